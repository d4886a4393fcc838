import type { CheckLevel, Finding } from '../../../shared/note/checks/check.ts';

/** A stretch of a note, with the gravest level of what points at it. */
export interface TextPiece {
  readonly start: number;
  readonly piece: string;
  readonly level: CheckLevel | null;
}

const gravest: readonly CheckLevel[] = ['block', 'warn', 'tip'];

/** Cuts a note where findings begin and end. Tips, and what is said of the whole note, point at no place. */
export function cutText(text: string, all: readonly Finding[]): readonly TextPiece[] {
  const findings = all.filter(({ level, start, end }) => level !== 'tip' && (start > 0 || end < text.length));
  const cuts = new Set([0, text.length]);
  for (const { start, end } of findings) {
    cuts.add(clamp(start, text.length));
    cuts.add(clamp(end, text.length));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const here = findings.filter((finding) => finding.start < end && finding.end > start);
    const level = gravest.find((candidate) => here.some((finding) => finding.level === candidate)) ?? null;
    return { start, piece: text.slice(start, end), level };
  });
}

function clamp(offset: number, length: number): number {
  return Math.min(length, Math.max(0, offset));
}
