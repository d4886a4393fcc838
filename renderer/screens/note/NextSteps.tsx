import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { TickRow } from '../../components/TickRow.tsx';
import { readPlainDate } from '../../../shared/note/plainDate.ts';
import type { NextStep, Person } from '../../../shared/workspace/state.ts';
import type { Words } from '../../../shared/words/words.ts';
import { addStep, removeStep, toggleStep } from '../../state/memoryOps.ts';
import { today as dayToday } from '../../state/today.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './NextSteps.module.css';

/** What was agreed with a person, to be ticked off: typed with its day in plain words, added by Enter. */
export function NextSteps({ person }: { readonly person: Person }) {
  const words = useWords();
  const session = useSession();
  const titleId = useId();
  const [typed, setTyped] = useState('');
  const today = dayToday();
  const read = readPlainDate(typed, today);
  const add = (): void => {
    if (read.text === '') return;
    addStep(session, person, read);
    setTyped('');
  };
  return (
    <section className={styles.steps} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {words.say('writing.steps')}
      </h3>
      {person.nextSteps.length === 0 ? null : (
        <ul className={styles.list}>
          {person.nextSteps.map((step) => (
            <StepRow key={step.id} person={person} step={step} today={today} />
          ))}
        </ul>
      )}
      <Field
        label={words.say('writing.addStep')}
        name="step"
        placeholder={words.say('writing.addStepHint')}
        value={typed}
        onChange={setTyped}
        hint={read.text === '' ? undefined : sayNoted(words, read, today)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          add();
        }}
      />
    </section>
  );
}

interface StepRowProps {
  readonly person: Person;
  readonly step: NextStep;
  readonly today: string;
}

function StepRow({ person, step, today }: StepRowProps) {
  const { say } = useWords();
  const session = useSession();
  return (
    <TickRow text={step.text} done={step.done} due={step.due} today={today} onToggle={() => toggleStep(session, person, step)}>
      <Button kind="quiet" icon={<X />} aria-label={say('writing.removeStep', { text: step.text })} onClick={() => removeStep(session, person, step)} />
    </TickRow>
  );
}

function sayNoted({ say, days }: Words, { text, due }: Pick<NextStep, 'text' | 'due'>, today: string): string {
  return due === null ? say('writing.stepNotedPlain', { text }) : say('writing.stepNoted', { text, day: days(due, null, today) });
}
