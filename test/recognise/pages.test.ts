import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { mostPages, openPages } from '../../electron/recognise/pages.ts';
import { scannedPdf } from '../support/pdf.ts';
import type { PdfPage } from '../support/pdf.ts';
import { cardPicture, openRecogniser } from './support.ts';

const cards = ['flat-plain.jpg', 'photo-turned-code.jpg'];

async function pageOf(name: string): Promise<PdfPage> {
  const { width, height } = await sharp(cardPicture(name).bytes).metadata();
  return { jpeg: cardPicture(name).bytes, width, height };
}

/** One colour a page, so that each page can be told. */
async function colourPage(background: string): Promise<PdfPage> {
  const jpeg = await sharp({ create: { width: 400, height: 200, channels: 3, background } }).jpeg({ quality: 100 }).toBuffer();
  return { jpeg, width: 400, height: 200 };
}

async function colours(bytes: Uint8Array): Promise<readonly (readonly number[])[]> {
  const pages = await openPages('scan', bytes);
  if (!pages.ok) throw new Error(pages.problem.message);
  const found: number[][] = [];
  for (let page = 0; page < pages.count; page += 1) {
    const decoded = await pages.decode(page);
    if (!decoded.ok) throw new Error(decoded.problem.message);
    const middle = (Math.floor(decoded.picture.height / 2) * decoded.picture.width + Math.floor(decoded.picture.width / 2)) * 3;
    found.push([...decoded.picture.data.subarray(middle, middle + 3)].map((value) => Math.round(value / 255)));
  }
  pages.close();
  return found;
}

const tiffOf = async (pages: readonly PdfPage[]): Promise<Uint8Array> =>
  sharp(pages.map(({ jpeg }) => Buffer.from(jpeg)), { join: { animated: true } }).tiff({ compression: 'lzw' }).toBuffer();

describe('a file of several pages', () => {
  const recogniser = openRecogniser();
  afterAll(() => recogniser.close());

  it.each([
    ['PDF', (pages: readonly PdfPage[]) => Promise.resolve(scannedPdf(pages))],
    ['TIFF', tiffOf],
  ])('%s: every page is a picture, in order and in its colours', async (_kind, write) => {
    const pages = [await colourPage('#ff0000'), await colourPage('#00ff00'), await colourPage('#0000ff')];
    expect(await colours(await write(pages))).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  it('a scan of two cards is two people, whatever the file is called', async () => {
    const reading = await recogniser.read({ name: 'scan.jpg', bytes: scannedPdf(await Promise.all(cards.map(pageOf))) });
    expect(reading.problems).toEqual([]);
    expect(reading.cards.map(({ contact }) => contact.emails[0])).toEqual(['stewart@kautzercasper.us', 'adalfredo.bongiovanni@arbomark.it']);
  });

  it('pages without a card are passed over where another has one, and named where none has', async () => {
    const empty = await colourPage('#ffffff');
    const some = await recogniser.read({ name: 'scan.pdf', bytes: scannedPdf([empty, await pageOf('flat-plain.jpg')]) });
    expect([some.cards.length, some.problems]).toEqual([1, []]);
    const none = await recogniser.read({ name: 'scan.pdf', bytes: scannedPdf([empty, empty]) });
    expect([none.cards.length, none.problems.map(({ code }) => code)]).toEqual([0, ['no-card']]);
  });

  it('of a book the first pages are read, and the others are named', async () => {
    const page = await colourPage('#ffffff');
    const reading = await recogniser.read({ name: 'book.pdf', bytes: scannedPdf(Array.from({ length: mostPages + 7 }, () => page)) });
    expect(reading.problems).toMatchObject([{ code: 'too-many-pages', message: expect.stringContaining(`has ${mostPages + 7} pages, and the first ${mostPages}`) as string }]);
  });

  it.each([
    ['locked with a password', 'locked-pdf', async () => scannedPdf([await colourPage('#ffffff')], lock)],
    ['cut off', 'damaged-picture', async () => scannedPdf([await pageOf('flat-plain.jpg')]).subarray(0, 300)],
  ])('a PDF that is %s is refused with a sentence', async (_why, code, make) => {
    const reading = await recogniser.read({ name: 'scan.pdf', bytes: await make() });
    expect([reading.cards, reading.problems.map((one) => one.code)]).toEqual([[], [code]]);
  });
});

/** A lock that no password opens. */
function lock(number: number): { readonly trailer: string; readonly object: string } {
  const bytes = '5a'.repeat(32);
  return {
    trailer: `/Encrypt ${number} 0 R /ID [<${'11'.repeat(16)}> <${'11'.repeat(16)}>]`,
    object: `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${bytes}> /U <${bytes}> >>`,
  };
}
