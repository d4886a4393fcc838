import type { PhoneKind } from '../contact/contact.ts';
import type { Column, ColumnField } from './columns.ts';

/** Everything a column can be told to fill. `leave-out` drops it; `label` says what the number in the column beside it is for. */
export const columnChoices = [
  'leave-out',
  'name',
  'firstName',
  'middleName',
  'particle',
  'lastName',
  'prefix',
  'suffix',
  'title',
  'company',
  'department',
  'emails',
  'phones',
  'phones-mobile',
  'phones-work',
  'phones-fax',
  'linkedin',
  'websites',
  'address',
  'street',
  'postcode',
  'city',
  'region',
  'country',
  'notes',
  'status',
  'label',
] as const;
export type ColumnChoice = (typeof columnChoices)[number];

const phoneChoices: Readonly<Partial<Record<PhoneKind, ColumnChoice>>> = { mobile: 'phones-mobile', work: 'phones-work', fax: 'phones-fax' };

/** What a column fills, as a choice; `undefined` is a column that fills nothing. */
export function choiceOf(column: Column | undefined): ColumnChoice {
  if (column === undefined) return 'leave-out';
  const { field, kind } = column;
  if (field === 'phones') return (kind === null ? undefined : phoneChoices[kind]) ?? 'phones';
  return field === 'url' ? 'websites' : field;
}

/**
 * The columns as the user wants them: `choices` by place in the row. A column left as it was recognised keeps what was known of it
 * beyond its field; columns without a choice stay as they were.
 */
export function chooseColumns(headers: readonly string[], recognised: readonly Column[], choices: readonly ColumnChoice[]): readonly Column[] {
  const byIndex = new Map(recognised.map((column) => [column.index, column]));
  const width = Math.max(headers.length, choices.length, ...recognised.map(({ index }) => index + 1));
  return Array.from({ length: width }, (_, index) => index).flatMap((index): readonly Column[] => {
    const known = byIndex.get(index);
    const choice = choices[index];
    if (choice === undefined || choice === choiceOf(known)) return known === undefined ? [] : [known];
    if (choice === 'leave-out') return [];
    return [{ index, header: known?.header ?? headers[index] ?? '', ...filled(choice), group: known?.group ?? '', soft: false }];
  });
}

function filled(choice: Exclude<ColumnChoice, 'leave-out'>): { readonly field: ColumnField; readonly kind: PhoneKind | null } {
  switch (choice) {
    case 'phones-mobile':
      return { field: 'phones', kind: 'mobile' };
    case 'phones-work':
      return { field: 'phones', kind: 'work' };
    case 'phones-fax':
      return { field: 'phones', kind: 'fax' };
    default:
      return { field: choice, kind: null };
  }
}

/** Tells a choice from any other word, such as one that a newer version has saved. */
export function isColumnChoice(word: string): word is ColumnChoice {
  return (columnChoices as readonly string[]).includes(word);
}
