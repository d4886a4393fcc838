import { removePeople } from '../state/peopleOps.ts';
import { openDialog } from '../state/session.ts';
import type { Session } from '../state/session.ts';
import { look } from '../state/settingsOps.ts';
import type { AppState } from '../state/appState.ts';
import type { Person } from '../../shared/workspace/state.ts';
import { at, inEvent } from './action.ts';
import type { Action } from './action.ts';

/** The person looked at, whom all of this is about. */
function inHand({ event, settings }: AppState): readonly Person[] {
  return event?.people.filter(({ id }) => id === settings.view.personId) ?? [];
}

/** The form stands once People is drawn, which is by then. */
function editDetails(session: Session): void {
  look(session, { place: 'people' });
  setTimeout(() => document.querySelector<HTMLElement>('form[data-form="person"] input:not([type="file"])')?.focus());
}

/** What can be done to people themselves, and to the event they belong to: a part of the table of actions. */
export const peopleActions = {
  editPerson: {
    id: 'contact.edit',
    title: 'rows.editPerson',
    group: 'action.people',
    menu: 'person',
    shortcut: null,
    when: at('people', 'write', 'send'),
    run: editDetails,
  },
  removePerson: {
    id: 'contact.remove',
    title: 'rows.removePerson',
    group: 'action.people',
    menu: 'person',
    shortcut: null,
    when: at('people', 'write', 'send'),
    run: (session) => void removePeople(session, inHand(session.store.get()).map(({ id }) => id)),
  },
  forgetPerson: {
    id: 'contact.forget',
    title: 'rows.forgetPerson',
    group: 'action.people',
    menu: 'person',
    shortcut: null,
    when: at('people', 'write', 'send'),
    run: (session) => openDialog(session, { kind: 'forget', personIds: inHand(session.store.get()).map(({ id }) => id) }),
  },
  promises: {
    id: 'queue.promises',
    title: 'promise.list',
    group: 'action.writing',
    menu: 'send',
    shortcut: null,
    when: inEvent,
    run: (session) => openDialog(session, { kind: 'promises' }),
  },
  editEvent: {
    id: 'event.edit',
    title: 'rows.eventDetails',
    group: 'action.anywhere',
    menu: 'event',
    shortcut: null,
    when: inEvent,
    run: (session) => openDialog(session, { kind: 'edit-event' }),
  },
  versions: {
    id: 'event.versions',
    title: 'trust.versionsOpen',
    group: 'action.anywhere',
    menu: 'event',
    shortcut: null,
    when: inEvent,
    run: (session) => openDialog(session, { kind: 'versions' }),
  },
  removeEvent: {
    id: 'event.remove',
    title: 'event.remove',
    group: 'action.anywhere',
    menu: 'event',
    shortcut: null,
    when: inEvent,
    run: (session) => openDialog(session, { kind: 'remove-event' }),
  },
} as const satisfies Readonly<Record<string, Action>>;
