import { Send } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Empty } from '../../components/Empty.tsx';
import { List } from '../../components/List.tsx';
import { personText } from '../../components/PersonRow.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import type { EventState, NoteStatus, Person } from '../../../shared/workspace/state.ts';
import type { Words } from '../../../shared/words/words.ts';
import { look } from '../../state/settingsOps.ts';
import { useEventAndPerson, useSession } from '../../state/useApp.ts';
import { useDeepChoice, useListMemory } from '../../state/useDeep.ts';
import { useNotes } from '../../state/useNotes.ts';
import { useWords } from '../../state/useWords.ts';
import { OutgoingNote } from './OutgoingNote.tsx';
import { SendRow } from './SendRow.tsx';
import styles from './QueueScreen.module.css';

const filters = ['open', 'gone', 'all'] as const;
type Filter = (typeof filters)[number];

const shownStatuses: Readonly<Record<Filter, readonly NoteStatus[]>> = {
  open: ['ready', 'copied'],
  gone: ['sent', 'answered'],
  all: ['ready', 'copied', 'sent', 'answered', 'skipped', 'to-write'],
};

/** The notes on their way out: what is ready, what was copied, what the user marked as sent. */
export function QueueScreen({ event }: { readonly event: EventState }) {
  const { say } = useWords();
  const session = useSession();
  const { person } = useEventAndPerson();
  const noteOf = useNotes(event, 'blocks');
  const memory = useListMemory('send.place');
  const [filter, setFilter] = useDeepChoice('here.send.filter', filters, withStatus(event.people, 'open').length > 0 ? 'open' : 'all');
  // The one in hand stays in view when a mark moves it to another filter, so that the mark can be taken back.
  const [inHand, setInHand] = useState<string | null>(null);
  const shown = event.people.filter(({ id, status }) => shownStatuses[filter].includes(status) || id === inHand);
  const select = (row: Person) => {
    setInHand(row.id);
    look(session, { personId: row.id });
  };
  const current = shown.find(({ id }) => id === person?.id) ?? shown[0] ?? null;
  useEffect(() => {
    // Shortcuts act on the person looked at, so the one shown has to be it.
    if (current !== null && current.id !== person?.id) look(session, { personId: current.id });
  }, [session, current, person]);
  if (event.people.length === 0) return <NothingYet />;
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <Segmented label={say('queue.whichNotes')} value={filter} options={filterOptions(event.people, say)} onChange={setFilter} />
      </div>
      <div className={styles.body}>
        <div className={styles.list}>
          <List
            label={say('queue.notes')}
            memory={memory}
            firstFocus
            items={shown}
            keyOf={({ id }) => id}
            textOf={personText}
            selectedKey={current?.id ?? null}
            onSelect={select}
            rowHeight={52}
            renderRow={(row) => <SendRow checked={noteOf(row)} />}
          />
        </div>
        {current === null ? null : <OutgoingNote checked={noteOf(current)} />}
      </div>
    </div>
  );
}

function withStatus(people: readonly Person[], filter: Filter): readonly Person[] {
  return people.filter(({ status }) => shownStatuses[filter].includes(status));
}

function filterOptions(people: readonly Person[], say: Words['say']): readonly { readonly value: Filter; readonly title: string }[] {
  return [
    { value: 'open', title: say('queue.open', { count: withStatus(people, 'open').length }) },
    { value: 'gone', title: say('queue.gone', { count: withStatus(people, 'gone').length }) },
    { value: 'all', title: say('queue.all', { count: people.length }) },
  ];
}

function NothingYet() {
  const { say } = useWords();
  return (
    <Empty icon={<Send />} title={say('queue.emptyTitle')} text={say('queue.emptyText')}>
      <ActionButton action={actions.toImport} kind="primary" title={say('app.goToImport')} />
    </Empty>
  );
}
