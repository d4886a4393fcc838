import { sayNumberOf, type DayCount, type SayNumber } from './numberFormat.ts';
import type { Parts, WorkbookFault } from './parts.ts';

/** How numbers are said, by the style of their cell. */
export type Styles = readonly SayNumber[];

/** Reads which format each style of a workbook has. */
export function readStyles(parts: Parts, name: string, count: DayCount): Styles | WorkbookFault {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  const fault = parts.read(name, {
    open: (tag, attributeOf) => {
      if (tag === 'cellXfs') inCells = true;
      else if (tag === 'numFmt') codes.set(Number(attributeOf('numFmtId')), attributeOf('formatCode') ?? '');
      else if (tag === 'xf' && inCells) formats.push(Number(attributeOf('numFmtId') ?? 0));
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  if (fault !== null) return fault;
  const known = new Map([...new Set(formats)].map((id) => [id, sayNumberOf(id, codes, count)]));
  return formats.map((id) => known.get(id) ?? sayNumberOf(0, codes, count));
}
