import { zipSync } from 'fflate';
import type { HostileFile } from './hostileFiles.ts';
import { seeded } from './random.ts';
import { columnName, packParts, workbook, workbookParts } from './workbook.ts';

/** A hostile workbook, and the code of the problem it is answered with; null where it is read, as the people it plainly holds. */
export interface HostileSheet extends HostileFile {
  readonly code: string | null;
}

const rows = [['Name', 'Email'], ['Ana Silva', 'ana@orchard.example']];
const plain = [{ name: 'People', rows }];

function parts(changes: Readonly<Record<string, string | ((before: string) => string)>>): Uint8Array {
  const made: Record<string, string> = workbookParts(plain);
  for (const [name, change] of Object.entries(changes)) made[name] = typeof change === 'string' ? change : change(made[name] ?? '');
  return packParts(made);
}

/** The zip with another size in its directory for one file: what a file claims before it is unpacked. */
export function claiming(zip: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf('504b0102', 'hex'); at >= 0; at = bytes.indexOf('504b0102', at + 4, 'hex')) {
    if (bytes.toString('latin1', at + 46, at + 46 + bytes.readUInt16LE(at + 28)) === name) bytes.writeUInt32LE(size, at + 24);
  }
  return new Uint8Array(bytes);
}

const sheet = 'xl/worksheets/sheet1.xml';
const strings = 'xl/sharedStrings.xml';
const inSheet = (xml: string): Uint8Array => parts({ [sheet]: (before) => before.replace('</sheetData>', `${xml}</sheetData>`) });
const entities = `<!DOCTYPE a [<!ENTITY a "haha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
/** A workbook with entities of its own: one that grows, and one that is a file of the machine. */
export const withEntitiesOfItsOwn = (): Uint8Array => parts({ [strings]: withEntities });

const withEntities = (before: string): string => before.replace('?>\n', `?>\n${entities}`).replace('Ana Silva', 'Ana &c; &x; Silva');

/** Letters without any order, so that they come out of the zip in small pieces. */
function noise(length: number): string {
  const random = seeded(7);
  return Buffer.from(Uint8Array.from({ length }, () => 97 + Math.floor(random() * 26))).toString('latin1');
}

/** 64 MB of spaces in 64 kB. */
const spaces = (): Uint8Array => parts({ [sheet]: (before) => before.replace('<sheetData>', `<sheetData>${' '.repeat(64 * 1024 * 1024)}`) });

/** A workbook as Excel writes it with a password: a file of the old kind, with the packed one in it. */
export function lockedWorkbook(): Uint8Array {
  const bytes = Buffer.alloc(4_096);
  bytes.write('d0cf11e0a1b11ae1', 0, 'hex');
  bytes.write('EncryptionInfo', 1_024, 'utf16le');
  bytes.write('EncryptedPackage', 1_152, 'utf16le');
  return new Uint8Array(bytes);
}

const relation = (target: string, mode: string): ((before: string) => string) => (before) => before.replace('Target="worksheets/sheet1.xml"', `Target="${target}"${mode}`);

/** Workbooks that are small until they are unpacked, that lie, or that point where they should not. */
export function hostileSheets(): readonly HostileSheet[] {
  const bomb = spaces();
  const of = (what: string, bytes: Uint8Array, code: string | null): HostileSheet => ({ what, name: 'people.xlsx', bytes, code });
  return [
    of('64 MB of spaces among its rows', bomb, null),
    of('a sheet that unpacks to more than it claims', claiming(bomb, sheet, 5_000), 'damaged'),
    of('a sheet that claims to be of 4 GB', claiming(workbook(plain), sheet, 0xfffffff0), 'too-large'),
    of('a sheet that claims to be smaller than it is', claiming(workbook(plain), sheet, 10), 'damaged'),
    of('20,001 files', zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`xl/media/${at}.png`, new Uint8Array()]))), 'too-large'),
    of('entities that grow, and one that is a file', withEntitiesOfItsOwn(), null),
    of('a million elements in one another', inSheet('<a>'.repeat(1_000_000) + '</a>'.repeat(1_000_000)), null),
    of('a million elements that never end', inSheet('<a>'.repeat(1_000_000)), 'damaged'),
    of('a name of 20 MB', inSheet(`<${'a'.repeat(20_000_000)}/>`), null),
    of('a text of 40 MB that packs badly, and never ends', parts({ [sheet]: (before) => `${before.slice(0, -20)}${noise(40_000_000)}` }), 'damaged'),
    of('a comment that never ends', inSheet(`<!--${'-'.repeat(20_000_000)}`), 'damaged'),
    of('a text of 100 kB in 2,000 cells', parts({ [strings]: (before) => before.replace('Ana Silva', 'a'.repeat(100_000)), [sheet]: (before) => before.replace('</sheetData>', `${'<row><c t="s"><v>2</v></c></row>'.repeat(2_000)}</sheetData>`) }), 'too-large'),
    of('a cell far to the right in each of 100,000 rows', inSheet('<row><c r="ALL1"><v>1</v></c></row>'.repeat(100_000)), 'too-large'),
    of('a cell beyond all columns', inSheet('<row r="5"><c r="A5"><v>7</v></c><c r="XFD5"><v>1</v></c></row>'), null),
    of('a row beyond all rows', inSheet('<row r="9999999"><c r="A9999999" t="str"><v>Tom Becker</v></c></row>'), null),
    of('a million merged cells over all rows', parts({ [sheet]: (before) => before.replace('</sheetData>', `</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1_000_000)}</mergeCells>`) }), null),
    of('a sheet that is a file of the machine', parts({ 'xl/_rels/workbook.xml.rels': relation('../../../../etc/passwd', '') }), 'damaged'),
    of('a sheet that is an address', parts({ 'xl/_rels/workbook.xml.rels': relation('https://a.example/sheet1.xml', ' TargetMode="External"') }), 'empty-file'),
    of('names that lead out', packParts({ ...workbookParts(plain), '../../evil.sh': 'rm', '/etc/cron.d/evil': 'rm', '..\\evil.bat': 'del' }), null),
    of('macros', packParts({ ...workbookParts(plain), 'xl/vbaProject.bin': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) }), null),
    of('names of the prototype', parts({ [sheet]: (before) => before.replace('<row', '<row __proto__="1" constructor="2"') }), null),
    of('a password', lockedWorkbook(), 'not-a-list'),
    of('nothing packed', zipSync({}), 'not-a-list'),
    of('a workbook cut off', workbook(plain).slice(0, 600), 'damaged'),
    of('a workbook in a workbook', packParts({ 'xl/workbook.xml': workbook(plain) }), 'not-a-list'),
    of(`${columnName(400)} columns of names`, workbook([{ name: 'A', rows: [Array.from({ length: 900 }, (_, at) => (at === 0 ? 'Name' : `Question ${at}`)), ['Ana Silva']] }]), null),
  ];
}
