import { ClipboardCopy, Download } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { isHeld } from '../../../shared/queue/leaving.ts';
import type { EventState, NoteStatus, Person } from '../../../shared/workspace/state.ts';
import type { Words } from '../../../shared/words/words.ts';
import { copyAllNotes, saveNotes } from '../../state/exportOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useDeepChoice } from '../../state/useDeep.ts';
import { useNotes } from '../../state/useNotes.ts';
import { useWords } from '../../state/useWords.ts';
import { Choice, DelimiterChoice, delimiters } from './Choice.tsx';
import { HeldNotes } from './HeldNotes.tsx';
import { Preview } from './Preview.tsx';
import styles from './ExportScreen.module.css';

const whoChoices = ['all', 'written'] as const;
type Who = (typeof whoChoices)[number];

/** Which notes "Written" means: those the user has finished, sent or not. */
const writtenStatuses: readonly NoteStatus[] = ['ready', 'copied', 'sent', 'answered'];

/** The last gate for notes: which, in what form, what they look like, and which are held back and why. */
export function NotesExport({ event }: { readonly event: EventState }) {
  const session = useSession();
  const { say } = useWords();
  const noteOf = useNotes(event, 'blocks');
  const [who, setWho] = useDeepChoice('here.export.who', whoChoices, 'all');
  const [delimiter, setDelimiter] = useDeepChoice('export.delimiter', delimiters, ',');
  const chosen = peopleOf(event, who).map(noteOf);
  const leaving = chosen.filter((note) => !isHeld(note));
  const ids = chosen.map(({ person }) => person.id);
  return (
    <>
      <div className={styles.choices}>
        <Choice label={say('export.notes')}>
          <Segmented label={say('export.whichNotes')} value={who} options={whoOptions(event, say)} onChange={setWho} />
        </Choice>
        <DelimiterChoice value={delimiter} onChange={setDelimiter} />
        <div className={styles.buttons}>
          <Button kind="primary" icon={<Download />} disabled={leaving.length === 0} onClick={() => void saveNotes(session, ids, delimiter)}>
            {say('export.save')}
          </Button>
          <Button icon={<ClipboardCopy />} disabled={leaving.length === 0} onClick={() => void copyAllNotes(session, ids)}>
            {say('export.copyAll')}
          </Button>
        </div>
      </div>
      <HeldNotes notes={chosen.filter(isHeld)} />
      <Preview notes={leaving} />
    </>
  );
}

function peopleOf(event: EventState, who: Who): readonly Person[] {
  return event.people.filter(({ status }) => (who === 'all' ? status !== 'skipped' : writtenStatuses.includes(status)));
}

function whoOptions(event: EventState, say: Words['say']) {
  return [
    { value: 'all', title: say('export.all', { notes: peopleOf(event, 'all').length }) },
    { value: 'written', title: say('export.written', { notes: peopleOf(event, 'written').length }) },
  ] as const;
}
