import { UserPlus } from 'lucide-react';
import { useRef } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { useRowMenu } from '../../actions/useRowMenu.tsx';
import { Button } from '../../components/Button.tsx';
import { List } from '../../components/List.tsx';
import { PersonRow, personText } from '../../components/PersonRow.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { LevelMark } from '../../components/StatusDot.tsx';
import { needsLook } from '../../../shared/queue/review.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { removePeople } from '../../state/peopleOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useListMemory } from '../../state/useDeep.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './ContactsScreen.module.css';

interface PeopleListProps {
  readonly shown: readonly Person[];
  readonly current: Person | null;
  readonly search: string;
  readonly isAllSeen: boolean;
  readonly onSearch: (search: string) => void;
  readonly onSelect: (person: Person) => void;
  readonly onOpen: () => void;
  /** How many pairs may be doubles. */
  readonly doubles: number;
  readonly onCompare: () => void;
}

/** The people, with a field to find them by, and the way on once everybody was looked at. */
export function PeopleList({ shown, current, search, isAllSeen, onSearch, onSelect, onOpen, doubles, onCompare }: PeopleListProps) {
  const { say } = useWords();
  const session = useSession();
  const memory = useListMemory('people.place');
  const [openMenu, menu] = useRowMenu('people');
  const side = useRef<HTMLDivElement>(null);
  const enter = () => {
    const [first] = shown;
    if (first !== undefined && !shown.some(({ id }) => id === current?.id)) onSelect(first);
    side.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  };
  return (
    <div className={styles.side} ref={side}>
      <div className={styles.head}>
        <SearchBox label={say('contact.findPeople')} placeholder={say('contact.find')} value={search} onChange={onSearch} onLeave={enter} />
        <ActionButton action={actions.addPerson} kind="quiet" icon={<UserPlus />} iconOnly />
      </div>
      <List
        label={say('contact.people')}
        firstFocus
        memory={memory}
        items={shown}
        keyOf={({ id }) => id}
        textOf={personText}
        selectedKey={current?.id ?? null}
        onSelect={onSelect}
        onOpen={onOpen}
        onMenu={openMenu}
        onDelete={(row) => void removePeople(session, [row.id], shown)}
        renderRow={(row) => <PersonRow person={row} end={needsLook(row) ? <LevelMark level="warn">{say('app.needsLook')}</LevelMark> : undefined} />}
      />
      {menu}
      {shown.length === 0 ? <p className={styles.none}>{say('contact.nobodyAnswers', { search })}</p> : null}
      {/* Likely doubles are known a moment later: below the list they move nothing. */}
      {doubles === 0 ? null : (
        <div className={styles.doubles}>
          <span className={styles.doublesText}>{say('double.found', { count: doubles })}</span>
          <Button onClick={onCompare}>{say('double.review')}</Button>
        </div>
      )}
      {isAllSeen ? (
        <div className={styles.seen}>
          <ActionButton action={actions.toWrite} kind="primary" title={say('app.writeTheNotes')} />
        </div>
      ) : null}
    </div>
  );
}
