import { useMemo } from 'react';
import { placeholders } from '../../../shared/note/placeholders.ts';
import { checkTemplate } from '../../../shared/note/template.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import { useEmptyPlaceholders } from '../../state/useEmptyPlaceholders.ts';
import styles from './BaseMessage.module.css';

interface BaseWarningsProps {
  readonly event: EventState;
  readonly base: string;
}

/** Says at once what is wrong with the base message, and for how many people a placeholder would stay empty. */
export function BaseWarnings({ event, base }: BaseWarningsProps) {
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
        <li key={name}>{sayEmpty(name, count, event.people.length)}</li>
      ))}
    </ul>
  );
}

function sayEmpty(name: string, count: number, of: number): string {
  const says = placeholders.find((placeholder) => placeholder.name === name)?.says ?? name;
  const who = count === of ? (of === 1 ? 'the one person' : `all ${of} people`) : `${count} of ${of} people`;
  return `There is no ${says} for ${who}. Give it a fallback, such as {{ ${name} | default: "…" }}.`;
}
