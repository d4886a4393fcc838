import { canPass } from '../note/checks/check.ts';
import type { Finding } from '../note/checks/check.ts';
import type { Note } from '../note/compose.ts';
import type { IsoTime } from '../note/dates.ts';
import type { Override } from '../workspace/state.ts';

/** A note as far as a finding points into it. */
export type PointedAt = Pick<Note, 'text' | 'subject' | 'channel'>;

/** The words that a finding points at, in the text or in the subject. */
export function wordsAt({ part, start, end }: Finding, { text, subject }: PointedAt): string {
  return (part === 'subject' ? subject : text).slice(start, end);
}

function isOf(override: Override, finding: Finding, note: PointedAt): boolean {
  return override.check === finding.id && override.channel === note.channel && override.text === wordsAt(finding, note);
}

/**
 * The findings with the blocks that the user let pass marked so. An override holds for the words it was given for:
 * once others stand there it has lapsed, and the block is back.
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
  return [...overrides.filter(holds), { check: finding.id, channel: note.channel, text: wordsAt(finding, note), at }];
}

/** The overrides without those for this finding: it blocks again. */
export function takeBack(overrides: readonly Override[], finding: Finding, note: PointedAt): readonly Override[] {
  return overrides.filter((override) => !isOf(override, finding, note));
}
