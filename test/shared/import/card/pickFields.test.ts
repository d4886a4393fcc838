import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickFields } from '../../../../shared/import/card/pickFields.ts';
import type { TextLine } from '../../../../shared/import/card/reading.ts';

interface Recorded {
  readonly what: string;
  readonly lines: readonly { readonly text: string; readonly confidence: number; readonly box: readonly [number, number, number, number]; readonly others: readonly string[] }[];
  readonly codes: readonly string[];
  readonly expected: { readonly phones: readonly (readonly [string, string])[] } & Readonly<Record<string, unknown>>;
}

/** Readings of made-up cards as both readers together made them, slips and all. */
const recorded = JSON.parse(readFileSync(join(import.meta.dirname, '../../../fixtures/cards/lines.json'), 'utf8')) as readonly Recorded[];

const toLine = ({ text, confidence, box: [x, y, width, height], others }: Recorded['lines'][number]): TextLine => ({
  text,
  confidence,
  box: { x, y, width, height },
  alternatives: others,
});

/** Lines one below the other, all in the same size unless said otherwise. */
const stack = (...lines: readonly (string | readonly [text: string, height: number])[]): readonly TextLine[] => {
  let y = 0;
  return lines.map((line) => {
    const [text, height] = typeof line === 'string' ? ([line, 30] as const) : line;
    const box = { x: 40, y, width: text.length * height * 0.5, height };
    y += height * 1.4;
    return { text, confidence: 0.95, box, alternatives: [] };
  });
};

const read = (...lines: readonly (string | readonly [text: string, height: number])[]): ReturnType<typeof pickFields>['contact'] =>
  pickFields({ lines: stack(...lines), codes: [] }).contact;

describe('fields from recorded readings', () => {
  test.each(recorded.map((one) => [one.what, one] as const))('%s', (_what, { lines, codes, expected }) => {
    const box = { x: 0, y: 0, width: 100, height: 100 };
    const { contact } = pickFields({ lines: lines.map(toLine), codes: codes.map((text) => ({ format: 'QRCode', text, box })) });
    expect({ ...contact, phones: contact.phones.map(({ value, kind }) => [value, kind]) }).toMatchObject(expected);
  });
});

describe('what the code of a card says', () => {
  const box = { x: 0, y: 0, width: 100, height: 100 };
  const text = 'MECARD:N:Silva,Ana;URL:https\\://www.orchard.com;;';
  test.each([
    ['the same address, printed without its scheme, is no other reading', 'www.orchard.com', undefined],
    ['nor without its www', 'Orchard.com', undefined],
    ['an address misread on the print is', 'www.orchord.com', ['www.orchord.com']],
  ])('%s', (_says, printed, others) => {
    const { contact, alternatives } = pickFields({ lines: stack(['Ana Silva', 44], printed), codes: [{ format: 'QRCode', text, box }] });
    expect([contact.websites, alternatives.website]).toEqual([['https://www.orchard.com'], others]);
  });
});

describe('who is who on a card', () => {
  test('the name is the one that the address spells', () => {
    expect(read(['ORCHARD LABS', 50], 'Ana Silva', 'CTO', 'ana.silva@orchardlabs.com')).toMatchObject({ name: 'Ana Silva', company: 'ORCHARD LABS', title: 'CTO' });
  });

  test('a company that is called like people is told by its address', () => {
    expect(read(['Howell & Maggio', 40], 'Mckenzie Mohr', 'Sales Manager', 'mckenzie@howellmaggio.com')).toMatchObject({ name: 'Mckenzie Mohr', company: 'Howell & Maggio' });
  });

  test('a name in two lines is one name', () => {
    expect(read(['Hermine', 44], ['Schramm-Hönig', 44], 'Leitung Marketing', 'hermine.schrammhoenig@nordmark.de').name).toBe('Hermine Schramm-Hönig');
  });

  test('the end of a company that did not fit on its line belongs to it', () => {
    expect(read(['Nordlicht Makler GmbH', 46], ['& Co. KG', 71], 'Nils Berger', 'Prokurist', 'nils.berger@nordlicht.de').company).toBe('Nordlicht Makler GmbH & Co. KG');
  });

  test('a slogan below the company is no part of it', () => {
    expect(read(['Estúdio Baía', 46], ['Tradição e futuro', 33], ['Ana Silva', 50], 'Sócia-gerente', 'a.silva@estudio-baia.com.br').company).toBe('Estúdio Baía');
  });

  test('small words in capitals are part of a name, and glue no words together', () => {
    const [name, ...rest] = stack(['THOMAS VON DER.AUE', 40], 'Forschung & Entwicklung', 'E-Mail thomas.vonderaue@gmx.net');
    const lines = [{ ...name, alternatives: ['THOMASVON DER.AUE', 'THOMAS VON DER AUE'] } as TextLine, ...rest];
    expect(pickFields({ lines, codes: [] }).contact).toMatchObject({ firstName: 'THOMAS' });
  });

  test('the label of an address that nobody has to himself is no part of it', () => {
    expect(read('Max Berger', 'e.info@orchard.com', 'e. max_berger@orchard.com').emails).toEqual(['info@orchard.com', 'max_berger@orchard.com']);
    expect(read('Eva Berger', 'e.berger@orchard.com').emails).toEqual(['e.berger@orchard.com']);
  });

  test('no space stands behind the apostrophe of an article', () => {
    expect(read(['Crédit de l’ Ouest', 40], 'Anne D’ Aubigny', 'Conseillère', 'adaubigny@credit-de-louest.be')).toMatchObject({ company: 'Crédit de l’Ouest', name: 'Anne D’Aubigny' });
  });

  test('a slogan is not the company', () => {
    expect(read(['Jamel Reynolds', 44], 'Architect', 'Ridgeline', 'Building what matters.', 'jamel@ridgeline.com')).toMatchObject({ company: 'Ridgeline' });
  });

  test('a department is kept apart from the title', () => {
    expect(read(['Eva Meier', 44], 'Bauleiterin', 'Vertrieb Süd', 'Meier Bau GmbH', 'meier@meierbau.de')).toMatchObject({ title: 'Bauleiterin', department: 'Vertrieb Süd', company: 'Meier Bau GmbH' });
  });

  test('prefix and suffix are kept beside the name', () => {
    expect(read(['Dr. Braxton Davis, MBA', 44], 'HR Business Partner', 'Aquisoft Ltd', 'braxton.davis@aquisoft.com')).toMatchObject({ name: 'Braxton Davis', prefix: 'Dr.', suffix: 'MBA', firstName: 'Braxton', lastName: 'Davis' });
  });

  test('a word misread in the best reading is taken from the other one when the address says so', () => {
    const lines = stack(['Emily-Carla meDonald', 44], 'emily.mcdonald@chicago-software.com').map((line, index) =>
      index === 0 ? { ...line, alternatives: ['Emily-Carla McDonald'] } : line,
    );
    const fields = pickFields({ lines, codes: [] });
    expect(fields.contact.name).toBe('Emily-Carla McDonald');
    expect(fields.alternatives.name).toEqual(['Emily-Carla meDonald']);
  });

  test('a host that was read in two ways is the one that was read more often', () => {
    const lines = stack('Anna Becker', 'anna@cobalflow.net', 'www.cobaiflow.net').map((line) =>
      line.text.startsWith('www') ? { ...line, alternatives: ['www.cobalflow.net'] } : line,
    );
    expect(pickFields({ lines, codes: [] }).contact.websites).toEqual(['www.cobalflow.net']);
  });

  test('nothing printed is nobody, and no field has a confidence', () => {
    const fields = pickFields({ lines: [], codes: [] });
    expect(fields).toMatchObject({ confidence: {}, source: {}, boxes: {} });
    expect(fields.contact.name).toBe('');
  });
});

describe('codes against print', () => {
  const box = { x: 500, y: 10, width: 90, height: 90 };
  const vcard = (more: string): string => `BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lee;Andrew;;;\r\nFN:Andrew Lee\r\n${more}END:VCARD`;

  test('what the code says wins, and what was read stays as an alternative', () => {
    const fields = pickFields({
      lines: stack(['Andrew Leo', 44], 'info@quantlfort.com', '+1 704 555 0154'),
      codes: [{ format: 'QRCode', text: vcard('EMAIL:info@quantifort.com\r\nTEL;TYPE=CELL:+17045550154\r\n'), box }],
    });
    expect(fields.contact).toMatchObject({ name: 'Andrew Lee', emails: ['info@quantifort.com'] });
    expect(fields.contact.phones).toEqual([{ value: '+1 704 555 0154', kind: 'mobile', e164: '+17045550154' }]);
    expect(fields.source).toMatchObject({ name: 'code', email: 'code', phone: 'code' });
    expect(fields.alternatives).toMatchObject({ name: ['Andrew Leo'], email: ['info@quantlfort.com'] });
    expect(fields.confidence.email).toBeGreaterThan(0.95);
  });

  test('a second address in print is kept beside the one in the code', () => {
    const fields = pickFields({ lines: stack('sales@quantifort.com'), codes: [{ format: 'QRCode', text: vcard('EMAIL:andrew@quantifort.com\r\n'), box }] });
    expect(fields.contact.emails).toEqual(['andrew@quantifort.com', 'sales@quantifort.com']);
  });

  test('a longer printed address is better than a part of it in a code', () => {
    const fields = pickFields({
      lines: stack('Gran Vía, 45, 48023 Bilbao, España'),
      codes: [{ format: 'QRCode', text: vcard('ADR;TYPE=WORK:;;Gran Vía 45;Bilbao;;;España\r\n'), box }],
    });
    expect(fields.contact.address).toBe('Gran Vía, 45, 48023 Bilbao, España');
  });
});

describe('laws', () => {
  const line = fc.record({
    text: fc.oneof(fc.string(), fc.constantFrom('Ana Silva', 'CTO', 'a@b.de', '+49 30 123456', 'Berlin 10115', 'www.x.de', '@x', 'GmbH')),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    box: fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 1, max: 500 }), height: fc.integer({ min: 1, max: 90 }) }),
    alternatives: fc.array(fc.string(), { maxLength: 2 }),
  });

  test('no lines whatever make it throw; every confidence is between 0 and 1 and has a source', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const fields = pickFields({ lines, codes: [] });
        for (const [field, confidence] of Object.entries(fields.confidence)) {
          expect(confidence >= 0 && confidence <= 1).toBe(true);
          expect(Object.keys(fields.source)).toContain(field);
        }
      }),
      { numRuns: 150 },
    );
  });
});
