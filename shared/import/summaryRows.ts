import type { ContactFields } from '../contact/contact.ts';
import { fold } from '../fold.ts';
import { said } from '../words/keys.ts';
import { reasonOf, type Reason } from './listProblems.ts';
import { cellText } from './values.ts';

const listed = (words: string): ReadonlySet<string> => new Set(fold(words).trim().split(/\s+/));

/** Begin a sum, whatever else stands there: nobody is called so. */
const sums = listed(`
  total totals subtotal subtotals gesamt insgesamt gesamtsumme gesamtzahl gesamtanzahl summe zwischensumme totaux totale totali totales totais
  totaal subtotaal totalt yhteensä razem ogółem łącznie celkem spolu összesen toplam итого итог всего разом усього всього σύνολο
  合計 総計 小計 总计 合计 小计 總計 합계 총계 المجموع الإجمالي סהכ
`);

/** Begin a sum too, but are names or plain words: they count only beside a number. */
const counts = listed(`
  sum sums count counts counted showing listed anzahl summa suma soma somme nombre numero aantal antal antall liczba počet součet szám sayı количество число сума кількість 計 総数 共 共计 共計 人数 人數 총 총원 عدد מספר
`);

/** Who or what is counted. */
const counted = listed(`
  attendee attendees participant participants guest guests visitor visitors delegate delegates people persons person members contacts contact leads
  registrations registrants registrant records record rows row entries entry names invitees speakers tickets results
  teilnehmer teilnehmerin teilnehmerinnen teilnehmende teilnehmenden innen gäste gast besucher besucherinnen personen kontakte einträge eintrag zeilen anmeldungen
  participantes participante asistentes personas contactos invités invitées personnes inscrits inscriptions lignes partecipanti persone ospiti
  contatti pessoas contatos convidados deelnemers gasten personen contacten deltagare deltagere personer osallistujaa osób osob osoby účastníků účastníci
  účastníkov fő résztvevő kişi katılımcı участников участники человек чел учасників учасники осіб 名 人 件 位 名様 명 건 συμμετέχοντες άτομα
`);

const between = listed(`
  number of in the all grand general and checked eur usd gbp chf von der die den und de des du d del della do dos da di le la les el lo
  van het en og och i
`);

const pages = listed('page pages pg seite blatt página pagina pág sida side strona strana oldal sayfa sivu σελίδα стр страница сторінка ページ 頁 页 페이지');

const made = new RegExp(
  `^(?:(?:this|the|diese|dieser) \\p{L}+ (?:was|has been|wurde) )?(?:report |list |data |liste |bericht )?(?:last |zuletzt )?(?:${[
    'exported|generated|printed|downloaded|created|produced|updated|run',
    'exportiert|erstellt|generiert|gedruckt|ausgedruckt|heruntergeladen|aktualisiert',
    'exportee?|generee?|imprimee?|creee?|telechargee?|editee?',
    'exportad[oa]|generad[oa]|impres[oa]|cread[oa]|descargad[oa]|esportat[oa]|generat[oa]|stampat[oa]|creat[oa]|gerad[oa]|criad[oa]',
    'geexporteerd|gegenereerd|afgedrukt|gedownload|wygenerowano|wydrukowano|vygenerovano|vytisteno',
  ].join('|')})(?: automatically| automatisch)?\\s*(?::|\\d|(?:on|at|by|with|from|via|am|um|von|mit|aus|le|la|par|avec|el|por|con|il|da|em|op|door|met)(?![\\p{L}\\p{N}]))`,
  'u',
);
const dated = /^(?:stand|as of|status as of|date|datum)\s*:?\s*(?:(?:vom|on|the)\s+)?\d/u;
const legal = /^(?:©|\(c\) ?\d|copyright\b|all rights reserved|alle rechte vorbehalten|confidential(?: information)?(?:\s*[-–—:.!].*)?$|(?:streng )?vertraulich\W*$|for internal use only|nur fur den internen gebrauch)/u;
const end = /^(?:end|ende|fin|fine|fim|einde)(?: (?:of|der|des|de|della|da|van)(?: (?:the|la|las|de))?)? (?:list[ae]?|lijst|report|berichts?|file|datei|export|data|page|seite|document)\W*$/u;

const longest = 160;
const cellsAtMost = 12;

/** Why a row that speaks of the list (a sum, a page number, who exported it) is no person; null for any other row. */
export function listRemark(cells: readonly string[], contact: ContactFields): Reason | null {
  const reachable = contact.emails.length + contact.phones.length + contact.websites.length > 0 || contact.linkedin !== null;
  // Nearly all rows of long lists end here.
  if (reachable && cells.length > 1 && contact.company !== '') return null;
  const texts = cells.map(cellText).filter((text) => text !== '');
  const line = texts.join(' ');
  if (texts.length === 0 || texts.length > cellsAtMost || line.length > longest) return null;
  return isAboutList(texts, contact, reachable) ? reasonOf(said('lists.noPersonRow', { text: line })) : null;
}

function isAboutList(texts: readonly string[], contact: ContactFields, reachable: boolean): boolean {
  const whole = fold(texts.join(' ')).replace(/^[^\p{L}\p{N}©(]+/u, '');
  // A sentence with an address in it is about whoever made the list; an address in a cell of its own is somebody's.
  if (texts.length <= (reachable ? 1 : 2) && (made.test(whole) || legal.test(whole) || dated.test(whole))) return true;
  return !reachable && ((texts.length === 1 && end.test(whole)) || isPage(whole) || isSum(texts, whole, contact));
}

/** "Page 1 of 3", "1 / 3". */
function isPage(whole: string): boolean {
  const words = whole.match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return /^\d{1,3} ?\/ ?\d{1,3}\W*$/u.test(whole);
  return pages.has(words[0] ?? '') && /^\p{L}+[.:]? ?\d{1,4}(?:(?: ?\/ ?| \p{L}{1,3} )\d{1,4})?\W*$/u.test(whole);
}

function isSum(texts: readonly string[], whole: string, { name, company }: ContactFields): boolean {
  const words = whole.replace(/(?<=\p{L})["'’״](?=\p{L})/gu, '').match(/\p{L}+/gu) ?? [];
  if (words.length === 0 || !words.every((word) => sums.has(word) || counts.has(word) || counted.has(word) || between.has(word))) return false;
  const hasNumber = /\p{N}/u.test(whole);
  // There are companies of that name.
  if (words.some((word) => sums.has(word))) return hasNumber || name !== '' || company === '';
  if (!hasNumber) return false;
  if (counts.has(words[0] ?? '')) return true;
  // "42 attendees"; but "Guest 2" waits for a name, and so does a guest beside the number of a row.
  return texts.length === 1 && /^\p{N}/u.test(whole) && words.some((word) => counted.has(word));
}
