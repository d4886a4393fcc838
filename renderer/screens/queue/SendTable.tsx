import { useMemo } from 'react';
import { useRowMenu } from '../../actions/useRowMenu.tsx';
import { List } from '../../components/List.tsx';
import { personText } from '../../components/PersonRow.tsx';
import type { NoteOf } from '../../../shared/queue/eventNotes.ts';
import { eventNumbers } from '../../../shared/queue/numbers.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import { placePerson, turnTo } from '../../state/queueView.ts';
import type { QueueView } from '../../state/queueView.ts';
import { dayOf } from '../../state/today.ts';
import { useSession } from '../../state/useApp.ts';
import { useListMemory } from '../../state/useDeep.ts';
import { useWords } from '../../state/useWords.ts';
import { OutgoingNote } from './OutgoingNote.tsx';
import { SendRow } from './SendRow.tsx';
import styles from './QueueScreen.module.css';

interface SendTableProps {
  readonly event: EventState;
  readonly view: QueueView;
  readonly noteOf: NoteOf;
  readonly current: Person;
}

/** All notes with their status, and the one in hand beside them. */
export function SendTable({ event, view, noteOf, current }: SendTableProps) {
  const session = useSession();
  const { say } = useWords();
  const memory = useListMemory('send.place');
  const [openMenu, menu] = useRowMenu('send');
  const delays = useMemo(() => new Map(eventNumbers(event, dayOf).delays.map(({ person, days }) => [person.id, days])), [event]);
  return (
    <div className={styles.body}>
      <div className={styles.list}>
        <List
          label={say('queue.notes')}
          memory={memory}
          firstFocus
          items={view.shown}
          keyOf={({ id }) => id}
          textOf={personText}
          selectedKey={current.id}
          onSelect={(row) => turnTo(session, row.id)}
          onDrop={(from, to, where) => placePerson(session, from.id, to.id, where)}
          onMenu={openMenu}
          rowHeight={52}
          renderRow={(row) => <SendRow checked={noteOf(row)} delay={delays.get(row.id) ?? null} />}
        />
        {menu}
      </div>
      <OutgoingNote checked={noteOf(current)} />
    </div>
  );
}
