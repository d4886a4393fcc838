import { useMemo } from 'react';
import { Button } from '../../components/Button.tsx';
import type { NoteChannel } from '../../../shared/note/channels.ts';
import { placeholders } from '../../../shared/note/placeholders.ts';
import { unknownSlots } from '../../../shared/note/plainForm.ts';
import type { SlotWords, UnknownSlot } from '../../../shared/note/plainForm.ts';
import { checkTemplate } from '../../../shared/note/template.ts';
import { problem } from '../../../shared/problem.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import { said } from '../../../shared/words/keys.ts';
import type { Words } from '../../../shared/words/words.ts';
import { giveFallback } from '../../state/startOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useEmptyPlaceholders } from '../../state/useEmptyPlaceholders.ts';
import { useSlotWords } from '../../state/useSlotWords.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './BaseMessage.module.css';

interface BaseWarningsProps {
  readonly event: EventState;
  readonly channel: NoteChannel;
  readonly base: string;
  readonly subject: string;
}

/** Says at once what is wrong with the base message, and for how many people a placeholder would stay empty. */
export function BaseWarnings({ event, channel, base, subject }: BaseWarningsProps) {
  const { say, tell } = useWords();
  const words = useSlotWords();
  const problems = useMemo(
    () => [base, subject].flatMap((text) => [...unknownSlots(text, words).map((slot) => unknownSlot(slot, words)), ...problemsOf(text)]),
    [base, subject, words],
  );
  const session = useSession();
  const { people, counts } = useEmptyPlaceholders(event, channel);
  if (problems.length > 0) {
    return (
      <ul className={styles.warnings}>
        {problems.map((problem) => (
          <li key={problem.message} className={styles.broken}>
            {tell(problem)}
          </li>
        ))}
      </ul>
    );
  }
  if (counts.size === 0) return null;
  return (
    <ul className={styles.warnings}>
      {[...counts].map(([name, count]) => (
        <li key={name}>
          {sayEmpty(say, name, count, people)}{' '}
          <Button kind="quiet" onClick={() => giveFallback(session, channel, { base, subject }, name)}>
            {say('writing.giveFallback')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function problemsOf(text: string): readonly Problem[] {
  const checked = checkTemplate(text);
  return checked.kind === 'broken' ? checked.problems : [];
}

function unknownSlot({ typed, near }: UnknownSlot, { shown }: SlotWords): Problem {
  const what = near === null ? said('check.unknownPlaceholder', { name: typed }) : said('check.unknownPlaceholderNear', { name: typed, near: `{${shown[near]}}` });
  return problem('unknown-placeholder', what);
}

function sayEmpty(say: Words['say'], name: string, count: number, of: number): string {
  const known = placeholders.find((placeholder) => placeholder.name === name);
  const what = known === undefined ? name : say(`placeholder.${known.name}`);
  const example = `{${known === undefined ? name : say(`slot.${known.name}`)} | …}`;
  return count === of ? say('note.emptyForAll', { count, what, example }) : say('note.emptyForSome', { count, of, what, example });
}
