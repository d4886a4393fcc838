import { useEffect, useState } from 'react';
import type { PileItem } from './pileItem.ts';
import { useSession } from './useApp.ts';

/** The address of a small picture while it is wanted; null when there is none, undefined until that is known. */
export function useThumb(item: PileItem, wanted: boolean): string | null | undefined {
  const { thumbs } = useSession();
  const [address, setAddress] = useState<string | null>();
  const [first] = useState(item);
  useEffect(() => {
    if (!wanted) return;
    const stop = new AbortController();
    let shown: string | null = null;
    void thumbs.load(first, stop.signal).then((thumb) => {
      if (stop.signal.aborted) return;
      shown = thumb === null ? null : URL.createObjectURL(thumb);
      setAddress(shown);
    });
    return () => {
      stop.abort();
      if (shown !== null) URL.revokeObjectURL(shown);
      setAddress(undefined);
    };
  }, [thumbs, first, wanted]);
  return address;
}
