import { describe, expect, it } from 'vitest';
import dictionary from 'dictionary-en';
import { checkNote } from '../../../shared/note/checks/checkNote.ts';
import { createSpelling } from '../../../shared/note/spelling/speller.ts';
import { wordsOf } from '../../../shared/words/words.ts';
import { badGerman, goodGerman, quietGerman } from './germanCases.ts';
import { noteTo, on } from './noteTo.ts';
import type { Setting } from './noteTo.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const spelling = createSpelling({ aff: text(dictionary.aff), dic: text(dictionary.dic) });

function piecesOf(to: string, note: string, id: string, setting: Setting = {}): string[] {
  const found = checkNote(noteTo(to, note, setting)).filter((finding) => finding.id === id);
  return found.map(({ start, end }) => (start === 0 && end === note.length ? '*' : note.slice(start, end).trim()));
}

describe('a good German note', () => {
  it.each(goodGerman)('to %s comes out clean: %s', (to, note) => {
    const checked = noteTo(to, note, { channel: 'linkedin-message', calendar: on('2026-11-21'), impersonal: 'Hallo, schön war es auf den Web Days.', spelling });
    expect(checkNote(checked).map(({ id, start, end }) => `${id}: ${note.slice(start, end)}`)).toEqual([]);
  });

  it('is as good with its umlauts and accents in two parts', () => {
    const found = goodGerman.flatMap(([to, note]) => checkNote(noteTo(to, note.normalize('NFD'), { impersonal: 'Hallo, schön war es auf den Web Days.', spelling })));
    expect(found.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
  });
});

describe('in a German note', () => {
  it.each(badGerman.map((row) => [row[0], row] as const))('is found: %s', (_says, [, to, note, id, piece, setting]) => {
    expect(piecesOf(to, note, id, setting)).toContain(piece);
  });

  it.each(quietGerman.map((row) => [row[0], row] as const))('nothing is found of: %s', (_says, [, note, id, setting]) => {
    expect(piecesOf('ana', note, id, setting)).toEqual([]);
  });

  it('what is found is said in German as well', () => {
    const german = wordsOf('de');
    const found = badGerman.flatMap(([, to, note, , , setting]) => checkNote(noteTo(to, note, setting)));
    expect(found.filter((finding) => german.tell(finding) === finding.message)).toEqual([]);
  });
});
