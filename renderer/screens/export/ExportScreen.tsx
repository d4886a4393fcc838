import { ClipboardCopy, Download, FileOutput } from 'lucide-react';
import type { ReactNode } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { isBlocked } from '../../../shared/note/checks/checkNote.ts';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import type { EventState, NoteStatus } from '../../../shared/workspace/state.ts';
import type { Words } from '../../../shared/words/words.ts';
import { copyAllNotes, saveNotes } from '../../state/exportOps.ts';
import type { Delimiter } from '../../state/exportOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useDeepChoice } from '../../state/useDeep.ts';
import { useNotes } from '../../state/useNotes.ts';
import { useWords } from '../../state/useWords.ts';
import { HeldNotes } from './HeldNotes.tsx';
import { Preview } from './Preview.tsx';
import styles from './ExportScreen.module.css';

const whoChoices = ['all', 'written'] as const;
type Who = (typeof whoChoices)[number];

const delimiters: readonly Delimiter[] = [',', ';'];

/** Which notes "Written" means: those the user has finished, sent or not. */
const writtenStatuses: readonly NoteStatus[] = ['ready', 'copied', 'sent', 'answered'];

/** The last gate: which notes, in what form, what they look like, and which are held back and why. */
export function ExportScreen({ event }: { readonly event: EventState }) {
  const session = useSession();
  const { say } = useWords();
  const noteOf = useNotes(event, 'blocks');
  const [who, setWho] = useDeepChoice('here.export.who', whoChoices, 'all');
  const [delimiter, setDelimiter] = useDeepChoice('export.delimiter', delimiters, ',');
  if (event.people.length === 0) return <NothingYet />;
  const chosen = chooseNotes(event, who, noteOf);
  const leaving = chosen.filter(({ findings }) => !isBlocked(findings));
  const ids = chosen.map(({ person }) => person.id);
  return (
    <div className={styles.screen}>
      <div className={styles.choices}>
        <Choice label={say('export.notes')}>
          <Segmented label={say('export.whichNotes')} value={who} options={whoOptions(event, noteOf, say)} onChange={setWho} />
        </Choice>
        <Choice label={say('export.csvWith')}>
          <Segmented label={say('export.delimiter')} value={delimiter} options={delimiterOptions(say)} onChange={setDelimiter} />
          <span className={styles.hint}>{say('export.delimiterHint')}</span>
        </Choice>
        <div className={styles.buttons}>
          <Button kind="primary" icon={<Download />} disabled={leaving.length === 0} onClick={() => void saveNotes(session, ids, delimiter)}>
            {say('export.save')}
          </Button>
          <Button icon={<ClipboardCopy />} disabled={leaving.length === 0} onClick={() => void copyAllNotes(session, ids)}>
            {say('export.copyAll')}
          </Button>
        </div>
      </div>
      <HeldNotes notes={chosen.filter(({ findings }) => isBlocked(findings))} />
      <Preview notes={leaving} />
    </div>
  );
}

function chooseNotes(event: EventState, who: Who, noteOf: (person: EventState['people'][number]) => CheckedPersonNote): readonly CheckedPersonNote[] {
  const people = event.people.filter(({ status }) => (who === 'all' ? status !== 'skipped' : writtenStatuses.includes(status)));
  return people.map(noteOf);
}

function whoOptions(event: EventState, noteOf: (person: EventState['people'][number]) => CheckedPersonNote, say: Words['say']) {
  return [
    { value: 'all', title: say('export.all', { notes: chooseNotes(event, 'all', noteOf).length }) },
    { value: 'written', title: say('export.written', { notes: chooseNotes(event, 'written', noteOf).length }) },
  ] as const;
}

function delimiterOptions(say: Words['say']) {
  return [
    { value: ',', title: say('export.comma') },
    { value: ';', title: say('export.semicolon') },
  ] as const;
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.choice}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  );
}

function NothingYet() {
  const { say } = useWords();
  return (
    <Empty icon={<FileOutput />} title={say('export.emptyTitle')} text={say('export.emptyText')}>
      <ActionButton action={actions.toImport} kind="primary" title={say('app.goToImport')} />
    </Empty>
  );
}
