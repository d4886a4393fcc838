import { Users } from 'lucide-react';
import { useState } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Empty } from '../../components/Empty.tsx';
import { Split } from '../../components/Split.tsx';
import { matchesSearch, needsLook, reviewOrder } from '../../../shared/queue/review.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import { removePeople } from '../../state/peopleOps.ts';
import { forgetPeople } from '../../state/trustOps.ts';
import { look } from '../../state/settingsOps.ts';
import { useEventAndPerson, useSession } from '../../state/useApp.ts';
import { useDeep } from '../../state/useDeep.ts';
import { useDoubles, useMeetings } from '../../state/useDoubles.ts';
import { useWords } from '../../state/useWords.ts';
import { DoubleReview } from './DoubleReview.tsx';
import { PeopleList } from './PeopleList.tsx';
import { PersonReview } from './PersonReview.tsx';

const usualWidth = 252;

/** The people of the event, least certain first, each with card and fields side by side. */
export function ContactsScreen({ event }: { readonly event: EventState }) {
  const { say } = useWords();
  const session = useSession();
  const { person } = useEventAndPerson();
  const order = useReviewOrder(event.people);
  const [search, setSearch] = useState('');
  const [width, setWidth] = useDeep<number>('people.width', usualWidth);
  // Counts the times the cursor was sent into the form; 0 leaves it in the list.
  const [entered, setEntered] = useState(0);
  const [comparing, setComparing] = useDeep<boolean>('here.people.doubles', false);
  const doubles = useDoubles(event);
  const meetings = useMeetings(event);
  if (event.people.length === 0) return <Nobody />;
  if (comparing && doubles !== null) return <DoubleReview event={event} doubles={doubles} onClose={() => setComparing(false)} />;
  const shown = found(order, search);
  const current = person ?? shown[0] ?? null;
  const enterForm = () => setEntered(entered + 1);
  const select = (row: Person) => {
    setEntered(0);
    look(session, { personId: row.id });
  };
  const find = (text: string) => {
    setSearch(text);
    const hits = found(order, text);
    const [first] = hits;
    // Beside the list stands one of those in it: "Remove" is not for somebody out of sight.
    if (first !== undefined && !hits.some(({ id }) => id === current?.id)) select(first);
  };
  const goOn = (from: Person) => {
    const next = nextToReview(shown, from);
    if (next === undefined) return;
    look(session, { personId: next.id });
    enterForm();
  };
  const isAllSeen = !event.people.some(needsLook);
  const list = { shown, current, search, isAllSeen, onSearch: find, onSelect: select, onOpen: enterForm, doubles: doubles?.length ?? 0, onCompare: () => setComparing(true) };
  return (
    <Split label={say('contact.listWidth')} width={width} usual={usualWidth} min={180} max={420} onWidth={setWidth} pane={<PeopleList {...list} />}>
      {current === null ? null : (
        <PersonReview
          key={`${current.id}/${entered}`}
          event={event}
          person={current}
          meetings={meetings.filter(({ personId }) => personId === current.id)}
          focusFirst={entered > 0}
          isAllSeen={isAllSeen}
          onNext={() => goOn(current)}
          onRemove={() => {
            // The button that was pressed goes with the person: the cursor moves on to the next one's form.
            void removePeople(session, [current.id], shown).then(enterForm);
          }}
          onForget={() => void forgetPeople(session, [current], shown).then(enterForm)}
        />
      )}
    </Split>
  );
}

const found = (people: readonly Person[], search: string): readonly Person[] => (search.trim() === '' ? people : people.filter((row) => matchesSearch(row, search)));

/** The next one who needs a look, from there on and round; else the next in the list. */
function nextToReview(shown: readonly Person[], from: Person): Person | undefined {
  const later = shown.slice(shown.findIndex(({ id }) => id === from.id) + 1);
  return [...later, ...shown].find((row) => row.id !== from.id && needsLook(row)) ?? later[0];
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

function Nobody() {
  const { say } = useWords();
  return (
    <Empty icon={<Users />} title={say('contact.emptyTitle')} text={say('contact.emptyText')}>
      <ActionButton action={actions.toImport} kind="primary" title={say('app.goToImport')} />
      <ActionButton action={actions.addPerson} />
    </Empty>
  );
}
