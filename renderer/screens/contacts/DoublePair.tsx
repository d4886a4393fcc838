import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { CardPhoto } from '../../components/CardPhoto.tsx';
import { displayName } from '../../../shared/contact/contact.ts';
import type { Double, DoubleReason } from '../../../shared/contact/duplicates.ts';
import type { NameLikeness } from '../../../shared/contact/nameLikeness.ts';
import type { PlainKey } from '../../../shared/words/keys.ts';
import type { Words } from '../../../shared/words/words.ts';
import type { MergeChoices } from '../../../shared/workspace/mergePeople.ts';
import { firstChoices, mergeRows } from '../../../shared/workspace/mergeRows.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { keepApart, mergeDoubles } from '../../state/doubleOps.ts';
import { useCardPhoto, useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { DoubleRow } from './DoubleRow.tsx';
import { sayOrigin } from './sayOrigin.ts';
import styles from './DoubleReview.module.css';

interface DoublePairProps {
  readonly eventId: string;
  readonly double: Double;
  readonly kept: Person;
  readonly gone: Person;
  /** Null where there is no other pair to go to. */
  readonly onLater: (() => void) | null;
}

/** Two people field by field, with what speaks for one person, and what to do. */
export function DoublePair({ eventId, double, kept, gone, onLater }: DoublePairProps) {
  const words = useWords();
  const { say } = words;
  const session = useSession();
  const [choices, setChoices] = useState<MergeChoices>(() => firstChoices(kept, gone));
  const merge = useRef<HTMLDivElement>(null);
  // Each pair begins at its first button, so that Enter, Enter, Enter goes through clear cases.
  useEffect(() => merge.current?.querySelector('button')?.focus(), []);
  return (
    <>
      <p className={styles.why}>
        <strong>{say(`double.${double.strength}`)}</strong>
        {double.reasons.flatMap((reason) => sayReason(reason, words)).map((reason) => (
          <span key={reason} className={styles.reason}>
            {reason}
          </span>
        ))}
      </p>
      <div className={styles.buttons} ref={merge}>
        <Button kind="primary" onClick={() => void mergeDoubles(session, kept, gone, choices)}>
          {say('double.merge')}
        </Button>
        <Button onClick={() => void keepApart(session, kept, gone)}>{say('double.keepBoth')}</Button>
        {onLater === null ? null : (
          <Button kind="quiet" onClick={onLater}>
            {say('double.later')}
          </Button>
        )}
      </div>
      <div className={styles.table} role="table" aria-label={`${displayName(kept.contact, say('contact.somebody'))}, ${displayName(gone.contact, say('contact.somebody'))}`}>
        <div className={styles.row} role="row">
          <span className={styles.field} role="columnheader">
            <span className="visually-hidden">{say('double.field')}</span>
          </span>
          <Heading eventId={eventId} person={kept} />
          <Heading eventId={eventId} person={gone} />
        </div>
        {mergeRows(kept, gone).map((row) => (
          <DoubleRow key={row.field} row={row} choices={choices} onChoose={(side) => setChoices({ ...choices, [row.field]: side })} />
        ))}
      </div>
      <p className={styles.rest}>{say('double.rest')}</p>
    </>
  );
}

function Heading({ eventId, person }: { readonly eventId: string; readonly person: Person }) {
  const { say } = useWords();
  const address = useCardPhoto(eventId, person);
  return (
    <div className={styles.heading} role="columnheader">
      {person.origin.kind === 'card' ? <CardPhoto address={address} name={displayName(person.contact, say('contact.somebody'))} small /> : null}
      <span className={styles.origin}>{sayOrigin(person, say)}</span>
      <span className={styles.origin}>{say(`queue.status.${person.status}`)}</span>
    </div>
  );
}

const likenesses: Readonly<Partial<Record<NameLikeness, PlainKey>>> = {
  same: 'double.nameSame',
  nickname: 'double.nameNickname',
  spelling: 'double.nameSpelling',
  misread: 'double.nameMisread',
  swapped: 'double.nameSwapped',
  married: 'double.nameMarried',
  initial: 'double.nameInitial',
  close: 'double.nameClose',
};

function sayReason(reason: DoubleReason, { say }: Words): readonly string[] {
  switch (reason.kind) {
    case 'email':
      return [say('double.sameEmail', { value: reason.value })];
    case 'phone':
      return [say('double.samePhone', { value: reason.value })];
    case 'profile':
      return [say('double.sameProfile')];
    case 'name': {
      const key = likenesses[reason.likeness];
      return [...(key === undefined ? [] : [say(key)]), ...(reason.company ? [say('double.sameCompany')] : [])];
    }
  }
}
