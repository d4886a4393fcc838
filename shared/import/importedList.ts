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
  readonly contact: ContactFields;
  /** Why somebody should look at this person; absent where nothing is in question. */
  readonly question?: Said;
  /** The picture that came with a vCard, in whatever form it was in there. */
  readonly photo?: Uint8Array;
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
 * What a list held. `people.length + skipped.length` is the number of data rows; a row of nothing but delimiters is none.
 * `mapping` goes from a header as it stands in the file to the field it fills; headers that fill nothing are left out.
 * `layout` is how its columns were taken; null for vCards and files that are no list.
 */
export interface ImportedList {
  readonly format: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly people: readonly ImportedPerson[];
  readonly skipped: readonly SkippedRow[];
  readonly problems: readonly Problem[];
  readonly layout: ListLayout | null;
}
