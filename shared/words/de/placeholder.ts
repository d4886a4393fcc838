import type { Texts } from '../keys.ts';

export const placeholder: Texts<'placeholder'> = {
  first_name: 'Vorname',
  last_name: 'Nachname',
  name: 'ganzer Name',
  title: 'Position',
  company: 'Firma',
  event: 'Name der Veranstaltung',
  place: 'Ort der Veranstaltung',
  date: 'Tage der Veranstaltung',
  met_at: 'wo wir uns trafen',
  talked_about: 'worüber wir sprachen',
  reason: 'warum in Kontakt bleiben',
  offer: 'was ich anbieten kann',
  promise: 'was ich versprochen habe',
  my_name: 'mein eigener Name',
};
