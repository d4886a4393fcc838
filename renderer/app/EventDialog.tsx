import { useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { Field } from '../components/Field.tsx';
import type { EventDetails } from '../../shared/note/occasion.ts';
import { editEvent, removeEvent } from '../state/eventOps.ts';
import { createEventWith } from '../state/session.ts';
import { useApp, useSession } from '../state/useApp.ts';
import styles from './EventDialog.module.css';

interface NewEventProps {
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** Asks for a new event; files that were dropped before there was one are imported into it. */
export function NewEventDialog({ files, onClose }: NewEventProps) {
  const session = useSession();
  const waiting = files.length === 1 ? '1 file waits' : `${files.length} files wait`;
  return (
    <Dialog title="New event" onClose={onClose}>
      {files.length === 0 ? null : <p className={styles.waiting}>{waiting} for it and will be read at once.</p>}
      <EventForm
        first={{ name: '', place: '', start: null, end: null }}
        submitTitle="Create event"
        onSubmit={(details) => void createEventWith(session, details, files)}
        onClose={onClose}
      />
    </Dialog>
  );
}

/** Changes or removes the open event. */
export function EditEventDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const event = useApp((state) => state.event);
  if (event === null) return null;
  const save = async (details: EventDetails): Promise<void> => {
    if (await editEvent(session, details)) onClose();
  };
  return (
    <Dialog title="Event" onClose={onClose}>
      <EventForm first={event.details} submitTitle="Save" onSubmit={(details) => void save(details)} onClose={onClose}>
        <RemoveEvent people={event.people.length} onClose={onClose} />
      </EventForm>
    </Dialog>
  );
}

/** Removing an event can't be undone, so it takes two presses. */
function RemoveEvent({ people, onClose }: { readonly people: number; readonly onClose: () => void }) {
  const session = useSession();
  const [asked, setAsked] = useState(false);
  const remove = () => {
    onClose();
    void removeEvent(session);
  };
  if (!asked) {
    return (
      <Button kind="quiet" onClick={() => setAsked(true)}>
        Remove event…
      </Button>
    );
  }
  return (
    <Button kind="quiet" onClick={remove}>
      {people === 0 ? 'Remove for good' : people === 1 ? 'Remove it and 1 person for good' : `Remove it and ${people} people for good`}
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
  const [details, setDetails] = useState(first);
  const [tried, setTried] = useState(false);
  const { name, place, start, end } = details;
  const nameError = name.trim() === '' ? 'An event needs a name, such as “Web Days”.' : null;
  const endError = start !== null && end !== null && end < start ? 'The event ends before it starts.' : null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameError === null && endError === null) onSubmit(details);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label="Name" name="name" value={name} autoFocus error={tried ? nameError : null} onChange={(value) => setDetails({ ...details, name: value })} />
      <Field label="Place" name="place" value={place} placeholder="City or venue" onChange={(value) => setDetails({ ...details, place: value })} />
      <div className={styles.days}>
        <Field label="First day" name="start" type="date" value={start ?? ''} onChange={(value) => setDetails({ ...details, start: dayOrNull(value) })} />
        <Field label="Last day" name="end" type="date" value={end ?? ''} error={endError} onChange={(value) => setDetails({ ...details, end: dayOrNull(value) })} />
      </div>
      <DialogButtons>
        <span className={styles.left}>{children}</span>
        <Button onClick={onClose}>Cancel</Button>
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
