import type { Phone } from './contact.ts';

/** What stands behind a number to reach one desk of a house: "ext. 12", "x12", "Durchwahl 12", ",12". */
export const extension = /(?:;ext=|,|\b(?:ext(?:ension)?|x|durchwahl|dw|poste|int(?:erno)?|ramal|anexo|toestel)\b\.?|\bx(?=\d)|#)\s*:?\s*\d{1,7}$/i;

/** The same for all spellings of one number, different for two desks behind one switchboard. */
export function phoneKey({ value, e164 }: Phone): string {
  if (e164 === null) return value.replace(/[^\p{L}\p{N}+]/gu, '').toLowerCase();
  const desk = extension.exec(value)?.[0].replace(/\D/g, '');
  return desk === undefined ? e164 : `${e164};ext=${desk}`;
}
