import type { TableRow } from '../csv.ts';
import { columnOf, rangeOf, type CellRange } from './cellNames.ts';
import { plainNumber } from './numberFormat.ts';
import type { Parts, Relation, WorkbookFault } from './parts.ts';
import { RowBuilder, type Budget } from './rowBuilder.ts';
import { plainText, TextOfCell } from './strings.ts';
import type { Styles } from './styles.ts';
import type { AttributeOf } from './xml.ts';

/** What a cell leads to when it is clicked. */
export interface CellLink {
  readonly range: CellRange;
  readonly target: string;
}

/** The rows of one sheet that hold anything, with what stands around them. */
export interface SheetTable {
  readonly rows: readonly TableRow[];
  readonly merged: readonly CellRange[];
  readonly links: readonly CellLink[];
  /** Rows that hold something and are not shown. */
  readonly hiddenRows: readonly number[];
  /** How many cells stand beyond the last column that is read. */
  readonly beyond: number;
}

/** What the cells of all sheets share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly budget: Budget;
}

/** No sheet has more merged cells or links that matter. */
const rangesAtMost = 300_000;

/** Reads one sheet. Formulas count for what they came to when the file was saved. */
export function readSheet(parts: Parts, name: string, context: SheetContext): SheetTable | WorkbookFault {
  const relations = parts.relations(name);
  if (typeof relations === 'string') return relations;
  const reading = new SheetReading(context, relations);
  const told = { open: reading.open.bind(reading), close: reading.close.bind(reading), text: reading.text.bind(reading) };
  return parts.read(name, told, () => reading.builder.isOver()) ?? reading.table();
}

class SheetReading {
  readonly builder: RowBuilder;
  private readonly merged: CellRange[] = [];
  private readonly links: CellLink[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly inline = new TextOfCell();
  private isHidden = false;
  private row = 0;
  private type = '';
  private style = 0;
  private value = '';
  private inValue = false;
  private inInline = false;

  constructor(
    private readonly context: SheetContext,
    private readonly relations: ReadonlyMap<string, Relation>,
  ) {
    this.builder = new RowBuilder(context.budget);
  }

  open(tag: string, attributeOf: AttributeOf): void {
    if (tag === 'c') this.beginCell(attributeOf);
    else if (tag === 'v') this.inValue = true;
    else if (tag === 'row') this.beginRow(attributeOf);
    else if (tag === 'is') this.beginInline();
    else if (this.inInline) this.inline.open(tag);
    else if (tag === 'mergeCell') this.addRange(attributeOf('ref'), (range) => this.merged.push(range));
    else if (tag === 'hyperlink') this.addLink(attributeOf);
  }

  close(tag: string): void {
    if (tag === 'c') this.builder.put(this.said());
    else if (tag === 'v') this.inValue = false;
    else if (tag === 'row' && this.builder.endRow() && this.isHidden) this.hiddenRows.push(this.row);
    else if (tag === 'is') this.endInline();
    else if (this.inInline) this.inline.close(tag);
  }

  text(piece: string): void {
    if (this.inValue) this.value += piece;
    else if (this.inInline) this.inline.take(piece);
  }

  table(): SheetTable {
    const { merged, links, hiddenRows } = this;
    return { rows: this.builder.rows, merged, links, hiddenRows, beyond: this.builder.beyond };
  }

  private beginRow(attributeOf: AttributeOf): void {
    const number = attributeOf('r') ?? '';
    this.row = this.builder.beginRow(/^\d{1,7}$/.test(number) ? Number(number) : null);
    this.isHidden = isTrue(attributeOf('hidden'));
  }

  private beginCell(attributeOf: AttributeOf): void {
    const place = attributeOf('r');
    this.builder.beginCell(place === undefined ? null : columnOf(place));
    this.type = attributeOf('t') ?? '';
    this.style = Number(attributeOf('s') ?? 0);
    this.value = '';
  }

  private beginInline(): void {
    this.inInline = true;
    this.inline.begin();
  }

  private endInline(): void {
    this.inInline = false;
    this.value = this.inline.end();
  }

  private said(): string {
    const { value } = this;
    if (value === '') return '';
    switch (this.type) {
      case 's':
        return this.context.strings[Number(value)] ?? '';
      case 'str':
        return plainText(value);
      case 'inlineStr':
        return value;
      case 'b':
        return isTrue(value.trim()) ? 'TRUE' : 'FALSE';
      case 'e':
        return '';
      case 'd':
        return value.trim().replace(/T00:00:00(?:\.0+)?Z?$/, '').replace(/T(\d\d:\d\d)(?::00(?:\.0+)?)?Z?$/, ' $1');
      default:
        return (this.context.styles[this.style] ?? plainNumber)(value);
    }
  }

  private addRange(text: string | undefined, add: (range: CellRange) => void): void {
    const range = text === undefined || this.merged.length + this.links.length >= rangesAtMost ? null : rangeOf(text);
    if (range !== null) add(range);
  }

  private addLink(attributeOf: AttributeOf): void {
    const relation = this.relations.get(attributeOf(':id') ?? '');
    if (relation?.outside === true) this.addRange(attributeOf('ref'), (range) => this.links.push({ range, target: relation.target }));
  }
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true' || text === 'TRUE';
