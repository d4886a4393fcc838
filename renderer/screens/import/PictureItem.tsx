import { ImageIcon, RotateCw, Trash2, X } from 'lucide-react';
import { memo, useRef } from 'react';
import type { RefObject } from 'react';
import { Button } from '../../components/Button.tsx';
import { useNear } from '../../components/useNear.ts';
import { displayName } from '../../../shared/contact/contact.ts';
import { needsLook } from '../../../shared/queue/review.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import type { PlainKey } from '../../../shared/words/keys.ts';
import { alreadyHere, cancelItems, dropItems, retryItem } from '../../state/pile.ts';
import { canRetry, isUnderWay } from '../../state/pileItem.ts';
import type { PileItem } from '../../state/pileItem.ts';
import { look } from '../../state/settingsOps.ts';
import { useCardPhoto, useSession } from '../../state/useApp.ts';
import { useThumb } from '../../state/useThumb.ts';
import { useWords } from '../../state/useWords.ts';
import { cx } from '../../styles/cx.ts';
import styles from './PictureItem.module.css';

interface PictureItemProps {
  readonly item: PileItem;
  readonly people: readonly Person[];
}

/** One picture of the pile: small, with who was found on it, or what is wrong with it. Of hundreds, only those near the view hold a picture. */
export const PictureItem = memo(OnePicture, (a, b) => a.item === b.item && a.people.length === b.people.length && a.people.every((person, index) => person === b.people[index]));

function OnePicture({ item, people }: PictureItemProps) {
  const { say, tell } = useWords();
  const row = useRef<HTMLLIElement>(null);
  const near = useNear(row);
  const thumb = useThumb(item, near);
  const card = useCardPhoto(item.eventId, near && thumb === null ? (people[0] ?? null) : null);
  const address = thumb ?? card;
  return (
    <li ref={row} className={styles.item} data-stage={item.stage}>
      <div className={cx(styles.frame, isUnderWay(item) && styles.busy)}>
        {address === null ? <ImageIcon className={styles.blank} aria-hidden="true" /> : <img className={styles.picture} src={address} alt="" />}
        <Tools item={item} row={row} />
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

/** Cancelling and trying again is one button in one place: whoever pressed it by key can press it again. */
function Tools({ item, row }: { readonly item: PileItem; readonly row: RefObject<HTMLLIElement | null> }) {
  const { say } = useWords();
  const session = useSession();
  const underWay = isUnderWay(item);
  const file = item.file.name;
  const takeOut = (): void => {
    const next = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
    dropItems(session, [item]);
    next?.querySelector('button')?.focus();
  };
  return (
    <div className={styles.tools}>
      {underWay || canRetry(item) ? (
        <Button
          aria-label={underWay ? say('import.cancelFile', { file }) : say('import.tryFile', { file })}
          icon={underWay ? <X /> : <RotateCw />}
          onClick={() => (underWay ? cancelItems(session, [item]) : retryItem(session, item))}
        />
      ) : null}
      {item.stage === 'failed' || item.stage === 'cancelled' ? <Button aria-label={say('import.takeOutFile', { file })} icon={<Trash2 />} onClick={takeOut} /> : null}
    </div>
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
      <span className={styles.name}>{displayName(person.contact, say('contact.somebody'))}</span>
      {open ? <span className={styles.unsure} title={say('app.needsLook')} role="img" aria-label={say('app.needsLook')} /> : null}
    </button>
  );
}
