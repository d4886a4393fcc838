import { FileText, RotateCw } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { notForImport, retryItem } from '../../state/pile.ts';
import { isUnderWay } from '../../state/pileItem.ts';
import type { PileItem } from '../../state/pileItem.ts';
import { useSession } from '../../state/useApp.ts';
import styles from './ListItem.module.css';

/** One list of the pile: how many it added, and each row that was left out with its reason. */
export function ListItem({ item }: { readonly item: PileItem }) {
  const session = useSession();
  const { file, stage, problems, skipped } = item;
  return (
    <div className={styles.item} data-stage={stage}>
      <FileText className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.name}>{file.name}</p>
        {stage === 'failed' ? null : <p className={styles.outcome}>{sayOutcome(item)}</p>}
        {problems.map(({ code, message }) => (
          <p key={code + message} className={stage === 'failed' ? styles.failed : styles.outcome}>
            {message}
          </p>
        ))}
        {skipped.length === 0 ? null : (
          <details className={styles.details}>
            <summary>Why</summary>
            <ul className={styles.reasons}>
              {skipped.slice(0, shownReasons).map(({ row, reason }) => (
                <li key={row}>
                  Row {row}: {reason}
                </li>
              ))}
              {skipped.length > shownReasons ? <li>… and {skipped.length - shownReasons} more</li> : null}
            </ul>
          </details>
        )}
      </div>
      {stage === 'cancelled' || (stage === 'failed' && !problems.some(({ code }) => code === notForImport)) ? (
        <Button kind="quiet" icon={<RotateCw />} onClick={() => retryItem(session, item)}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}

/** Lists that are known by their headers, as their makers call them. */
const formatTitles: Readonly<Record<string, string>> = {
  'linkedin-connections': 'LinkedIn connections',
  'google-contacts': 'Google Contacts',
  outlook: 'Outlook contacts',
  eventbrite: 'Eventbrite attendees',
  luma: 'Luma guests',
  meetup: 'Meetup attendees',
  swapcard: 'Swapcard contacts',
  talque: 'talque contacts',
  hubspot: 'HubSpot contacts',
  salesforce: 'Salesforce leads',
  attio: 'Attio people',
  apollo: 'Apollo contacts',
  wellmet: 'Wellmet people',
  vcard: 'vCard',
};

const shownReasons = 200;

function sayOutcome(item: PileItem): string {
  if (item.stage === 'cancelled') return 'Cancelled';
  if (isUnderWay(item)) return item.stage === 'queued' ? 'Waiting' : 'Reading…';
  const added = item.personIds.length === 1 ? '1 person added' : `${item.personIds.length} people added`;
  const outcome = item.skipped.length === 0 ? added : `${added}, ${item.skipped.length} not imported`;
  const kind = item.format === null ? undefined : formatTitles[item.format];
  return kind === undefined ? outcome : `${kind} · ${outcome}`;
}
