import { FileText, RotateCw } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { notForImport, retryItem } from '../../state/pile.ts';
import { isUnderWay } from '../../state/pileItem.ts';
import type { PileItem } from '../../state/pileItem.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import type { Words } from '../../../shared/words/words.ts';
import styles from './ListItem.module.css';

/** One list of the pile: how many it added, and each row that was left out with its reason. */
export function ListItem({ item }: { readonly item: PileItem }) {
  const words = useWords();
  const session = useSession();
  const { say, tell } = words;
  const { file, stage, problems, skipped } = item;
  return (
    <div className={styles.item} data-stage={stage}>
      <FileText className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.name}>{file.name}</p>
        {stage === 'failed' ? null : <p className={styles.outcome}>{sayOutcome(item, say)}</p>}
        {problems.map((problem) => (
          <p key={problem.code + problem.message} className={stage === 'failed' ? styles.failed : styles.outcome}>
            {tell(problem)}
          </p>
        ))}
        {skipped.length === 0 ? null : (
          <details className={styles.details}>
            <summary>{say('import.why')}</summary>
            <ul className={styles.reasons}>
              {skipped.slice(0, shownReasons).map(({ row, reason }) => (
                <li key={row}>
                  {say('import.row', { row: String(row), reason })}
                </li>
              ))}
              {skipped.length > shownReasons ? <li>{say('app.andMore', { count: skipped.length - shownReasons })}</li> : null}
            </ul>
          </details>
        )}
      </div>
      {stage === 'cancelled' || (stage === 'failed' && !problems.some(({ code }) => code === notForImport)) ? (
        <Button kind="quiet" icon={<RotateCw />} onClick={() => retryItem(session, item)}>
          {say('app.tryAgain')}
        </Button>
      ) : null}
    </div>
  );
}

const shownReasons = 200;

function sayOutcome(item: PileItem, say: Words['say']): string {
  if (item.stage === 'cancelled') return say('import.cancelled');
  if (isUnderWay(item)) return say(item.stage === 'queued' ? 'import.queued' : 'import.reading');
  const added = say('import.added', { count: item.personIds.length });
  const outcome = item.skipped.length === 0 ? added : `${added}, ${say('import.notImported', { count: item.skipped.length })}`;
  const kind = knownFormats.find((format) => format === item.format);
  return kind === undefined ? outcome : `${say(`import.format.${kind}`)} · ${outcome}`;
}

/** Lists that are known by their headers. */
const knownFormats = [
  'linkedin-connections',
  'google-contacts',
  'outlook',
  'eventbrite',
  'luma',
  'meetup',
  'swapcard',
  'talque',
  'hubspot',
  'salesforce',
  'attio',
  'apollo',
  'wellmet',
  'vcard',
] as const;
