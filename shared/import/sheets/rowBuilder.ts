import { limits } from '../../limits.ts';
import type { TableRow } from '../csv.ts';

/** How much of a workbook is read by now, over all its sheets. */
export interface Budget {
  cells: number;
  text: number;
}

/** Puts rows together cell by cell, and minds how much that comes to. */
export class RowBuilder {
  readonly rows: TableRow[] = [];
  /** Cells that stand beyond the last column that is read. */
  beyond = 0;
  private row = 0;
  private cells: string[] = [];
  private column = -1;
  private holdsAny = false;

  constructor(private readonly budget: Budget) {}

  /** Rows may be numbered or not; one whose number goes backwards is taken for the next. */
  beginRow(number: number | null): number {
    this.row = number !== null && number > this.row ? number : this.row + 1;
    this.cells = [];
    this.column = -1;
    this.holdsAny = false;
    return this.row;
  }

  /** Cells too may say where they stand, or follow each other. */
  beginCell(column: number | null): void {
    this.column = column !== null && column > this.column ? column : this.column + 1;
  }

  put(text: string): void {
    if (text === '') return;
    if (this.column >= limits.sheetColumns) {
      this.beyond += 1;
      return;
    }
    this.budget.cells += this.column + 1 - this.cells.length;
    this.budget.text += text.length;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells.push(text);
    this.holdsAny ||= text.trim() !== '';
  }

  /** Whether the row holds anything at all. */
  endRow(): boolean {
    if (this.holdsAny) this.rows.push({ row: this.row, cells: this.cells });
    return this.holdsAny;
  }

  isOver(): boolean {
    return this.budget.cells > limits.sheetCells || this.budget.text > limits.sheetText;
  }
}
