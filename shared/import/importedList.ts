import type { ContactFields } from '../contact/contact.ts';
import type { Problem } from '../problem.ts';

/** One person out of a list; `row` is the 1-based row of the file (header and preamble count), or the n-th card of a vCard file. */
export interface ImportedPerson {
  readonly row: number;
  readonly contact: ContactFields;
}

/** A data row that made no person, and why. */
export interface SkippedRow {
  readonly row: number;
  readonly reason: string;
}

/**
 * What a list held. `people.length + skipped.length` is the number of data rows; a row of nothing but delimiters is none.
 * `mapping` goes from a header as it stands in the file to the field it fills; headers that fill nothing are left out.
 */
export interface ImportedList {
  readonly format: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly people: readonly ImportedPerson[];
  readonly skipped: readonly SkippedRow[];
  readonly problems: readonly Problem[];
}
