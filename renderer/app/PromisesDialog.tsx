import { useState } from 'react';
import { displayName } from '../../shared/contact/contact.ts';
import { agreedWith } from '../../shared/queue/promises.ts';
import type { Agreed } from '../../shared/queue/promises.ts';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { TickRow } from '../components/TickRow.tsx';
import { markPromise, toggleStep } from '../state/memoryOps.ts';
import { look } from '../state/settingsOps.ts';
import { today } from '../state/today.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import styles from './PromisesDialog.module.css';

/** All that was promised to the people of the event or agreed with them, to be ticked off; it stays where it is until the list is opened again. */
export function PromisesDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const people = useApp((state) => state.event?.people) ?? [];
  const order = useFirstOrder(agreedWith(people));
  return (
    <Dialog title={say('promise.list')} onClose={onClose} wide>
      {order.length === 0 ? <p>{say('promise.none')}</p> : null}
      <ul className={styles.rows}>
        {order.map((agreed) => (
          <Row key={keyOf(agreed)} agreed={agreed} onClose={onClose} />
        ))}
      </ul>
      <DialogButtons>
        <Button kind="primary" onClick={onClose}>
          {say('app.close')}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

const keyOf = ({ person, step }: Agreed): string => `${person.id} ${step?.id ?? ''}`;

/** What is ticked off doesn't jump away from under the hand. */
function useFirstOrder(agreed: readonly Agreed[]): readonly Agreed[] {
  const [keys] = useState(() => agreed.map(keyOf));
  const place = (one: Agreed): number => (keys.indexOf(keyOf(one)) + keys.length + 1) % (keys.length + 1);
  return [...agreed].sort((a, b) => place(a) - place(b));
}

function Row({ agreed, onClose }: { readonly agreed: Agreed; readonly onClose: () => void }) {
  const { say } = useWords();
  const session = useSession();
  const { person, what, step, done } = agreed;
  const name = displayName(person.contact, say('contact.somebody'));
  const toggle = (): void => {
    if (step === null) markPromise(session, person, !done);
    else toggleStep(session, person, step);
  };
  return (
    <TickRow text={step === null ? say('promise.promised', { what }) : what} done={done} due={step?.due ?? null} today={today()} onToggle={toggle}>
      <Button
        kind="quiet"
        title={say('promise.turnTo', { name })}
        onClick={() => {
          onClose();
          look(session, { place: 'write', personId: person.id });
        }}
      >
        {name}
      </Button>
    </TickRow>
  );
}
