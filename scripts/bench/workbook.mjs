// The people of a CSV as Excel writes them: texts shared among the cells, every cell with its place.
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (all) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The bytes of a workbook with the rows of a CSV on its one sheet. */
export function workbookOf(csv) {
  const places = new Map();
  const placeOf = (text) => places.get(text) ?? (places.set(text, places.size), places.size - 1);
  const cell = (text, row, column) => (text === '' ? '' : `<c r="${String.fromCharCode(65 + column)}${row}" t="s"><v>${placeOf(text)}</v></c>`);
  const rows = Papa.parse(csv).data.map((cells, at) => `<row r="${at + 1}">${cells.map((text, column) => cell(text, at + 1, column)).join('')}</row>`);
  const strings = [...places.keys()].map((text) => `<si><t>${escape(text)}</t></si>`).join('');
  const parts = {
    '_rels/.rels': relations(`<Relationship Id="rId1" Type="${types}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${types}"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(`<Relationship Id="rId1" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${types}/sharedStrings" Target="sharedStrings.xml"/>`),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
