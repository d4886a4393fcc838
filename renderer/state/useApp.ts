import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import type { AppState } from './appState.ts';
import { currentPerson } from './peopleOps.ts';
import type { Picture } from './photos.ts';
import type { Session } from './session.ts';

export const SessionContext = createContext<Session | null>(null);

/** The window's session. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('There is no session around this component.');
  return session;
}

/** A part of the state, followed as it changes; `pick` must give the same value for the same state. */
export function useApp<Part>(pick: (state: AppState) => Part): Part {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}

/** The open event, and the person looked at in it. */
export function useEventAndPerson(): { readonly event: EventState | null; readonly person: Person | null } {
  const event = useApp((state) => state.event);
  const personId = useApp((state) => state.settings.view.personId);
  return { event, person: currentPerson(event, personId) };
}

/** The address of the picture of somebody's card; null while it loads and where there is none. */
export function useCardPhoto(eventId: string, person: Person | null): string | null {
  const picture = usePicture(eventId, person?.origin.kind === 'card' ? person.origin.photoId : null);
  return picture.kind === 'here' ? picture.address : null;
}

interface Loaded {
  readonly id: string;
  readonly address: string | null;
}

/** A stored picture of an event, with a way to try again when it could not be had. */
export function usePicture(eventId: string, photoId: string | null): Picture {
  const { photos } = useSession();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (photoId === null) return;
    let wanted = true;
    void photos.load(eventId, photoId).then((address) => {
      if (wanted) setLoaded({ id: photoId, address });
    });
    return () => {
      wanted = false;
    };
  }, [photos, eventId, photoId, tries]);
  if (photoId === null) return { kind: 'none' };
  if (loaded?.id !== photoId) return { kind: 'loading' };
  if (loaded.address !== null) return { kind: 'here', address: loaded.address };
  const retry = (): void => {
    setLoaded(null);
    setTries(tries + 1);
  };
  return { kind: 'failed', retry };
}
