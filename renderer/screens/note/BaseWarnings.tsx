import { useMemo } from 'react';
import { Button } from '../../components/Button.tsx';
import type { NoteChannel } from '../../../shared/note/channels.ts';
import { fallbackFor, speaksEnglish } from '../../../shared/note/offering.ts';
import { placeholders } from '../../../shared/note/placeholders.ts';
import type { PlaceholderName } from '../../../shared/note/placeholders.ts';
import { unknownSlots } from '../../../shared/note/plainForm.ts';
import type { SlotWords } from '../../../shared/note/plainForm.ts';
import { checkTemplate } from '../../../shared/note/template.ts';
import { problem } from '../../../shared/problem.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import { said } from '../../../shared/words/keys.ts';
import type { Words } from '../../../shared/words/words.ts';
import { openDialog } from '../../state/session.ts';
import { giveFallback, mendSlot } from '../../state/startOps.ts';
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
  const session = useSession();
  const { say, tell } = useWords();
  const words = useSlotWords();
  const mistyped = useMemo(() => [base, subject].flatMap((text) => unknownSlots(text, words)), [base, subject, words]);
  const problems = useMemo(() => [base, subject].flatMap(problemsOf), [base, subject]);
  const { people, counts } = useEmptyPlaceholders(event, channel);
  if (problems.length === 0 && mistyped.length === 0 && counts.size === 0) return null;
  return (
    <ul className={styles.warnings}>
      {mistyped.map(({ typed, near }) => (
        <li key={typed} className={styles.broken}>
          {tell(unknownSlot(typed, near, words))}{' '}
          {near === null ? null : (
            <Button kind="quiet" onClick={() => mendSlot(session, channel, { base, subject }, typed, near)}>
              {say('note.write', { words: `{${words.shown[near]}}` })}
            </Button>
          )}
        </li>
      ))}
      {problems.map((problem) => (
        <li key={problem.message} className={styles.broken}>
          {tell(problem)}
        </li>
      ))}
      {problems.length > 0
        ? null
        : [...counts].map(([name, count]) => (
            <li key={name}>
              {sayEmpty(say, name, count, people)} <Remedy name={name} channel={channel} texts={{ base, subject }} />
            </li>
          ))}
    </ul>
  );
}

interface RemedyProps {
  readonly name: string;
  readonly channel: NoteChannel;
  readonly texts: { readonly base: string; readonly subject: string };
}

/** What one press does about a placeholder that stays empty. */
function Remedy({ name, channel, texts }: RemedyProps) {
  const session = useSession();
  const { say, language } = useWords();
  if (name === 'my_name') {
    return (
      <Button kind="quiet" onClick={() => openDialog(session, { kind: 'settings' })}>
        {say('writing.enterMyName')}
      </Button>
    );
  }
  const fallback = fallbackFor(name, speaksEnglish(texts.base, language));
  return (
    <Button kind="quiet" onClick={() => giveFallback(session, channel, texts, name)}>
      {fallback === null ? say('writing.leaveOutForThem') : say('writing.writeForThem', { words: fallback })}
    </Button>
  );
}

function problemsOf(text: string): readonly Problem[] {
  const checked = checkTemplate(text);
  return checked.kind === 'broken' ? checked.problems : [];
}

function unknownSlot(typed: string, near: PlaceholderName | null, { shown }: SlotWords): Problem {
  const what = near === null ? said('check.unknownPlaceholder', { name: typed }) : said('check.unknownPlaceholderNear', { name: typed, near: `{${shown[near]}}` });
  return problem('unknown-placeholder', what);
}

function sayEmpty(say: Words['say'], name: string, count: number, of: number): string {
  const known = placeholders.find((placeholder) => placeholder.name === name);
  const what = known === undefined ? name : say(`slot.${known.name}`);
  return count === of ? say('note.emptyForAll', { count, what }) : say('note.emptyForSome', { count, of, what });
}
