import { CopyCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import type { Double } from '../../../shared/contact/duplicates.ts';
import { whoStays } from '../../../shared/workspace/mergeRows.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import { useWords } from '../../state/useWords.ts';
import { DoublePair } from './DoublePair.tsx';
import styles from './DoubleReview.module.css';

interface DoubleReviewProps {
  readonly event: EventState;
  readonly doubles: readonly Double[];
  readonly onClose: () => void;
}

/** Likely doubles one pair after the other: merge, keep both, or later, which puts the pair behind the others. */
export function DoubleReview({ event, doubles, onClose }: DoubleReviewProps) {
  const { say } = useWords();
  const [later, setLater] = useState<readonly string[]>([]);
  const order = [...doubles.filter((double) => !later.includes(keyOf(double))), ...later.flatMap((key) => doubles.filter((double) => keyOf(double) === key))];
  const [current] = order;
  // In the order of the event: ids say nothing of who came first.
  const [a, b] = event.people.filter(({ id }) => id === current?.a || id === current?.b);
  if (current === undefined || a === undefined || b === undefined) return <NoneLeft onClose={onClose} />;
  const [kept, gone] = whoStays(a, b);
  return (
    <section
      className={styles.review}
      aria-label={say('double.title')}
      onKeyDown={(press) => {
        if (press.key !== 'Escape' || press.defaultPrevented) return;
        press.preventDefault();
        onClose();
      }}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{say('double.question')}</h2>
        <span className={styles.left} role="status">
          {say('double.left', { count: doubles.length })}
        </span>
        <Button kind="quiet" onClick={onClose}>
          {say('double.back')}
        </Button>
      </header>
      <DoublePair
        key={keyOf(current)}
        eventId={event.id}
        double={current}
        kept={kept}
        gone={gone}
        onLater={doubles.length < 2 ? null : () => setLater([...later.filter((key) => key !== keyOf(current)), keyOf(current)])}
      />
    </section>
  );
}

const keyOf = ({ a, b }: Double): string => `${a} ${b}`;

/** The buttons of the last pair are gone with it, so the cursor goes to the way back. */
function NoneLeft({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={box} className={styles.none}>
      <Empty icon={<CopyCheck />} title={say('double.noneTitle')} text={say('double.noneText')}>
        <Button kind="primary" onClick={onClose}>
          {say('double.back')}
        </Button>
      </Empty>
    </div>
  );
}
