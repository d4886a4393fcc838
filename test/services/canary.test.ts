import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { emptyContact } from '../../shared/contact/contact.ts';
import { emptyTweak } from '../../shared/note/tweak.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { filesBelow } from '../support/filesBelow.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { bytesOf, tom, webDays } from './support.ts';

const cardFile = 'card-ana-silva.jpg';
const card = new Uint8Array(readFileSync(join(projectDir, 'assets/sample', cardFile)));
const otherCard = new Uint8Array(readFileSync(join(projectDir, 'assets/sample/card-tom-becker.jpg')));
let folder = temporaryFolder();
let app: TestApp;

beforeEach(async () => {
  folder = temporaryFolder();
  app = await startTestApp(folder.path);
}, 60_000);
afterEach(async () => {
  await app.close();
  folder.remove();
});

const open = (eventId: string): Promise<EventState> => app.get('event.open', { eventId });
const everything = (): ReadonlyMap<string, string> => filesBelow(folder.path);
const below = (name: string): ReadonlyMap<string, string> => new Map([...everything()].filter(([path]) => path.startsWith(name)));
const filesWith = (word: string): readonly string[] => [...everything()].filter(([path, text]) => `${path} ${text}`.toLowerCase().includes(word)).map(([path]) => path);

async function idOf(eventId: string, name: string): Promise<string> {
  const found = (await open(eventId)).people.find(({ contact }) => contact.name.includes(name));
  if (found === undefined) throw new Error(`${name} is not there.`);
  return found.id;
}

/** Keeps the event as it is as an earlier version, and makes it again what it was. */
async function keepVersion(eventId: string): Promise<void> {
  const [newest] = await app.get('event.versions', { eventId });
  await app.get('event.restore', { eventId, versionId: newest?.id ?? '' });
  await app.get('event.undo', { eventId });
}

/** Somebody who came from a card, from a list and by hand, with all that can be kept of a person, and was made one of the three. */
async function canaryAtEvent(): Promise<{ readonly eventId: string; readonly personId: string }> {
  const { id: eventId } = await app.get('event.create', { details: webDays });
  await app.get('contact.add', { eventId, contact: tom });
  const { id: tomId } = (await open(eventId)).people[0]!;
  await app.get('contact.face', { eventId, personId: tomId, picture: { name: 'tom.jpg', bytes: otherCard } });
  await app.get('import.card', { eventId, jobId: 'job-1', name: cardFile, bytes: card });
  await app.get('pending.stow', { eventId, jobId: 'job-2', name: cardFile, bytes: card });
  await app.get('contact.add', { eventId, contact: { ...emptyContact, name: 'Canary Hand', firstName: 'Canary', emails: ['hand@canary.example'] } });
  const list = { name: 'canaries.csv', bytes: bytesOf('Name,Email\nCanary List,list@canary.example\n') };
  await app.get('import.list', { eventId, jobId: 'job-3', ...list, wanted: null, replaces: null, ask: false });
  const [cardId, handId, listId] = [await idOf(eventId, 'Silva'), await idOf(eventId, 'Hand'), await idOf(eventId, 'List')];
  for (const [personId, picture] of [[handId, card], [listId, otherCard]] as const) {
    await app.get('contact.face', { eventId, personId, picture: { name: 'face.jpg', bytes: picture } });
    await app.get('note.tweak', { eventId, personId, tweak: { ...emptyTweak, promise: 'Send the canary paper', texts: { email: { text: 'Dear canary', basedOn: '' } } } });
    await app.get('contact.steps', { eventId, personId, nextSteps: [{ id: `step-${personId}`, text: 'Call the canary', due: null, done: false }] });
    await app.get('queue.mark', { eventId, personId, status: 'sent', outgoing: { channel: 'email', subject: 'Canary', text: 'Dear canary' } });
  }
  // A face that was replaced, and the halves as they were before they became one.
  await app.get('contact.face', { eventId, personId: handId, picture: { name: 'again.jpg', bytes: otherCard } });
  await app.get('queue.order', { eventId, order: 'hand', handOrder: [listId, handId, cardId, tomId] });
  await keepVersion(eventId);
  await app.get('contact.merge', { eventId, keptId: cardId, goneId: handId, choices: {} });
  await keepVersion(eventId);
  await app.get('contact.merge', { eventId, keptId: cardId, goneId: listId, choices: {} });
  await app.get('contact.edit', { eventId, personId: cardId, contact: { ...emptyContact, name: 'Somebody New' }, reviewed: true });
  await keepVersion(eventId);
  return { eventId, personId: cardId };
}

/** Another event with the same person, and what the user has of their own: neither is part of what is removed. */
async function besides(): Promise<string> {
  const { id } = await app.get('event.create', { details: { ...webDays, name: 'Second' } });
  await app.get('contact.add', { eventId: id, contact: { ...emptyContact, name: 'Canary Hand', emails: ['hand@canary.example'] } });
  await app.get('contact.face', { eventId: id, personId: await idOf(id, 'Canary'), picture: { name: 'face.jpg', bytes: card } });
  await app.get('settings.update', { ownStartingPoints: [{ id: 'own-1', title: 'After a talk', channel: 'email', subject: 'Hello', text: 'Hi {{ first_name }}' }], mappings: { 'name,email': ['name', 'email'] } });
  return id;
}

/** Pictures of the event, by their bytes; Tom's face is the same picture as one of theirs was, and stays. */
const picturesOf = (eventId: string): ReadonlyMap<string, string> => below(`photos/${eventId}/`);

describe('[SE] a canary', () => {
  it('who was three people is forgotten as all of them, in words and in pictures, and nobody else is touched', async () => {
    const second = await besides();
    const { eventId, personId } = await canaryAtEvent();
    const kept = new Map([...below('settings.json'), ...below(`events/${second}`), ...below(`photos/${second}`)]);
    expect([filesWith('canary').length > 4, picturesOf(eventId).size]).toEqual([true, 5]);
    await app.get('contact.forget', { eventId, personIds: [personId] });
    for (const word of ['canary', 'silva', 'somebody new']) expect({ word, files: filesWith(word).filter((path) => !path.includes(second)) }).toEqual({ word, files: [] });
    const [tomNow] = (await open(eventId)).people;
    expect([...picturesOf(eventId).keys()]).toEqual([`photos/${eventId}/${tomNow?.face}.jpg`]);
    expect(below('pending/')).toEqual(new Map());
    expect([await app.get('event.undo', { eventId }), await app.get('event.redo', { eventId })]).toEqual([null, null]);
    for (const { id: versionId } of await app.get('event.versions', { eventId })) {
      await app.get('event.restore', { eventId, versionId });
      expect((await open(eventId)).people.map(({ contact }) => contact.name).filter((name) => name !== 'Tom Becker')).toEqual([]);
    }
    expect(filesWith('canary').filter((path) => !path.includes(second))).toEqual([]);
    for (const [path, text] of kept) expect(everything().get(path)).toBe(text);
  }, 120_000);

  it('goes with the event that is deleted, and nothing of another one does', async () => {
    const second = await besides();
    const { eventId } = await canaryAtEvent();
    const kept = new Map([...below('settings.json'), ...below(`events/${second}`), ...below(`photos/${second}`)]);
    await app.get('event.remove', { eventId });
    for (const word of ['canary', 'silva', 'becker', eventId]) expect({ word, files: filesWith(word).filter((path) => !path.includes(second)) }).toEqual({ word, files: [] });
    expect(await app.call('event.undo', { eventId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(filesWith(eventId)).toEqual([]);
    for (const [path, text] of kept) expect(everything().get(path)).toBe(text);
  }, 120_000);
});
