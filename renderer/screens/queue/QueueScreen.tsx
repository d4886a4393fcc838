import { ListChecks, Send } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { BudgetLine } from '../../components/BudgetLine.tsx';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { QueueTools } from '../../components/QueueTools.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { queueFilters } from '../../../shared/queue/filter.ts';
import { agreedWith, openAgreed } from '../../../shared/queue/promises.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import { useBudget } from '../../state/budgetOps.ts';
import { chooseFilter, chooseOrder, letGo, searchQueue } from '../../state/queueView.ts';
import type { QueueView } from '../../state/queueView.ts';
import { openDialog } from '../../state/session.ts';
import { look } from '../../state/settingsOps.ts';
import { today } from '../../state/today.ts';
import { useApp, useEventAndPerson, useSession } from '../../state/useApp.ts';
import { useDeepChoice } from '../../state/useDeep.ts';
import { useNotes } from '../../state/useNotes.ts';
import { useQueueView } from '../../state/useQueueView.ts';
import { useWords } from '../../state/useWords.ts';
import { EventNumbers } from './EventNumbers.tsx';
import { OneAtATime } from './OneAtATime.tsx';
import { SendTable } from './SendTable.tsx';
import styles from './QueueScreen.module.css';

const modes = ['one', 'table'] as const;

/** The notes on their way out: one at a time, big, or all in a table with what has become of them. */
export function QueueScreen({ event }: { readonly event: EventState }) {
  const session = useSession();
  const { say } = useWords();
  const { person } = useEventAndPerson();
  const noteOf = useNotes(event, 'blocks');
  const view = useQueueView(event, 'send', noteOf);
  const [mode, setMode] = useDeepChoice('send.mode', modes, 'one');
  const current = view.shown.find(({ id }) => id === person?.id) ?? view.shown[0] ?? null;
  useEffect(() => {
    // Shortcuts act on the person looked at, so the one shown has to be it.
    if (current !== null && current.id !== person?.id) look(session, { personId: current.id });
  }, [session, current, person]);
  useEffect(() => () => letGo(session), [session, event.id]);
  if (event.people.length === 0) return <NothingYet />;
  const titles = modes.map((value) => ({ value, title: say(`send.mode.${value}`) }));
  return (
    <div className={styles.screen}>
      <Overview event={event} />
      <div className={styles.head}>
        <Segmented label={say('send.modeLabel')} value={mode} options={titles} onChange={setMode} />
        <Tools event={event} view={view} />
      </div>
      {current === null ? (
        <NoneShown event={event} view={view} />
      ) : mode === 'one' ? (
        <OneAtATime view={view} checked={noteOf(current)} />
      ) : (
        <SendTable event={event} view={view} noteOf={noteOf} current={current} />
      )}
    </div>
  );
}

function Overview({ event }: { readonly event: EventState }) {
  const session = useSession();
  const budget = useBudget(event);
  return (
    <div className={styles.overview}>
      <EventNumbers event={event} />
      <Promises event={event} />
      <BudgetLine budget={budget} onShare={() => openDialog(session, { kind: 'share-invitations' })} />
    </div>
  );
}

/** The way to all that was promised and agreed, where there is anything. */
function Promises({ event: { people } }: { readonly event: EventState }) {
  const { say } = useWords();
  const open = openAgreed(people);
  if (open === 0 && agreedWith(people).length === 0) return null;
  return <ActionButton action={actions.promises} kind="quiet" icon={<ListChecks />} title={open === 0 ? say('promise.allDone') : say('promise.open', { count: open })} />;
}

function Tools({ event, view }: { readonly event: EventState; readonly view: QueueView }) {
  const session = useSession();
  const search = useApp((state) => state.queue.search);
  const box = useRef<HTMLDivElement>(null);
  return (
    <div ref={box} className={styles.tools}>
      <QueueTools
        event={event}
        today={today()}
        filters={queueFilters}
        filter={view.filter}
        onFilter={(filter) => chooseFilter(session, filter)}
        search={search}
        onSearch={(typed) => searchQueue(session, typed)}
        onOrder={(order) => chooseOrder(session, order)}
        onLeave={() => box.current?.closest('section')?.querySelector<HTMLElement>('[data-first-focus="true"]')?.focus()}
      />
    </div>
  );
}

/** Nobody is left by the filter or the search: what to do next. */
function NoneShown({ event, view }: { readonly event: EventState; readonly view: QueueView }) {
  const session = useSession();
  const { say } = useWords();
  const search = useApp((state) => state.queue.search);
  if (search.trim() !== '') {
    return (
      <Empty title={say('send.nobodyFound', { search: search.trim() })}>
        <Button onClick={() => searchQueue(session, '')}>{say('send.clearSearch')}</Button>
      </Empty>
    );
  }
  const isOpen = view.filter === 'open';
  const isAllGone = isOpen && event.people.every(({ status }) => status !== 'to-write');
  // The last one that was ready has just gone: that is no beginning.
  const isSomeGone = event.people.some(({ status }) => status === 'sent' || status === 'answered');
  const nothingOpen = isSomeGone ? say('send.readyGone') : say('queue.emptyTitle');
  const title = isAllGone ? say('send.allGone') : isOpen ? nothingOpen : say('send.noneHere', { filter: say(`send.filter.${view.filter}`) });
  return (
    <Empty icon={<Send />} title={title} {...(isOpen && !isAllGone ? { text: say('send.noneReadyText') } : {})}>
      {isAllGone ? null : <ActionButton action={actions.toWrite} kind="primary" title={say('send.goOnWriting')} />}
      <Button onClick={() => chooseFilter(session, 'all')}>{say('send.showAll')}</Button>
    </Empty>
  );
}

function NothingYet() {
  const { say } = useWords();
  return (
    <Empty icon={<Send />} title={say('queue.emptyTitle')} text={say('queue.emptyText')}>
      <ActionButton action={actions.toImport} kind="primary" title={say('app.goToImport')} />
    </Empty>
  );
}
