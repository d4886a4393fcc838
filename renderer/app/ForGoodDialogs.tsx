import { displayName } from '../../shared/contact/contact.ts';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { removeEvent } from '../state/eventOps.ts';
import { forgetPeople } from '../state/trustOps.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';

interface ForGoodProps {
  readonly title: string;
  readonly text: string;
  readonly doIt: string;
  readonly onDo: () => void;
  readonly onClose: () => void;
}

/** Asks before what can't be undone; the way out is at hand, not the deed. */
function ForGood({ title, text, doIt, onDo, onClose }: ForGoodProps) {
  const { say } = useWords();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <DialogButtons>
        <Button autoFocus onClick={onClose}>
          {say('app.cancel')}
        </Button>
        <Button
          onClick={() => {
            onClose();
            onDo();
          }}
        >
          {doIt}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

/** Asks before people are forgotten. */
export function ForgetDialog({ personIds, onClose }: { readonly personIds: readonly string[]; readonly onClose: () => void }) {
  const session = useSession();
  const { say } = useWords();
  const event = useApp((state) => state.event);
  const people = event?.people.filter(({ id }) => personIds.includes(id)) ?? [];
  const name = people.map(({ contact }) => displayName(contact, say('contact.somebody')));
  return <ForGood title={say('rows.forgetTitle', { name })} text={say('trust.forgetHint')} doIt={say('trust.forgetAsk', { name })} onDo={() => void forgetPeople(session, people)} onClose={onClose} />;
}

/** Asks before the open event is removed. */
export function RemoveEventDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const { say } = useWords();
  const event = useApp((state) => state.event);
  if (event === null) return null;
  const { length: count } = event.people;
  const doIt = count === 0 ? say('event.removeForGood') : say('event.removeWith', { count });
  return <ForGood title={say('rows.removeTitle', { event: event.details.name })} text={say('rows.removeHint')} doIt={doIt} onDo={() => void removeEvent(session)} onClose={onClose} />;
}
