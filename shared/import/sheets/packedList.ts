import { problem } from '../../problem.ts';
import { said, type Said } from '../../words/keys.ts';
import type { ListOptions } from '../csvList.ts';
import type { ImportedList } from '../importedList.ts';
import { Parts, type WorkbookFault } from './parts.ts';
import { readSheetLists } from './sheetLists.ts';
import { readWorkbook } from './workbook.ts';

/** What a packed file is instead of a workbook that can be read. */
export type PackedKind = 'binaryWorkbook' | 'openDocument' | 'numbers' | 'document' | 'other';

/** Reads an Excel workbook into people. Total: any other packed file comes back with what it is and what to do. */
export function readPackedList(bytes: Uint8Array, given: ListOptions): ImportedList {
  const parts = Parts.open(bytes);
  if (typeof parts === 'string') return faulty(parts, given);
  const found = findWorkbook(parts);
  if (found.kind !== 'workbook') return found.kind === 'damaged' || found.kind === 'too-large' ? faulty(found.kind, given) : nobody('not-a-list', said(`lists.packed-${found.kind}`, { file: given.name }));
  const sheets = readWorkbook(parts, found.name);
  return typeof sheets === 'string' ? faulty(sheets, given) : readSheetLists(sheets, given);
}

type Found = { readonly kind: 'workbook'; readonly name: string } | { readonly kind: PackedKind | WorkbookFault };

/** A workbook says itself where its contents are; everything else is told by the names of what is packed. */
function findWorkbook(parts: Parts): Found {
  const relations = parts.relations('');
  if (typeof relations === 'string') return { kind: relations };
  const main = [...relations.values()].find(({ type, outside }) => type.endsWith('/officeDocument') && !outside)?.target.toLowerCase();
  if (main?.endsWith('.bin') === true) return { kind: 'binaryWorkbook' };
  if (main !== undefined && !/^xl\/|workbook/.test(main)) return { kind: 'document' };
  if (main !== undefined) return { kind: 'workbook', name: main };
  const names = parts.names();
  if (names.some((name) => name.endsWith('.iwa') || name === 'index.zip')) return { kind: 'numbers' };
  if (parts.has('content.xml') && parts.has('META-INF/manifest.xml')) return { kind: 'openDocument' };
  return { kind: 'other' };
}

function faulty(fault: WorkbookFault, { name: file }: ListOptions): ImportedList {
  return fault === 'damaged'
    ? nobody('damaged', said('lists.isDamaged', { file }))
    : nobody('too-large', said('lists.holdsTooMuch', { file }));
}

function nobody(code: string, why: Said): ImportedList {
  return { format: 'unknown', mapping: {}, people: [], skipped: [], problems: [problem(code, why)], layout: null };
}
