import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { FacePick } from '../../components/FacePick.tsx';
import { MeetingsLine } from '../../components/MeetingsLine.tsx';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import { displayName } from '../../../shared/contact/contact.ts';
import type { Meeting } from '../../../shared/queue/doubles.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import { editContact } from '../../state/peopleOps.ts';
import { say } from '../../state/core.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { CardSide } from './CardSide.tsx';
import { tidyContact } from './contactRows.ts';
import { ForgetButton } from './ForgetButton.tsx';
import type { Lit } from './litSpots.ts';
import { firstToLookAt, PersonFields } from './PersonFields.tsx';
import { PersonHead } from './PersonHead.tsx';
import { sayOrigin } from './sayOrigin.ts';
import styles from './PersonReview.module.css';

interface PersonReviewProps {
  readonly event: EventState;
  readonly person: Person;
  /** Where else this person was met. */
  readonly meetings: readonly Meeting[];
  readonly focusFirst: boolean;
  readonly isAllSeen: boolean;
  readonly onNext: () => void;
  readonly onRemove: () => void;
  readonly onForget: () => void;
}

/** One person: the card beside what was read from it. Enter says "right" and goes on to the next. */
export function PersonReview({ event, person, meetings, focusFirst, isAllSeen, onNext, onRemove, onForget }: PersonReviewProps) {
  const words = useWords();
  const session = useSession();
  const [lit, setLit] = useState<Lit | null>(() => firstLit(person));
  const edit = (contact: ContactFields, typed: boolean) => editContact(session, person.id, contact, person.reviewed, typed);
  const accept = () => {
    // Enter leaves the form without leaving the field first.
    const contact = tidyContact(person.contact);
    const isChanged = JSON.stringify(contact) !== JSON.stringify(person.contact);
    if (!person.reviewed || isChanged) editContact(session, person.id, contact, true);
    void session.saver.flush();
    say(session, words.say('contact.isRight', { name: displayName(person.contact, words.say('contact.somebody')) }));
    onNext();
  };
  const origin = sayOrigin(person, words.say);
  return (
    <div className={styles.review} data-card={person.origin.kind === 'card'}>
      {person.origin.kind === 'card' ? (
        <div className={styles.card}>
          <CardSide event={event} person={person} origin={person.origin} lit={lit} caption={origin} />
        </div>
      ) : null}
      <form
        className={styles.form}
        data-form="person"
        aria-label={displayName(person.contact, words.say('contact.somebody'))}
        onSubmit={(submit) => {
          submit.preventDefault();
          accept();
        }}
      >
        {meetings.length === 0 ? null : (
          <div className={styles.met}>
            <MeetingsLine meetings={meetings} />
          </div>
        )}
        {person.origin.kind === 'card' ? null : <PersonHead eventId={event.id} person={person} origin={origin} />}
        <PersonFields person={person} focusFirst={focusFirst} onChange={edit} onLit={setLit} />
        {person.origin.kind === 'card' ? (
          <div className={styles.faces}>
            <FacePick eventId={event.id} person={person} small />
          </div>
        ) : null}
        <div className={styles.buttons}>
          {/* Once there is nobody left to look at, the way on is to write. */}
          <Button kind={isAllSeen ? 'plain' : 'primary'} type="submit" keys="↵">
            {words.say(person.reviewed ? 'contact.next' : 'contact.rightNext')}
          </Button>
          <Button kind="quiet" icon={<Trash2 />} onClick={onRemove}>
            {words.say('contact.remove')}
          </Button>
          <ForgetButton person={person} onForget={onForget} />
        </div>
      </form>
    </div>
  );
}

/** Before the cursor is anywhere, the place is lit up that needs a look most. */
function firstLit(person: Person): Lit | null {
  const field = firstToLookAt(person)?.card ?? null;
  return field === null ? null : { field, part: null };
}
