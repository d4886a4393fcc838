import type { Told } from '../words/words.ts';
import type { Change, HistoryNow, NewsMark } from './changes.ts';
import type { EventState } from './state.ts';

/** A change that was made to an event, by whichever window; `clash` where words of another gave way to it: what it was, and the step that brings those back. */
export interface NewsItem {
  readonly change: Change;
  readonly clash?: { readonly what: Told; readonly step: string | null };
}

/** What became of an event since a window last heard of it: each change in order, or the event as it is where those are not known. */
export type EventNews = HistoryNow & { readonly mark: NewsMark } & (
    | { readonly kind: 'changes'; readonly items: readonly NewsItem[] }
    | { readonly kind: 'whole'; readonly event: EventState }
  );
