import { limits } from '../limits.ts';
import { problem, type Problem } from '../problem.ts';
import { said, type Said } from '../words/keys.ts';
import { readCsvList, type ListOptions } from './csvList.ts';
import type { ImportedList } from './importedList.ts';
import { isPlainLines, readLineList } from './lineList.ts';
import { someRows } from './listProblems.ts';
import { decodeText, kindOfBinary, kindOfOtherText, looksBinary, type OtherKind, type Utf8Decoder } from './text.ts';
import { readPackedList } from './sheets/packedList.ts';
import { readVCardList } from './vcardList.ts';

/** A file to read people from. `country` (two letters) is where phone numbers without `+` belong. */
export interface ListFile extends ListOptions {
  readonly bytes: Uint8Array;
  /** Decodes sooner what is UTF-8; without it the list comes to the same. */
  readonly utf8?: Utf8Decoder;
}

/** Reads a CSV, Excel or vCard file, told by its content and not by its name, into people. Total: bad files come back with a problem. */
export function readList(given: ListFile): ImportedList {
  const { name: file, bytes, utf8 } = given;
  if (bytes.length === 0) return nobody('empty-file', said('lists.isEmpty', { file }));
  if (bytes.length > limits.listBytes) return nobody('too-large', said('lists.isTooLarge', { file, megabytes: limits.listBytes / 1024 / 1024 }));
  const binary = kindOfBinary(bytes);
  if (binary === 'packed') return readPackedList(bytes, given);
  const { text, brokenLines } = decodeText(binary === null ? bytes : bytes.subarray(0, 0), utf8);
  const kind = binary ?? kindOfOtherText(text);
  if (kind !== null) return nobody('not-a-list', whyNoList(file, kind));
  if (looksBinary(text)) return nobody('not-a-list', said('lists.isNoText', { file }));
  if (text.trim() === '') return nobody('empty-file', said('lists.onlyBlanks', { file }));
  if (/\.vcf$/i.test(file) && !isVCards(text)) return nobody('not-a-vcard', said('lists.isNoVCard', { file }));
  const list = readText(text, given);
  return brokenLines.length === 0 ? list : { ...list, problems: [...list.problems, brokenSigns(file, brokenLines)] };
}

function whyNoList(file: string, kind: Exclude<OtherKind, 'packed'>): Said {
  if (kind === 'oldWorkbook') return said('lists.isOldWorkbook', { file });
  return kind === 'lockedWorkbook' ? said('lists.isLocked', { file }) : said('lists.isNoList', { file, kind: said(`lists.kind.${kind}`) });
}

const isVCards = (text: string): boolean => /^\s*BEGIN:VCARD/i.test(text);

function readText(text: string, given: ListFile): ImportedList {
  if (isVCards(text)) return readVCardList(text, given);
  const addresses = given.wanted === undefined ? addressesIn(text) : null;
  if (addresses !== null) return readLineList(addresses.join('\n'), given);
  const list = readCsvList(text, given);
  // Text without a row of column names, from the clipboard or an editor, is as often a person a line as a table.
  return isFreeText(list, given) && isPlainLines(text) ? readLineList(text, given) : list;
}

/** "Ana Silva <ana@x.example>; Tom Becker <tom@x.example>", as it stands in the line of a mail that says to whom; null for any other text. */
function addressesIn(text: string): readonly string[] | null {
  if (text.length > 200_000 || !/^\s*[^<>@\n]*<[^<>\s]+@[^<>\s]+>/.test(text)) return null;
  const pieces = text.trim().replace(/[;,]$/, '').split(/(?<=>)\s*[;,\n]\s*/);
  return pieces.length > 1 && pieces.every((piece) => /^[^<>@\n]*<[^<>\s]+@[^<>\s]+>$/.test(piece)) ? pieces.map(givenNameFirst) : null;
}

/** `"Silva, Ana" <ana@x.example>` */
const givenNameFirst = (piece: string): string => piece.replace(/"/g, '').replace(/^([^,<]+), *([^,<]+?) *</, '$2 $1 <');

function isFreeText({ layout }: ImportedList, { name, wanted }: ListFile): boolean {
  return /\.txt$/i.test(name) && wanted === undefined && layout?.headerRow === null;
}

function brokenSigns(file: string, lines: readonly number[]): Problem {
  return problem('broken-signs', said('lists.brokenSigns', { file, count: lines.length, rows: someRows(lines) }));
}

function nobody(code: string, why: Said): ImportedList {
  return { format: 'unknown', mapping: {}, people: [], skipped: [], problems: [problem(code, why)], layout: null };
}
