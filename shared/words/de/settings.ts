import type { Texts } from '../keys.ts';

export const settings: Texts<'settings'> = {
  title: 'Einstellungen',
  myName: 'Mein Name',
  myNameHint: 'Füllt {{placeholder}} in Ihren Nachrichten.',
  linkedIn: 'LinkedIn',
  linkedInAccount: 'LinkedIn-Konto',
  free: 'Kostenlos · {{limit}} Zeichen',
  premium: 'Premium · {{limit}}',
  look: 'Aussehen',
  asSystem: 'Wie das System',
  light: 'Hell',
  dark: 'Dunkel',
  language: 'Sprache',
  country: 'Land',
  countryHint: 'Telefonnummern ohne Landesvorwahl werden als Nummern dieses Landes gelesen.',
};
