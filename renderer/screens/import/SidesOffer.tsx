import { useMemo } from 'react';
import { displayName } from '../../../shared/contact/contact.ts';
import { cardSides } from '../../../shared/queue/sides.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import { Button } from '../../components/Button.tsx';
import { joinSides, keepSidesApart } from '../../state/sideOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './SidesOffer.module.css';

/** Offers to make one person of two pictures that look like the front and the back of one card, one pair at a time. */
export function SidesOffer({ event }: { readonly event: EventState }) {
  const { say } = useWords();
  const session = useSession();
  const sides = useMemo(() => cardSides(event), [event]);
  const [first] = sides;
  const front = event.people.find(({ id }) => id === first?.frontId);
  const back = event.people.find(({ id }) => id === first?.backId);
  if (first === undefined || front === undefined || back === undefined) return null;
  const file = back.origin.kind === 'card' ? back.origin.file : '';
  return (
    <section className={styles.offer} aria-label={say('import.sides')}>
      <p className={styles.text}>{say('import.sidesOffer', { name: displayName(front.contact, say('contact.somebody')), file })}</p>
      <Button kind="primary" onClick={() => void joinSides(session, event.id, first)}>
        {say('import.joinSides')}
      </Button>
      <Button kind="quiet" onClick={() => void keepSidesApart(session, event.id, first)}>
        {say('import.twoCards')}
      </Button>
    </section>
  );
}
