import sharp from 'sharp';
import { expect } from 'vitest';
import { emptyContact } from '../../shared/contact/contact.ts';
import { emptyTweak } from '../../shared/note/tweak.ts';
import { added, ana, details, open, tom, value } from './scenarioSupport.ts';
import type { Scenario } from './scenarioSupport.ts';

/** What makes the notes, and what leaves. */
export const noteScenarios: readonly Scenario[] = [
  {
    name: 'base, channel, tweak and mark make the note that is exported',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const [first] = added(await value(call('contact.add', { eventId, contact: ana })));
      const [second] = added(await value(call('contact.add', { eventId, contact: tom })));
      const base = 'Hi {{ first_name }}, good to meet you at {{ event }}.{% if talked_about %} I liked your talk on {{ talked_about }}.{% endif %}';
      await value(call('note.channel', { eventId, channel: 'text' }));
      await value(call('note.base', { eventId, channel: 'text', text: base }));
      await value(call('note.tweak', { eventId, personId: first?.id ?? '', tweak: { ...emptyTweak, talkedAbout: 'soil sensors' } }));
      await value(call('queue.mark', { eventId, personId: second?.id ?? '', status: 'ready' }));
      const csv = await value(call('export.notes', { eventId, personIds: null, format: 'csv', delimiter: ';' }));
      expect(csv).toMatchObject({ fileName: 'Web Days notes.csv', notes: 2, held: [] });
      expect(csv.text.startsWith('\u{feff}')).toBe(true);
      expect(csv.text).toContain('Hi Ana, good to meet you at Web Days. I liked your talk on soil sensors.');
      const text = await value(call('export.notes', { eventId, personIds: [second?.id ?? ''], format: 'text', delimiter: ',' }));
      expect(text.text).toContain('Hi Tom, good to meet you at Web Days.');
      expect(text.text).not.toContain('Ana');
      expect((await open(call, eventId)).people.map(({ status }) => status)).toEqual(['to-write', 'ready']);
    },
  },
  {
    name: 'subject, own channel, next steps and what was let pass are kept, and reach the export',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const [first] = added(await value(call('contact.add', { eventId, contact: ana })));
      await value(call('contact.add', { eventId, contact: tom }));
      const personId = first?.id ?? '';
      const base = 'Hi {{ first_name }}, Tom Becker says hello.';
      await value(call('note.channel', { eventId, channel: 'text' }));
      await value(call('note.base', { eventId, channel: 'email', text: base }));
      await value(call('note.subject', { eventId, channel: 'email', text: 'Soil at {{ event }}' }));
      expect(await call('note.subject', { eventId, channel: 'sms', text: 'x' })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      await value(call('note.own-channel', { eventId, personIds: [personId], channel: 'email' }));
      const nextSteps = [{ id: 'coffee', text: 'Coffee in Oslo', due: '2026-11-30', done: false }];
      await value(call('contact.steps', { eventId, personId, nextSteps }));
      const ask = { eventId, personIds: [personId], format: 'csv' as const, delimiter: ',' as const };
      expect(await value(call('export.notes', ask))).toMatchObject({ notes: 0, held: [{ personId }] });
      const override = { check: 'someone-elses-details', channel: 'email', part: 'body', text: 'Tom Becker', before: 'Ana', after: 'says', at: '2026-11-21T08:00:00.000Z' } as const;
      expect(await call('note.overrides', { eventId, personId, overrides: [{ ...override, check: 'empty-note' }] })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      await value(call('note.overrides', { eventId, personId, overrides: [override] }));
      expect((await value(call('export.notes', ask))).text).toContain('E-mail,Soil at Web Days,"Hi Ana, Tom Becker says hello."');
      expect((await open(call, eventId)).people[0]).toMatchObject({ channel: 'email', nextSteps, overrides: [override] });
      await value(call('event.undo', { eventId }));
      expect(await value(call('export.notes', ask))).toMatchObject({ notes: 0, held: [{ personId }] });
    },
  },
  {
    name: 'a photo of a face is kept small, whatever kind it was, and taken away; what is no picture is a sentence',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const [person] = added(await value(call('contact.add', { eventId, contact: ana })));
      const ask = { eventId, personId: person?.id ?? '' };
      const bytes = new Uint8Array(await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#884422' } }).webp().toBuffer());
      await value(call('contact.face', { ...ask, picture: { name: 'ana.jpg', bytes } }));
      const face = (await open(call, eventId)).people[0]?.face ?? '';
      const kept = await value(call('contact.photo', { eventId, photoId: face }));
      expect([...kept.bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
      expect(await sharp(kept.bytes).metadata()).toMatchObject({ width: 640, height: 480 });
      const none = await call('contact.face', { ...ask, picture: { name: 'ana.jpg', bytes: new TextEncoder().encode('no picture') } });
      expect(none).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('ana.jpg') as string } });
      expect(await call('contact.face', { ...ask, personId: 'gone', picture: null })).toMatchObject({ ok: false, error: { code: 'not-found' } });
      await value(call('contact.face', { ...ask, picture: null }));
      expect((await open(call, eventId)).people[0]?.face).toBeNull();
      await value(call('event.undo', { eventId }));
      expect((await open(call, eventId)).people[0]?.face).toBe(face);
    },
  },
  {
    name: 'of two pictures of one person the other is chosen, and both stay; one that is not theirs is refused',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const [one] = added(await value(call('contact.add', { eventId, contact: ana })));
      const [other] = added(await value(call('contact.add', { eventId, contact: tom })));
      const [personId, goneId] = [one?.id ?? '', other?.id ?? ''];
      const pictureOf = async (background: string): Promise<Uint8Array> => new Uint8Array(await sharp({ create: { width: 80, height: 60, channels: 3, background } }).png().toBuffer());
      await value(call('contact.face', { eventId, personId, picture: { name: 'a.png', bytes: await pictureOf('#884422') } }));
      await value(call('contact.face', { eventId, personId: goneId, picture: { name: 'b.png', bytes: await pictureOf('#224488') } }));
      await value(call('contact.merge', { eventId, keptId: personId, goneId, choices: {} }));
      const facesNow = async () => (await open(call, eventId)).people.map(({ face, otherFaces }) => [face, ...otherFaces]);
      const [[first = null, second = null] = []] = await facesNow();
      const chosen = await value(call('contact.other-face', { eventId, personId, photoId: second ?? '' }));
      expect(chosen.undo?.message).toMatch(/^picture of /);
      expect(await facesNow()).toEqual([[second, first]]);
      expect((await value(call('contact.photo', { eventId, photoId: first ?? '' }))).bytes.length).toBeGreaterThan(0);
      await value(call('event.undo', { eventId }));
      expect(await facesNow()).toEqual([[first, second]]);
      expect(await call('contact.other-face', { eventId, personId, photoId: 'somebody-elses' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
      expect(await call('contact.other-face', { eventId, personId: 'gone', photoId: first ?? '' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    },
  },
  {
    name: 'what was promised is marked as kept, says so in the table of notes, and is taken back by its name',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      const [person] = added(await value(call('contact.add', { eventId, contact: ana })));
      const personId = person?.id ?? '';
      const nextSteps = [{ id: 'coffee', text: 'Coffee', due: '2026-11-30', done: true }];
      await value(call('note.base', { eventId, channel: 'linkedin-invitation', text: 'Hi {{ first_name }}, good to meet you at {{ event }}.' }));
      await value(call('note.tweak', { eventId, personId, tweak: { ...emptyTweak, promise: 'the paper' } }));
      await value(call('contact.steps', { eventId, personId, nextSteps }));
      expect((await open(call, eventId)).people[0]?.promiseKept).toBe(false);
      const marked = await value(call('contact.promise', { eventId, personId, kept: true }));
      expect(marked.undo?.message).toMatch(/^mark of the promise to /);
      expect((await open(call, eventId)).people[0]?.promiseKept).toBe(true);
      const ask = { eventId, personIds: [personId], format: 'csv' as const, delimiter: ',' as const };
      expect((await value(call('export.notes', ask))).text).toContain('the paper,yes,"Coffee (2026-11-30, done)"');
      await value(call('event.undo', { eventId }));
      expect((await value(call('export.notes', ask))).text).toContain('the paper,no,');
      expect(await call('contact.promise', { eventId, personId: 'gone', kept: true })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    },
  },
  {
    name: 'a note that still has a hole in it is held back, and named with the reason',
    run: async ({ call }) => {
      const { id: eventId } = await value(call('event.create', { details }));
      await value(call('contact.add', { eventId, contact: { ...emptyContact, company: 'Orchard Labs', phones: [{ value: '+1 202-555-0178', kind: 'other', e164: '+12025550178' }] } }));
      await value(call('note.base', { eventId, channel: 'linkedin-invitation', text: 'Hi {{ frist_name }}!' }));
      const exported = await value(call('export.notes', { eventId, personIds: null, format: 'text', delimiter: ',' }));
      expect(exported.notes).toBe(0);
      expect(exported.held).toHaveLength(1);
      expect(exported.held[0]?.reason).toContain('frist_name');
    },
  },
];
