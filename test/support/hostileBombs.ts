import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { HostileFile } from './hostileFiles.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const part = Buffer.alloc(12 + data.length);
  part.writeUInt32BE(data.length, 0);
  part.write(type, 4, 'latin1');
  part.set(data, 8);
  part.writeUInt32BE(crc32(part.subarray(4, 8 + data.length)), 8 + data.length);
  return part;
}

/** A PNG whose chunks are in order, so that only what is in them can be wrong. */
function png(width: number, height: number, bits: number, colour: number, packed: Uint8Array, more: readonly Buffer[] = []): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, colour, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), ...more, chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

const zeros = (megabytes: number): Uint8Array => deflateSync(Buffer.alloc(megabytes * 1024 * 1024), { level: 9 });

/** A PDF of one page whose picture or drawing unpacks to far more than it is. */
function pdfBomb(what: 'picture' | 'drawing', packed: Uint8Array): Uint8Array {
  const picture = '<< /Type /XObject /Subtype /Image /Width 20000 /Height 20000 /ColorSpace /DeviceGray /BitsPerComponent 8';
  const stream = (dictionary: string, data: Uint8Array): Buffer => Buffer.concat([Buffer.from(`${dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream')]);
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Count 1 /Kids [3 0 R] >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >>'),
    what === 'drawing' ? stream('<<', packed) : Buffer.from('<< /Length 27 >>\nstream\nq 300 0 0 200 0 0 cm /Im Do Q\nendstream'),
    stream(picture, what === 'picture' ? packed : deflateSync(Buffer.alloc(100))),
  ];
  const parts = objects.map((object, index) => Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), ...parts, Buffer.from('trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n')]);
}

/** A TIFF that says it is far larger than what is in it. */
function tiffBomb(side: number): Uint8Array {
  const entries = [[256, 4, side], [257, 4, side], [258, 3, 8], [259, 3, 1], [262, 3, 1], [273, 4, 8], [277, 3, 1], [278, 4, side], [279, 4, 0xffffffff]] as const;
  const file = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  file.write('II*\0', 0, 'latin1');
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(entries.length, 8);
  for (const [index, [tag, type, value]] of entries.entries()) {
    const at = 10 + index * 12;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(1, at + 4);
    file.writeUInt32LE(value, at + 8);
  }
  return file;
}

/** Pictures and scans that are small until they are unpacked, and files that are two kinds at once. */
export function bombs(card: Uint8Array): readonly HostileFile[] {
  const tiny = png(8, 8, 8, 0, deflateSync(Buffer.alloc(72)));
  const join = (...parts: readonly (Uint8Array | string)[]): Uint8Array => Buffer.concat(parts.map((part) => Buffer.from(part)));
  return [
    { what: 'a PNG of 10 by 10 whose data unpacks to 300 MB', name: 'bomb-idat.png', bytes: png(10, 10, 8, 2, zeros(300)) },
    { what: 'a PNG of 30,000 by 30,000 in 110 kB', name: 'bomb-pixels.png', bytes: png(30_000, 30_000, 1, 0, zeros(108)) },
    { what: 'a PNG of 13,000 by 13,000, just within the limit', name: 'bomb-within.png', bytes: png(13_000, 13_000, 1, 0, zeros(21)) },
    { what: 'a PNG with a text of 200 MB', name: 'bomb-text.png', bytes: png(8, 8, 8, 0, deflateSync(Buffer.alloc(72)), [chunk('zTXt', join('a\0\0', zeros(200)))]) },
    { what: 'a PNG with a colour profile of 200 MB', name: 'bomb-profile.png', bytes: png(8, 8, 8, 0, deflateSync(Buffer.alloc(72)), [chunk('iCCP', join('a\0\0', zeros(200)))]) },
    { what: 'a TIFF of 100,000 by 100,000', name: 'bomb.tiff', bytes: tiffBomb(100_000) },
    { what: 'a TIFF of 12,000 by 12,000 without its data', name: 'short.tiff', bytes: tiffBomb(12_000) },
    { what: 'a PDF whose picture unpacks to 400 MB', name: 'bomb-picture.pdf', bytes: pdfBomb('picture', zeros(400)) },
    { what: 'a PDF whose drawing unpacks to 200 MB', name: 'bomb-drawing.pdf', bytes: pdfBomb('drawing', zeros(200)) },
    { what: 'a card with a zip behind it', name: 'card-and-zip.jpg', bytes: join(card, Buffer.from('504b0506000000000000000000000000000000000000', 'hex')) },
    { what: 'a card with a page behind it', name: 'card-and-page.jpg', bytes: join(card, '<html><script>alert(1)</script></html>') },
    { what: 'a PNG with a PDF behind it', name: 'png-and-pdf.png', bytes: join(tiny, '%PDF-1.7\n1 0 obj<</OpenAction<</S/Launch>>>>') },
    { what: 'a GIF that is a script', name: 'gif-and-script.jpg', bytes: join('GIF89a/*', Buffer.alloc(20), '*/=1;alert(1)') },
    { what: 'a BMP head with nothing behind it', name: 'a.bmp', bytes: join('BM', Buffer.alloc(60, 255)) },
    ...['../../card.jpg', '..\\..\\card.jpg', '/etc/cron.d/card.jpg', 'C:\\Windows\\card.jpg', 'card\u0000.jpg', 'con.jpg', '\u202Egpj.exe', '\uD800.jpg', '%2e%2e%2fcard.jpg', 'a'.repeat(1000)].map((name) => ({
      what: `a picture called ${JSON.stringify(name.slice(0, 24))}`,
      name,
      bytes: tiny,
    })),
  ];
}

const payloads: readonly (readonly [what: string, text: string])[] = [
  ['a script as an address', 'javascript:alert(document.cookie)'],
  ['a vCard whose address is a script', 'BEGIN:VCARD\nVERSION:3.0\nFN:Ana Silva\nURL:javascript:alert(1)\nEND:VCARD'],
  ['a vCard with markup', 'BEGIN:VCARD\nVERSION:3.0\nFN:<img src=x onerror=alert(1)>\nORG:<script>alert(1)</script>\nEND:VCARD'],
  ['text turned round', 'BEGIN:VCARD\nVERSION:3.0\nFN:Ana\u202Esilva gpj.exe\nEND:VCARD'],
  ['a NUL', 'MECARD:N:Sil\u0000va,Ana;;'],
  ['a formula', 'MECARD:N:=HYPERLINK("http://a.example"),Ana;;'],
  ['three hundred phones', `BEGIN:VCARD\nFN:Ana\n${'TEL:+12025550178\n'.repeat(150)}END:VCARD`],
  ['vCards in one another', `${'BEGIN:VCARD\n'.repeat(90)}FN:Ana\n${'END:VCARD\n'.repeat(90)}`],
  ['2.8 kB of nothing', 'A'.repeat(2800)],
  ['a file', 'file:///etc/passwd'],
  ['a way to join a network', 'WIFI:T:WPA;S:Fair;P:secret;;'],
  ['a prototype', '{"__proto__":{"admin":true}}'],
];

/** Pictures of QR codes that hold what no card should. */
export async function codePictures(): Promise<readonly HostileFile[]> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
  const pictures: HostileFile[] = [];
  for (const [index, [what, text]] of payloads.entries()) {
    const { image, error } = await writeBarcode(text, { format: 'QRCode', scale: 4 });
    if (image === null) throw new Error(`No picture of ${what}: ${error}`);
    pictures.push({ what: `a QR code with ${what}`, name: `code-${index}.png`, bytes: new Uint8Array(await image.arrayBuffer()) });
  }
  return pictures;
}
