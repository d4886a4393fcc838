import type { ImportedList, ImportedPerson } from './importedList.ts';
import type { ListLayout } from './layout.ts';
import { firstRemarks, questionsOf, type RowRemarks } from './remarks.ts';
import type { Problem } from '../problem.ts';

/** What importing a list would come to: how many people, the first of them as they would come, who is in question, who is left out and why. */
export interface ListPreview {
  readonly format: string;
  readonly layout: ListLayout | null;
  readonly people: number;
  readonly first: readonly ImportedPerson[];
  readonly questions: RowRemarks;
  readonly skipped: RowRemarks;
  readonly problems: readonly Problem[];
}

const firstPeople = 3;

/** The preview of a list that has been read. */
export function previewOf(list: ImportedList): ListPreview {
  const { format, layout, people, skipped, problems } = list;
  return { format, layout, people: people.length, first: firstOf(people, layout).map(({ row, part, contact }) => ({ row, contact, ...(part === undefined ? {} : { part }) })), questions: questionsOf(list), skipped: firstRemarks(skipped), problems };
}

/** The first people; of a workbook those of the sheet that is shown. */
function firstOf(people: readonly ImportedPerson[], layout: ListLayout | null): readonly ImportedPerson[] {
  const sheet = layout?.sheet;
  const from = sheet === undefined ? 0 : people.findIndex(({ place }) => place?.sheet === sheet);
  return from < 0 ? [] : people.slice(from, from + firstPeople).filter(({ place }) => place?.sheet === sheet);
}
