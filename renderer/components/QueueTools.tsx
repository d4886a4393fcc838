import { useMemo } from 'react';
import type { IsoDate } from '../../shared/note/dates.ts';
import { countFiltered } from '../../shared/queue/filter.ts';
import type { QueueFilter } from '../../shared/queue/filter.ts';
import { queueOrders } from '../../shared/workspace/state.ts';
import type { EventState, QueueOrder } from '../../shared/workspace/state.ts';
import { useWords } from '../state/useWords.ts';
import { SearchBox } from './SearchBox.tsx';
import { Select } from './Select.tsx';
import styles from './QueueTools.module.css';

interface QueueToolsProps {
  readonly event: EventState;
  readonly today: IsoDate;
  /** The filters of this place; those without anybody are left out, but for the one that is chosen. */
  readonly filters: readonly QueueFilter[];
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onOrder: (order: QueueOrder) => void;
  /** Arrow down or Enter in the search: on into what was found. */
  readonly onLeave: () => void;
}

/** What a list of the queue shows and in what order: search, filter, order. */
export function QueueTools({ event, today, filters, filter, onFilter, search, onSearch, onOrder, onLeave }: QueueToolsProps) {
  const { say } = useWords();
  const { people } = event;
  // Counting what is blocked takes checking every note: it has no number.
  const counts = useMemo(() => new Map(filters.map((value) => [value, value === 'blocked' ? null : countFiltered(people, value, today)])), [people, filters, today]);
  const options = filters.flatMap((value) => {
    const count = counts.get(value) ?? null;
    if (count === 0 && value !== filter && value !== 'all') return [];
    return [{ value, title: count === null ? say('send.filter.blocked') : say('send.filterCount', { filter: say(`send.filter.${value}`), count }) }];
  });
  const orders = queueOrders.map((value) => ({ value, title: say(`send.order.${value}`) }));
  return (
    <div className={styles.tools}>
      <SearchBox name="find-in-queue" label={say('send.findInQueue')} placeholder={say('send.find')} value={search} onChange={onSearch} onLeave={onLeave} />
      <span className={styles.choices}>
        <Select label={say('send.filterLabel')} value={filter} options={options} onChange={onFilter} />
        <Select label={say('send.orderLabel')} value={event.order} options={orders} onChange={onOrder} />
      </span>
    </div>
  );
}
