import { afterAll, describe, expect, it } from 'vitest';
import { cardPicture, openRecogniser } from './support.ts';

describe('a HEIC photo of a card', () => {
  const recogniser = openRecogniser();
  afterAll(() => recogniser.close());

  it.each(['IMG_0001.HEIC', 'IMG_0001.jpg'])('is read like any other, under the name %s', async (name) => {
    const { bytes } = cardPicture('photo.heic');
    const { cards, problems } = await recogniser.read({ name, bytes });
    expect(problems).toEqual([]);
    expect(cards).toHaveLength(1);
    expect(cards[0]?.contact).toMatchObject({ name: 'Tom Becker', company: 'Becker Print Works Ltd', emails: ['tom@beckerprint.example.com'] });
  });
});
