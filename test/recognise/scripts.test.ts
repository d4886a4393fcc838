import { afterAll, describe, expect, test } from 'vitest';
import { cardPicture, openRecogniser } from './support.ts';

interface Row {
  readonly file: string;
  readonly script: string;
  readonly email: string;
  readonly e164: string;
}

const rows: readonly Row[] = [
  { file: 'cyrillic', script: 'Cyrillic', email: 'e.sokolova@voskhod.example', e164: '+74951234567' },
  { file: 'greek', script: 'Greek', email: 'eleni@techsys.example', e164: '+302101234567' },
  { file: 'arabic', script: 'Arabic', email: 'fatima@alnoor.example', e164: '+966112345678' },
  { file: 'hebrew', script: 'Hebrew', email: 'yael@ofek.example', e164: '+97231234567' },
  { file: 'thai', script: 'Thai', email: 'somchai@techthai.example', e164: '+6621234567' },
  { file: 'devanagari', script: 'unknown', email: 'sunita@bharattech.example', e164: '+911123456789' },
  { file: 'chinese', script: 'Han', email: 'zhangwei@newtech.example', e164: '+862162345678' },
  { file: 'korean', script: 'unknown', email: 'minsu@hankuk.example', e164: '+82212345678' },
];

describe('cards that aren’t in Latin letters', () => {
  const recogniser = openRecogniser();
  afterAll(() => recogniser.close());

  test.each(rows)('$file: addresses and numbers are read, the script is named, and nothing is made up', async ({ file, script, email, e164 }) => {
    const { cards, problems } = await recogniser.read(cardPicture(`script-${file}.jpg`));
    expect(cards).toHaveLength(1);
    const [card] = cards;
    expect(card!.contact.emails).toEqual([email]);
    expect(card!.contact.phones.map((phone) => phone.e164)).toContain(e164);
    expect(card!.script).toBe(script);
    expect(problems.map(({ code }) => code)).toEqual(['unread-script']);
    expect(problems[0]!.message).toContain(`script-${file}.jpg`);
    if (card!.source.name !== 'code') expect(card!.contact.name).toBe('');
  });

  test('what a code says is exact, whatever the print is in', async () => {
    const { cards } = await recogniser.read(cardPicture('script-thai.jpg'));
    expect(cards[0]!.contact).toMatchObject({ name: 'Somchai Wongsawang', emails: ['somchai@techthai.example'] });
    expect(cards[0]!.source).toMatchObject({ name: 'code', email: 'code' });
  });
});
