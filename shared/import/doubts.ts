import { linkedinProfile, normaliseEmail } from '../contact/web.ts';
import type { ColumnChoice } from './choices.ts';
import type { FormatName } from './formatNames.ts';

/**
 * A reason to show the columns before anybody is imported: there are no column names, nobody's name was found, or a column that looks
 * like e-mails or profiles would be left out. `column` is its place, null where no single one is meant.
 */
export interface Doubt {
  readonly kind: 'no-header' | 'no-name' | 'email-left-out' | 'profile-left-out';
  readonly column: number | null;
}

/** What doubts look at of a column. */
interface SeenColumn {
  readonly samples: readonly string[];
  readonly choice: ColumnChoice;
}

const names: readonly ColumnChoice[] = ['name', 'firstName', 'lastName'];

/** What is doubtful about how the columns were recognised. Lists known by name leave out what they leave out on purpose. */
export function findDoubts(columns: readonly SeenColumn[], { hasHeader, format }: { readonly hasHeader: boolean; readonly format: FormatName }): readonly Doubt[] {
  if (!hasHeader) return [{ kind: 'no-header', column: null }];
  if (format !== 'unknown') return [];
  const fills = (...choices: readonly ColumnChoice[]): boolean => columns.some(({ choice }) => choices.includes(choice));
  const leftOut = columns.map((column, index) => ({ ...column, index })).filter(({ choice, samples }) => choice === 'leave-out' && samples.length > 0);
  const doubts: Doubt[] = [];
  // A list of addresses or companies alone has no names to find.
  const words = leftOut.filter(({ samples }) => samples.every(looksLikeName));
  if (!fills(...names) && words[0] !== undefined) doubts.push({ kind: 'no-name', column: words[0].index });
  const find = (kind: Doubt['kind'], test: (sample: string) => boolean): void => {
    const column = leftOut.find(({ samples }) => samples.some(test));
    if (column !== undefined) doubts.push({ kind, column: column.index });
  };
  if (!fills('emails')) find('email-left-out', (sample) => normaliseEmail(sample) !== null);
  if (!fills('linkedin', 'websites')) find('profile-left-out', (sample) => linkedinProfile(sample) !== null);
  return doubts;
}

const looksLikeName = (sample: string): boolean => /^\p{Lu}[\p{L}\p{M}'’.-]+(?: [\p{L}\p{M}'’.-]+){0,4}$/u.test(sample);
