import { Share } from 'lucide-react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Empty } from '../../components/Empty.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import type { EventState } from '../../../shared/workspace/state.ts';
import { useDeepChoice } from '../../state/useDeep.ts';
import { useWords } from '../../state/useWords.ts';
import { BackupExport } from './BackupExport.tsx';
import { Choice } from './Choice.tsx';
import { NotesExport } from './NotesExport.tsx';
import { PeopleExport } from './PeopleExport.tsx';
import styles from './ExportScreen.module.css';

const whats = ['notes', 'people', 'backup'] as const;
const whatTitles = { notes: 'export.notes', people: 'export.people', backup: 'export.backup' } as const;

/** Everything that leaves: the finished notes, the people as other programs want them, and backups. */
export function ExportScreen({ event }: { readonly event: EventState }) {
  const { say } = useWords();
  const [what, setWhat] = useDeepChoice('export.what', whats, 'notes');
  if (event.people.length === 0) return <NothingYet />;
  const options = whats.map((value) => ({ value, title: say(whatTitles[value]) }));
  return (
    <div className={styles.screen}>
      <Choice label={say('export.what')}>
        <Segmented label={say('export.what')} value={what} options={options} onChange={setWhat} />
      </Choice>
      {what === 'notes' ? <NotesExport event={event} /> : null}
      {what === 'people' ? <PeopleExport event={event} /> : null}
      {what === 'backup' ? <BackupExport event={event} /> : null}
    </div>
  );
}

function NothingYet() {
  const { say } = useWords();
  return (
    <Empty icon={<Share />} title={say('export.emptyTitle')} text={say('export.emptyText')}>
      <ActionButton action={actions.toImport} kind="primary" title={say('app.goToImport')} />
      <ActionButton action={actions.restore} />
    </Empty>
  );
}
