import { useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { Field } from '../components/Field.tsx';
import type { EventDetails } from '../../shared/note/occasion.ts';
import { editEvent, removeEvent } from '../state/eventOps.ts';
import { createEventWith, openDialog } from '../state/session.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import styles from './EventDialog.module.css';

interface NewEventProps {
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** Asks for a new event; files that were dropped before there was one are imported into it. */
export function NewEventDialog({ files, onClose }: NewEventProps) {
  const { say } = useWords();
  const session = useSession();
  return (
    <Dialog title={say('event.new')} onClose={onClose}>
      {files.length === 0 ? null : <p className={styles.waiting}>{say('event.waiting', { count: files.length })}</p>}
      <EventForm
        first={{ name: '', place: '', start: null, end: null }}
        submitTitle={say('event.create')}
        onSubmit={(details) => void createEventWith(session, details, files)}
        onClose={onClose}
      />
    </Dialog>
  );
}

/** Changes or removes the open event. */
export function EditEventDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const session = useSession();
  const event = useApp((state) => state.event);
  // Another window may change them while the dialog is open.
  const [first] = useState(event?.details ?? null);
  if (event === null || first === null) return null;
  const save = async (details: EventDetails): Promise<void> => {
    if (await editEvent(session, details, first)) onClose();
  };
  return (
    <Dialog title={say('event.title')} onClose={onClose}>
      <EventForm first={first} submitTitle={say('event.save')} onSubmit={(details) => void save(details)} onClose={onClose}>
        <Button kind="quiet" onClick={() => openDialog(session, { kind: 'versions' })}>
          {say('trust.versionsOpen')}
        </Button>
        <RemoveEvent people={event.people.length} onClose={onClose} />
      </EventForm>
    </Dialog>
  );
}

/** Removing an event can't be undone, so it takes two presses. */
function RemoveEvent({ people, onClose }: { readonly people: number; readonly onClose: () => void }) {
  const { say } = useWords();
  const session = useSession();
  const [asked, setAsked] = useState(false);
  const remove = () => {
    onClose();
    void removeEvent(session);
  };
  if (!asked) {
    return (
      <Button kind="quiet" onClick={() => setAsked(true)}>
        {say('event.remove')}
      </Button>
    );
  }
  return (
    <Button kind="quiet" onClick={remove}>
      {people === 0 ? say('event.removeForGood') : say('event.removeWith', { count: people })}
    </Button>
  );
}

interface EventFormProps {
  readonly first: EventDetails;
  readonly submitTitle: string;
  readonly onSubmit: (details: EventDetails) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

function EventForm({ first, submitTitle, onSubmit, onClose, children }: EventFormProps) {
  const { say } = useWords();
  const [details, setDetails] = useState(first);
  const [tried, setTried] = useState(false);
  const { name, place, start, end } = details;
  const nameError = name.trim() === '' ? say('event.needsName') : null;
  const endError = start !== null && end !== null && end < start ? say('event.endsBeforeStart') : null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameError === null && endError === null) onSubmit(details);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={say('event.name')} name="name" value={name} autoFocus error={tried ? nameError : null} onChange={(value) => setDetails({ ...details, name: value })} />
      <Field label={say('event.place')} name="place" value={place} placeholder={say('event.placeHint')} onChange={(value) => setDetails({ ...details, place: value })} />
      <div className={styles.days}>
        <Field label={say('event.start')} name="start" type="date" value={start ?? ''} onChange={(value) => setDetails({ ...details, start: dayOrNull(value) })} />
        <Field label={say('event.end')} name="end" type="date" value={end ?? ''} error={endError} onChange={(value) => setDetails({ ...details, end: dayOrNull(value) })} />
      </div>
      <DialogButtons>
        <span className={styles.left}>{children}</span>
        <Button onClick={onClose}>{say('app.cancel')}</Button>
        <Button kind="primary" type="submit">
          {submitTitle}
        </Button>
      </DialogButtons>
    </form>
  );
}

function dayOrNull(value: string): string | null {
  return value === '' ? null : value;
}
