import type { Texts } from '../keys.ts';

export const list: Texts<'list'> = {
  empty: '„{{file}}“ ist leer. Exportieren Sie die Liste noch einmal oder wählen Sie eine andere Datei.',
  blank: '„{{file}}“ enthält nur leere Zeilen. Exportieren Sie die Liste noch einmal oder wählen Sie eine andere Datei.',
  tooLarge: '„{{file}}“ ist größer als {{megabytes}} MB. Teilen Sie die Liste und importieren Sie die Teile.',
  noText: '„{{file}}“ ist keine Textdatei. Speichern Sie die Liste als CSV oder vCard und importieren Sie diese Datei.',
  noVCard: '„{{file}}“ enthält keine vCard: Es fehlt die Zeile BEGIN:VCARD. Exportieren Sie die Kontakte noch einmal oder wählen Sie eine andere Datei.',
  nobody: '„{{file}}“ hat Spaltennamen, aber niemanden darunter. Exportieren Sie die Liste noch einmal und sehen Sie nach, ob Personen darin sind.',
  nobodyInVCard: '„{{file}}“ ist eine vCard-Datei, aber niemand ist darin. Exportieren Sie die Kontakte noch einmal.',
  cutOffFile: '„{{file}}“ endet mitten in einer Karte. Was davon da war, wurde übernommen; exportieren Sie die Kontakte noch einmal, um den Rest zu haben.',
  quotes: 'In Zeile {{rows}} wird ein Anführungszeichen geöffnet und nie geschlossen, daher wurde die Zeile genommen, wie sie dasteht; sehen Sie sie in der Datei an.',
  headerAgain: 'Diese Zeile wiederholt die Spaltennamen.',
  didNotCome: 'Laut Liste war diese Person nicht da: Status „{{status}}“.',
  emptyRow: 'In dieser Zeile steht kein Name, keine E-Mail-Adresse, kein Telefon, keine Firma, nichts, woran man die Person erkennt.',
  emptyCard: 'Auf dieser Karte steht kein Name, keine E-Mail-Adresse, kein Telefon, keine Firma, nichts.',
  inEvent: 'Diese Person gehört schon zur Veranstaltung.',
  cancelled: 'Das Lesen von „{{file}}“ wurde abgebrochen. Niemand wurde hinzugefügt.',
  stopped: 'Das Lesen von „{{file}}“ brach auf halbem Weg ab, vielleicht weil der Speicher nicht reicht. Teilen Sie die Liste und importieren Sie die Teile.',
};
