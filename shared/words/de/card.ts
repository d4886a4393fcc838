import type { Texts } from '../keys.ts';

export const card: Texts<'card'> = {
  picture: 'Bild der Karte von {{name}}',
  larger: 'Größer',
  smaller: 'Kleiner',
  turn: 'Um ein Viertel drehen',
  turnOver: 'Andere Seite',
  failed: 'Das Bild dieser Karte konnte nicht geladen werden.',
  unsure: 'Mit {{percent}} % Sicherheit gelesen: bitte mit der Karte vergleichen',
  otherReading: 'oder {{reading}}',
  takeReading: 'Stattdessen „{{reading}}“ übernehmen',
};
