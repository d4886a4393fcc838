import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { List } from '../../components/List.tsx';
import { PersonRow, personText } from '../../components/PersonRow.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { LevelMark, StatusDot } from '../../components/StatusDot.tsx';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import { look } from '../../state/settingsOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useDeepChoice, useListMemory } from '../../state/useDeep.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './WriteList.module.css';

interface WriteListProps {
  readonly event: EventState;
  readonly noteOf: (person: Person) => CheckedPersonNote;
  readonly selectedId: string | null;
}

const filters = ['to-write', 'all'] as const;

/** The queue: who is still to write to, or everybody. The person in hand stays in it until the next is chosen. */
export function WriteList({ event, noteOf, selectedId }: WriteListProps) {
  const { say } = useWords();
  const session = useSession();
  const memory = useListMemory('write.place');
  const [filter, setFilter] = useDeepChoice('write.filter', filters, 'all');
  const toWrite = event.people.filter(({ status }) => status === 'to-write').length;
  const shown = filter === 'all' ? event.people : event.people.filter(({ id, status }) => status === 'to-write' || id === selectedId);
  const options = [
    { value: 'to-write', title: say('note.toWrite', { count: toWrite }) },
    { value: 'all', title: say('note.all', { count: event.people.length }) },
  ] as const;
  return (
    <div className={styles.queue}>
      <div className={styles.head}>
        <Segmented label={say('note.whichPeople')} value={filter} options={options} onChange={setFilter} />
      </div>
      <List
        label={say('note.queue')}
        memory={memory}
        items={shown}
        keyOf={({ id }) => id}
        textOf={personText}
        selectedKey={selectedId}
        onSelect={(person) => look(session, { personId: person.id })}
        onOpen={focusNote}
        renderRow={(person) => <PersonRow person={person} start={<StatusDot status={person.status} />} end={<Marks note={noteOf(person)} />} />}
      />
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
