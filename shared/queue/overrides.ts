import { canPass } from '../note/checks/check.ts';
import type { Finding } from '../note/checks/check.ts';
import { findGreeting } from '../note/checks/greeting.ts';
import type { Note } from '../note/compose.ts';
import type { IsoTime } from '../note/dates.ts';
import type { Override } from '../workspace/state.ts';

/** A note as far as a finding points into it. */
export type PointedAt = Pick<Note, 'text' | 'subject' | 'channel'>;

/** Where a finding stands: what is let pass in one place is none of the others'. */
type Standing = Pick<Override, 'part' | 'text' | 'before' | 'after'>;

/** Further off no word is a neighbour. */
const neighbourReach = 80;

function standingOf(finding: Finding, note: PointedAt): Standing {
  const { part, start, end } = finding;
  const whole = part === 'subject' ? note.subject : note.text;
  const greeting = part === 'subject' ? null : findGreeting(note.text);
  const isGreeting = greeting !== null && start < greeting.end && end > greeting.start;
  return {
    part: part ?? (isGreeting ? 'greeting' : 'body'),
    text: whole.slice(start, end),
    before: /([\p{L}\p{M}\p{N}]+)[^\p{L}\p{M}\p{N}.!?\n]*$/u.exec(whole.slice(Math.max(0, start - neighbourReach), start))?.[1] ?? '',
    after: /^[^\p{L}\p{M}\p{N}.!?\n]*([\p{L}\p{M}\p{N}]+)/u.exec(whole.slice(end, end + neighbourReach))?.[1] ?? '',
  };
}

/** The same words in the same part, with one neighbour at least where it was; words that stood alone still do. */
function isSameStanding(a: Standing, b: Standing): boolean {
  if (a.part !== b.part || a.text !== b.text) return false;
  const [isBefore, isAfter] = [a.before === b.before, a.after === b.after];
  return (isBefore && isAfter) || (isBefore && a.before !== '') || (isAfter && a.after !== '');
}

function isOf(override: Override, finding: Finding, note: PointedAt): boolean {
  return override.check === finding.id && override.channel === note.channel && isSameStanding(override, standingOf(finding, note));
}

/**
 * The findings with the blocks that the user let pass marked so. An override holds for the words it was given for, in that
 * part of the note and beside one of those neighbours: once others stand there it has lapsed, and the block is back.
 */
export function withOverrides(findings: readonly Finding[], note: PointedAt, overrides: readonly Override[]): readonly Finding[] {
  if (overrides.length === 0) return findings;
  return findings.map((finding) => (finding.level === 'block' && canPass(finding.id) && overrides.some((override) => isOf(override, finding, note)) ? { ...finding, level: 'passed' } : finding));
}

/** When the user let a finding pass; null when they didn't. */
export function passedAt(finding: Finding, note: PointedAt, overrides: readonly Override[]): IsoTime | null {
  return overrides.find((override) => isOf(override, finding, note))?.at ?? null;
}

/** The overrides with one more, for a block of this note; those of this channel that have lapsed are let go. */
export function letPass(overrides: readonly Override[], finding: Finding, checked: { readonly note: PointedAt; readonly findings: readonly Finding[] }, at: IsoTime): readonly Override[] {
  const { note, findings } = checked;
  if (finding.level !== 'block' || !canPass(finding.id)) return overrides;
  const holds = (override: Override): boolean => override.channel !== note.channel || findings.some((other) => isOf(override, other, note));
  return [...overrides.filter(holds), { check: finding.id, channel: note.channel, ...standingOf(finding, note), at }];
}

/** The overrides without those for this finding: it blocks again. */
export function takeBack(overrides: readonly Override[], finding: Finding, note: PointedAt): readonly Override[] {
  return overrides.filter((override) => !isOf(override, finding, note));
}
