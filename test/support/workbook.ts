import { strToU8, zipSync } from 'fflate';

/** A cell as a test writes it: text, a number (with the code of its format), a truth, an error, or nothing. */
export type MadeCell = string | number | boolean | null | { readonly number: number | string; readonly format: string } | { readonly error: string } | { readonly formula: string; readonly came: string } | { readonly rich: readonly string[] };

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly hiddenRows?: readonly number[];
  readonly merged?: readonly string[];
  /** What cells lead to, by their name. */
  readonly links?: Readonly<Record<string, string>>;
}

/** How the programs that write workbooks differ. */
export interface Dialect {
  /** Texts stand in a part of their own, in their cells, or as the outcome of formulas. */
  readonly texts: 'shared' | 'inline' | 'str';
  readonly prefix: '' | 'x:';
  /** Parts are named from the top (`/xl/…`) or from where the workbook lies. */
  readonly targets: 'absolute' | 'relative';
  /** Whether rows and cells say where they stand. */
  readonly places: boolean;
  readonly date1904?: boolean;
}

export const dialects = {
  excel: { texts: 'shared', prefix: '', targets: 'relative', places: true },
  google: { texts: 'shared', prefix: '', targets: 'absolute', places: true },
  libreOffice: { texts: 'shared', prefix: '', targets: 'relative', places: true, date1904: false },
  openXmlSdk: { texts: 'str', prefix: 'x:', targets: 'absolute', places: true },
  script: { texts: 'inline', prefix: '', targets: 'relative', places: false },
} as const satisfies Readonly<Record<string, Dialect>>;

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`);
/** A text that looks like such a sign has its first one written so. */
const asText = (text: string): string => escape(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}

interface Shared {
  readonly strings: string[];
  readonly places: Map<string, number>;
  readonly formats: string[];
}

function tag(dialect: Dialect, text: string): string {
  return dialect.prefix === '' ? text : text.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${dialect.prefix}`);
}

function textCell(text: string, attributes: string, dialect: Dialect, shared: Shared): string {
  if (dialect.texts === 'inline') return `<c${attributes} t="inlineStr"><is><t xml:space="preserve">${asText(text)}</t></is></c>`;
  if (dialect.texts === 'str') return `<c${attributes} t="str"><v xml:space="preserve">${asText(text)}</v></c>`;
  const known = shared.places.get(text) ?? shared.strings.push(`<si><t xml:space="preserve">${asText(text)}</t></si>`) - 1;
  shared.places.set(text, known);
  return `<c${attributes} t="s"><v>${known}</v></c>`;
}

function cellOf(cell: MadeCell, attributes: string, dialect: Dialect, shared: Shared): string {
  if (cell === null) return dialect.places ? '' : `<c${attributes}/>`;
  if (typeof cell === 'string') return textCell(cell, attributes, dialect, shared);
  if (typeof cell === 'number') return `<c${attributes}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c${attributes} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('error' in cell) return `<c${attributes} t="e"><v>${cell.error}</v></c>`;
  if ('formula' in cell) return `<c${attributes} t="str"><f>${escape(cell.formula)}</f><v>${asText(cell.came)}</v></c>`;
  if ('rich' in cell) return `<c${attributes} t="s"><v>${shared.strings.push(`<si>${cell.rich.map((text) => `<r><rPr><b/></rPr><t xml:space="preserve">${asText(text)}</t></r>`).join('')}<rPh sb="0" eb="1"><t>ヨミ</t></rPh></si>`) - 1}</v></c>`;
  const format = shared.formats.includes(cell.format) ? shared.formats.indexOf(cell.format) : shared.formats.push(cell.format) - 1;
  return `<c${attributes} s="${format + 1}"><v>${cell.number}</v></c>`;
}

function sheetXml({ rows, hiddenRows = [], merged = [], links = {} }: MadeSheet, dialect: Dialect, shared: Shared): string {
  const written = rows.map((cells, at) => {
    const row = dialect.places ? ` r="${at + 1}" spans="1:${Math.max(1, cells.length)}"` : '';
    const inside = cells.map((cell, column) => cellOf(cell, dialect.places ? ` r="${columnName(column)}${at + 1}"` : '', dialect, shared));
    return `<row${row}${hiddenRows.includes(at + 1) ? ' hidden="1"' : ''}>${inside.join('')}</row>`;
  });
  const mergeCells = merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const names = Object.keys(links);
  const hyperlinks = names.length === 0 ? '' : `<hyperlinks>${names.map((ref, at) => `<hyperlink ref="${ref}" r:id="rId${at + 1}" display="a &gt; b"/>`).join('')}</hyperlinks>`;
  const xmlns = dialect.prefix === '' ? `xmlns="${main}"` : `xmlns:x="${main}"`;
  return `${head}${tag(dialect, `<worksheet ${xmlns} xmlns:r="${types}"><sheetData>${written.join('')}</sheetData>${mergeCells}${hyperlinks}</worksheet>`)}`;
}

const relationships = (all: readonly string[]): string => `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

/** The parts of a workbook by their names, to be changed before they are packed. */
export function workbookParts(sheets: readonly MadeSheet[], dialect: Dialect = dialects.excel): Record<string, string> {
  const shared: Shared = { strings: [], places: new Map(), formats: [] };
  const xmlns = dialect.prefix === '' ? `xmlns="${main}"` : `xmlns:x="${main}"`;
  const at = (name: string): string => (dialect.targets === 'absolute' ? `/xl/${name}` : name);
  const parts: Record<string, string> = { '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>` };
  const made = sheets.map((sheet) => sheetXml(sheet, dialect, shared));
  parts['_rels/.rels'] = relationships([`<Relationship Id="rId1" Type="${types}/officeDocument" Target="${dialect.targets === 'absolute' ? '/' : ''}xl/workbook.xml"/>`]);
  const listed = sheets.map(({ name, state }, index) => `<sheet name="${escape(name)}" sheetId="${index + 7}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`);
  parts['xl/workbook.xml'] = `${head}${tag(dialect, `<workbook ${xmlns} xmlns:r="${types}"><workbookPr${dialect.date1904 === undefined ? '' : ` date1904="${dialect.date1904}"`}/><sheets>${listed.join('')}</sheets></workbook>`)}`;
  const relations = sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${types}/worksheet" Target="${at(`worksheets/sheet${index + 1}.xml`)}"/>`);
  if (shared.strings.length > 0) {
    relations.push(`<Relationship Id="rIdS" Type="${types}/sharedStrings" Target="${at('sharedStrings.xml')}"/>`);
    parts['xl/sharedStrings.xml'] = `${head}${tag(dialect, `<sst ${xmlns}>${shared.strings.join('')}</sst>`)}`;
  }
  if (shared.formats.length > 0) {
    relations.push(`<Relationship Id="rIdF" Type="${types}/styles" Target="${at('styles.xml')}"/>`);
    const codes = shared.formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escape(code)}"/>`);
    const styles = shared.formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`);
    parts['xl/styles.xml'] = `${head}${tag(dialect, `<styleSheet ${xmlns}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`)}`;
  }
  parts['xl/_rels/workbook.xml.rels'] = relationships(relations);
  made.forEach((xml, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = xml));
  sheets.forEach(({ links = {} }, index) => {
    const targets = Object.values(links);
    if (targets.length > 0) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(targets.map((target, link) => `<Relationship Id="rId${link + 1}" Type="${types}/hyperlink" Target="${escape(target)}" TargetMode="External"/>`));
  });
  return parts;
}

/** Packs parts into the file they make. */
export function packParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text])));
}

/** A workbook as one of the programs writes it. */
export const workbook = (sheets: readonly MadeSheet[], dialect: Dialect = dialects.excel): Uint8Array => packParts(workbookParts(sheets, dialect));
