import type { CheckLevel, Finding } from '../../../shared/note/checks/check.ts';
import type { Span } from '../../../shared/note/rebase.ts';

/** A stretch of a note: the gravest level of what points at it, and whether it is the user's own and not the base message's. */
export interface TextPiece {
  readonly start: number;
  readonly piece: string;
  readonly level: CheckLevel | null;
  readonly isTweak: boolean;
}

const gravest: readonly CheckLevel[] = ['block', 'warn'];

/** Cuts a note where findings and tweaks begin and end. Tips, and what is said of the whole note, point at no place. */
export function cutText(text: string, all: readonly Finding[], tweaks: readonly Span[] = []): readonly TextPiece[] {
  const findings = all.filter(({ level, start, end }) => level !== 'tip' && level !== 'passed' && (start > 0 || end < text.length));
  const cuts = [...findings, ...tweaks].flatMap(({ start, end }) => [clamp(start, text.length), clamp(end, text.length)]);
  const edges = [...new Set([0, text.length, ...cuts])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const covers = (span: Span): boolean => span.start < end && span.end > start;
    const here = findings.filter(covers);
    const level = gravest.find((candidate) => here.some((finding) => finding.level === candidate)) ?? null;
    return { start, piece: text.slice(start, end), level, isTweak: tweaks.some(covers) };
  });
}

/** What was typed or pasted into a field of one line. */
export function withoutBreaks(typed: string): string {
  return typed.replace(/[\r\n]+/g, ' ');
}

function clamp(offset: number, length: number): number {
  return Math.min(length, Math.max(0, offset));
}
