import { CardPhoto } from '../../components/CardPhoto.tsx';
import { FacePick } from '../../components/FacePick.tsx';
import { Field } from '../../components/Field.tsx';
import { MeetingsLine } from '../../components/MeetingsLine.tsx';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import { displayName } from '../../../shared/contact/contact.ts';
import { findGreeting } from '../../../shared/note/checks/greeting.ts';
import type { Meeting } from '../../../shared/queue/doubles.ts';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import type { Tweak } from '../../../shared/note/tweak.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { markPromise } from '../../state/memoryOps.ts';
import { editTweak } from '../../state/tweakOps.ts';
import { useSession } from '../../state/useApp.ts';
import { usePhoto } from '../../state/usePhoto.ts';
import { useWords } from '../../state/useWords.ts';
import { NextSteps } from './NextSteps.tsx';
import styles from './PersonPanel.module.css';

interface PersonPanelProps {
  readonly eventId: string;
  readonly checked: CheckedPersonNote;
  /** Where else this person was met. */
  readonly meetings: readonly Meeting[];
}

const slots = ['metAt', 'talkedAbout', 'reason', 'offer', 'promise'] as const satisfies readonly (keyof Tweak)[];

/** Who the note is to: card, face and greeted name, what is known, and what the user remembers; the latter fills the note. */
export function PersonPanel({ eventId, checked, meetings }: PersonPanelProps) {
  const { say } = useWords();
  const { person, note } = checked;
  const { contact } = person;
  const greeted = findGreeting(note.text)?.name;
  return (
    <aside className={styles.panel} aria-label={say('note.about', { name: displayName(contact, say('contact.somebody')) })}>
      <Pictures eventId={eventId} checked={checked} />
      <div className={styles.who} data-selectable>
        <h2 className={styles.name}>{displayName(contact, say('contact.somebody'))}</h2>
        <p className={styles.greeted}>{greeted === undefined ? say('writing.greetedNobody') : say('writing.greetedAs', { name: greeted })}</p>
        <p>{[contact.title, contact.company].filter((part) => part !== '').join(', ')}</p>
        {waysToReach(contact).map((way) => (
          <p key={way} className={styles.way}>
            {way}
          </p>
        ))}
      </div>
      <MeetingsLine meetings={meetings} />
      <Slots checked={checked} />
      <NextSteps key={person.id} person={person} />
    </aside>
  );
}

/** The card, its back where it has one, and the face, together: what there is to remember somebody by. */
function Pictures({ eventId, checked: { person } }: Omit<PersonPanelProps, 'meetings'>) {
  const { say } = useWords();
  const { origin, contact } = person;
  const isCard = origin.kind === 'card';
  const name = displayName(contact, say('contact.somebody'));
  const front = usePhoto(eventId, isCard ? origin.photoId : null);
  const back = usePhoto(eventId, isCard ? (origin.back?.photoId ?? null) : null);
  return (
    <div className={styles.pictures}>
      {isCard ? <CardPhoto address={front} name={name} small /> : null}
      {isCard && origin.back !== null ? <CardPhoto address={back} name={name} alt={say('writing.cardBack', { name })} small /> : null}
      <FacePick eventId={eventId} person={person} />
    </div>
  );
}

function Slots({ checked: { person } }: Pick<PersonPanelProps, 'checked'>) {
  const { say } = useWords();
  const session = useSession();
  const { tweak } = person;
  const label = (name: (typeof slots)[number]) => (name === 'promise' ? say('writing.promise') : say(`note.${name}`));
  const hint = (name: (typeof slots)[number]) => (name === 'promise' ? say('writing.promiseHint') : say(`note.${name}Hint`));
  return (
    <div className={styles.slots}>
      {slots.map((name) => (
        <Field
          key={name}
          label={label(name)}
          lines
          name={name}
          placeholder={hint(name)}
          value={tweak[name]}
          onChange={(value) => editTweak(session, person.id, { ...tweak, [name]: value }, true)}
        />
      ))}
      {tweak.promise.trim() === '' ? null : <PromiseKept person={person} />}
    </div>
  );
}

function PromiseKept({ person }: { readonly person: Person }) {
  const { say } = useWords();
  const session = useSession();
  return (
    <label className={styles.kept}>
      <input
        type="checkbox"
        aria-label={say('promise.keptOf', { name: displayName(person.contact, say('contact.somebody')) })}
        checked={person.promiseKept}
        onChange={(event) => markPromise(session, person, event.target.checked)}
      />
      {say('promise.kept')}
    </label>
  );
}

function waysToReach(contact: ContactFields): readonly string[] {
  const ways = [contact.emails[0], contact.phones.find(({ kind }) => kind !== 'fax')?.value, contact.linkedin?.replace(/^https?:\/\/(?:www\.)?/u, '')];
  return ways.flatMap((way) => (way === undefined || way === '' ? [] : [way]));
}
