import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../scripts/build.mjs';
import { bombs } from './hostileBombs.ts';
import { hostileSheets } from './hostileSheets.ts';
import { seeded } from './random.ts';

/** A file as somebody might drop it: damaged, mislabelled or made to do harm. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const text = (what: string, name: string, content: string): HostileFile => ({ what, name, bytes: new Uint8Array(Buffer.from(content)) });
const sample = (name: string): Buffer => readFileSync(join(projectDir, 'assets', 'sample', name));

const head = 'First Name,Last Name,Company,Email\n';
const names = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '=HYPERLINK("http://a.example")', '+1+1', '-2', '@SUM(A1)', '\u202Egnp.exe',
  'a\u0000b', '\uD800', '{{ name }}', '{% for i in (1..9999999) %}x{% endfor %}', '__proto__', 'constructor', '../../etc/passwd', '%2e%2e%2f',
  "'; DROP TABLE people; --", '\u200B\u200B', '\uFEFF', '🜁'.repeat(500), 'a'.repeat(100_000), '\t\r', '${process.exit(1)}', 'javascript:alert(1)', '\u0301'.repeat(2000),
];

const lists: readonly HostileFile[] = [
  ...names.map((name, index) => text(`a name such as ${JSON.stringify(name.slice(0, 20))}`, `name-${index}.csv`, `${head}"${name.replaceAll('"', '""')}",X,Y,z@orchard.example\n`)),
  ...names.map((name, index) => text(`a vCard with ${JSON.stringify(name.slice(0, 20))}`, `name-${index}.vcf`, `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nN:${name};;;;\nEND:VCARD\n`)),
  text('a cell of 10 MB', 'cell.csv', `${head}${'a'.repeat(10_000_000)},X,Y,z@orchard.example\n`),
  text('100,000 columns', 'columns.csv', `${'a,'.repeat(100_000)}\n${'b,'.repeat(100_000)}\n`),
  text('a quote that never ends', 'quote.csv', `${head}"Ana,Silva\n`.repeat(2000)),
  text('quotes inside of words', 'quotes.csv', `${head}A"n"a,S"""ilva,",",\n`),
  text('only quotes', 'only-quotes.csv', '"'.repeat(50_001)),
  text('only separators', 'separators.csv', ',;\t|'.repeat(50_000)),
  text('only line ends', 'lines.csv', '\r\n'.repeat(100_000)),
  text('a header and nothing else', 'header.csv', head),
  text('nothing', 'empty.csv', ''),
  text('a page', 'page.csv', '<!doctype html><html><body><script>alert(1)</script></body></html>'),
  text('a vCard that never ends', 'open.vcf', 'BEGIN:VCARD\nFN:Ana\n'.repeat(500)),
  text('vCards in one another', 'nested.vcf', `${'BEGIN:VCARD\n'.repeat(3000)}FN:Ana\n${'END:VCARD\n'.repeat(3000)}`),
  text('a picture in a vCard that is none', 'photo.vcf', `BEGIN:VCARD\nFN:Ana\nPHOTO;ENCODING=b:${'A'.repeat(500_000)}\nEND:VCARD\n`),
  text('an endless folded line', 'folded.vcf', `BEGIN:VCARD\nFN:Ana\nNOTE:${'\n x'.repeat(100_000)}\nEND:VCARD\n`),
  { what: 'NULs', name: 'nul.csv', bytes: new Uint8Array(100_000) },
  { what: 'a picture called a list', name: 'card.csv', bytes: new Uint8Array(sample('card-ana-silva.jpg')) },
  { what: 'a zip called a list', name: 'list.csv', bytes: new Uint8Array(Buffer.from('504b0304140000000800', 'hex')) },
  { what: 'UTF-16 cut in the middle', name: 'utf16.csv', bytes: new Uint8Array(Buffer.from(`\uFEFF${head}Ana,Silva`, 'utf16le').subarray(0, -1)) },
];

const pictures: readonly HostileFile[] = [
  { what: 'no bytes', name: 'empty.jpg', bytes: new Uint8Array() },
  text('a list called a picture', 'list.jpg', head),
  text('a page that starts like a picture', 'poly.jpg', '\u00FF\u00D8<script>alert(1)</script>'),
  text('an SVG that reads a file', 'x.svg', '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
  text('a PDF', 'x.pdf', '%PDF-1.7\n1 0 obj<</OpenAction<</S/Launch>>>>'),
  { what: 'a PNG of 2³¹ by 2³¹', name: 'huge.png', bytes: pngHead(0x7fffffff, 0x7fffffff) },
  { what: 'a PNG of 60,000 by 60,000 without its data', name: 'large.png', bytes: pngHead(60_000, 60_000) },
  { what: 'a PNG of nothing', name: 'zero.png', bytes: pngHead(0, 0) },
];

/** Damaged copies of a good file: cut off, or with some bytes of its first `within` changed. */
function damaged(name: string, count: number, within: number, random: () => number): HostileFile[] {
  const good = sample(name);
  return Array.from({ length: count }, (_, index) => {
    const cut = index % 2 === 0;
    const bytes = new Uint8Array(cut ? good.subarray(0, Math.floor(random() * Math.min(good.length, within))) : good);
    if (!cut) for (let flips = 0; flips < 24; flips += 1) bytes[Math.floor(random() * within)] = Math.floor(random() * 256);
    return { what: `${name}, ${cut ? 'cut off' : 'some bytes changed'} (${index})`, name: `${index}-${name.replace('/', '-')}`, bytes };
  });
}

function pngHead(width: number, height: number): Uint8Array {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080200000000000000', 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
}

/** All hostile files for a seed: for the reader of lists, and for that of pictures. */
export function hostileFiles(seed: number): { readonly lists: readonly HostileFile[]; readonly pictures: readonly HostileFile[] } {
  const random = seeded(seed);
  return {
    lists: [...lists, ...hostileSheets(), ...damaged('en/people.csv', 110, 1500, random)],
    pictures: [...pictures, ...bombs(sample('card-ana-silva.jpg')), ...damaged('card-ana-silva.jpg', 40, 400, random)],
  };
}
