import type { ContactFields } from '../contact/contact.ts';
import type { Problem } from '../problem.ts';
import type { Said } from '../words/keys.ts';
import type { ListLayout } from './layout.ts';

/** Where in a workbook a row stands, as its sheet counts. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number;
}

/**
 * One person out of a list; `row` is the 1-based row of the file (header and preamble count), or the n-th card of a vCard file. The
 * rows of a workbook count on from sheet to sheet, so that each is one of its own; `place` is where people find it.
 */
export interface ImportedPerson {
  readonly row: number;
  readonly place?: SheetPlace;
  /** The n-th of several people whom one row names; absent for the first. */
  readonly part?: number;
  readonly contact: ContactFields;
  /** Why somebody should look at this person; absent where nothing is in question. */
  readonly question?: Said;
  /** The picture that came with a vCard, in whatever form it was in there. */
  readonly photo?: Uint8Array;
}

const keysBetween = 2 ** 32;

/** A number for the place of a person in a list: the row, and another number for each further person of it. */
export function rowKey({ row, part = 1 }: Pick<ImportedPerson, 'row' | 'part'>): number {
  return row + (part - 1) * keysBetween;
}

/** The row of such a number. */
export function rowOfKey(key: number): number {
  return key % keysBetween;
}

/** A data row that made no person, and why. */
export interface SkippedRow {
  readonly row: number;
  readonly place?: SheetPlace;
  readonly reason: string;
  /** The reason for any language. */
  readonly said?: Said;
}

/**
 * What a list held. Each data row has its people or is skipped, nearly always one for one; a row of nothing but delimiters is none.
 * `mapping` goes from a header as it stands in the file to the field it fills; headers that fill nothing are left out.
 * `layout` is how its columns were taken; null for vCards and files that are no list. `also` is that of other sheets of a workbook,
 * where the user has said how they are to be taken.
 */
export interface ImportedList {
  readonly format: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly people: readonly ImportedPerson[];
  readonly skipped: readonly SkippedRow[];
  readonly problems: readonly Problem[];
  readonly layout: ListLayout | null;
  readonly also?: readonly ListLayout[];
}
