import { ImageIcon, RotateCw, X } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { displayName } from '../../../shared/contact/contact.ts';
import { needsLook } from '../../../shared/queue/review.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { alreadyHere, cancelItem, retryItem } from '../../state/pile.ts';
import { isUnderWay } from '../../state/pileItem.ts';
import type { PileItem, PileStage } from '../../state/pileItem.ts';
import { look } from '../../state/settingsOps.ts';
import { useCardPhoto, useSession } from '../../state/useApp.ts';
import { cx } from '../../styles/cx.ts';
import styles from './PictureItem.module.css';

interface PictureItemProps {
  readonly item: PileItem;
  readonly people: readonly Person[];
}

const stageWords: Readonly<Record<PileStage, string>> = {
  queued: 'Waiting',
  waiting: 'Waiting',
  decoding: 'Opening…',
  finding: 'Looking for cards…',
  reading: 'Reading…',
  done: 'Read',
  failed: 'Not read',
  cancelled: 'Cancelled',
};

/** One picture of the pile: small, with who was found on it, or what is wrong with it. */
export function PictureItem({ item, people }: PictureItemProps) {
  const session = useSession();
  const card = useCardPhoto(item.eventId, people[0] ?? null);
  const address = item.thumb ?? card;
  const underWay = isUnderWay(item);
  return (
    <li className={styles.item} data-stage={item.stage}>
      <div className={cx(styles.frame, underWay && styles.busy)}>
        {address === null ? <ImageIcon className={styles.blank} aria-hidden="true" /> : <img className={styles.picture} src={address} alt="" />}
        <div className={styles.tools}>
          {underWay ? <Button aria-label={`Cancel ${item.file.name}`} icon={<X />} onClick={() => cancelItem(session, item)} /> : null}
          {item.stage === 'failed' || item.stage === 'cancelled' ? (
            <Button aria-label={`Try ${item.file.name} again`} icon={<RotateCw />} onClick={() => retryItem(session, item)} />
          ) : null}
        </div>
      </div>
      {people.length === 0 ? (
        <p className={styles.stage}>{item.stage === 'done' ? whoIsOnIt(item) : stageWords[item.stage]}</p>
      ) : (
        people.map((person) => <Found key={person.id} person={person} />)
      )}
      {item.problems.map(({ code, message }) => (
        <p key={code + message} className={cx(styles.problem, item.stage === 'failed' && styles.failed)}>
          {message}
        </p>
      ))}
    </li>
  );
}

function whoIsOnIt({ problems }: PileItem): string {
  return problems.some(({ code }) => code === alreadyHere) ? 'Nobody new on it' : 'Nobody on it';
}

function Found({ person }: { readonly person: Person }) {
  const session = useSession();
  const open = needsLook(person);
  return (
    <button type="button" className={styles.found} onClick={() => look(session, { place: 'people', personId: person.id })}>
      <span className={styles.name}>{displayName(person.contact)}</span>
      {open ? <span className={styles.unsure} title="Needs a look" role="img" aria-label="needs a look" /> : null}
    </button>
  );
}
