import type { Texts } from '../keys.ts';

export const settings: Texts<'settings'> = {
  title: 'Einstellungen',
  myName: 'Mein Name',
  myNameHint: 'Füllt {{placeholder}} in Ihren Nachrichten.',
  linkedIn: 'LinkedIn',
  linkedInAccount: 'LinkedIn-Konto',
  free: 'Kostenlos · {{limit}} Zeichen',
  premium: 'Premium · {{limit}}',
  invitations: 'Einladungen',
  invitationsHint: 'Mit Nachricht, im Monat. Die meisten kostenlosen Konten haben 5, manche 3 oder 10.',
  invitationsError: 'Eine Zahl von 0 bis {{most}}.',
  reminders: 'Erinnerungen',
  remindersOn: 'Einmal am Tag, an wartende Personen und an Fälliges',
  look: 'Aussehen',
  asSystem: 'Wie das System',
  light: 'Hell',
  dark: 'Dunkel',
  language: 'Sprache',
  country: 'Land',
  countryHint: 'Telefonnummern ohne Landesvorwahl werden als Nummern dieses Landes gelesen.',
};
