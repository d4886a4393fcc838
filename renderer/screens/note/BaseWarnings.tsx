import { useMemo } from 'react';
import { placeholders } from '../../../shared/note/placeholders.ts';
import { checkTemplate } from '../../../shared/note/template.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import type { Words } from '../../../shared/words/words.ts';
import { useEmptyPlaceholders } from '../../state/useEmptyPlaceholders.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './BaseMessage.module.css';

interface BaseWarningsProps {
  readonly event: EventState;
  readonly base: string;
}

/** Says at once what is wrong with the base message, and for how many people a placeholder would stay empty. */
export function BaseWarnings({ event, base }: BaseWarningsProps) {
  const { say } = useWords();
  const checked = useMemo(() => checkTemplate(base), [base]);
  const empty = useEmptyPlaceholders(event);
  if (checked.kind === 'broken') {
    return (
      <ul className={styles.warnings}>
        {checked.problems.map(({ message }) => (
          <li key={message} className={styles.broken}>
            {message}
          </li>
        ))}
      </ul>
    );
  }
  if (empty.size === 0) return null;
  return (
    <ul className={styles.warnings}>
      {[...empty].map(([name, count]) => (
        <li key={name}>{sayEmpty(say, name, count, event.people.length)}</li>
      ))}
    </ul>
  );
}

function sayEmpty(say: Words['say'], name: string, count: number, of: number): string {
  const known = placeholders.find((placeholder) => placeholder.name === name);
  const what = known === undefined ? name : say(`placeholder.${known.name}`);
  const example = `{{ ${name} | default: "…" }}`;
  return count === of ? say('note.emptyForAll', { count, what, example }) : say('note.emptyForSome', { count, of, what, example });
}
