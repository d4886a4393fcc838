import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCode } from '../../../../shared/import/card/codeFields.ts';
import { guessLanguage, languageOfLine } from '../../../../shared/import/card/guessLanguage.ts';
import { readMecard } from '../../../../shared/import/card/mecard.ts';

describe('codes on cards', () => {
  test('a MECARD gives every field it has', () => {
    const text = 'MECARD:N:Bongiovanni,Adalfredo;ORG:Arbomark \\; C. S.a.s.;TEL:3925617073;EMAIL:a.b@arbomark.it;URL:https\\://www.arbomark.it/en;ADR:,,Via Roma 49,Firenze,,50123,Italia;NOTE:met\\, liked;;';
    expect(readMecard(text, 'IT')).toMatchObject({
      firstName: 'Adalfredo',
      lastName: 'Bongiovanni',
      company: 'Arbomark ; C. S.a.s.',
      emails: ['a.b@arbomark.it'],
      phones: [{ value: '3925617073', kind: 'mobile', e164: '+393925617073' }],
      websites: ['https://www.arbomark.it/en'],
      address: 'Via Roma 49, Firenze, 50123, Italia',
      notes: 'met, liked',
    });
  });

  test.each([
    ['a profile', 'https://www.linkedin.com/in/jody-feeney', { linkedin: 'https://www.linkedin.com/in/jody-feeney/' }],
    ['a website', 'https://pexasoft.pl/card/29235', { websites: ['https://pexasoft.pl/card/29235'] }],
    ['a mail link', 'mailto:a@firma.de?subject=x', { emails: ['a@firma.de'] }],
    ['a vCard', 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lee;Andrew;;;\r\nFN:Andrew Lee\r\nEMAIL:info@quantifort.co\r\nEND:VCARD', { name: 'Andrew Lee', emails: ['info@quantifort.co'] }],
  ])('%s', (_sentence, text, fields) => {
    expect(readCode(text)).toMatchObject(fields);
  });

  test('a wireless network says nothing of a person', () => {
    expect(readCode('WIFI:T:WPA;S:guest;P:secret;;')).toBeNull();
  });

  test('no text whatever makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string().map((text) => `MECARD:${text}`)), (text) => {
        readCode(text);
      }),
    );
  });
});

describe('the language of a card', () => {
  test.each([
    [['Anna Becker', 'Leiterin Einkauf', 'Becker GmbH', '+49 30 123456'], 'deu'],
    [['Armide Collet', 'Directrice commerciale', '88 rue Molière', 'clarmark.fr'], 'fra'],
    [['María Ceballos', 'Asesor Fiscal', '938 22 82 39', 'www.synthvista.es'], 'spa'],
    [['Zoilo Vezzoli', 'Architetto', 'Piazza Cavour, 95', '47125 Forli (FC)'], 'ita'],
    [['Jan de Leeuw', 'Commercieel Directeur', '+31 40 718 96 28'], 'nld'],
    [['Juliusz Kubicki', 'pexasoft.pl', 'ul. Swietokrzyska 113'], 'pol'],
    [['Irvin Merta', '+420377860207', '301 89 Plzen'], 'ces'],
    [['Mark Thompson', 'HR Business Partner', '+44 131 496 0464'], 'eng'],
    [['Francoise Dubois', 'CHEFFE DE PROJET', 'T. +41 44 555 03 08', 'francoise@lumiere.ch'], 'fra'],
    [['Urs Keller', 'Leiter Verkauf', 'T. +41 44 555 03 08', 'urs@keller.ch'], 'deu'],
    [['Thibault Martin', 'Attachee de presse', 'Kerkstraat 4, 1050 Bruxelles', 'Belgium'], 'fra'],
    [['Anouk de Wit', 'Makelaar', '1050 Brussel', 'www.dewit.be'], 'nld'],
    [['Hakan Lindstrom', 'Projektledare', 'hakan@lindstrom.example'], 'swe'],
    [['Nuria Vazquez', 'Delegado de Ventas', 'nvazquez@orchard.com'], 'spa'],
    [['E anna@orchard.com', 'M 555 0100', 'Studio Director'], 'eng'],
    [['Dana Sanchez', 'Sales Manager', 'Orchard Inc', '+1 212 555 0100'], 'eng'],
    [['???'], 'eng'],
  ])('%j is in %s', (lines, language) => {
    expect(guessLanguage(lines)).toBe(language);
  });
});

describe('the language of a line', () => {
  test.each([
    ['a name from elsewhere is read in its own language', 'Jose Munoz', 'eng', 'spa'],
    ['so is one whose space was lost', 'JurgenKrause', 'eng', 'deu'],
    ['a name that the card’s own language has too stays in it', 'Anna Muller', 'deu', 'deu'],
    ['English names stand on cards of all languages', 'Callum Whitfield', 'deu', 'deu'],
    ['a job is no name', 'Sales Manager', 'eng', 'eng'],
    ['a trade is none', 'Costa Consulting', 'eng', 'eng'],
    ['nor is a street', 'Rua Augusta 177', 'eng', 'eng'],
    ['an address on the web has no language', 'jose@munoz.example', 'eng', 'eng'],
    ['a name that nobody knows', 'Zyx Qwv', 'eng', 'eng'],
  ] as const)('%s', (_sentence, line, usual, language) => {
    expect(languageOfLine(line, usual)).toBe(language);
  });
});
