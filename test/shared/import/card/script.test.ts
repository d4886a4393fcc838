import { describe, expect, it } from 'vitest';
import { isForeign, nameScript } from '../../../../shared/import/card/script.ts';
import type { RoughLine } from '../../../../shared/import/card/script.ts';

const lines = (confidence: number, ...texts: readonly string[]): readonly RoughLine[] => texts.map((text) => ({ text, confidence }));
const latin = lines(0.98, 'Ana Silva', 'Head of Talent', 'Orchard Labs');
const address = { text: 'ana@orchard.example', confidence: 0.99 };

describe('the script of a card', () => {
  it.each([
    ['Latin print, surely read', latin, null],
    ['Latin print, badly read', lines(0.8, 'Ana Si1va', 'Hcad of Ta1ent', 'Orchard Labs'), null],
    ['nothing at all', [], null],
    ['numbers alone', lines(0.6, '+351 210 123 456', '1200-194'), null],
    ['Cyrillic as a reader of Latin sees it', lines(0.82, 'HoHoBa reHepaJIbHbIi', 'YIPABHTEJIb', 'KHe3a MnxaHJIa CooHA'), 'Cyrillic'],
    ['Greek as a reader of Latin sees it', lines(0.8, 'Kwvgtavtivou', 'Xpnotoc', 'TpaπeCa'), 'Greek'],
    ['Chinese, surely read', lines(0.92, '销售经理', '上海新技术有限公司'), 'Han'],
    ['what looks a little like Chinese', lines(0.4, '青居品', '百归七', '口口'), 'unknown'],
    ['lines of which nothing was made out', lines(0, '', '', ''), 'unknown'],
    ['one bad line on a card that is Latin else', [...latin, ...lines(0.7, 'KHe3a MnxaHJIa')], null],
    ['a card that is Latin on one half', [...latin, ...lines(0.82, 'HoHoBa reHepaJIbHbIi', 'YIPABHTEJIb', 'KHe3a MnxaHJIa CooHA')], 'Cyrillic'],
  ] as const)('%s', (_, given, script) => {
    expect(nameScript([...given, address])).toBe(script);
  });

  it('leaves addresses, numbers and sure lines for the fields', () => {
    expect([address, ...lines(0.98, 'Ana Silva', '+351 210 123 456')].filter(isForeign)).toEqual([]);
    expect(lines(0.8, 'KHe3a').filter(isForeign)).toHaveLength(1);
  });
});
