import { Trash2 } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { CardPhoto } from '../../components/CardPhoto.tsx';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import { displayName } from '../../../shared/contact/contact.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import type { Words } from '../../../shared/words/words.ts';
import { editContact } from '../../state/peopleOps.ts';
import { say } from '../../state/core.ts';
import { useCardPhoto, useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { tidyContact } from './contactRows.ts';
import { PersonFields } from './PersonFields.tsx';
import styles from './PersonReview.module.css';

interface PersonReviewProps {
  readonly event: EventState;
  readonly person: Person;
  readonly focusFirst: boolean;
  readonly onNext: () => void;
  readonly onRemove: () => void;
}

/** One person: the card beside what was read from it. Enter says "right" and goes on to the next. */
export function PersonReview({ event, person, focusFirst, onNext, onRemove }: PersonReviewProps) {
  const words = useWords();
  const session = useSession();
  const address = useCardPhoto(event.id, person);
  const edit = (contact: ContactFields) => editContact(session, person.id, contact, person.reviewed);
  const accept = () => {
    // Enter leaves the form without leaving the field first.
    const contact = tidyContact(person.contact);
    const isChanged = JSON.stringify(contact) !== JSON.stringify(person.contact);
    if (!person.reviewed || isChanged) editContact(session, person.id, contact, true, 0);
    void session.saver.flush();
    say(session, words.say('contact.isRight', { name: displayName(person.contact) }));
    onNext();
  };
  return (
    <div className={styles.review}>
      {person.origin.kind === 'card' ? (
        <div className={styles.card}>
          <CardPhoto address={address} name={displayName(person.contact)} />
          <p className={styles.origin}>{sayOrigin(person, words.say)}</p>
        </div>
      ) : null}
      <form
        className={styles.form}
        aria-label={displayName(person.contact)}
        onSubmit={(submit) => {
          submit.preventDefault();
          accept();
        }}
      >
        <PersonFields person={person} focusFirst={focusFirst} onChange={edit} />
        {person.origin.kind === 'card' ? null : <p className={styles.origin}>{sayOrigin(person, words.say)}</p>}
        <div className={styles.buttons}>
          <Button kind="primary" type="submit" keys="↵">
            {words.say(person.reviewed ? 'contact.next' : 'contact.rightNext')}
          </Button>
          <Button kind="quiet" icon={<Trash2 />} onClick={onRemove}>
            {words.say('contact.remove')}
          </Button>
        </div>
      </form>
    </div>
  );
}

function sayOrigin({ origin }: Person, tell: Words['say']): string {
  switch (origin.kind) {
    case 'card':
      return tell('contact.fromCard', { file: origin.file });
    case 'list':
      return tell('contact.fromList', { file: origin.file, row: String(origin.row) });
    case 'hand':
      return tell('contact.fromHand');
  }
}
