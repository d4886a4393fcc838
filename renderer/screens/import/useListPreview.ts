import { useCallback, useEffect, useState } from 'react';
import type { WantedLayout } from '../../../shared/import/layout.ts';
import type { ListPreview } from '../../../shared/import/preview.ts';
import { wantMore } from '../../../shared/import/wishes.ts';
import { saySaid } from '../../../shared/words/say.ts';
import { previewList } from '../../state/listOps.ts';
import { bytesOf } from '../../state/pile.ts';
import type { PileItem } from '../../state/pileItem.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { sayError } from '../../state/words.ts';

/** The preview of a list and the way to another one; the one before stays in view until the next is there. */
export interface ShownPreview {
  readonly preview: ListPreview | null;
  readonly error: string | null;
  readonly busy: boolean;
  /** How many rows are read by now, and of how many. */
  readonly rows: readonly [number, number] | null;
  readonly wanted: WantedLayout | null;
  readonly want: (wanted: WantedLayout) => void;
}

/** Asks what a list would come to, again each time something else is wanted of its columns. */
export function useListPreview(opened: PileItem): ShownPreview {
  // What becomes of it in the pile meanwhile changes nothing about the file.
  const [item] = useState(opened);
  const session = useSession();
  const words = useWords();
  const [wanted, setWanted] = useState(item.wanted);
  const [shown, setShown] = useState<Pick<ShownPreview, 'preview' | 'error' | 'rows'>>({ preview: null, error: null, rows: null });
  const [answered, setAnswered] = useState<WantedLayout | null | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const ask = async (): Promise<void> => {
      const bytes = await bytesOf(item);
      if (signal.aborted) return;
      const onRows = (rows: readonly [number, number]): void => setShown((now) => ({ ...now, rows }));
      const answer = bytes instanceof Uint8Array ? await previewList(session, item, { bytes, wanted, signal, onRows }) : bytes;
      if (isOver(signal)) return;
      setAnswered(wanted);
      if ('key' in answer) setShown({ preview: null, error: saySaid(words.language, answer), rows: null });
      else if (answer.ok) setShown({ preview: answer.value, error: null, rows: null });
      else setShown({ preview: null, error: sayError(words, answer.error), rows: null });
    };
    void ask();
    return () => stop.abort();
  }, [session, words, item, wanted]);
  const want = useCallback((next: WantedLayout) => setWanted((now) => wantMore(now, next)), []);
  return { ...shown, busy: answered !== wanted, wanted, want };
}

/** Asked of a signal again after a wait, which the compiler takes for still as it was. */
const isOver = ({ aborted }: AbortSignal): boolean => aborted;
