import { fold } from '../../fold.ts';
import { knownNames } from '../placeholders.ts';

/** What templates leave room for, folded, in the languages that people here write in. */
const nouns: ReadonlySet<string> = new Set(
  (
    'name names firstname lastname fullname surname forename fname lname company companyname organization organisation employer event conference meetup title jobtitle role position ' +
    'date place venue city topic subject reason offer sender recipient project interest connection detail details industry xx xxx xxxx ' +
    'vorname nachname anrede firma firmenname unternehmen veranstaltung konferenz messe ort stadt datum titel thema grund angebot absender empfanger betreff ' +
    'prenom nom entreprise societe evenement poste sujet nombre apellido apellidos empresa evento cargo tema nome cognome azienda argomento ruolo sobrenome assunto ' +
    'voornaam achternaam naam bedrijf bedrijfsnaam evenement functie onderwerp'
  ).split(' '),
);

/** Words beside them that make no sentence of a slot. */
const glue: ReadonlySet<string> = new Set(
  (
    'first last full job your their his her my our of the a an and or we you i met at about talked from in to with for here it specific mutual shared personal latest new person s talk work something ' +
    'ihr ihre ihren ihrer ihrem dein deine deinen der die das des den dem und oder von vom wir uns uber haben gesprochen hier mr ms mrs herr frau ' +
    'votre vos ton de du la le les su tu el del il lo mio suo sua seu primeiro primer segundo da do uw jouw het een van'
  ).split(' '),
);

/** What tells the writer to fill a slot in, at its start or its end. */
const orders = /^(?:insert|add|enter|mention|fill\s+in|replace\s+(?:with|by)|ins[eé]rer|insertar|inserire|inserir|invoegen)\s|\s(?:invoegen|einf(?:ü|ue)gen|einsetzen|eintragen|erg(?:ä|ae)nzen)$/iu;

/** Whether what stands between two signs is what a template puts there, and not an aside such as "first edition". */
export function isSlot(inside: string): boolean {
  const trimmed = inside.trim();
  if (orders.test(trimmed)) return true;
  const parts = fold(trimmed.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (/^(?:first|last)(?: last)?$/.test(parts.join(' '))) return true;
  return parts.some((part) => nouns.has(part)) && parts.every((part) => nouns.has(part) || glue.has(part));
}

/** Whether words joined by lines, such as `FIRST_NAME` or `talked_about`, are the name of a slot. */
export function isSlotName(joined: string): boolean {
  return knownNames.has(joined.toLowerCase()) || isSlot(joined);
}

/** Between round brackets only what can't be an aside: a name of something, or an order. */
export function isRoundSlot(inside: string): boolean {
  const trimmed = inside.trim();
  return orders.test(trimmed) || /^(?:(?:your|their|first|last|full|company|event)\s+)+name$|^(?:ihr|dein)\s+name$|^(?:vor|nach|firmen)name$/iu.test(trimmed);
}
