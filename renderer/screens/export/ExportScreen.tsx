import { ClipboardCopy, Download, FileOutput } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { isBlocked } from '../../../shared/note/checks/checkNote.ts';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import type { EventState, NoteStatus } from '../../../shared/workspace/state.ts';
import { copyAllNotes, saveNotes } from '../../state/exportOps.ts';
import type { Delimiter } from '../../state/exportOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useNotes } from '../../state/useNotes.ts';
import { HeldNotes } from './HeldNotes.tsx';
import { Preview } from './Preview.tsx';
import styles from './ExportScreen.module.css';

type Who = 'all' | 'written';

/** Which notes "Written" means: those the user has finished, sent or not. */
const writtenStatuses: readonly NoteStatus[] = ['ready', 'copied', 'sent', 'answered'];

const delimiters = [
  { value: ',', title: 'Comma' },
  { value: ';', title: 'Semicolon' },
] as const;

/** The last gate: which notes, in what form, what they look like, and which are held back and why. */
export function ExportScreen({ event }: { readonly event: EventState }) {
  const session = useSession();
  const noteOf = useNotes(event, 'blocks');
  const [who, setWho] = useState<Who>('all');
  const [delimiter, setDelimiter] = useState<Delimiter>(',');
  if (event.people.length === 0) return <NothingYet />;
  const chosen = chooseNotes(event, who, noteOf);
  const leaving = chosen.filter(({ findings }) => !isBlocked(findings));
  const ids = chosen.map(({ person }) => person.id);
  return (
    <div className={styles.screen}>
      <div className={styles.choices}>
        <Choice label="Notes">
          <Segmented label="Which notes" value={who} options={whoOptions(event, noteOf)} onChange={setWho} />
        </Choice>
        <Choice label="CSV with">
          <Segmented label="Delimiter" value={delimiter} options={delimiters} onChange={setDelimiter} />
          <span className={styles.hint}>Excel in most of Europe wants semicolons.</span>
        </Choice>
        <div className={styles.buttons}>
          <Button kind="primary" icon={<Download />} disabled={leaving.length === 0} onClick={() => void saveNotes(session, ids, delimiter)}>
            Save as CSV
          </Button>
          <Button icon={<ClipboardCopy />} disabled={leaving.length === 0} onClick={() => void copyAllNotes(session, ids)}>
            Copy all notes
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

function whoOptions(event: EventState, noteOf: (person: EventState['people'][number]) => CheckedPersonNote) {
  return [
    { value: 'all', title: `All but skipped ${chooseNotes(event, 'all', noteOf).length}` },
    { value: 'written', title: `Written ${chooseNotes(event, 'written', noteOf).length}` },
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
  return (
    <Empty icon={<FileOutput />} title="There is nothing to export yet" text="Once there are people and a base message, all notes can be saved as a file or copied at once.">
      <ActionButton action={actions.toImport} kind="primary" title="Go to Import" />
    </Empty>
  );
}
