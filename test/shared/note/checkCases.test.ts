import { describe, expect, it } from 'vitest';
import type { CheckId } from '../../../shared/note/checks/check.ts';
import { blockingIds, checkIds } from '../../../shared/note/checks/check.ts';
import { checkNote, findBlocks } from '../../../shared/note/checks/checkNote.ts';
import { wordsOf } from '../../../shared/words/words.ts';
import { greetings, leaks } from './nameCases.ts';
import type { Case } from './nameCases.ts';
import { inTokyo, noteTo } from './noteTo.ts';
import { others } from './wordCases.ts';

function piecesFound(id: CheckId, [, to, text, , setting]: Case): string[] {
  const found = checkNote(noteTo(to, text, setting)).filter((finding) => finding.id === id);
  return found.map(({ part, start, end }) => {
    const [at, says] = part === 'subject' ? [setting?.subject ?? '', 'subject: '] : [text, ''];
    return `${says}${start === 0 && end === at.length ? '*' : at.slice(start, end)}`;
  });
}

describe.each(Object.entries({ 'someone-elses-details': leaks, 'wrong-greeting': greetings, ...others }) as [CheckId, readonly Case[]][])('%s', (id, cases) => {
  it.each(cases.map((row) => [row[0], row] as const))('finds %s', (_says, row) => {
    expect(piecesFound(id, row)).toEqual(row[3]);
  });
});

describe('already-sent', () => {
  it('tells the day by the user’s own calendar', () => {
    const sent = { event: 'Meetup', at: '2026-05-01T20:00:00.000Z' };
    expect(checkNote(noteTo('ana', 'Hi Ana', { sent, calendar: inTokyo('2026-11-22T08:00:00.000Z') })).find(({ id }) => id === 'already-sent')?.message).toContain('May 2, 2026');
  });
});

describe('the gate', () => {
  const rows = Object.values({ leaks, greetings, ...others }).flat();

  it('sees every block that the full set of checks sees', () => {
    for (const [, to, text, , setting] of rows) {
      const note = noteTo(to, text, setting);
      expect(findBlocks(note)).toEqual(checkNote(note).filter(({ level }) => level === 'block'));
    }
  });

  it('says in German as well whatever it finds', () => {
    const german = wordsOf('de');
    const found = rows.flatMap(([, to, text, , setting]) => checkNote(noteTo(to, text, setting)));
    expect(found.filter((finding) => german.tell(finding) === finding.message)).toEqual([]);
  });

  it('stands on ids that there are', () => {
    expect(blockingIds.filter((id) => !checkIds.includes(id))).toEqual([]);
  });
});
