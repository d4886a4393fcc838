import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../../../scripts/build.mjs';
import type { ImportedList } from '../../../shared/import/importedList.ts';
import { readList } from '../../../shared/import/list.ts';

function readFixture(name: string): ImportedList {
  return readList({ name, bytes: new Uint8Array(readFileSync(join(projectDir, 'test/fixtures/lists', name))) });
}

/** fixture | format | names in order | rows left out */
const fixtures: readonly (readonly [file: string, format: string, names: readonly string[], skipped: readonly number[]])[] = [
  ['linkedin-connections.csv', 'linkedin-connections', ['Ana Silva', 'Tom Becker', 'Mei Tan'], [8]],
  ['google-contacts.csv', 'google-contacts', ['Ana Maria Silva', 'Tom Becker'], [4]],
  ['google-old.csv', 'google-contacts', ['Ana Silva'], []],
  ['outlook.csv', 'outlook', ['Ana Maria Silva', 'Tom Becker'], []],
  ['eventbrite.csv', 'eventbrite', ['Ana Silva', ''], [3, 5]],
  ['luma.csv', 'luma', ['Ana Silva', 'tom becker'], [4]],
  ['meetup.xls', 'meetup', ['Ana Silva', 'Tom'], [4]],
  ['swapcard.csv', 'swapcard', ['Ana Silva', 'Tom Becker'], []],
  ['talque.csv', 'talque', ['Ana Silva'], []],
  ['hubspot.csv', 'hubspot', ['Ana Silva'], []],
  ['salesforce.csv', 'salesforce', ['Ana Silva'], []],
  ['attio.csv', 'attio', ['Ana Silva'], []],
  ['apollo.csv', 'apollo', ['Ana Silva'], []],
  ['german-windows-1252.csv', 'unknown', ['Jördis Müller-Lüdenscheidt'], []],
  ['french-utf-16le.csv', 'unknown', ['Léa Noël'], []],
  ['people.vcf', 'vcard', ['Ana Silva', 'Jörg Müller'], [3]],
];

describe('lists of other programs', () => {
  it.each(fixtures)('%s is %s', (file, format, names, skipped) => {
    const list = readFixture(file);
    expect(list.format).toBe(format);
    expect(list.people.map(({ contact }) => contact.name)).toEqual(names);
    expect(list.skipped.map(({ row }) => row)).toEqual(skipped);
    expect(list.problems).toEqual([]);
  });

  const ana = (file: string): ImportedList['people'][number]['contact'] => readFixture(file).people[0]!.contact;

  it.each(fixtures.map(([file]) => file).filter((file) => !/meetup|german|french/.test(file)))('%s says what Ana does, and where', (file) => {
    expect(ana(file)).toMatchObject({ firstName: 'Ana', lastName: 'Silva', title: 'CTO', company: expect.stringContaining('Orchard Labs') as string });
  });

  it.each(['linkedin-connections.csv', 'google-contacts.csv', 'eventbrite.csv', 'luma.csv', 'attio.csv', 'apollo.csv'])('%s knows her profile', (file) => {
    expect(ana(file).linkedin).toBe('https://www.linkedin.com/in/ana-silva-example/');
  });

  it('LinkedIn: the preamble is no data, and degrees leave the name', () => {
    const [, , mei] = readFixture('linkedin-connections.csv').people;
    expect(mei).toEqual({ row: 7, contact: expect.objectContaining({ prefix: 'Dr.', firstName: 'Mei', lastName: 'Tan', suffix: 'PhD' }) as unknown });
  });

  it('Google: several values in a cell, labels for kinds, one address', () => {
    const { emails, phones, address, prefix, department } = ana('google-contacts.csv');
    expect(emails).toEqual(['ana@orchard.example', 'ana.silva@orchard.example', 'ana@home.example']);
    expect(phones.map(({ e164, kind }) => `${e164 ?? ''} ${kind}`)).toEqual(['+491726554858 mobile', '+491726554859 mobile', '+4930901821 fax']);
    expect([address, prefix, department]).toEqual(['Rua das Flores 5, 1200-001 Lisboa, Portugal', 'Dr.', 'Research']);
  });

  it('Outlook: “Title” is the honorific', () => {
    expect(ana('outlook.csv')).toMatchObject({ prefix: 'Dr.', title: 'CTO', suffix: 'Jr.', address: '5 Elm St, Austin, TX 78701, USA', notes: 'Likes soil; and\nrain' });
  });

  it('Eventbrite: who was refunded is left out with that reason', () => {
    expect(readFixture('eventbrite.csv').skipped[0]?.reason).toContain('Refunded');
  });

  it.each([
    ['luma.csv', 'declined'],
    ['meetup.xls', 'No'],
  ])('%s: who answered “%s” is left out with that reason', (file, answer) => {
    expect(readFixture(file).skipped.map(({ reason }) => reason)).toEqual([`The list says that this person did not come: status “${answer}”.`]);
  });

  it('Luma: the advertisement number is nobody’s profile, and an answer that is none is kept', () => {
    expect(readFixture('luma.csv').people[1]?.contact).toMatchObject({ linkedin: null, notes: 'What is your LinkedIn profile? Tom Becker' });
    expect(readFixture('luma.csv').mapping).not.toHaveProperty('linkedin_click_id');
  });

  it('a German list in Windows-1252 with semicolons', () => {
    expect(ana('german-windows-1252.csv')).toMatchObject({
      prefix: 'Frau Dr.',
      title: 'Geschäftsführerin',
      company: 'Bäckerei „Süß“',
      address: 'Königstr. 1, 04155 Leipzig',
      notes: 'Stand 5 – gern wieder',
    });
  });

  it('a French list in UTF-16', () => {
    expect(ana('french-utf-16le.csv')).toMatchObject({ firstName: 'Léa', lastName: 'Noël', company: 'Éditions du Pré', title: 'Directrice' });
  });
});
