import { CardPhoto } from '../../components/CardPhoto.tsx';
import { Field } from '../../components/Field.tsx';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import { displayName } from '../../../shared/contact/contact.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import type { Tweak } from '../../../shared/note/tweak.ts';
import { editTweak } from '../../state/tweakOps.ts';
import { useCardPhoto, useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './PersonPanel.module.css';

interface PersonPanelProps {
  readonly event: EventState;
  readonly person: Person;
}

const slots = ['metAt', 'talkedAbout', 'reason', 'offer'] as const satisfies readonly (keyof Tweak)[];

/** Who the note is to: the card, what is known, and what the user remembers; the latter fills the note. */
export function PersonPanel({ event, person }: PersonPanelProps) {
  const { say } = useWords();
  const session = useSession();
  const address = useCardPhoto(event.id, person);
  const { contact, tweak } = person;
  const set = (part: Partial<Tweak>) => editTweak(session, person.id, { ...tweak, ...part });
  return (
    <aside className={styles.panel} aria-label={say('note.about', { name: displayName(contact) })}>
      {person.origin.kind === 'card' ? <CardPhoto address={address} name={displayName(contact)} small /> : null}
      <div className={styles.who} data-selectable>
        <h2 className={styles.name}>{displayName(contact)}</h2>
        <p>{[contact.title, contact.company].filter((part) => part !== '').join(', ')}</p>
        {waysToReach(contact).map((way) => (
          <p key={way} className={styles.way}>
            {way}
          </p>
        ))}
      </div>
      <div className={styles.slots}>
        {slots.map((name) => (
          <Field key={name} label={say(`note.${name}`)} lines name={name} placeholder={say(`note.${name}Hint`)} value={tweak[name]} onChange={(value) => set({ [name]: value })} />
        ))}
      </div>
    </aside>
  );
}

function waysToReach(contact: ContactFields): readonly string[] {
  const ways = [contact.emails[0], contact.phones.find(({ kind }) => kind !== 'fax')?.value, contact.linkedin?.replace(/^https?:\/\/(?:www\.)?/u, '')];
  return ways.flatMap((way) => (way === undefined || way === '' ? [] : [way]));
}
