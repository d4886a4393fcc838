import type { Texts } from '../keys.ts';

export const action: Texts<'action'> = {
  anywhere: 'Überall',
  writing: 'Beim Schreiben',
  places: 'Bereiche',
  newEvent: 'Neue Veranstaltung',
  sample: 'Mit Beispielpersonen ausprobieren',
  addPerson: 'Person von Hand hinzufügen',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  help: 'Tastenkürzel',
  copyAndNext: 'Kopieren und weiter',
  copy: 'Kopieren',
  fix: 'Erste Korrektur übernehmen',
  ready: 'Fertig, weiter',
  sent: 'Als gesendet markieren',
  skip: 'Überspringen',
  nextPerson: 'Nächste Person',
  previousPerson: 'Vorige Person',
};
