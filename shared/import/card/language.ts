/** Tesseract's names of the languages that cards are read in. */
export const cardLanguages = ['eng', 'deu', 'fra', 'spa', 'ita', 'por', 'nld', 'swe', 'dan', 'pol', 'ces'] as const;
export type CardLanguage = (typeof cardLanguages)[number];
