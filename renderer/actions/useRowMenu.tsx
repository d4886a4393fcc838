import { useState } from 'react';
import type { ReactNode } from 'react';
import { ContextMenu } from '../components/ContextMenu.tsx';
import type { MenuSpot } from '../components/menuSpot.ts';
import { displayName, emptyContact } from '../../shared/contact/contact.ts';
import { currentPerson } from '../state/peopleOps.ts';
import { useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import { entriesFor, rowActions } from './rowMenus.ts';

/** The menu on the rows of a place: how to open it, and the menu itself while it is open. It is about the person looked at. */
export function useRowMenu(place: keyof typeof rowActions): readonly [open: (spot: MenuSpot) => void, menu: ReactNode] {
  const session = useSession();
  const words = useWords();
  const [spot, setSpot] = useState<MenuSpot | null>(null);
  if (spot === null) return [setSpot, null];
  const { event, settings } = session.store.get();
  const person = currentPerson(event, settings.view.personId);
  const label = words.say('rows.menuOf', { name: displayName(person?.contact ?? emptyContact, words.say('contact.somebody')) });
  return [setSpot, <ContextMenu key={`${spot.x} ${spot.y}`} label={label} groups={entriesFor(rowActions[place], session, words)} spot={spot} onClose={() => setSpot(null)} />];
}
