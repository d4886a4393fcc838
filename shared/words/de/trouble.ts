import type { Texts } from '../keys.ts';

export const trouble: Texts<'trouble'> = {
  nonsense: 'Wellmet hat eine unverständliche Antwort gegeben.',
  startAgain: 'Starten Sie es neu.',
  lost: 'Diese Seite hat Wellmet verloren, das neben dem Browser läuft.',
  lostNext: 'Starten Sie Wellmet neu und öffnen Sie die Adresse, die es ausgibt.',
  noKey: 'Diese Seite hat keinen Schlüssel zu Wellmet oder den eines früheren Starts.',
  noKeyNext: 'Öffnen Sie die ganze Adresse, die Wellmet beim Start ausgegeben hat.',
  tooMuch: 'Das ist mehr, als Wellmet auf einmal annimmt.',
  tooMuchNext: 'Nehmen Sie eine kleinere Datei oder teilen Sie sie auf.',
  refused: 'Wellmet hat diesem Fenster die Antwort verweigert.',
  refusedNext: 'Schließen Sie Wellmet und starten Sie es neu.',
  unsavedExport: 'Im Export würde fehlen, was noch nicht gesichert ist.',
  unsavedExportNext: 'Drücken Sie zuerst oben „Noch einmal versuchen“.',
};
