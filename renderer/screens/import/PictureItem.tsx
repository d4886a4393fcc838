import { ImageIcon, RotateCw, X } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { displayName } from '../../../shared/contact/contact.ts';
import { needsLook } from '../../../shared/queue/review.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import type { PlainKey } from '../../../shared/words/keys.ts';
import { alreadyHere, cancelItem, retryItem } from '../../state/pile.ts';
import { isUnderWay } from '../../state/pileItem.ts';
import type { PileItem } from '../../state/pileItem.ts';
import { look } from '../../state/settingsOps.ts';
import { useCardPhoto, useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { cx } from '../../styles/cx.ts';
import styles from './PictureItem.module.css';

interface PictureItemProps {
  readonly item: PileItem;
  readonly people: readonly Person[];
}

/** One picture of the pile: small, with who was found on it, or what is wrong with it. */
export function PictureItem({ item, people }: PictureItemProps) {
  const { say, tell } = useWords();
  const session = useSession();
  const card = useCardPhoto(item.eventId, people[0] ?? null);
  const address = item.thumb ?? card;
  const underWay = isUnderWay(item);
  return (
    <li className={styles.item} data-stage={item.stage}>
      <div className={cx(styles.frame, underWay && styles.busy)}>
        {address === null ? <ImageIcon className={styles.blank} aria-hidden="true" /> : <img className={styles.picture} src={address} alt="" />}
        <div className={styles.tools}>
          {underWay ? <Button aria-label={say('import.cancelFile', { file: item.file.name })} icon={<X />} onClick={() => cancelItem(session, item)} /> : null}
          {item.stage === 'failed' || item.stage === 'cancelled' ? (
            <Button aria-label={say('import.tryFile', { file: item.file.name })} icon={<RotateCw />} onClick={() => retryItem(session, item)} />
          ) : null}
        </div>
      </div>
      {people.length === 0 ? (
        <p className={styles.stage}>{item.stage === 'done' ? say(whoIsOnIt(item)) : say(`import.${item.stage}`)}</p>
      ) : (
        people.map((person) => <Found key={person.id} person={person} />)
      )}
      {item.problems.map((problem) => (
        <p key={problem.code + problem.message} className={cx(styles.problem, item.stage === 'failed' && styles.failed)}>
          {tell(problem)}
        </p>
      ))}
    </li>
  );
}

function whoIsOnIt({ problems }: PileItem): PlainKey {
  return problems.some(({ code }) => code === alreadyHere) ? 'import.nobodyNew' : 'import.nobody';
}

function Found({ person }: { readonly person: Person }) {
  const { say } = useWords();
  const session = useSession();
  const open = needsLook(person);
  return (
    <button type="button" className={styles.found} onClick={() => look(session, { place: 'people', personId: person.id })}>
      <span className={styles.name}>{displayName(person.contact)}</span>
      {open ? <span className={styles.unsure} title={say('app.needsLook')} role="img" aria-label={say('app.needsLook')} /> : null}
    </button>
  );
}
