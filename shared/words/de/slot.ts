import type { Texts } from '../keys.ts';

export const slot: Texts<'slot'> = {
  first_name: 'Vorname',
  last_name: 'Nachname',
  name: 'ganzer Name',
  title: 'Position',
  company: 'Firma',
  event: 'Veranstaltung',
  place: 'Ort',
  date: 'Datum',
  met_at: 'Treffpunkt',
  talked_about: 'Thema',
  reason: 'Grund',
  offer: 'Angebot',
  promise: 'Versprechen',
  my_name: 'mein Name',
};
