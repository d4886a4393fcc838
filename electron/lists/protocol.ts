import type { ImportedList, ImportedPerson } from '../../shared/import/importedList.ts';

/** Asked of the thread: to read one list, then for each further part of what came out. */
export type ListAsk = { readonly kind: 'read'; readonly name: string; readonly bytes: Uint8Array; readonly country: string } | { readonly kind: 'more' };

/** Everything of a list but its people. */
export type ListFrame = Omit<ImportedList, 'people'>;

/** Told by the thread: some people; with the last of them the rest of the list. */
export interface ListPart {
  readonly people: readonly ImportedPerson[];
  readonly frame: ListFrame | null;
}
