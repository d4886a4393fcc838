import { Check, CircleDashed, CircleDot, Copy, Lightbulb, MessageCircleReply, OctagonAlert, ShieldCheck, SkipForward, TriangleAlert } from 'lucide-react';
import type { NoteStatus } from '../../shared/workspace/state.ts';
import { useWords } from '../state/useWords.ts';
import styles from './StatusDot.module.css';

const icons = {
  'to-write': CircleDashed,
  ready: CircleDot,
  copied: Copy,
  sent: Check,
  answered: MessageCircleReply,
  skipped: SkipForward,
} as const;

/** The status of a note as a small sign with its word for screen readers. */
export function StatusDot({ status }: { readonly status: NoteStatus }) {
  const { say } = useWords();
  const Icon = icons[status];
  return (
    <span className={styles.dot} data-status={status} title={say(`queue.status.${status}`)}>
      <Icon aria-hidden="true" />
      <span className="visually-hidden">{say(`queue.status.${status}`)}</span>
    </span>
  );
}

const levelIcons = { block: OctagonAlert, warn: TriangleAlert, tip: Lightbulb, passed: ShieldCheck } as const;

/** A small sign that something stands in the way of a note, or wants a look. */
export function LevelMark({ level, children }: { readonly level: 'block' | 'warn' | 'tip' | 'passed'; readonly children: string }) {
  const Icon = levelIcons[level];
  return (
    <span className={styles.level} data-level={level} title={children}>
      <Icon aria-hidden="true" />
      <span className="visually-hidden">{children}</span>
    </span>
  );
}
