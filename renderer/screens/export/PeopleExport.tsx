import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { peopleFormats, type PeopleFormat } from '../../../shared/export/peopleFormats.ts';
import type { PlainKey } from '../../../shared/words/keys.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import { savePeople } from '../../state/exportOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useDeepChoice } from '../../state/useDeep.ts';
import { useWords } from '../../state/useWords.ts';
import { Choice, DelimiterChoice, delimiters } from './Choice.tsx';
import { PeopleChoice } from './PeopleChoice.tsx';
import { PeoplePreview } from './PeoplePreview.tsx';
import styles from './ExportScreen.module.css';

const titles: Readonly<Record<PeopleFormat, PlainKey>> = {
  wellmet: 'export.asWellmet',
  google: 'export.asGoogle',
  outlook: 'export.asOutlook',
  hubspot: 'export.asHubspot',
  salesforce: 'export.asSalesforce',
  vcard: 'export.asVcard',
  vcards: 'export.asVcards',
};

const nobody: ReadonlySet<string> = new Set();

/** The people themselves: all or some, in the form that another program or phone takes. */
export function PeopleExport({ event }: { readonly event: EventState }) {
  const session = useSession();
  const { say } = useWords();
  const [who, setWho] = useState<'all' | 'some'>('all');
  const [chosen, setChosen] = useState(nobody);
  const [format, setFormat] = useDeepChoice('export.format', peopleFormats, 'wellmet');
  const [delimiter, setDelimiter] = useDeepChoice('export.delimiter', delimiters, ',');
  const people: readonly Person[] = who === 'all' ? event.people : event.people.filter(({ id }) => chosen.has(id));
  const whoOptions = [
    { value: 'all', title: say('export.everybody', { people: event.people.length }) },
    { value: 'some', title: say('export.some') },
  ] as const;
  const isTable = format !== 'vcard' && format !== 'vcards';
  return (
    <>
      <div className={styles.choices}>
        <Choice label={say('export.people')}>
          <Segmented label={say('export.people')} value={who} options={whoOptions} onChange={setWho} />
        </Choice>
        {who === 'some' ? <PeopleChoice people={event.people} chosen={chosen} onChange={setChosen} /> : null}
        <Choice label={say('export.as')}>
          <Select label={say('export.as')} value={format} options={peopleFormats.map((value) => ({ value, title: say(titles[value]) }))} onChange={setFormat} />
        </Choice>
        {isTable ? <DelimiterChoice value={delimiter} onChange={setDelimiter} /> : null}
        <div className={styles.buttons}>
          <Button
            kind="primary"
            icon={<Download />}
            disabled={people.length === 0}
            onClick={() => void savePeople(session, who === 'all' ? null : people.map(({ id }) => id), format, delimiter)}
          >
            {say('export.savePeople', { count: people.length })}
          </Button>
        </div>
      </div>
      <PeoplePreview people={people} format={format} event={event.details.name} />
    </>
  );
}
