import { useEffect, useRef } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { useRowMenu } from '../../actions/useRowMenu.tsx';
import { BudgetLine } from '../../components/BudgetLine.tsx';
import { List } from '../../components/List.tsx';
import { PersonRow, personText } from '../../components/PersonRow.tsx';
import { QueueTools } from '../../components/QueueTools.tsx';
import { LevelMark, StatusDot } from '../../components/StatusDot.tsx';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import { queueFilters } from '../../../shared/queue/filter.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import { useBudget } from '../../state/budgetOps.ts';
import { chooseFilter, chooseOrder, leaveSearch, letGo, placePerson, searchQueue, turnTo } from '../../state/queueView.ts';
import { openDialog } from '../../state/session.ts';
import { today } from '../../state/today.ts';
import { useApp, useSession } from '../../state/useApp.ts';
import { useListMemory } from '../../state/useDeep.ts';
import { useQueueView } from '../../state/useQueueView.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './WriteList.module.css';

interface WriteListProps {
  readonly event: EventState;
  readonly noteOf: (person: Person) => CheckedPersonNote;
  readonly selectedId: string | null;
}

/** The filters of writing: what has gone out is looked at in Send. */
const filters = queueFilters.filter((filter) => filter !== 'open' && filter !== 'gone');

/** The queue in the order chosen, narrowed to whom the user wants to see. The person in hand stays in it until the next is chosen. */
export function WriteList({ event, noteOf, selectedId }: WriteListProps) {
  const { say } = useWords();
  const session = useSession();
  const memory = useListMemory('write.place');
  const view = useQueueView(event, 'write', noteOf);
  const search = useApp((state) => state.queue.search);
  const budget = useBudget(event);
  const [openMenu, menu] = useRowMenu('write');
  const box = useRef<HTMLDivElement>(null);
  const toWrite = event.people.filter(({ status }) => status === 'to-write').length;
  useEffect(() => () => letGo(session), [session, event.id]);
  return (
    <div ref={box} className={styles.queue}>
      <div className={styles.head}>
        <QueueTools
          event={event}
          today={today()}
          filters={filters}
          filter={view.filter}
          onFilter={(filter) => chooseFilter(session, filter)}
          search={search}
          onSearch={(typed) => searchQueue(session, typed)}
          onOrder={(order) => chooseOrder(session, order)}
          onLeave={() => {
            leaveSearch(session);
            box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
          }}
        />
      </div>
      <List
        label={say('note.queue')}
        memory={memory}
        items={view.shown}
        keyOf={({ id }) => id}
        textOf={personText}
        selectedKey={selectedId}
        onSelect={(person) => turnTo(session, person.id)}
        onOpen={focusNote}
        onMenu={openMenu}
        onDrop={(from, to, where) => placePerson(session, from.id, to.id, where)}
        renderRow={(person) => <PersonRow person={person} start={<StatusDot status={person.status} />} end={<Marks note={noteOf(person)} />} />}
      />
      {menu}
      {view.shown.length > 0 ? null : <p className={styles.nobody}>{say('send.noneHere', { filter: say(`send.filter.${view.filter}`) })}</p>}
      <div className={styles.foot}>
        <BudgetLine budget={budget} onShare={() => openDialog(session, { kind: 'share-invitations' })} />
      </div>
      {toWrite > 0 ? null : (
        <div className={styles.done}>
          <p>{say('note.everybodyDone')}</p>
          <ActionButton action={actions.toSend} kind="primary" title={say('note.sendNotes')} />
        </div>
      )}
    </div>
  );
}

function Marks({ note }: { readonly note: CheckedPersonNote }) {
  const { say, tell } = useWords();
  const { findings } = note;
  const warnings = findings.filter(({ level }) => level === 'warn').length;
  const block = findings.find(({ level }) => level === 'block');
  if (block !== undefined) return <LevelMark level="block">{tell(block)}</LevelMark>;
  if (warnings === 0) return null;
  const said = say('note.toCheck', { count: warnings });
  return (
    <span className={styles.warnings} title={said} role="img" aria-label={said}>
      {warnings}
    </span>
  );
}

/** Enter in the queue goes to the note; the editor is the only one of its name in the window. */
function focusNote(): void {
  document.querySelector<HTMLTextAreaElement>('textarea[name="note"]')?.focus();
}
