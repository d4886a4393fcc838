import { limits } from '../limits.ts';
import { problem } from '../problem.ts';
import { readCsvList, type ListOptions } from './csvList.ts';
import type { ImportedList } from './importedList.ts';
import { decodeText, kindOfBinary, kindOfOtherText, looksBinary } from './text.ts';
import { readVCardList } from './vcardList.ts';

/** A file to read people from. `country` (two letters) is where phone numbers without `+` belong. */
export interface ListFile extends ListOptions {
  readonly bytes: Uint8Array;
}

/** Reads a CSV or vCard file, told by its content and not by its name, into people. Total: bad files come back with a problem. */
export function readList(file: ListFile): ImportedList {
  const { name, bytes } = file;
  if (bytes.length === 0) return nobody('empty-file', `“${name}” is empty. Export the list again, or choose another file.`);
  if (bytes.length > limits.listBytes) return nobody('too-large', `“${name}” is larger than ${limits.listBytes / 1024 / 1024} MB. Split the list and import the parts.`);
  const binary = kindOfBinary(bytes);
  const { text } = decodeText(binary === null ? bytes : bytes.subarray(0, 0));
  const kind = binary ?? kindOfOtherText(text);
  if (kind !== null) return nobody('not-a-list', `“${name}” is ${kind}, not a list. Save it as CSV and import that file.`);
  if (looksBinary(text)) return nobody('not-a-list', `“${name}” is no text file. Save the list as CSV or vCard and import that file.`);
  if (text.trim() === '') return nobody('empty-file', `“${name}” holds nothing but blank lines. Export the list again, or choose another file.`);
  if (/^\s*BEGIN:VCARD/i.test(text)) return readVCardList(text, file);
  if (/\.vcf$/i.test(name)) return nobody('not-a-vcard', `“${name}” holds no vCard: it has no line BEGIN:VCARD. Export the contacts again, or choose another file.`);
  return readCsvList(text, file);
}

function nobody(code: string, message: string): ImportedList {
  return { format: 'unknown', mapping: {}, people: [], skipped: [], problems: [problem(code, message)], layout: null };
}
