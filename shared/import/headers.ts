import type { PhoneKind } from '../contact/contact.ts';
import { phoneKindFromLabel } from '../contact/phone.ts';
import { fieldOfWord, foldHeader, type HeaderField } from './headerWords.ts';

/** What one header says by itself. `kind` is of a phone; `group` keeps columns of one address or one labelled value together. */
export interface HeaderMeaning {
  readonly field: HeaderField;
  readonly kind: PhoneKind | null;
  readonly group: string;
}

/** A header as it is looked up: small letters and digits without accents, case, spaces and decorations ("First Name *" → `firstname`). */
export function headerKey(header: string): string {
  return fold(header).replace(/[^\p{L}\p{N}]/gu, '');
}

const demand = /[([{][^)\]}]*(?:required|optional|pflicht|obligat|facultatif|opcional|verplicht|обяз|обов|υποχρ|必須|任意|必填|选填|選填|필수|선택)[^)\]}]*[)\]}]/gi;

const fold = (header: string): string => foldHeader(header.normalize('NFKC').replace(demand, ' '));

const remark = /[([{][^)\]}]*[)\]}]/g;
const exampleInBrackets = /[([{][^)\]}]*(?:@|https?:|www\.|\.com\b|\b(?:e\. ?g\.|z\. ?b\.))[^)\]}]*[)\]}]/gi;
const exampleAtEnd = /[\s,;:–-]+(?:e\. ?g\.?|eg|i\. ?e\.|z\. ?b\.|for example|such as|like|example|format|beispiel|par ex(?:emple|\.)|p\. ?ej\.|por ej(?:emplo|\.)|ad es(?:empio|\.)|bijv\.|bijvoorbeeld|por ex(?:emplo|\.))[\s:].*$/isu;

/** A header without the example of what to write there: "Website (https://example.com)", "E-mail, e.g. ana@example.com". */
export function withoutExample(header: string): string {
  return header.replace(exampleInBrackets, ' ').replace(exampleAtEnd, '').trim();
}

const not = /owner|creator|created|assigned|referr?er|buyer|purchaser|campaign|event|ticket|order|group|status|verified|verification|confidence|consent|opt ?(in|out)|as+ist[ae]n|source|provider|bounce|click|last (sent|contacted|activity)/;

/** How a name sounds, beside the name itself. */
const kana = /かな|カナ|よみ|ヨミ|^(?:セイ|メイ)$/u;

/** "Company 2" and "Position 2" are the second of their kind. */
const withSeconds: ReadonlySet<HeaderField> = new Set<HeaderField>(['company', 'title', 'titleOrPrefix', 'department', 'notes', 'websites', 'linkedin']);

function byWord(key: string): HeaderField | null {
  const another = /[2-9]$/.test(key) ? fieldOfWord(key.slice(0, -1)) : null;
  return fieldOfWord(key) ?? (another !== null && withSeconds.has(another) ? another : null);
}

/** What a header means without looking at its neighbours, or null when it names nothing we keep. */
export function meaningOfHeader(given: string): HeaderMeaning | null {
  // What is said after a question explains it.
  const header = withoutExample(given).replace(/^(.{3,}?\?).*$/s, '$1');
  const folded = fold(header);
  if (folded === '' || folded.length > 120 || folded.includes('#') || kana.test(folded)) return null;
  const key = headerKey(header);
  const word = byWord(key);
  if (word !== null) return { field: word, kind: word === 'phones' ? phoneKindFromLabel(folded) : null, group: '' };
  if (/\bids?$/.test(folded)) return null;
  const spaced = spacedOut(folded);
  const bare = spacedOut(folded.replace(remark, ' '));
  return linkedin(key, spaced) ?? (not.test(bare) ? null : (email(key) ?? phone(key, spaced, bare) ?? numbered(key) ?? placed(spaced) ?? reworded(spaced) ?? shortened(folded)));
}

const spacedOut = (folded: string): string => folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** `linkedin_click_id` is of an advertisement, and a company's page is nobody's profile. */
function linkedin(key: string, spaced: string): HeaderMeaning | null {
  if (!key.includes('linkedin')) return null;
  const other = /click|company|organi[sz]ation|\bads?\b|campaign|headline|bio\b|follower|connection|industry|\bid\b|summary|messag|invit|status|consent/;
  return other.test(spaced) ? null : { field: 'linkedin', kind: null, group: '' };
}

const emailKey =
  /^(?:(?:work|business|personal|private|primary|secondary|corporate|company|office|home|other|attendee|guest|participant|contact|person|your|preferred|alternate|alternative|professional|geschaftliche|dienstliche|private|berufliche|professionnel|pro)?e?mail(?:address(?:es)?|adresse|adres|s)?(?:work|home|business|geschaftlich|dienstlich|beruflich|pro|professionnel|professionnelle|privat|personal|profissional|zakelijk|aziendale|corporativo|perso)?\d{0,2}(?:value|address)?|adresseemail(?:professionnelle)?|correoelectronico\d|email\dvalue)$/;

function email(key: string): HeaderMeaning | null {
  const known = emailKey.test(key) || (/\d/.test(key) && fieldOfWord(key.replace(/\d/, '')) === 'emails');
  return known ? { field: 'emails', kind: null, group: key.replace(/value$/, '') } : null;
}

const phoneWord =
  /^(?:\p{L}*tele(?:ph|f)o(?:ne?|o)s?\p{L}*|(?:work|office|business|home|mobile|cell|i|main|company|contact|private|smart)?phones?(?:numbers?|nos?)?|tel|telnr|telnummer|mobile?s?|mobiltel|mobil(?:nummer|nr|telefon)|handy(?:nummer|nr)?|cell(?:ular|ulare|phone)?|celular(?:es)?|portable|movil|moviles|telemovel|mobiel|gsm|whatsapp|\p{L}*fax(?:number|nummer|nr)?|telecopie|rufnummer|festnetz(?:nummer)?|durchwahl|natel)$/u;
const noPhone = /\b(?:label|type|typ|extension|ext|app|country|code|carrier|phonetic|time ?zone|yomi)\b/;

function phone(key: string, spaced: string, bare: string): HeaderMeaning | null {
  if (/\d$/.test(key) && fieldOfWord(key.replace(/\d$/, '')) === 'phones') return { field: 'phones', kind: phoneKindFromLabel(spaced), group: key };
  const parts = spaced.split(' ').map((part) => part.replace(/\d+$/, ''));
  if (noPhone.test(bare) || parts.length > 8 || !parts.some((part) => phoneWord.test(part))) return null;
  const group = key.replace(/value$/, '');
  return { field: 'phones', kind: phoneKindFromLabel(spaced), group };
}

const addressParts: readonly (readonly [RegExp, HeaderField])[] = [
  [/(?:street|streetaddress|addressline\d?|address[12]|addressstreet|street\d)$/, 'street'],
  [/city$/, 'city'],
  [/(?:state|region|province|stateprovince|stateregion)$/, 'region'],
  [/(?:postalcode|zip|zipcode|postcode|zippostalcode)$/, 'postcode'],
  [/(?:country|countryregion)$/, 'country'],
  [/address\d?formatted$/, 'address'],
];
const addressGroup = /^(?:(?:business|work|company|office|home|other|mailing|billing|shipping|primary|location|personal|private)(?:address)?\d?|address\d)$/;

/** "Organization 1 - Title", "Website 1 - Value", "Business Street", "Address 1 - City": a group, then what it is. */
function numbered(key: string): HeaderMeaning | null {
  if (/^organi[sz]ation\d(?:name|title|department)$/.test(key)) {
    const field = key.endsWith('title') ? 'title' : key.endsWith('name') ? 'company' : 'department';
    return { field, kind: null, group: '' };
  }
  if (/^(?:website|url|web)\d+(?:value)?$/.test(key)) return { field: 'url', kind: null, group: '' };
  for (const [pattern, field] of addressParts) {
    const found = pattern.exec(key);
    if (found === null) continue;
    const group = field === 'address' ? key.replace(/formatted$/, '') : key.slice(0, found.index);
    if (addressGroup.test(group)) return { field, kind: null, group };
  }
  return null;
}

const places: readonly (readonly [group: string, words: RegExp])[] = [
  ['business', /^(?:geschaftlich|dienstlich|arbeit|bureau|travail|professionnelle?|uff|ufficio|lavoro|trabajo|empresa|comercial|werk|werkadres|zakelijk)$/],
  ['home', /^(?:privat|private?|domicile|personnelle?|ab|abitazione|domicilio|particular|residencia|residencial|thuis|huisadres|prive)$/],
  ['other', /^(?:weiter(?:e[rs]?)?|weiteres r|weiteres e|autre|altr[ao]|otr[ao]|outr[ao]|ander|andere|anders)$/],
];
const joints = /^(?:\d|de|del|della|do|da|du|di|la|el|le|op|r|e|der|des|endereco|adresse|adres|direccion)$/;

/** "Straße geschäftlich 2", "Ville (bureau)", "Calle del trabajo": a part of an address and whose address it is. */
function placed(spaced: string): HeaderMeaning | null {
  const words = spaced.split(' ');
  const group = words.map((word) => places.find(([, pattern]) => pattern.test(word))?.[0]).find((name) => name !== undefined);
  if (group === undefined || words.length > 8) return null;
  const rest = words.filter((word) => !joints.test(word) && !places.some(([, pattern]) => pattern.test(word)));
  const field = rest.length === 0 && /\b(?:endereco|adresse|adres|direccion)\b/.test(spaced) ? 'address' : fieldOfWord(rest.join(''));
  return field !== null && ['address', 'street', 'city', 'region', 'postcode', 'country'].includes(field) ? { field, kind: null, group } : null;
}

const asking = new RegExp(
  `^(?:${[
    '(?:please )?(?:enter|provide|add|share|give|tell us) ',
    '(?:what|which) (?:is |are |s )?',
    '(?:bitte )?(?:was|wie|welche[rs]?) (?:ist|lautet|sind) ',
    'quel(?:le)?s?(?: est| sont)? ',
    'cual(?:es)? (?:es|son) ',
    'qual(?:e|i)? (?:e|sono|sao) ',
    '(?:wat|welke?) (?:is|zijn) ',
  ].join('|')})?(?:(?:is|are) )?(?:your|the|ihre?|deine?|votre|vos|ton|ta|tu|su|o seu|a sua|seu|sua|uw|je|jouw|il tuo|la tua|il suo|la sua|il|la|el|le) `,
);
const employer = 'company|organi[sz]ation|employer|firma|unternehmen|organisation|entreprise|societe|empresa|azienda|societa|bedrijf|organisatie';
const company = new RegExp(
  [
    '^(?:what|which) (?:company|organi[sz]ation|employer)(?: or organi[sz]ation)?(?: (?:do|are) you .*)?$',
    '^where do you work$|^wo arbeiten sie$|^ou travaillez vous$|^donde trabajas?$|^dove lavori$|^waar werkt? (?:je|u)$|^onde trabalhas?$',
    `^(?:in|fur|bei|dans|pour|en|para|em|per|voor|bij) (?:welche[mrns]?|quelle|que|quale|welke?) (?:${employer}) (?:arbeite|travaill|trabaj|trabalh|lavor|werk)`,
  ].join('|'),
);
const whose = /^(?:contact|attendee|participant|guest|person|lead|customer|client|primary|member|delegate|speaker|visitor|kontakt|teilnehmer|current|applicant|registrant|user|candidate|badge|meeting|conversation|personal|general|internal|my) /;

/** Questions ("What is your job title?") and headers that say whose it is ("Attendee First Name"). */
function reworded(spaced: string): HeaderMeaning | null {
  if (company.test(spaced)) return { field: 'company', kind: null, group: '' };
  const bare = spaced.replace(asking, '').replace(whose, '').replace(/ s name$/, ' name');
  if (bare === spaced) return null;
  const field = fieldOfWord(bare.replace(/ /g, ''));
  return field === null ? null : { field, kind: null, group: '' };
}

/** Words that need their neighbours to be told, and what they are beside a word of the same thing that needs none. */
const unsure: Readonly<Partial<Record<HeaderField, readonly HeaderField[]>>> = { nombre: ['name', 'firstName'], nom: ['name', 'lastName'], titleOrPrefix: ['title'] };

/** "Full name (as on badge)", "Role / Position" and "姓名 Name": without its remark, or where all of its words mean the same. */
function shortened(folded: string): HeaderMeaning | null {
  const bare = folded.replace(remark, ' ');
  const parts = bare.split(/\/|\||,|\s(?:or|oder|ou|of)\s/);
  const field = sameField(parts) ?? (parts.length === 1 ? sameField(inScripts(bare)) : null);
  return field === null ? null : { field, kind: field === 'phones' ? phoneKindFromLabel(folded) : null, group: '' };
}

function sameField(parts: readonly string[]): HeaderField | null {
  const fields = parts.map((part) => fieldOfWord(headerKey(part)) ?? reworded(spacedOut(part))?.field ?? null);
  const [first = null] = fields;
  const sure = fields.find((field) => field !== null && unsure[field] === undefined) ?? (first === 'titleOrPrefix' && fields.length > 1 ? 'title' : first);
  return sure !== null && fields.every((field) => field === sure || (field !== null && unsure[field]?.includes(sure) === true)) ? sure : null;
}

/** A header that says the same in two scripts, parted where one ends. */
function inScripts(text: string): readonly string[] {
  const latin = text.replace(/[^\p{Script=Latin}\p{N}\s'-]/gu, ' ');
  const other = text.replace(/\p{Script=Latin}/gu, ' ');
  return [latin, other].every((part) => /\p{L}/u.test(part)) ? [latin, other] : [text];
}

/** The phones that a label column speaks of: "Phone 1 - Label" and "Phone 1 - Type" of `phone1`; null for other headers. */
export function labelledGroup(header: string): string | null {
  return /^((?:phone|telephone)\d+)(?:label|type|kind)$/.exec(headerKey(header))?.[1] ?? null;
}
