import { expect } from 'vitest';
import { ana, details, open, value } from './scenarioSupport.ts';
import type { Scenario } from './scenarioSupport.ts';

/** What has to do with trust: earlier versions, forgetting, and what the log holds. Part of the list that every host runs. */
export const trustScenarios: readonly Scenario[] = [
  {
    name: 'an earlier version comes back as it was, what it replaced is kept as well, and both ways can be undone',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      await value(call('contact.add', { eventId, contact: ana }));
      const [version] = await value(call('event.versions', { eventId }));
      expect(version).toMatchObject({ people: 0, at: expect.stringMatching(/^\d{4}-.*Z$/) as string });
      const restored = await value(call('event.restore', { eventId, versionId: version?.id ?? '' }));
      expect(restored).toMatchObject({ change: { kind: 'event-replaced' }, undo: { message: 'return to an earlier version' } });
      expect((await open(call, eventId)).people).toEqual([]);
      expect((await value(call('event.versions', { eventId }))).map(({ people }) => people)).toEqual([1, 0]);
      await value(call('event.undo', { eventId }));
      expect((await open(call, eventId)).people.map(({ contact }) => contact.name)).toEqual(['Ana Silva']);
      expect(await call('event.restore', { eventId, versionId: '2020-01-01T00-00-00-000Z-1' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    },
  },
  {
    name: 'who is forgotten is gone from the event and its earlier versions, and does not come back by undoing',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      await value(call('contact.add', { eventId, contact: ana }));
      await value(call('contact.add', { eventId, contact: { ...ana, name: 'Tom Becker', firstName: 'Tom', lastName: 'Becker' } }));
      const [first] = await value(call('event.versions', { eventId }));
      await value(call('event.restore', { eventId, versionId: first?.id ?? '' }));
      await value(call('event.undo', { eventId }));
      const [person] = (await open(call, eventId)).people;
      const forgotten = await value(call('contact.forget', { eventId, personIds: [person?.id ?? ''] }));
      expect(forgotten).toMatchObject({ changed: { change: { kind: 'people-removed' }, undo: null, redo: null }, pictures: 0, versions: 1 });
      expect((await value(call('event.versions', { eventId }))).map(({ people }) => people)).toEqual([1, 0]);
      expect(await value(call('event.undo', { eventId }))).toBeNull();
      expect((await open(call, eventId)).people.map(({ contact }) => contact.name)).toEqual(['Tom Becker']);
    },
  },
  {
    name: 'the log can be looked at, and holds no names',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details: { ...details, name: 'Canary Congress' } }));
      await value(call('contact.add', { eventId, contact: { ...ana, name: 'Canary Person', emails: ['canary@example.org'] } }));
      const { fileName, text } = await value(call('app.log', {}));
      expect(fileName).toBe('wellmet.log');
      expect(text).toContain('Wellmet has started.');
      expect(text.toLowerCase()).not.toContain('canary');
    },
  },
  {
    name: 'what can be done is taken for the menus, and a menu that is none is refused',
    run: async ({ call }) => {
      const row = { id: 'event.undo', section: 'undo', title: 'Undo: removal of Ana & Co', shortcut: 'Mod+Z', enabled: true } as const;
      expect(await value(call('app.menu', { language: 'en', rows: [row] }))).toBeNull();
      for (const odd of [{ shortcut: '?' }, { shortcut: 'Super+Z' }, { title: '' }, { id: 'quit' }]) {
        expect(await call('app.menu', { language: 'en', rows: [{ ...row, ...odd }] })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      }
    },
  },
  {
    name: 'a picture that waits is kept for the next start, handed back byte for byte, and gone when it is read or its event is removed',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const bytes = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);
      for (const [jobId, name] of [['waits-1', 'first ☕.jpg'], ['waits-2', 'second.jpg']] as const) await value(call('pending.stow', { eventId, jobId, name, bytes }));
      const waiting = await value(call('pending.list', { eventId }));
      expect([...waiting].sort((a, b) => a.jobId.localeCompare(b.jobId))).toEqual([
        { jobId: 'waits-1', name: 'first ☕.jpg', size: 5000, givenUp: false },
        { jobId: 'waits-2', name: 'second.jpg', size: 5000, givenUp: false },
      ]);
      expect(await value(call('pending.take', { eventId, jobId: 'waits-1' }))).toEqual({ name: 'first ☕.jpg', bytes });
      await value(call('pending.drop', { eventId, jobIds: ['waits-1', 'never-was'] }));
      expect((await value(call('pending.list', { eventId }))).map(({ jobId }) => jobId)).toEqual(['waits-2']);
      expect(await call('pending.take', { eventId, jobId: 'waits-1' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
      expect((await value(call('import.waiting', { eventId, jobId: 'waits-2' }))).problems.map(({ message }) => message).join()).toContain('second.jpg');
      expect(await value(call('pending.list', { eventId })), 'one that was refused for good has had its answer').toEqual([]);
      await value(call('pending.stow', { eventId, jobId: 'waits-2', name: 'second.jpg', bytes }));
      await value(call('event.remove', { eventId }));
      expect(await call('pending.list', { eventId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
      expect(await call('pending.stow', { eventId, jobId: 'waits-3', name: 'a.jpg', bytes })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    },
  },
];
