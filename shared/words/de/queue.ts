import type { Texts } from '../keys.ts';

export const queue: Texts<'queue'> = {
  personGone: 'Diese Person gehört nicht mehr zur Veranstaltung.',
  chooseAnother: 'Wählen Sie jemand anderen, oder machen Sie das Entfernen rückgängig.',
  mailDidNotOpen: 'Das E-Mail-Programm hat sich nicht geöffnet.',
  browserDidNotOpen: 'Der Browser hat sich nicht geöffnet.',
  openByHand: 'Öffnen Sie ihn selbst: Eine kopierte Nachricht liegt in der Zwischenablage.',
  nothingToSearch: 'Es ist weder ein LinkedIn-Profil bekannt noch ein Name oder eine Firma, wonach sich suchen ließe.',
  addName: 'Tragen Sie zuerst unter „Personen“ einen Namen ein.',
  noEmail: 'Diese E-Mail-Adresse gibt es nicht.',
  addEmail: 'Tragen Sie zuerst unter „Personen“ eine E-Mail-Adresse ein.',
  oddEmail: '„{{address}}“ lässt sich nicht als E-Mail-Adresse öffnen.',
  correctEmail: 'Berichtigen Sie sie unter „Personen“, oder übernehmen Sie sie von Hand in Ihr E-Mail-Programm.',
  remindWaiting_one: '{{count}} Person von {{event}} wartet noch auf Ihre Nachricht.',
  remindWaiting_other: '{{count}} Personen von {{event}} warten noch auf Ihre Nachricht.',
  remindOthers_one: '{{count}} Person einer anderen Veranstaltung wartet auch.',
  remindOthers_other: '{{count}} Personen anderer Veranstaltungen warten auch.',
  remindPromised_one: '{{count}} Versprechen',
  remindPromised_other: '{{count}} Versprechen',
  remindDue_one: '{{count}} nächster Schritt',
  remindDue_other: '{{count}} nächste Schritte',
  remindToo: 'Offen: {{what}}.',
};
