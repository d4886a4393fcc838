import type { Column, ColumnField } from './columns.ts';
import { addressesOf, between, isAddressPart } from './address.ts';
import { putsFamilyFirst } from './headerWords.ts';
import { headerKey } from './headers.ts';
import { cellText } from './values.ts';

/** Text of a row that its column's field could not take; it is kept in the notes. */
export interface Leftover {
  readonly header: string;
  readonly text: string;
  /** What the text should have been, or null where nobody expected it to be more than words. */
  readonly expected: 'e-mail address' | 'phone number' | null;
}

/** One cell of a row that says something, and its column. */
export interface Cell {
  readonly column: Column;
  readonly text: string;
}

/** The columns of a list by what they fill, sorted out once for all its rows. */
export interface ColumnPlan {
  readonly columns: readonly Column[];
  readonly byField: ReadonlyMap<ColumnField, readonly Column[]>;
  readonly soft: readonly Column[];
  readonly hasAddress: boolean;
  /** Whether the column for the whole name says that the family name comes first. */
  readonly familyFirst: boolean;
  /** The first place in a row behind all columns: what stands there has nobody to speak for it. */
  readonly end: number;
}

/** Sorts the columns of a list by what they fill; `end` is the first place in a row behind them all. */
export function planColumns(columns: readonly Column[], end: number): ColumnPlan {
  const byField = new Map<ColumnField, Column[]>();
  for (const column of columns) byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
  return { columns, byField, soft: columns.filter(({ soft }) => soft), hasAddress: columns.some(isAddressPart), familyFirst: putsFamilyFirst(headerKey(byField.get('name')?.[0]?.header ?? '')), end };
}

const noCells: readonly Cell[] = [];

/** The cells of one row that say anything, by what their columns fill. */
export class RowCells {
  constructor(
    private readonly plan: ColumnPlan,
    private readonly row: readonly string[],
  ) {}

  get familyFirst(): boolean {
    return this.plan.familyFirst;
  }

  read(column: Column): string {
    return cellText(this.row[column.index]);
  }

  of(columns: readonly Column[]): readonly Cell[] {
    let cells: Cell[] | null = null;
    for (const column of columns) {
      const text = this.read(column);
      if (text === '') continue;
      if (cells === null) cells = [{ column, text }];
      else cells.push({ column, text });
    }
    return cells ?? noCells;
  }

  all(field: ColumnField): readonly Cell[] {
    const columns = this.plan.byField.get(field);
    return columns === undefined ? noCells : this.of(columns);
  }

  soft(): readonly Cell[] {
    return this.plan.soft.length === 0 ? noCells : this.of(this.plan.soft);
  }

  text(field: ColumnField): string {
    const columns = this.plan.byField.get(field);
    if (columns === undefined) return '';
    for (const column of columns) {
      const text = this.read(column);
      if (text !== '') return text;
    }
    return '';
  }

  /** What the first of several columns, or of several values in one cell, says; what the others say beyond that goes to `others`. */
  first(field: ColumnField, others: Leftover[]): string {
    const text = this.text(field);
    if (text === '' || (this.plan.byField.get(field)?.length === 1 && !text.includes(between))) return text;
    return firstOf(this.all(field), others);
  }

  /** What stands behind all columns. */
  beyond(): string {
    if (this.row.length <= this.plan.end) return '';
    return this.row.slice(this.plan.end).map(cellText).filter((text) => text !== '').join(' ');
  }

  joined(field: ColumnField, between: string): string {
    const cells = this.all(field);
    if (cells.length <= 1) return cells[0]?.text ?? '';
    return unique(cells.map(({ text }) => text)).join(between);
  }

  label(column: Column): string {
    const labels = this.all('label');
    return labels.length === 0 ? '' : (labels.find((cell) => cell.column.group === column.group)?.text ?? '');
  }

  addresses(): readonly string[] {
    return this.plan.hasAddress ? addressesOf(this.plan.columns, (column) => this.read(column)) : [];
  }
}

/** The first of several values; those that say more than the ones before go to `others`, each with the name of its column. */
export function firstOf(cells: readonly Cell[], others: Leftover[]): string {
  const kept: string[] = [];
  for (const { column, text } of cells) {
    for (const value of text.split(between).map((one) => one.trim())) {
      if (value === '' || saysNoMore(value, kept)) continue;
      if (kept.length > 0) others.push({ header: column.header, text: value, expected: null });
      kept.push(value);
    }
  }
  return kept[0] ?? '';
}

/** "Ana Silva" says no more than "Ana Maria Silva". */
export function saysNoMore(value: string, kept: readonly string[]): boolean {
  const words = wordsIn(value);
  return kept.some((one) => words.every((word) => wordsIn(one).includes(word)));
}

/** The words of a text in small letters. */
export const wordsIn = (text: string): readonly string[] => text.toLowerCase().split(/\s+/);

/** Each value once. */
export const unique = (values: readonly string[]): readonly string[] => (values.length <= 1 ? values : [...new Set(values)]);
