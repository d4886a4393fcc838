import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { displayName } from '../../shared/contact/contact.ts';
import { invitationCandidates, wantsInvitation } from '../../shared/queue/budget.ts';
import { hasOpenPromise, orderQueue } from '../../shared/queue/order.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import type { Words } from '../../shared/words/words.ts';
import { shareInvitations, useBudget } from '../state/budgetOps.ts';
import { today } from '../state/today.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import styles from './ShareInvitationsDialog.module.css';

const others = ['linkedin-message', 'email'] as const;

/** Who gets one of the month's invitations with a note: those for whom most speaks stand on top, and the user picks. */
export function ShareInvitationsDialog({ onClose }: { readonly onClose: () => void }) {
  const event = useApp((state) => state.event);
  const { say } = useWords();
  return (
    <Dialog title={say('send.shareTitle')} onClose={onClose} wide>
      {event === null ? null : <Share event={event} onClose={onClose} />}
    </Dialog>
  );
}

function Share({ event, onClose }: { readonly event: EventState; readonly onClose: () => void }) {
  const session = useSession();
  const { say } = useWords();
  const left = useBudget(event)?.left ?? null;
  const [candidates] = useState(() => invitationCandidates(orderQueue(event, today()), event));
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => firstPick(candidates, event, left));
  const [rest, setRest] = useState<(typeof others)[number]>('linkedin-message');
  const count = candidates.filter(({ id }) => picked.has(id)).length;
  const toggle = (id: string): void => setPicked(new Set(picked.has(id) ? [...picked].filter((one) => one !== id) : [...picked, id]));
  const share = (): void => {
    const isPicked = ({ id }: Person): boolean => picked.has(id);
    shareInvitations(session, candidates.filter(isPicked), candidates.filter((person) => !isPicked(person)), rest);
    onClose();
  };
  return (
    <div className={styles.share}>
      <p className={styles.intro}>{left === null ? say('send.shareFree') : say('send.shareIntro', { count: left })}</p>
      <ul className={styles.people}>
        {candidates.map((person) => (
          <Candidate key={person.id} person={person} isPicked={picked.has(person.id)} onToggle={() => toggle(person.id)} />
        ))}
      </ul>
      <p className={left !== null && count > left ? styles.over : styles.count} role="status">
        {left === null ? say('send.picked', { count }) : say('send.pickedOf', { count, left })}
      </p>
      <div className={styles.rest}>
        <span>{say('send.theRest')}</span>
        <Segmented label={say('send.theRest')} value={rest} options={others.map((value) => ({ value, title: say(`send.rest.${value}`) }))} onChange={setRest} />
      </div>
      <DialogButtons>
        <Button onClick={onClose}>{say('app.cancel')}</Button>
        <Button kind="primary" onClick={share}>
          {say('send.share')}
        </Button>
      </DialogButtons>
    </div>
  );
}

/** As many as there are invitations left, of those who want one. */
function firstPick(candidates: readonly Person[], event: EventState, left: number | null): ReadonlySet<string> {
  const wanting = candidates.filter((person) => wantsInvitation(person, event));
  return new Set(wanting.slice(0, left ?? wanting.length).map(({ id }) => id));
}

function Candidate({ person, isPicked, onToggle }: { readonly person: Person; readonly isPicked: boolean; readonly onToggle: () => void }) {
  const { say } = useWords();
  return (
    <li>
      <label className={styles.person}>
        <input type="checkbox" checked={isPicked} onChange={onToggle} />
        <span className={styles.name}>{displayName(person.contact, say('contact.somebody'))}</span>
        <span className={styles.why}>{whyOf(person, say)}</span>
      </label>
    </li>
  );
}

/** The strongest thing that speaks for a person, in the user's own words. */
function whyOf(person: Person, say: Words['say']): string {
  const { tweak, nextSteps } = person;
  if (hasOpenPromise(person)) return say('send.promised', { what: tweak.promise.trim() });
  const step = nextSteps.find(({ done }) => !done);
  if (step !== undefined) return step.text;
  return [tweak.reason, tweak.talkedAbout, tweak.offer, tweak.metAt].map((text) => text.trim()).find((text) => text !== '') ?? person.contact.company;
}
