import { describe, expect, it } from 'vitest';
import { findEntries } from '../../renderer/app/paletteEntries.ts';
import { firstState } from '../../renderer/state/appState.ts';
import { shortName } from '../../renderer/state/currentNote.ts';
import { emptyContact } from '../../shared/contact/contact.ts';
import { nothingAgreed } from '../../shared/export/noteRow.ts';
import { notesCsv } from '../../shared/export/notesCsv.ts';
import { vcardNames, vcardText } from '../../shared/export/vcards.ts';
import { readList } from '../../shared/import/list.ts';
import { languages } from '../../shared/words/keys.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { changeLabel } from '../../shared/workspace/inverse.ts';
import { untouched, unwritten } from '../../shared/workspace/state.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';

const now = '2026-11-20T20:00:00.000Z';
const contact = { ...emptyContact, title: 'CTO', linkedin: 'https://www.linkedin.com/in/nobody/' };
const person: Person = { id: 'p', contact, origin: { kind: 'hand' }, importId: 'i', reviewed: true, ...unwritten, statusAt: now, addedAt: now };
const event: EventState = { ...untouched, id: 'e', details: { name: 'Web Days', place: '', start: null, end: null }, people: [person], createdAt: now };

const called = { en: /\bsomebody\b/iu, de: /\bjemand/iu } as const;

describe.each(languages)('somebody without a name is called so in %s', (language) => {
  const words = wordsOf(language);

  it.each([
    ['in the palette', () => findEntries({ ...firstState, event }, words, language === 'en' ? 'some' : 'jem').map(({ title }) => title).join()],
    ['in the name of a change', () => words.tell(changeLabel(event, { kind: 'steps-edited', personId: 'p', nextSteps: [] }))],
    ['in a notice', () => words.say('note.copied', { name: shortName(person) })],
    ['in the name of a file', () => vcardNames([contact], words.say('contact.somebody')).join()],
  ])('%s', (_, say) => {
    expect(say()).toMatch(called[language]);
    expect(say()).not.toMatch(called[language === 'en' ? 'de' : 'en']);
  });
});

describe('somebody without a name gets none from us', () => {
  it('in a table of notes', () => {
    const text = notesCsv([{ contact, channel: 'email', subject: '', note: 'Hello', status: 'ready', ...nothingAgreed }]);
    expect(text).not.toMatch(called.en);
  });

  it('in a vCard, which would come back with it', () => {
    const bytes = new TextEncoder().encode(vcardText([contact]));
    expect(readList({ name: 'a.vcf', bytes }).people.map((one) => one.contact)).toEqual([contact]);
  });
});
