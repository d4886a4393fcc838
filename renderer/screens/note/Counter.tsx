import { measureNote } from '../../../shared/note/channels.ts';
import type { NoteChannel } from '../../../shared/note/channels.ts';
import { countWords } from '../../../shared/note/words.ts';
import { useApp } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './Counter.module.css';

interface CounterProps {
  readonly text: string;
  readonly channel: NoteChannel;
}

/** How long the note is as its channel counts, such as 164 / 200. E-mails are judged by their words. */
export function Counter({ text, channel }: CounterProps) {
  const { say } = useWords();
  const plan = useApp((state) => state.settings.plan);
  const { length, limit } = measureNote(text, channel, plan);
  const said = limit === null ? say('note.words', { count: countWords(text) }) : say('note.length', { length, limit });
  return (
    <span className={styles.counter} data-over={limit !== null && length > limit} data-testid="counter">
      {said}
    </span>
  );
}
