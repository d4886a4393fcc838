import { describe, expect, it } from 'vitest';
import { isBlocked } from '../../../shared/note/checks/checkNote.ts';
import type { CheckId, Finding } from '../../../shared/note/checks/check.ts';
import { emptyTweak } from '../../../shared/note/tweak.ts';
import { checkedNotes } from '../../../shared/queue/eventNotes.ts';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import { letPass, passedAt, takeBack } from '../../../shared/queue/overrides.ts';
import { overridesSchema } from '../../../shared/workspace/schemas.ts';
import type { Override, Person } from '../../../shared/workspace/state.ts';
import { on } from '../note/noteTo.ts';
import { amara, ana, eventWith, person } from '../note/people.ts';

const at = '2026-11-21T08:00:00.000Z';
const channel = 'linkedin-invitation';

function annasNote(text: string, overrides: readonly Override[] = [], parts: Partial<Person> = {}): CheckedPersonNote {
  const who: Person = { ...person('1', ana, { ...emptyTweak, texts: { [channel]: { text, basedOn: '' }, email: { text, basedOn: '' } } }), overrides, ...parts };
  return checkedNotes(eventWith([who, person('2', amara)], 'x'), { myName: '', plan: 'free' }, on('2026-11-21'))(who);
}

function finding(checked: CheckedPersonNote, id: CheckId): Finding {
  const found = checked.findings.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
}

function passed(text: string, id: CheckId): readonly Override[] {
  const checked = annasNote(text);
  return letPass([], finding(checked, id), checked, at);
}

const named = 'Hi Ana, Amara says hello from Web Days.';

describe('a block let pass', () => {
  it('is recorded with the check, the channel, the part, the words and those beside them, and when', () => {
    expect(passed(named, 'someone-elses-details')).toEqual([{ check: 'someone-elses-details', channel, part: 'body', text: 'Amara', before: 'Ana', after: 'says', at }]);
  });

  it('holds nothing back any more, and is still shown', () => {
    expect(isBlocked(annasNote(named).findings)).toBe(true);
    const overrides = passed(named, 'someone-elses-details');
    const checked = annasNote(named, overrides);
    expect(isBlocked(checked.findings)).toBe(false);
    expect(finding(checked, 'someone-elses-details').level).toBe('passed');
    expect(passedAt(finding(checked, 'someone-elses-details'), checked.note, overrides)).toBe(at);
  });

  it('holds while other words of the note change', () => {
    expect(isBlocked(annasNote('Hi Ana, it was good. Amara says hello.', passed(named, 'someone-elses-details')).findings)).toBe(false);
  });

  it('lapses when the words it pointed at are others', () => {
    const long = 'x'.repeat(210);
    expect(isBlocked(annasNote(long, passed(long, 'too-long')).findings)).toBe(false);
    expect(isBlocked(annasNote(`${long} and on`, passed(long, 'too-long')).findings)).toBe(true);
  });

  it('is for its own check alone', () => {
    expect(isBlocked(annasNote(`${named} {{ company }}`, passed(named, 'someone-elses-details')).findings)).toBe(true);
  });

  it('is for its own channel alone', () => {
    expect(isBlocked(annasNote(named, passed(named, 'someone-elses-details'), { channel: 'email' }).findings)).toBe(true);
  });

  it.each([
    ['the greeting', 'Hi Amara, it was good to meet you at Web Days.'],
    ['the greeting, where the body says it too', 'Hi Amara, Amara says hello from Web Days.'],
    ['another place of the body', 'Hi Ana, it was good to meet you at Web Days, Amara!'],
    ['a sentence that only begins where the other ended', 'Hi Ana. Amara, it was good to meet you.'],
  ])('given in the body does not hold for %s', (_says, text) => {
    expect(isBlocked(annasNote(text, passed(named, 'someone-elses-details')).findings)).toBe(true);
  });

  it('given in the greeting does not hold for the body', () => {
    const overrides = passed('Hi Amara, it was good.', 'someone-elses-details');
    expect(isBlocked(annasNote('Hi Amara, so good.', overrides).findings)).toBe(false);
    expect(isBlocked(annasNote('Hi Ana, hi Amara, it was good.', overrides).findings)).toBe(true);
  });

  it('given in the body does not hold for the subject', () => {
    const subject = { text: 'Amara says hello', basedOn: '' };
    const tweak = { ...emptyTweak, texts: { email: { text: 'Hi Ana, Amara says hello.', basedOn: '' } }, subjects: { email: { text: 'For you', basedOn: '' } } };
    const first = annasNote('', [], { channel: 'email', tweak });
    const overrides = letPass([], finding(first, 'someone-elses-details'), first, at);
    expect(isBlocked(annasNote('', overrides, { channel: 'email', tweak }).findings)).toBe(false);
    expect(isBlocked(annasNote('', overrides, { channel: 'email', tweak: { ...tweak, subjects: { email: subject } } }).findings)).toBe(true);
  });

  it('of older data, which does not say where, holds only for what stands alone', () => {
    const older = overridesSchema.parse([{ check: 'someone-elses-details', channel, text: 'Amara', at }, { check: 'unresolved-placeholder', channel, text: '[Name]', at }]);
    expect(isBlocked(annasNote(named, older).findings)).toBe(true);
    expect(isBlocked(annasNote('Hi Amara, it was good.', older).findings)).toBe(true);
    expect(isBlocked(annasNote('[Name]', older).findings)).toBe(false);
  });

  it('taken back holds the note back again', () => {
    const overrides = passed(named, 'someone-elses-details');
    const checked = annasNote(named, overrides);
    expect(takeBack(overrides, finding(checked, 'someone-elses-details'), checked.note)).toEqual([]);
  });

  it('goes with the next one when it has lapsed, and stays when it holds', () => {
    const first = passed(named, 'someone-elses-details');
    const both = annasNote(`${named} [Name]`, first);
    expect(letPass(first, finding(both, 'unresolved-placeholder'), both, at).map(({ text }) => text)).toEqual(['Amara', '[Name]']);
    const other = annasNote('Hi [Name]', first);
    expect(letPass(first, finding(other, 'unresolved-placeholder'), other, at).map(({ text }) => text)).toEqual(['[Name]']);
  });

  it('is never an empty note, and never a warning', () => {
    const empty = annasNote('  ');
    expect(letPass([], finding(empty, 'empty-note'), empty, at)).toEqual([]);
    const forced: Override = { check: 'empty-note', channel, part: 'body', text: '  ', before: '', after: '', at };
    expect(isBlocked(annasNote('  ', [forced]).findings)).toBe(true);
    const warned = annasNote('Hi Tim, good to meet you at Web Days.');
    expect(letPass([], finding(warned, 'wrong-greeting'), warned, at)).toEqual([]);
  });
});

describe('a channel of one’s own', () => {
  const event = { ...eventWith([{ ...person('1', ana), channel: 'email' as const }, person('2', amara)], 'Hi {{ first_name }}'), bases: { [channel]: 'Hi {{ first_name }}', email: 'Dear {{ first_name }}' }, subjects: { email: 'About {{ event }}' } };

  it('has its own base message, subject and limit', () => {
    const [first, second] = event.people.map(checkedNotes(event, { myName: '', plan: 'free' }, on('2026-11-21')));
    expect(first?.note).toMatchObject({ channel: 'email', text: 'Dear Ana', subject: 'About Web Days' });
    expect(second?.note).toMatchObject({ channel, text: 'Hi Amara', subject: '' });
  });
});
