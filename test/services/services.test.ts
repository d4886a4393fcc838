import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callNames } from '../../shared/contract/channels.ts';
import { contract } from '../../shared/contract/contract.ts';
import { emptyContact } from '../../shared/contact/contact.ts';
import type { PeopleFormat } from '../../shared/export/peopleFormats.ts';
import { calendarAt } from '../../electron/core/localDay.ts';
import { noteChannels } from '../../shared/note/channels.ts';
import { baseOf, checkedNotes, subjectOf } from '../../shared/queue/eventNotes.ts';
import { editText } from '../../shared/note/compose.ts';
import { startTestApp, suiteApp } from '../support/app.ts';
import { bytesOf, eventWithTwo, tweak, webDays } from './support.ts';

const app = suiteApp();

/** A list read as it is recognised, without a question. */
const asIs = { jobId: 'job-list', wanted: null, replaces: null, ask: false };

describe('the contract', () => {
  it('has the same channels as the services and the list of names', () => {
    const names = [...callNames].sort();
    expect(Object.keys(contract).sort()).toEqual(names);
    expect(Object.keys(app.services).sort()).toEqual(names);
  });
});

describe('events', () => {
  it('are listed newest first, with how many people are still to write to', async () => {
    const event = await eventWithTwo(app);
    await app.get('queue.mark', { eventId: event.id, personId: event.people[0]!.id, status: 'sent' });
    const [first] = await app.get('event.list', {});
    expect(first).toMatchObject({ id: event.id, people: 2, toWrite: 1, details: webDays });
  });

  it.each([
    ['in English unless told', undefined, 'Hi {{ first_name', 'Our talk at {{ event }}'],
    ['in German where the screens are', 'de', 'Hallo{% if first_name', 'Unser Gespräch bei {{ event }}'],
  ] as const)('begin each channel’s notes %s, whatever the screens speak later', async (_, language, opening, subject) => {
    const created = await app.get('event.create', { details: webDays, ...(language === undefined ? {} : { language }) });
    const event = await app.get('event.open', { eventId: created.id });
    expect(noteChannels.filter((channel) => !baseOf(event, channel).startsWith(opening))).toEqual([]);
    expect(subjectOf(event, 'email')).toBe(subject);
  });

  it('take a new name and place, tidied', async () => {
    const { id: eventId } = await eventWithTwo(app);
    await app.get('event.edit', { eventId, details: { ...webDays, name: '  Web Days 2 ' } });
    expect((await app.get('event.open', { eventId })).details.name).toBe('Web Days 2');
  });

  it('removed are gone, and asking for them says so', async () => {
    const { id: eventId } = await eventWithTwo(app);
    await app.get('event.remove', { eventId });
    expect(await app.call('event.open', { eventId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await app.call('event.remove', { eventId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('are still there after a restart, to the letter', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    await app.get('note.tweak', { eventId, personId: people[0]!.id, tweak });
    const before = await app.get('event.open', { eventId });
    const again = await startTestApp(app.dataDir);
    expect(await again.get('event.open', { eventId })).toEqual(before);
    await again.close();
  });
});

describe('the sample event', () => {
  it('has people from a list, and two pictures of cards that are read like any other', async () => {
    const { event, pictures } = await app.get('event.sample', {});
    expect(event.people.map(({ contact }) => contact.firstName)).toEqual(['Mei', 'Jonas', 'Priya', 'Sofía', 'Will', 'Amara']);
    expect(pictures.map(({ name }) => name)).toEqual(['card-ana-silva.jpg', 'card-tom-becker.jpg']);
    const outcomes = [];
    for (const [index, picture] of pictures.entries()) {
      outcomes.push(await app.get('import.card', { eventId: event.id, jobId: `sample-${index}`, ...picture }));
    }
    expect(outcomes.map(({ cards }) => cards)).toEqual([1, 1]);
    const { people } = await app.get('event.open', { eventId: event.id });
    expect(people.slice(6).map(({ contact }) => contact.name)).toEqual(['Ana Silva', 'Tom Becker']);
    expect(app.notices.filter(({ name }) => name === 'import.progress').map(({ notice }) => notice)).toContainEqual({ jobId: 'sample-0', stage: 'reading' });
  });

  it('is German where the screens are', async () => {
    const { event, pictures } = await app.get('event.sample', { language: 'de' });
    expect([event.details.name, event.details.place, pictures.length]).toEqual(['Web-Tage Musterstadt', 'Musterstadt', 2]);
    expect(event.people.map(({ contact }) => contact.title).join()).toBe('Produktmanagerin,Gründer,Forschungsleiterin,UX-Texterin,Investor,');
    expect(event.people.map(({ reviewed }) => reviewed)).toEqual(event.people.map(() => true));
    const notes = event.people.map(checkedNotes(event, await app.get('settings.get', {}), calendarAt(new Date().toISOString()))).map(({ note }) => note.text);
    expect(notes.filter((text) => !/^Hallo(?: \p{Lu}\p{L}+)?, schön, dass .+\?$/u.test(text) || text.length > 200)).toEqual([]);
  });

  it('lies a few days back', async () => {
    const { event } = await app.get('event.sample', {});
    const days = (Date.now() - Date.parse(`${event.details.start ?? ''}T00:00:00Z`)) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(3);
    expect(days).toBeLessThan(4);
  });
});

describe('import', () => {
  it('of a list adds its people and names the rows left out', async () => {
    const { id: eventId } = await app.get('event.create', { details: webDays });
    const csv = 'First Name,Last Name,Email\nAna,Silva,ana@orchard.example\n,,\n,,not an address\nTom,Becker,\n';
    const outcome = await app.get('import.list', { eventId, ...asIs, name: 'people.csv', bytes: bytesOf(csv) });
    expect(outcome.added + outcome.skipped.count).toBe(3);
    expect(outcome.changed?.change).toMatchObject({ kind: 'people-added' });
    const { people } = await app.get('event.open', { eventId });
    expect(people.length).toBe(outcome.added);
    expect(people[0]).toMatchObject({ status: 'to-write', reviewed: true, origin: { kind: 'list', file: 'people.csv', row: 2 } });
  });

  it('of a name in capitals keeps it as it is written, and greets as one does', async () => {
    const { id: eventId } = await app.get('event.create', { details: webDays });
    await app.get('import.list', { eventId, ...asIs, name: 'people.csv', bytes: bytesOf('First Name,Last Name\nFRIDA,SAUER\nJP,Morel\n') });
    const { people } = await app.get('event.open', { eventId });
    expect(people.map(({ contact }) => [contact.name, contact.firstName])).toEqual([
      ['FRIDA SAUER', 'Frida'],
      ['JP Morel', 'JP'],
    ]);
  });

  it('of the same list or card again adds nobody twice, and says so', async () => {
    const { id: eventId } = await app.get('event.create', { details: webDays });
    const list = { eventId, ...asIs, name: 'people.csv', bytes: bytesOf('Name,Email\nFRIDA SAUER,frida@example.com\nAna Silva,info@example.org\nTom Becker,info@example.org\n') };
    expect(await app.get('import.list', list)).toMatchObject({ added: 3, skipped: { count: 0, rows: [] } });
    const again = await app.get('import.list', list);
    expect(again).toMatchObject({ changed: null, added: 0 });
    expect(again.skipped.rows).toMatchObject([2, 3, 4].map((row) => ({ row, reason: 'This person is in the event already.' })));
    const card = { eventId, name: 'IMG_1.jpg', bytes: new Uint8Array(readFileSync('assets/sample/card-ana-silva.jpg')) };
    expect(await app.get('import.card', { ...card, jobId: 'job-11' })).toMatchObject({ cards: 1, problems: [] });
    const onCard = (await app.get('event.open', { eventId })).people.at(-1);
    await app.get('contact.edit', { eventId, personId: onCard?.id ?? '', contact: { ...emptyContact, name: 'Corrected' }, reviewed: true });
    const second = await app.get('import.card', { ...card, jobId: 'job-12' });
    expect(second).toMatchObject({ changed: null, cards: 1, problems: [{ code: 'already-here' }] });
    expect(second.problems[0]?.message).toContain('Ana Silva is in this event already');
    expect((await app.get('event.open', { eventId })).people).toHaveLength(4);
  });

  it('of vCards keeps their pictures, small and as JPEG, and says which could not be read', async () => {
    const { id: eventId } = await app.get('event.create', { details: webDays });
    const png = readFileSync('assets/sample/card-ana-silva.jpg').toString('base64');
    const cards = ['FN:Ana Silva\r\nPHOTO;ENCODING=b;TYPE=JPEG:' + png, 'FN:Tom Becker\r\nPHOTO;ENCODING=b:aGVsbG8=', 'FN:Mei Tan'].map((lines) => `BEGIN:VCARD\r\n${lines}\r\nEND:VCARD\r\n`);
    const outcome = await app.get('import.list', { eventId, ...asIs, name: 'people.vcf', bytes: bytesOf(cards.join('')) });
    expect(outcome.problems.map(({ code, message }) => [code, message])).toEqual([['photo-unreadable', 'The picture of card 2 could not be read and was left out.']]);
    const { people } = await app.get('event.open', { eventId });
    expect(people.map(({ contact, face }) => [contact.name, face === null])).toEqual([['Ana Silva', false], ['Tom Becker', true], ['Mei Tan', true]]);
    const photo = await app.get('contact.photo', { eventId, photoId: people[0]?.face ?? '' });
    expect([...photo.bytes.slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  });

  it('of a list nobody is in changes nothing and says why', async () => {
    const { id: eventId } = await app.get('event.create', { details: webDays });
    const outcome = await app.get('import.list', { eventId, ...asIs, name: 'empty.csv', bytes: new Uint8Array() });
    expect(outcome).toMatchObject({ changed: null, added: 0 });
    expect(outcome.problems.length).toBeGreaterThan(0);
  });

  it('of a picture that is none changes nothing and says why', async () => {
    const { id: eventId } = await app.get('event.create', { details: webDays });
    const outcome = await app.get('import.card', { eventId, jobId: 'job-1', name: 'a.jpg', bytes: bytesOf('hello') });
    expect(outcome).toMatchObject({ changed: null, cards: 0 });
    expect(outcome.problems[0]?.message).toContain('a.jpg');
  });

  it('of a picture that is cancelled on its way adds nobody, and one under way is not begun twice', async () => {
    const { id: eventId } = await app.get('event.create', { details: webDays });
    const picture = { eventId, jobId: 'job-9', name: 'IMG_9.jpg', bytes: new Uint8Array(readFileSync('assets/sample/card-ana-silva.jpg')) };
    const reading = app.call('import.card', picture);
    expect(await app.call('import.card', picture)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    await app.get('import.cancel', { jobId: 'job-9' });
    expect(await reading).toMatchObject({ ok: true, value: { changed: null, cards: 0, problems: [{ code: 'cancelled' }] } });
    expect((await app.get('event.open', { eventId })).people).toEqual([]);
  });

  it('into an event that is not there says so before anything is read', async () => {
    const gone = await app.call('import.card', { eventId: 'gone', jobId: 'job-2', name: 'a.jpg', bytes: bytesOf('hello') });
    expect(gone).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('of a card keeps its picture, and undo takes the person back', async () => {
    const { id: eventId } = await app.get('event.create', { details: webDays });
    const bytes = new Uint8Array(readFileSync('assets/sample/card-ana-silva.jpg'));
    await app.get('import.card', { eventId, jobId: 'job-3', name: 'IMG_1.jpg', bytes });
    const [person] = (await app.get('event.open', { eventId })).people;
    const photoId = person?.origin.kind === 'card' ? person.origin.photoId : '';
    const photo = await app.get('contact.photo', { eventId, photoId });
    expect([...photo.bytes.slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    expect(await app.get('event.undo', { eventId })).toMatchObject({ change: { kind: 'people-removed' } });
    expect((await app.get('event.open', { eventId })).people).toEqual([]);
  });
});

describe('people', () => {
  it('are corrected, removed and brought back to where they were', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const [first, second] = people;
    await app.get('contact.edit', { eventId, personId: first!.id, contact: { ...first!.contact, title: 'CTO' }, reviewed: true });
    const before = await app.get('event.open', { eventId });
    expect(before.people[0]?.contact.title).toBe('CTO');
    await app.get('contact.remove', { eventId, personIds: [first!.id] });
    expect((await app.get('event.open', { eventId })).people.map(({ id }) => id)).toEqual([second!.id]);
    expect(await app.get('event.undo', { eventId })).toMatchObject({ undo: { message: 'edit of Ana Silva' } });
    expect(await app.get('event.open', { eventId })).toEqual(before);
  });

  it('of whom nothing is known are not added', async () => {
    const { id: eventId } = await app.get('event.create', { details: webDays });
    expect(await app.call('contact.add', { eventId, contact: emptyContact })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });

  it('who are gone can’t be changed', async () => {
    const { id: eventId } = await eventWithTwo(app);
    for (const call of [
      app.call('queue.mark', { eventId, personId: 'gone', status: 'sent' }),
      app.call('note.tweak', { eventId, personId: 'gone', tweak }),
    ]) {
      expect(await call).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
  });
});

describe('export', () => {
  it('holds back a note with an open block, and names the person and the reason', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    await app.get('note.base', { eventId, channel: 'linkedin-invitation', text: 'Hi {{ first_name }} of {{ company }}' });
    const exported = await app.get('export.notes', { eventId, personIds: null, format: 'text', delimiter: ',' });
    expect(exported.text).toContain('Hi Ana of Orchard Labs');
    expect(exported.text).not.toContain('Hi Tom');
    expect(exported).toMatchObject({ notes: 1, held: [{ personId: people[1]!.id, name: 'Tom Becker' }] });
    expect(exported.held[0]?.reason).toContain('{{ company }}');
  });

  it('writes exactly the note that was edited, as CSV that opens in a spreadsheet', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const text = 'Hi "Ana",\nsee you; =1+1';
    await app.get('note.tweak', { eventId, personId: people[0]!.id, tweak: editText(tweak, 'linkedin-invitation', text, { fromBase: '', conflict: null, problems: [] }) });
    const exported = await app.get('export.notes', { eventId, personIds: [people[0]!.id], format: 'csv', delimiter: ';' });
    expect(exported.fileName).toBe('Web Days notes.csv');
    expect(exported.text.startsWith('\uFEFF')).toBe(true);
    expect(exported.text).toContain('"Hi ""Ana"",\nsee you; =1+1"');
    expect(exported.text.split('\r\n').length).toBe(3);
  });

  it('gives what has left as it left, whatever became of the base message', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const outgoing = { channel: 'email', subject: 'Our talk', text: 'Hi Ana, as it left.' } as const;
    await app.get('queue.mark', { eventId, personId: people[0]!.id, status: 'sent', outgoing });
    await app.get('note.base', { eventId, channel: 'linkedin-invitation', text: 'Hi {{ first_name }} of {{ nothing }}' });
    const exported = await app.get('export.notes', { eventId, personIds: null, format: 'csv', delimiter: ',' });
    expect(exported.text).toContain('E-mail,Our talk,"Hi Ana, as it left.",sent');
    expect(exported.held.map(({ name }) => name)).toEqual(['Tom Becker']);
  });

  it('speaks the language it is asked in, in the names of files and in the text of all notes; tables stay as programs read them', async () => {
    const { id: eventId } = await eventWithTwo(app);
    const ask = { eventId, personIds: null, delimiter: ',' } as const;
    const text = await app.get('export.notes', { ...ask, format: 'text', language: 'de' });
    expect([text.fileName, text.text.split('\n')[0]]).toEqual(['Web Days Nachrichten.txt', 'An Ana Silva, Orchard Labs <ana@orchard.example>']);
    const csv = await app.get('export.notes', { ...ask, format: 'csv', language: 'de' });
    expect([csv.fileName, csv.text.slice(1, 21)]).toEqual(['Web Days Nachrichten.csv', 'Name,First name,Last']);
    const fileOf = async (format: PeopleFormat): Promise<string> => (await app.get('export.people', { ...ask, format, language: 'de' })).fileName;
    expect([await fileOf('wellmet'), await fileOf('google'), await fileOf('vcard'), await fileOf('vcards')]).toEqual([
      'Web Days Personen.csv',
      'Web Days Personen google.csv',
      'Web Days Personen.vcf',
      'Web Days Personen vCards.zip',
    ]);
    expect((await app.get('export.backup', { eventId, pictures: false, language: 'de' })).fileName).toMatch(/^Web Days Sicherung \d{4}-\d\d-\d\d\.json$/u);
  });

  it('leaves out who is skipped', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    await app.get('queue.mark', { eventId, personId: people[0]!.id, status: 'skipped' });
    const exported = await app.get('export.notes', { eventId, personIds: null, format: 'text', delimiter: ',' });
    expect(exported).toMatchObject({ notes: 1, held: [] });
  });
});

describe('settings', () => {
  it('change one by one and survive a restart', async () => {
    await app.get('settings.update', { myName: 'Robin' });
    await app.get('settings.update', { plan: 'premium' });
    const again = await startTestApp(app.dataDir);
    expect(await again.get('settings.get', {})).toMatchObject({ myName: 'Robin', plan: 'premium', theme: 'system' });
    await again.close();
  });
});

describe('the log', () => {
  it('[SE] holds no name, no address and no word of a note', () => {
    const written = readdirSync(app.dataDir).filter((name) => name.startsWith('wellmet.log')).map((name) => readFileSync(join(app.dataDir, name), 'utf8')).join('');
    expect(written).toContain('Wellmet has started.');
    for (const canary of ['Ana', 'Silva', 'orchard', 'Becker', 'Web Days', 'soil sensors', 'Robin', 'IMG_1', 'people.csv']) {
      expect(written.toLowerCase()).not.toContain(canary.toLowerCase());
    }
  });
});
