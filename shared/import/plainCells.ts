/** A number that a spreadsheet has written short ("4.91726554858E+11"), written out where all of its digits are there; any other text as it is. */
export function writtenOut(text: string): string {
  const [, first = '', rest = '', length] = /^(\d)[.,](\d+)E\+?(\d{1,2})$/i.exec(text) ?? [];
  if (length === undefined || rest.length !== Number(length)) return text;
  // A spreadsheet writes only long numbers so, and those begin with a country.
  return rest.length >= 10 ? `+${first}${rest}` : first + rest;
}

const markup = /<\/?(?:p|br|b|i|u|em|strong|div|span|ul|ol|li|h[1-6])(?:\s[^<>]*)?\/?>/gi;

/** Words without the signs of a web page around them; a "<" that is only that stays. */
export function withoutMarkup(text: string): string {
  if (!text.includes('<') || text.search(markup) < 0) return text;
  const lines = text.replace(/<\/?(?:p|br|div|ul|ol|li|h[1-6])(?:\s[^<>]*)?\/?>/gi, '\n').replace(markup, '').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '').join('\n');
}

const nobodyElse =
  /^(?:self[- ]?employ(?:ed|ment)|freelance[r]?|independent(?: (?:consultant|contractor))?|selbst(?:st)?ändige?r?|freiberuf(?:lich|lerin|ler)|freelancerin|indépendante?|auto-?entrepreneur|autónom[oa]|por cuenta propia|libero professionista|autônom[oa]|zelfstandige?|zzp'?er)$/iu;

/** True for what people write under a company who work for none: no note should speak of "Self-employed" as of a firm. */
export function isNoCompany(text: string): boolean {
  return nobodyElse.test(text);
}
