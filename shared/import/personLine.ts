import { emptyContact, type ContactFields, type Phone } from '../contact/contact.ts';
import { parseName } from '../contact/name.ts';
import { readPhone } from '../contact/phone.ts';
import { linkedinProfile, normaliseEmail, normaliseWebsite } from '../contact/web.ts';
import { countJobWords, countTradeWords, hasLegalForm } from './card/words.ts';

/** What helps to read a line: `country` (two letters) is where phone numbers without `+` belong. */
export interface PersonLineOptions {
  readonly country?: string;
}

/**
 * Reads one person out of a line as people write it: "Ana Silva, CTO at Example, ana@example.com", "Tom Becker (Becker Druck) +49 172 …".
 * Total: what is neither name, job, company nor address goes to the notes, and nothing is lost.
 */
export function readPersonLine(text: string, { country }: PersonLineOptions = {}): ContactFields {
  const taken = takeAddresses(text.normalize('NFC').replace(/[\u0000-\u0008\u000b-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, ' '), country);
  const parts = partsOf(taken.rest);
  const who = nameAmong(parts);
  const job = jobAmong(who.rest, who.behindName);
  return {
    ...emptyContact,
    ...parseName(who.name, country === undefined ? {} : { country }),
    title: job.title,
    company: job.company,
    emails: [...new Set(taken.emails)],
    phones: taken.phones,
    websites: [...new Set(taken.websites)],
    linkedin: taken.linkedin,
    notes: job.notes.join('\n'),
  };
}

interface Taken {
  readonly rest: string;
  readonly emails: readonly string[];
  readonly phones: readonly Phone[];
  readonly websites: readonly string[];
  readonly linkedin: string | null;
}

/** Where something was taken out; what stood at both sides of it are two parts. */
const gap = ' ; ';

const labels = String.raw`(?<![\p{L}\p{N}])(?:e-?mail|mail|tel(?:efon|éfono|efone|efoon|\.)?|phone|mobile?|mobil|handy|cell|fax|m[óo]vil|cellulare|web|linkedin|[tmfep])\s*`;
const label = `(?:${labels}[.:]+\\s*)?`;
// Before an e-mail a dot alone ends no label: "e.silva@…" and "mail.ana@…" are addresses from their first sign on.
const email = new RegExp(`(?:${labels}(?:[.:]*:\\s*|\\.+\\s+))?[<([]?(?:mailto:)?([\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)[>)\\]]?`, 'giu');
const address = new RegExp(`${label}(?:https?://\\S+|(?:www\\.)[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}(?:/\\S*)?|(?:[a-z]{2,3}\\.)?linkedin\\.com/\\S+|(?<![\\p{L}\\p{N}/])in/[\\p{L}\\p{N}-]+|[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}(?:/\\S*)?)`, 'giu');
const number = new RegExp(`${label}(?<![\\p{L}\\p{N}])[+(]?\\d[\\d ()./–-]{4,}\\d(?:\\s*(?:ext|x|dw)\\.?\\s*\\d{1,5})?(?![\\p{L}\\p{N}])`, 'giu');

function takeAddresses(text: string, country: string | undefined): Taken {
  const emails: string[] = [];
  const phones: Phone[] = [];
  const websites: string[] = [];
  let linkedin: string | null = null;
  let rest = text.replace(email, (found, plain: string) => {
    const read = normaliseEmail(plain);
    if (read === null) return found;
    emails.push(read);
    return gap;
  });
  rest = rest.replace(address, (found) => {
    const plain = found.replace(/^[\p{L}é-]+\s*:\s*(?!\/\/)/u, '').replace(/[),;.]+$/, '');
    const profile = linkedinProfile(plain);
    const website = profile === null ? normaliseWebsite(plain) : null;
    if (profile === null && website === null) return found;
    if (profile !== null && linkedin === null) linkedin = profile;
    else websites.push(profile ?? website ?? '');
    return gap;
  });
  rest = rest.replace(number, (found) => {
    const read = readPhone(found.trim(), country === undefined ? {} : { country });
    if (read === null) return found;
    phones.push(read);
    return gap;
  });
  return { rest, emails, phones, websites, linkedin };
}

/** One piece of what is left; `inBrackets` stood in brackets, which holds a company far more often than not. */
interface Part {
  readonly text: string;
  readonly inBrackets: boolean;
}

const separators = /\s*[,;|•·\t]\s*|\s+[-–—/]+\s+|:\s+|\s*\n\s*/u;

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  for (const [, outside = '', inside] of text.matchAll(/([^()[\]]*)(?:[([]([^()[\]]*)[)\]]?)?/gu)) {
    for (const piece of splitOutside(outside)) parts.push({ text: piece, inBrackets: false });
    if (inside !== undefined && tidy(inside) !== '') parts.push({ text: tidy(inside), inBrackets: true });
  }
  return parts;
}

const splitOutside = (text: string): readonly string[] => text.split(separators).map(tidy).filter((piece) => piece !== '');

const tidy = (text: string): string => text.replace(/\s+/g, ' ').replace(/^[\s,;:|<>–—-]+|[\s,;:|<>–—-]+$/g, '');

interface Who {
  readonly name: string;
  /** What stood in one piece with the name: "Mei Tan @ Tidewater". */
  readonly behindName: string | null;
  readonly rest: readonly Part[];
}

const isCredentials = (text: string): boolean => {
  if (countJobWords(text) > 0) return false;
  const { suffix, firstName, lastName } = parseName(`Ana Silva, ${text}`);
  return suffix !== '' && firstName === 'Ana' && lastName === 'Silva';
};

const isPronouns = (text: string): boolean => /^(?:she|he|they|sie|er|elle|il|ella|él)(?:\s*\/\s*\p{L}+)+$/iu.test(text);

/** The name comes first, with its credentials behind it; a line that begins with a job or a firm has its name further on. */
function nameAmong(all: readonly Part[]): Who {
  const parts = all.filter(({ text }) => !isPronouns(text));
  const at = parts.findIndex(({ text, inBrackets }) => !inBrackets && looksLikeName(beforePlace(text)));
  const found = parts[at];
  if (found === undefined) return { name: '', behindName: null, rest: parts };
  const { name, place } = cutPlace(found.text);
  const after = parts.slice(at + 1);
  const credentials = after.findIndex(({ text, inBrackets }) => inBrackets || !isCredentials(text));
  const count = credentials < 0 ? after.length : credentials;
  const whole = [name, ...after.slice(0, count).map(({ text }) => text)].join(', ');
  return { name: whole, behindName: place, rest: [...parts.slice(0, at), ...after.slice(count)] };
}

const small = /^(?:von|van|der|den|de|del|della|di|da|dos|das|do|du|des|la|le|ter|ten|te|zu|zur|y|e|af|av|al|el|bin|ibn|st\.?|'t|op|het|vom|zum|d['’]\p{L}+)$/iu;

/** One to six words of which each could be in a name; words of jobs and firms only where nothing else is left to call somebody. */
function looksLikeName(text: string): boolean {
  const { name } = parseName(text);
  const words = name.split(' ').filter((word) => word !== '');
  if (words.length === 0 || words.length > 6 || /\d/.test(name) || !/\p{L}/u.test(name)) return false;
  if (hasLegalForm(name) || countJobWords(name) > 0 || countTradeWords(name) > 0) return false;
  return words.every((word) => /^["“„]?\p{Lu}/u.test(word) || /^\p{Lo}/u.test(word) || small.test(word)) || words.length <= 3;
}

/** What leads from a person or a job to a firm, in seven languages. */
const place = /\s+(?:at|from|with|bei|beim|of|von|der|de|di|chez|en|presso|bij|na|no|@)\s+|\s*@\s*/iu;
const placeOfName = /\s+(?:at|from|with|bei|beim|chez|presso|bij|@)\s+|\s*@\s*/iu;

const beforePlace = (text: string): string => cutPlace(text).name;

function cutPlace(text: string): { readonly name: string; readonly place: string | null } {
  const found = placeOfName.exec(text);
  if (found === null || found.index === 0) return { name: text, place: null };
  return { name: text.slice(0, found.index), place: text.slice(found.index + found[0].length) };
}

/** What a person does, for whom, and what else was said. */
interface Job {
  title: string;
  company: string;
  readonly notes: string[];
}

const leading = /^(?:at|from|works? (?:at|for)|working (?:at|for)|bei|beim|arbeitet bei|chez|de chez|travaille chez|presso|lavora presso|bij|werkt bij|trabaja en|trabalha na|trabalha no|@)\s+/iu;
const remark = /^(?:note|notes|notiz|nota|met|talked|spoke|likes|wants|knows|getroffen|kennengelernt|rencontrée?|conocid[oa]|conosciut[oa]|ontmoet)\b[:\s]*/iu;

/** What the other parts say: "CTO at Example", "CTO, Example", a firm in brackets, remarks. */
function jobAmong(parts: readonly Part[], behindName: string | null): Job {
  const job: Job = { title: '', company: behindName ?? '', notes: [] };
  const open = parts.filter((part) => !takeSaid(job, part));
  for (const { text } of open) takeGuessed(job, text);
  return job;
}

/** Takes a part that says itself what it is; false when it doesn't. */
function takeSaid(job: Job, { text, inBrackets }: Part): boolean {
  const company = leading.exec(text) === null ? null : text.replace(leading, '');
  const cut = job.title === '' && job.company === '' ? cutJob(text) : null;
  if (remark.test(text)) job.notes.push(text);
  else if (company !== null && job.company === '') job.company = company;
  else if (cut !== null) [job.title, job.company] = cut;
  else if (inBrackets && job.company === '' && countJobWords(text) === 0) job.company = text;
  else return false;
  return true;
}

/** Without a word that says so, a job is told by its words, and the first that is none is the firm. */
function takeGuessed(job: Job, text: string): void {
  const isJob = countJobWords(text) > 0 && !hasLegalForm(text);
  if (isJob && job.title === '') job.title = text;
  else if (!isJob && job.company === '') job.company = text;
  else job.notes.push(text);
}

/** "CTO at Example": a job, and whose. */
function cutJob(text: string): readonly [string, string] | null {
  const found = place.exec(text);
  if (found === null || found.index === 0) return null;
  const [title, company] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  // "Head of Sales", "Leiter der Entwicklung" and "directora en jefe" are jobs in one piece.
  if (/^\s(?:of|von|der|de|di)\s/iu.test(found[0])) return hasLegalForm(company) ? [title, company] : null;
  const isUnsure = /^\s(?:en|na|no)\s/iu.test(found[0]);
  return isUnsure && (countJobWords(title) === 0 || !/^\p{Lu}/u.test(company) || countJobWords(company) > 0) ? null : [title, company];
}
