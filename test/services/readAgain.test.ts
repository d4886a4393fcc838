import { describe, expect, it } from 'vitest';
import { emptyContact } from '../../shared/contact/contact.ts';
import type { ColumnChoice } from '../../shared/import/choices.ts';
import { emptyTweak } from '../../shared/note/tweak.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import { suiteApp } from '../support/app.ts';
import { bytesOf, webDays } from './support.ts';

const app = suiteApp();

const csv = 'Name,Email,Company,Remark\nAna Silva,ana@x.example,Orchard,likes soil\nTom Bee,tom@y.example,Pear,likes rain\nMei Tan,mei@z.example,Plum,likes sun\n';
const asIs = { jobId: 'job-list', name: 'people.csv', wanted: null, replaces: null, ask: false } as const;

interface Read {
  readonly eventId: string;
  readonly importId: string;
  readonly ids: readonly string[];
}

async function read(text = csv): Promise<Read> {
  const { id: eventId } = await app.get('event.create', { details: webDays });
  const { importId } = await app.get('import.list', { ...asIs, eventId, bytes: bytesOf(text), wanted: { headerRow: 1, columns: ['name', 'emails', 'company', 'notes'] } });
  const { people } = await app.get('event.open', { eventId });
  return { eventId, importId, ids: people.map(({ id }) => id) };
}

const again = ({ eventId, importId }: Read, columns: readonly ColumnChoice[], text = csv) =>
  app.get('import.list', { ...asIs, eventId, bytes: bytesOf(text), replaces: importId, wanted: { headerRow: 1, columns } });
const open = ({ eventId }: Read): Promise<EventState> => app.get('event.open', { eventId });
const personOf = async (list: Read, at: number): Promise<Person> => {
  const person = (await open(list)).people.find(({ id }) => id === list.ids[at]);
  if (person === undefined) throw new Error(`person ${at} is gone`);
  return person;
};
const merge = (list: Read, keptId: string, goneId: string) => app.get('contact.merge', { eventId: list.eventId, keptId, goneId, choices: {} });

const titled: readonly ColumnChoice[] = ['name', 'emails', 'company', 'title'];
const nameless: readonly ColumnChoice[] = ['name', 'emails', 'leave-out', 'notes'];

describe('a list read again in another language', () => {
  const google = 'First Name,Last Name,E-mail 1 - Value,Address 1 - Street,Address 1 - City\nAna,Silva,ana@x.example,5 Elm St ::: 7 Oak St,Austin ::: Boston\n';

  it('finds its people, says its remarks once, and leaves those of the user', async () => {
    const { id: eventId } = await app.get('event.create', { details: webDays });
    const list = { ...asIs, eventId, bytes: bytesOf(google) };
    const { importId } = await app.get('import.list', list);
    const first = (await app.get('event.open', { eventId })).people;
    expect(first.map(({ contact }) => contact.notes)).toEqual(['Other address: 7 Oak St, Boston']);
    await app.get('contact.edit', { eventId, personId: first[0]!.id, contact: { ...first[0]!.contact, notes: `${first[0]!.contact.notes}\nMet twice` }, reviewed: true });
    expect(await app.get('import.list', { ...list, language: 'de' })).toMatchObject({ added: 0 });
    await app.get('import.list', { ...list, replaces: importId, language: 'de' });
    const { people } = await app.get('event.open', { eventId });
    expect(people.map(({ id, contact }) => [id, contact.notes])).toEqual([[first[0]!.id, 'Weitere Adresse: 7 Oak St, Boston\n\nMet twice']]);
  });
});

describe('a list read again with other columns', () => {
  it('keeps what was edited by hand, and takes what it says now for the rest', async () => {
    const list = await read();
    const ana = await personOf(list, 0);
    const phones = [{ value: '+49 30 901820', kind: 'work', e164: '+4930901820' }] as const;
    await app.get('contact.edit', { eventId: list.eventId, personId: ana.id, contact: { ...ana.contact, company: 'Orchard Labs', emails: [...ana.contact.emails, 'ana@home.example'], phones, notes: `${ana.contact.notes}\nMet twice` }, reviewed: true });
    await again(list, titled);
    expect((await personOf(list, 0)).contact).toMatchObject({ company: 'Orchard Labs', title: 'likes soil', emails: ['ana@x.example', 'ana@home.example'], phones, notes: 'Met twice' });
    await again(list, ['name', 'leave-out', 'company', 'notes']);
    expect((await personOf(list, 0)).contact).toMatchObject({ company: 'Orchard Labs', title: '', emails: ['ana@home.example'], phones, notes: 'Met twice\n\nlikes soil' });
    expect((await personOf(list, 1)).contact).toMatchObject({ company: 'Pear', emails: [], notes: 'likes rain' });
  });

  it('keeps what was written, planned and sent, and each person in their place', async () => {
    const list = await read();
    const [ana, tom, mei] = list.ids as [string, string, string];
    const { eventId } = list;
    await app.get('note.tweak', { eventId, personId: ana, tweak: { ...emptyTweak, offer: 'map' } });
    await app.get('queue.mark', { eventId, personId: tom, status: 'sent', outgoing: { channel: 'email', subject: '', text: 'Hi Tom' } });
    await app.get('contact.steps', { eventId, personId: mei, nextSteps: [{ id: 's', text: 'Call', due: null, done: false }] });
    await app.get('contact.add', { eventId, contact: { ...emptyContact, name: 'Jo Park' } });
    const before = await open(list);
    expect(await again(list, titled)).toMatchObject({ added: 3, importId: list.importId });
    const after = await open(list);
    const mine = ({ id, tweak, status, outgoing, nextSteps, times }: Person) => ({ id, tweak, status, outgoing, nextSteps, times });
    expect(after.people.map(mine)).toEqual(before.people.map(mine));
    await app.get('event.undo', { eventId });
    expect(await open(list)).toEqual(before);
  });

  it('keeps people merged, whichever of them stayed, with what each had', async () => {
    for (const listStays of [true, false]) {
      const list = await read();
      await app.get('contact.add', { eventId: list.eventId, contact: { ...emptyContact, name: 'Ana Silva', title: 'CTO', company: 'Orchard', emails: ['ana@x.example', 'ana@home.example'], notes: 'from hand' } });
      const before = await open(list);
      const [inList, byHand] = [before.people[0]?.id ?? '', before.people[3]?.id ?? ''];
      await (listStays ? merge(list, inList, byHand) : merge(list, byHand, inList));
      await again(list, ['name', 'leave-out', 'leave-out', 'title']);
      const { people } = await open(list);
      expect(people).toHaveLength(3);
      const merged = people.find(({ contact }) => contact.name === 'Ana Silva');
      expect(merged?.contact).toMatchObject({ title: 'CTO', company: 'Orchard', emails: ['ana@x.example', 'ana@home.example'] });
      for (const note of ['from hand', 'likes soil']) expect(merged?.contact.notes).toContain(note);
      await again(list, nameless);
      expect((await open(list)).people).toHaveLength(3);
    }
  });

  it('keeps two rows merged, and brings neither back', async () => {
    const list = await read();
    await merge(list, list.ids[1] ?? '', list.ids[0] ?? '');
    await again(list, titled);
    const { people } = await open(list);
    expect(people.map(({ contact }) => contact.emails)).toEqual([['tom@y.example', 'ana@x.example'], ['mei@z.example']]);
  });

  it.each(['contact.forget', 'contact.remove'] as const)('brings nobody back after %s, and says so; undo of a removal still does', async (call) => {
    const list = await read();
    await app.get(call, { eventId: list.eventId, personIds: list.ids.slice(1, 2) });
    const outcome = await again(list, titled);
    expect(outcome.skipped.rows).toMatchObject([{ row: 3, reason: 'You removed this person from the event.' }]);
    const preview = await app.get('import.preview', { eventId: list.eventId, jobId: 'job-preview', name: asIs.name, bytes: bytesOf(csv), replaces: list.importId, wanted: { headerRow: 1, columns: titled } });
    expect(preview).toMatchObject({ people: 2 });
    expect((await open(list)).people.map(({ contact }) => contact.name)).toEqual(['Ana Silva', 'Mei Tan']);
    expect(JSON.stringify(await open(list))).not.toContain('Tom');
    if (call === 'contact.forget') return;
    await app.get('event.undo', { eventId: list.eventId });
    await app.get('event.undo', { eventId: list.eventId });
    await again(list, titled);
    expect((await open(list)).people.map(({ contact }) => [contact.name, contact.title])).toEqual([['Ana Silva', 'likes soil'], ['Tom Bee', 'likes rain'], ['Mei Tan', 'likes sun']]);
  });

  it('begins anew where nobody of it is left', async () => {
    const list = await read();
    await app.get('contact.remove', { eventId: list.eventId, personIds: [...list.ids] });
    expect(await again(list, titled)).toMatchObject({ added: 3 });
    const { eventId, importId } = await read();
    await app.get('event.undo', { eventId });
    expect(await again({ eventId, importId, ids: [] }, titled)).toMatchObject({ added: 3 });
  });

  it('drops whose rows it leaves out now, unless somebody has worked on them, and says so', async () => {
    const text = 'Name,Email,Came\nAna Silva,ana@x.example,yes\nTom Bee,tom@y.example,cancelled\nMei Tan,mei@z.example,cancelled\n';
    const { id: eventId } = await app.get('event.create', { details: webDays });
    const { importId } = await app.get('import.list', { ...asIs, eventId, bytes: bytesOf(text), wanted: { headerRow: 1, columns: ['name', 'emails', 'notes'] } });
    const { people } = await app.get('event.open', { eventId });
    const list: Read = { eventId, importId, ids: people.map(({ id }) => id) };
    await app.get('note.tweak', { eventId, personId: list.ids[2] ?? '', tweak: { ...emptyTweak, offer: 'map' } });
    const outcome = await again(list, ['name', 'emails', 'status'], text);
    expect(outcome.problems.map(({ code }) => code)).toEqual(['kept-worked-on']);
    expect((await open(list)).people.map(({ contact }) => contact.name)).toEqual(['Ana Silva', 'Mei Tan']);
    await again(list, ['name', 'emails', 'notes'], text);
    expect((await open(list)).people.map(({ contact, tweak }) => [contact.name, tweak.offer])).toEqual([['Ana Silva', ''], ['Tom Bee', ''], ['Mei Tan', 'map']]);
  });
});

describe('the same again', () => {
  it('adds nobody whose row was corrected or merged meanwhile', async () => {
    const list = await read();
    const { eventId } = list;
    const ana = await personOf(list, 0);
    await app.get('contact.edit', { eventId, personId: ana.id, contact: { ...ana.contact, name: 'Anna Silva', title: 'CTO' }, reviewed: true });
    await merge(list, list.ids[1] ?? '', list.ids[2] ?? '');
    expect(await app.get('import.list', { ...asIs, eventId, bytes: bytesOf(csv), wanted: { headerRow: 1, columns: ['name', 'emails', 'company', 'notes'] } })).toMatchObject({ changed: null, added: 0, skipped: { count: 3 } });
    await app.get('event.undo', { eventId });
    await app.get('event.undo', { eventId });
    expect((await personOf(list, 0)).origin).toEqual(ana.origin);
  });
});
