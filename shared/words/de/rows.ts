import type { Texts } from '../keys.ts';

export const rows: Texts<'rows'> = {
  menuOf: 'Was sich mit {{name}} tun lässt',
  editPerson: 'Angaben ändern',
  toWriteAgain: 'Als noch zu schreiben markieren',
  removePerson: 'Aus der Veranstaltung entfernen',
  forgetPerson: 'Endgültig vergessen …',
  forgetTitle: '{{name}} vergessen?',
  openEvent: 'Öffnen',
  eventDetails: 'Angaben zur Veranstaltung …',
  removeTitle: '{{event}} entfernen?',
  removeHint: 'Mit Bildern, Nachrichten und früheren Fassungen. Das lässt sich nicht rückgängig machen.',
};
