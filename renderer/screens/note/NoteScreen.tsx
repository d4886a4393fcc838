import { PenLine } from 'lucide-react';
import { useDeferredValue } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Empty } from '../../components/Empty.tsx';
import { Split } from '../../components/Split.tsx';
import type { EventState } from '../../../shared/workspace/state.ts';
import { useEventAndPerson } from '../../state/useApp.ts';
import { useDeep } from '../../state/useDeep.ts';
import { useMeetings } from '../../state/useDoubles.ts';
import { useNotesAfter } from '../../state/useNotes.ts';
import { useWords } from '../../state/useWords.ts';
import { BaseMessage } from './BaseMessage.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { WriteList } from './WriteList.tsx';
import styles from './NoteScreen.module.css';

/** Below this height in px there is room for either the base message or the note. */
const lowWindow = 680;

const usualWidth = 228;

/** In longer queues only what stops a note is marked: looking for likeness among everybody takes too long while typing. */
const manyPeople = 300;

/** The heart of the app: base message on top, the note to one person below, what is known of them beside it. */
export function NoteScreen({ event }: { readonly event: EventState }) {
  const { say } = useWords();
  const { person } = useEventAndPerson();
  const meetings = useMeetings(event);
  const noteOf = useNotesAfter(meetings, event);
  // The marks in the queue may lag behind the typing; the note in hand may not.
  const later = useDeferredValue(event);
  const laterNoteOf = useNotesAfter(meetings, later, later.people.length > manyPeople ? 'blocks' : 'all');
  // Once notes have gone out the base message is settled, and the room is better spent on the note.
  const isRoomy = window.innerHeight >= lowWindow || event.people.length === 0;
  const [baseOpen, setBaseOpen] = useDeep<boolean>('here.write.base', isRoomy && event.people.every(({ status }) => status === 'to-write'));
  const toggle = (): void => setBaseOpen(!baseOpen);
  const [width, setWidth] = useDeep<number>('write.width', usualWidth);
  if (event.people.length === 0) {
    return (
      <div className={styles.paper}>
        <BaseMessage event={event} channel={event.channel} isOpen={baseOpen} onToggle={toggle} />
        <NobodyYet />
      </div>
    );
  }
  const current = person ?? event.people[0];
  const checked = current === undefined ? null : noteOf(current);
  return (
    <Split
      label={say('note.queueWidth')}
      width={width}
      usual={usualWidth}
      min={160}
      max={400}
      onWidth={setWidth}
      pane={<WriteList event={later} noteOf={laterNoteOf} selectedId={current?.id ?? null} />}
    >
      <div className={styles.work}>
        <div className={styles.paper}>
          <BaseMessage event={event} channel={checked?.note.channel ?? event.channel} isOpen={baseOpen} onToggle={toggle} />
          {checked === null ? null : <NoteEditor usual={event.channel} checked={checked} onShowBase={() => setBaseOpen(true)} />}
        </div>
        {checked === null ? null : <PersonPanel eventId={event.id} checked={checked} meetings={meetings.filter(({ personId }) => personId === checked.person.id)} />}
      </div>
    </Split>
  );
}

/** The message can be written on the way home, before anybody is in. */
function NobodyYet() {
  const { say } = useWords();
  return (
    <Empty icon={<PenLine />} title={say('note.emptyTitle')} text={say('note.emptyText')}>
      <ActionButton action={actions.toImport} kind="primary" title={say('app.goToImport')} />
      <ActionButton action={actions.addPerson} />
    </Empty>
  );
}
