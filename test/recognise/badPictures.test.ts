import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { decode } from '../../electron/recognise/decode.ts';
import { cardPicture, openRecogniser } from './support.ts';

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG whose header promises far more pixels than there are bytes. */
function hugePng(side: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const whole = cardPicture('flat-plain.jpg').bytes;

const bad: readonly (readonly [sentence: string, name: string, bytes: Uint8Array, code: string])[] = [
  ['an empty file is named as one', 'empty.jpg', new Uint8Array(), 'empty-file'],
  ['text with the ending of a picture is no picture', 'notes.jpg', new TextEncoder().encode('Dear diary, no card today.'), 'not-a-picture'],
  ['half of a JPEG is damaged', 'half.jpg', whole.subarray(0, whole.length / 2), 'damaged-picture'],
  ['the first bytes of a JPEG are damaged', 'start.jpg', whole.subarray(0, 30), 'damaged-picture'],
  ['a HEIC header without a picture is damaged', 'IMG_1.HEIC', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]), 'damaged-picture'],
  ['30,000 × 30,000 pixels are refused by the header alone', 'huge.png', hugePng(30_000), 'too-large'],
];

describe('[SB] pictures that cannot be read are answered with a sentence', () => {
  test.each(bad)('%s', async (_sentence, name, bytes, code) => {
    const decoded = await decode(name, bytes);
    if (decoded.ok) throw new Error('decoded');
    expect(decoded.problem.code).toBe(code);
    expect(decoded.problem.message).toContain(name);
  });

  const recogniser = openRecogniser();
  afterAll(() => recogniser.close());

  test('through the worker thread the answers are the same, and the thread lives on', async () => {
    for (const [, name, bytes, code] of bad) {
      const reading = await recogniser.read({ name, bytes });
      expect(reading.problems.map((one) => one.code)).toEqual([code]);
      expect(reading.cards).toEqual([]);
    }
    const reading = await recogniser.read(cardPicture('flat-plain.jpg'));
    expect(reading.cards[0]?.contact.emails).toEqual(['stewart@kautzercasper.us']);
  });

  test('a picture without a card says so, and that is no failure', async () => {
    const bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#7799aa' } }).jpeg().toBuffer();
    const reading = await recogniser.read({ name: 'sky.jpg', bytes });
    expect(reading).toMatchObject({ width: 800, height: 600, cards: [], problems: [{ code: 'no-card' }] });
  });
});
