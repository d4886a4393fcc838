import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { cardPicture, openRecogniser } from './support.ts';

const plain = cardPicture('flat-plain.jpg');

/** The plain card lying on a table, turned by any angle. */
async function onTable(angle: number, table: string): Promise<Uint8Array> {
  const turned = await sharp(plain.bytes).resize({ width: 1000 }).rotate(angle, { background: table }).png().toBuffer();
  return sharp(turned).extend({ top: 150, bottom: 150, left: 200, right: 200, background: table }).jpeg({ quality: 88 }).toBuffer();
}

describe('however a card was photographed', () => {
  const recogniser = openRecogniser();
  afterAll(() => recogniser.close());

  test.each([
    [0, '#2a2a2e'],
    [24, '#6b4a2f'],
    [90, '#4a6a8a'],
    [180, '#35533a'],
    [205, '#202024'],
    [270, '#9a4a3a'],
  ])('turned by %i degrees on %s it is read, and its corners begin where its print begins', async (angle, table) => {
    const reading = await recogniser.read({ name: 'table.jpg', bytes: await onTable(angle, table) });
    expect(reading.cards).toHaveLength(1);
    const [card] = reading.cards;
    expect(card!.contact).toMatchObject({ firstName: 'Stewart', lastName: 'Hoppe', title: 'Editor in Chief', company: 'Kautzer & Casper', emails: ['stewart@kautzercasper.us'] });
    const [[ax, ay], [bx, by]] = card!.quad;
    const direction = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
    expect(Math.cos(((direction - angle) * Math.PI) / 180)).toBeGreaterThan(0.99);
  });

  test('two cards on one table are two people', async () => {
    const reading = await recogniser.read(cardPicture('photo-two-cards.jpg'));
    expect(reading.cards.map((card) => card.contact.lastName).sort()).toEqual(['GÜNTHER', 'Ruciński']);
    for (const card of reading.cards) {
      for (const box of Object.values(card.boxes).flat()) {
        const xs = card.quad.map(([x]) => x);
        const ys = card.quad.map(([, y]) => y);
        expect(box.x + box.width / 2).toBeGreaterThan(Math.min(...xs));
        expect(box.x + box.width / 2).toBeLessThan(Math.max(...xs));
        expect(box.y + box.height / 2).toBeGreaterThan(Math.min(...ys));
        expect(box.y + box.height / 2).toBeLessThan(Math.max(...ys));
      }
    }
  });

  test('six cards are six people, with accents in their languages', async () => {
    const reading = await recogniser.read(cardPicture('photo-six-cards.jpg'));
    expect(reading.cards).toHaveLength(6);
    const names = reading.cards.map((card) => card.contact.lastName);
    for (const name of ['Evangelista', 'Feliciano Meléndez', 'Grau-Pfeiffer', 'LACROIX', 'Madera Ordóñez']) expect(names).toContain(name);
  });

  test('a card with a wrong turn in its EXIF data is read by its text', async () => {
    const bytes = await sharp(plain.bytes).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const reading = await recogniser.read({ name: 'wrong.jpg', bytes });
    expect(reading.cards[0]?.contact.emails).toEqual(['stewart@kautzercasper.us']);
  });

  test('a code on a turned card fills what it says', async () => {
    const reading = await recogniser.read(cardPicture('photo-turned-code.jpg'));
    expect(reading.cards).toHaveLength(1);
    expect(reading.cards[0]!.contact).toMatchObject({ name: 'Adalfredo Bongiovanni', emails: ['adalfredo.bongiovanni@arbomark.it'] });
    expect(reading.cards[0]!.source).toMatchObject({ name: 'code', email: 'code', address: 'ocr' });
  });

  test.each(['datamatrix', 'aztec'])('a code of a rarer kind is read from the card itself: %s', async (kind) => {
    const reading = await recogniser.read(cardPicture(`code-${kind}.jpg`));
    expect(reading.cards).toHaveLength(1);
    expect(reading.cards[0]!.contact).toMatchObject({ name: 'Ines Ferreira', company: 'Harbour Freight Partners', emails: ['ines@harbour.example'] });
    expect(reading.cards[0]!.source).toMatchObject({ name: 'code', email: 'code', company: 'ocr' });
    // The code spells the name without its accent; what is printed stays on offer.
    expect(reading.cards[0]!.alternatives.name).toEqual([expect.stringMatching(/^In.s Ferreira$/)]);
  });
});
