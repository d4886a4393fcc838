import type { NewsMark } from '../../shared/workspace/changes.ts';
import type { EventNews, NewsItem } from '../../shared/workspace/news.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { Ids, Notify } from '../core/ports.ts';

/** What the windows of this process hear of each other's changes. */
export interface News {
  /** Notes a change and tells all windows that there is one. */
  add(before: EventState, item: NewsItem, after: EventState): NewsMark;
  /** What there is since a window last heard of an event that is `now` so; null: it begins to listen. */
  since(now: EventState, seen: NewsMark | null): Pick<EventNews, 'mark'> & ({ readonly kind: 'changes'; readonly items: readonly NewsItem[] } | { readonly kind: 'whole'; readonly event: EventState });
  /** What was done to an event before is not told any more; the windows hear that it is another. */
  restart(eventId: string): void;
}

/** The changes of an event from the `first` on, that end in `last`. */
interface Run {
  readonly id: string;
  readonly first: number;
  readonly items: readonly NewsItem[];
  readonly last: EventState;
}

/** A window asks after each change: who is further behind gets the whole event. */
const mostItems = 100;

/**
 * The store gives the very object that was saved last, until another process writes the event: then its changes are not known here, and
 * a new run begins.
 */
export function createNews(ids: Ids, notify: Notify): News {
  const runs = new Map<string, Run>();
  const runFrom = (event: EventState): Run => {
    const known = runs.get(event.id);
    if (known?.last === event) return known;
    const run: Run = { id: ids(), first: 0, items: [], last: event };
    runs.set(event.id, run);
    return run;
  };
  return {
    add(before, item, after) {
      const { id, first, items } = runFrom(before);
      const kept = [...items, item].slice(-mostItems);
      const run: Run = { id, first: first + items.length + 1 - kept.length, items: kept, last: after };
      runs.set(before.id, run);
      const mark = markOf(run);
      notify('event.changed', { eventId: before.id, mark });
      return mark;
    },
    since(now, seen) {
      const run = runFrom(now);
      const mark = markOf(run);
      if (seen === null) return { mark, kind: 'changes', items: [] };
      if (seen.run !== run.id || seen.nth < run.first || seen.nth > mark.nth) return { mark, kind: 'whole', event: now };
      return { mark, kind: 'changes', items: run.items.slice(seen.nth - run.first) };
    },
    restart(eventId) {
      runs.delete(eventId);
      notify('event.changed', { eventId, mark: null });
    },
  };
}

function markOf({ id, first, items }: Run): NewsMark {
  return { run: id, nth: first + items.length };
}
