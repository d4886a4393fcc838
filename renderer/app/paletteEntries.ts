import { displayName } from '../../shared/contact/contact.ts';
import { fold } from '../../shared/fold.ts';
import type { EventSummary, Person } from '../../shared/workspace/state.ts';
import type { Words } from '../../shared/words/words.ts';
import { allActions, sayAction } from '../actions/actions.ts';
import type { Action } from '../actions/actions.ts';
import type { AppState } from '../state/appState.ts';

/** Something the palette can lead to. */
export type PaletteEntry =
  | { readonly kind: 'person'; readonly id: string; readonly title: string; readonly detail: string; readonly person: Person }
  | { readonly kind: 'event'; readonly id: string; readonly title: string; readonly detail: string; readonly event: EventSummary }
  | { readonly kind: 'action'; readonly id: string; readonly title: string; readonly detail: string; readonly action: Action };

/** More answers can't be taken in at a glance; a further letter says it better. */
const shownEntries = 30;

/** What answers to the words typed, best first: every word must begin a word of it. With nothing typed, all that can be done now. */
export function findEntries(state: AppState, words: Words, typed: string): readonly PaletteEntry[] {
  const wanted = fold(typed).split(/\s+/u).filter((word) => word !== '');
  const found = [...actionEntries(state, words), ...(wanted.length === 0 ? [] : [...peopleEntries(state, words), ...eventEntries(state, words)])];
  const rated = found.flatMap((entry, index) => {
    const rate = rateEntry(entry, wanted);
    return rate === null ? [] : [{ entry, rate, index }];
  });
  rated.sort((a, b) => a.rate - b.rate || a.index - b.index);
  return (wanted.length === 0 ? rated : rated.slice(0, shownEntries)).map(({ entry }) => entry);
}

function actionEntries(state: AppState, words: Words): readonly PaletteEntry[] {
  return allActions
    .filter(({ id, when }) => id !== 'app.palette' && when(state))
    .map((action) => ({ kind: 'action', id: `action/${action.id}`, title: sayAction(action, state, words), detail: '', action }));
}

function peopleEntries({ event }: AppState, { say }: Words): readonly PaletteEntry[] {
  return (event?.people ?? []).map((person) => ({ kind: 'person', id: `person/${person.id}`, title: displayName(person.contact, say('contact.somebody')), detail: person.contact.company, person }));
}

function eventEntries({ events, event }: AppState, { say }: Words): readonly PaletteEntry[] {
  const others = events.filter(({ id }) => id !== event?.id);
  return others.map((other) => ({ kind: 'event', id: `event/${other.id}`, title: other.details.name, detail: say('app.paletteEvent'), event: other }));
}

/** 0 where the title begins with what was typed, 1 where a word of it does, 2 where the rest answers; null where nothing does. */
function rateEntry({ title, detail }: PaletteEntry, wanted: readonly string[]): number | null {
  if (wanted.length === 0) return 0;
  const inTitle = wordsIn(title);
  const all = [...inTitle, ...wordsIn(detail)];
  if (!wanted.every((word) => all.some((one) => one.startsWith(word)))) return null;
  if (fold(title).startsWith(wanted.join(' '))) return 0;
  return wanted.every((word) => inTitle.some((one) => one.startsWith(word))) ? 1 : 2;
}

function wordsIn(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}']+/gu) ?? [];
}
