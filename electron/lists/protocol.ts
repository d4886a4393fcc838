import type { ImportedList, ImportedPerson } from '../../shared/import/importedList.ts';
import type { RememberedColumns, WantedLayout } from '../../shared/import/layout.ts';
import type { Language } from '../../shared/words/keys.ts';
import type { ListPreview } from '../../shared/import/preview.ts';

/** Asked of the thread: to read or preview one list, then for each further part of what came out. */
export type ListAsk = ReadAsk | { readonly kind: 'more' };

export interface ReadAsk {
  readonly kind: 'read' | 'preview';
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly country: string;
  readonly language: Language;
  readonly wanted: WantedLayout | null;
  readonly remembered: RememberedColumns;
  /** Marks of the people who are there already and are left out. */
  readonly known: ReadonlySet<string>;
  /** Rows whose people were removed and are left out. */
  readonly leftOut: ReadonlySet<number>;
}

/** Everything of a list but its people. */
export type ListFrame = Omit<ImportedList, 'people'>;

/** Told by the thread: how many rows are read; some people, with the last of them the rest of the list; or the preview. */
export type ListPart =
  | { readonly kind: 'rows'; readonly done: number; readonly of: number }
  | { readonly kind: 'people'; readonly people: readonly ImportedPerson[]; readonly frame: ListFrame | null }
  | { readonly kind: 'preview'; readonly preview: ListPreview };
