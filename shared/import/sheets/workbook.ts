import { limits } from '../../limits.ts';
import type { DayCount } from './numberFormat.ts';
import type { Parts, WorkbookFault } from './parts.ts';
import { readSheet, type SheetTable } from './sheet.ts';
import { readStrings } from './strings.ts';
import { readStyles } from './styles.ts';

/** A sheet of a workbook by its name; `table` is null for one that its maker has hidden. */
export interface Sheet {
  readonly name: string;
  readonly table: SheetTable | null;
}

interface SheetName {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

interface Contents {
  readonly sheets: readonly SheetName[];
  readonly count: DayCount;
}

/** Reads the sheets of an Excel workbook (.xlsx, .xlsm) in their order. Macros, drawings and all else are not looked at. */
export function readWorkbook(parts: Parts, workbook: string): readonly Sheet[] | WorkbookFault {
  const contents = readContents(parts, workbook);
  const relations = parts.relations(workbook);
  if (typeof contents === 'string') return contents;
  if (typeof relations === 'string') return relations;
  const partOf = (type: string): string | undefined => [...relations.values()].find((relation) => relation.type.endsWith(`/${type}`) && !relation.outside)?.target;
  const stringsName = partOf('sharedStrings');
  const stylesName = partOf('styles');
  const strings = stringsName === undefined || !parts.has(stringsName) ? [] : readStrings(parts, stringsName);
  const styles = stylesName === undefined || !parts.has(stylesName) ? [] : readStyles(parts, stylesName, contents.count);
  if (typeof strings === 'string') return strings;
  if (typeof styles === 'string') return styles;
  const context = { strings, styles, budget: { cells: 0, text: 0 } };
  const sheets: Sheet[] = [];
  for (const { name, id, isHidden } of contents.sheets) {
    const relation = relations.get(id);
    // A chart can be a sheet of its own, and is no table.
    if (relation?.type.endsWith('/worksheet') !== true || relation.outside) continue;
    const table = isHidden ? null : readSheet(parts, relation.target, context);
    if (typeof table === 'string') return table;
    sheets.push({ name, table });
  }
  return sheets;
}

function readContents(parts: Parts, workbook: string): Contents | WorkbookFault {
  const sheets: SheetName[] = [];
  let count: DayCount = 1900;
  const fault = parts.read(workbook, {
    open: (tag, attributeOf) => {
      if (tag === 'workbookPr') count = /^(?:1|true)$/.test(attributeOf('date1904') ?? '') ? 1904 : 1900;
      if (tag !== 'sheet' || sheets.length > limits.sheets) return;
      const state = attributeOf('state') ?? 'visible';
      sheets.push({ name: (attributeOf('name') ?? '').slice(0, 200), id: attributeOf(':id') ?? '', isHidden: state !== 'visible' });
    },
  });
  if (fault !== null) return fault;
  return sheets.length > limits.sheets ? 'too-large' : { sheets, count };
}
