import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import type { AppState } from './appState.ts';
import { currentPerson } from './peopleOps.ts';
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
  const { photos } = useSession();
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly address: string | null } | null>(null);
  const photoId = person?.origin.kind === 'card' ? person.origin.photoId : null;
  useEffect(() => {
    if (photoId === null) return;
    let wanted = true;
    void photos.load(eventId, photoId).then((address) => {
      if (wanted) setLoaded({ id: photoId, address });
    });
    return () => {
      wanted = false;
    };
  }, [photos, eventId, photoId]);
  return loaded !== null && loaded.id === photoId ? loaded.address : null;
}
