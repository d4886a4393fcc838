import { eventNumbers } from '../../../shared/queue/numbers.ts';
import type { EventNumbers as Numbers } from '../../../shared/queue/numbers.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import type { Words } from '../../../shared/words/words.ts';
import { dayOf } from '../../state/today.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './EventNumbers.module.css';

const steps = ['met', 'written', 'sent', 'answered'] as const;
const width = 96;
const barHeight = 5;

/** An event at a glance: how many were met, written to, sent a note, and answered; and how soon. */
export function EventNumbers({ event }: { readonly event: EventState }) {
  const words = useWords();
  const { say } = words;
  const numbers = eventNumbers(event, dayOf);
  const sentence = say('send.numbers', { met: numbers.met, written: numbers.written, sent: numbers.sent, answered: numbers.answered });
  return (
    <div className={styles.numbers}>
      <dl className={styles.steps} role="img" aria-label={sentence} title={sentence}>
        {steps.map((step) => (
          <div key={step} className={styles.step} aria-hidden="true">
            <dt>{say(`send.number.${step}`)}</dt>
            <dd>{words.number(numbers[step])}</dd>
            <Bar step={step} numbers={numbers} />
          </div>
        ))}
      </dl>
      <p className={styles.delay}>{sayDelay(numbers, words)}</p>
    </div>
  );
}

function Bar({ step, numbers }: { readonly step: (typeof steps)[number]; readonly numbers: Numbers }) {
  const filled = numbers.met === 0 ? 0 : (numbers[step] / numbers.met) * width;
  return (
    <svg className={styles.bar} viewBox={`0 0 ${width} ${barHeight}`} preserveAspectRatio="none">
      <rect className={styles.ground} width={width} height={barHeight} rx="2" />
      <rect className={styles[step]} width={filled} height={barHeight} rx="2" />
    </svg>
  );
}

function sayDelay({ medianDelay, sent }: Numbers, { say }: Pick<Words, 'say'>): string {
  if (medianDelay === null || sent < 2) return '';
  return medianDelay <= 0 ? say('send.halfSameDay') : say('send.halfWithin', { count: medianDelay });
}
