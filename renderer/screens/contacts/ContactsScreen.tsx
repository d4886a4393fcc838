import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Empty } from '../../components/Empty.tsx';
import { List } from '../../components/List.tsx';
import { PersonRow, personText } from '../../components/PersonRow.tsx';
import { Split } from '../../components/Split.tsx';
import { LevelMark } from '../../components/StatusDot.tsx';
import { matchesSearch, needsLook, reviewOrder } from '../../../shared/queue/review.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import { removePeople } from '../../state/peopleOps.ts';
import { look } from '../../state/settingsOps.ts';
import { useEventAndPerson, useSession } from '../../state/useApp.ts';
import { PersonReview } from './PersonReview.tsx';
import { SearchBox } from './SearchBox.tsx';
import styles from './ContactsScreen.module.css';

/** The people of the event, least certain first, each with card and fields side by side. */
export function ContactsScreen({ event }: { readonly event: EventState }) {
  const session = useSession();
  const { person } = useEventAndPerson();
  const order = useReviewOrder(event.people);
  const [search, setSearch] = useState('');
  // Counts the times the cursor was sent into the form; 0 leaves it in the list.
  const [entered, setEntered] = useState(0);
  const shown = search.trim() === '' ? order : order.filter((row) => matchesSearch(row, search));
  const current = person ?? shown[0] ?? null;
  if (event.people.length === 0) return <Nobody />;
  const select = (row: Person) => {
    setEntered(0);
    look(session, { personId: row.id });
  };
  const list = (
    <div className={styles.side}>
      <div className={styles.head}>
        <SearchBox value={search} onChange={setSearch} />
        <ActionButton action={actions.addPerson} kind="quiet" icon={<UserPlus />} iconOnly />
      </div>
      <List
        label="People"
        firstFocus
        items={shown}
        keyOf={({ id }) => id}
        textOf={personText}
        selectedKey={current?.id ?? null}
        onSelect={select}
        onOpen={() => setEntered(entered + 1)}
        onDelete={(row) => void removePeople(session, [row.id])}
        renderRow={(row) => <PersonRow person={row} end={needsLook(row) ? <LevelMark level="warn">Needs a look</LevelMark> : undefined} />}
      />
      {event.people.some(needsLook) ? null : <AllSeen />}
      {shown.length === 0 ? <p className={styles.none}>Nobody answers to “{search}”.</p> : null}
    </div>
  );
  return (
    <Split label="Width of the list" width={252} min={180} max={420} pane={list}>
      {current === null ? null : <PersonReview
          key={`${current.id}/${entered}`}
          event={event}
          person={current}
          focusFirst={entered > 0}
          onNext={() => goOn(current)}
          onRemove={() => {
            // The button that was pressed goes with the person: the cursor moves on to the next one's form.
            void removePeople(session, [current.id]).then(() => setEntered(entered + 1));
          }}
        />}
    </Split>
  );

  function goOn(from: Person): void {
    const later = shown.slice(shown.findIndex(({ id }) => id === from.id) + 1);
    const next = [...later, ...shown].find((row) => row.id !== from.id && needsLook(row)) ?? later[0];
    if (next === undefined) return;
    look(session, { personId: next.id });
    setEntered(entered + 1);
  }
}

/** The order stays as it was when the place was opened: nobody jumps away on being looked at. New people come last. */
function useReviewOrder(people: readonly Person[]): readonly Person[] {
  const [ids, setIds] = useState<readonly string[]>(() => reviewOrder(people).map(({ id }) => id));
  const known = new Set(ids);
  const fresh = people.filter(({ id }) => !known.has(id));
  if (fresh.length > 0) setIds([...ids, ...reviewOrder(fresh).map(({ id }) => id)]);
  const byId = new Map(people.map((person) => [person.id, person]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function AllSeen() {
  return (
    <div className={styles.seen}>
      <ActionButton action={actions.toWrite} kind="primary" title="Write the notes" />
    </div>
  );
}

function Nobody() {
  return (
    <Empty icon={<Users />} title="Nobody is here yet" text="Drop photos of cards or a list anywhere on the window, or add somebody by hand.">
      <ActionButton action={actions.toImport} kind="primary" title="Go to Import" />
      <ActionButton action={actions.addPerson} />
    </Empty>
  );
}
