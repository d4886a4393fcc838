import { limits } from '../limits.ts';
import { problem } from '../problem.ts';
import { readCsvList, type ListOptions } from './csvList.ts';
import type { ImportedList } from './importedList.ts';
import { decodeText, kindOfBinary, kindOfOtherText, looksBinary } from './text.ts';
import { readVCardList } from './vcardList.ts';
import { said } from '../words/keys.ts';
import type { Said } from '../words/keys.ts';

/** A file to read people from. `country` (two letters) is where phone numbers without `+` belong. */
export interface ListFile extends ListOptions {
  readonly bytes: Uint8Array;
}

/** Reads a CSV or vCard file, told by its content and not by its name, into people. Total: bad files come back with a problem. */
export function readList(file: ListFile): ImportedList {
  const { name, bytes } = file;
  if (bytes.length === 0) return nobody('empty-file', said('list.empty', { file: name }));
  if (bytes.length > limits.listBytes) return nobody('too-large', said('list.tooLarge', { file: name, megabytes: limits.listBytes / 1024 / 1024 }));
  const binary = kindOfBinary(bytes);
  const { text } = decodeText(binary === null ? bytes : bytes.subarray(0, 0));
  const kind = binary ?? kindOfOtherText(text);
  if (kind !== null) return nobody('not-a-list', `“${name}” is ${kind}, not a list. Save it as CSV and import that file.`);
  if (looksBinary(text)) return nobody('not-a-list', said('list.noText', { file: name }));
  if (text.trim() === '') return nobody('empty-file', said('list.blank', { file: name }));
  if (/^\s*BEGIN:VCARD/i.test(text)) return readVCardList(text, file);
  if (/\.vcf$/i.test(name)) return nobody('not-a-vcard', said('list.noVCard', { file: name }));
  return readCsvList(text, file);
}

function nobody(code: string, message: string | Said): ImportedList {
  return { format: 'unknown', mapping: {}, people: [], skipped: [], problems: [problem(code, message)], layout: null };
}
