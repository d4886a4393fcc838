import { describe, expect, it } from 'vitest';
import { fail } from '../../../shared/contract/result.ts';
import { problem } from '../../../shared/problem.ts';
import { de } from '../../../shared/words/de/index.ts';
import { en } from '../../../shared/words/en/index.ts';
import { said } from '../../../shared/words/keys.ts';
import { say } from '../../../shared/words/say.ts';
import { chooseLanguage, wordsOf } from '../../../shared/words/words.ts';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** All texts of a language by key and form. */
function flat(texts: Texts): ReadonlyMap<string, string> {
  return new Map(Object.entries(texts).flatMap(([area, own]) => Object.entries(own).map(([name, text]) => [`${area}.${name}`, text] as const)));
}

const english = flat(en);
const german = flat(de);
const namesIn = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();

describe('the texts', () => {
  it('each English one has its German, and German none besides', () => {
    expect([...german.keys()]).toEqual([...english.keys()]);
  });

  it('have the same parameters in both languages', () => {
    const differ = [...english].filter(([key, text]) => namesIn(text).join() !== namesIn(german.get(key) ?? '').join());
    expect(differ.map(([key]) => key)).toEqual([]);
  });

  it('are filled in, with nothing left over and no space at an end', () => {
    const odd = [...english, ...german].filter(([, text]) => text === '' || /^ | $|\{\{(?!\w+\}\})/.test(text));
    expect(odd).toEqual([]);
  });

  it('write a day as people of the place write it', () => {
    const sent = said('check.alreadySent', { name: 'Ana', day: { day: '2026-11-26' }, event: 'Fair' });
    const days = [wordsOf('en', 'en-GB'), wordsOf('en', 'en-US'), wordsOf('de')].map(({ tell }) => /26\.? November 2026|November 26, 2026/.exec(tell({ message: '', said: sent }))?.[0]);
    expect(days).toEqual(['26 November 2026', 'November 26, 2026', '26. November 2026']);
  });

  it('have both forms where they change with a number', () => {
    const forms = [...english.keys()].filter((key) => /_(?:one|other)$/.test(key));
    const missing = forms.filter((key) => !english.has(key.replace(/_\w+$/, '_one')) || !english.has(key.replace(/_\w+$/, '_other')));
    expect(missing).toEqual([]);
  });

  it('call the user "Sie", never "du"', () => {
    expect([...german].filter(([, text]) => /\b(?:du|dich|dir|dein\w*|euch|euer|eure\w*)\b/i.test(text))).toEqual([]);
  });

  it('leave no English in German: what is the same in both is a name, a number or a word that Germans use too', () => {
    const bare = (text: string): string => text.replace(/\{\{\w+\}\}|\(CSV\)|[^\p{L} ]/gu, '').trim();
    const same = [...german].filter(([key, text]) => english.get(key) === text).map(([, text]) => bare(text));
    const alike = ['', 'Alt', 'Chat', 'Export', 'Fax', 'HubSpot', 'Import', 'JSON', 'LinkedIn', 'Name', 'Outlook', 'Premium', 'SMS', 'Skype', 'Status', 'Twitter', 'Website', 'vCard'];
    expect(same.filter((text) => !alike.includes(text))).toEqual([]);
  });

  it('call a thing by one word in German', () => {
    const others = /\b(?:Events?|Kennw[oö]rt\w*|Warteschlange|Notes?|Doppelte[nr]?|[Ee]rneut versuchen|gesichert|[Ss]ichern(?! Sie (?:ohne|einzelne)))\b/u;
    expect([...german].filter(([key, text]) => others.test(text) && key !== 'export.saveBackup' && !text.includes('„Sichern“')).map(([, text]) => text)).toEqual([]);
  });

  it('name buttons and places as they are called on screen', () => {
    const quoted = [...german].flatMap(([, text]) => [...text.matchAll(/„([^“{]+)“/gu)].map((match) => match[1] ?? ''));
    const examples = ['�', 'Web Days', 'Name, E-Mail, Firma', 'Ana Silva, CTO bei Beispiel, ana@example.com'];
    expect(quoted.filter((name) => !examples.includes(name) && ![...german.values()].includes(name))).toEqual([]);
  });

  it('use the signs of their language: no straight quotes or apostrophes', () => {
    expect([...english, ...german].filter(([, text]) => /["']/.test(text))).toEqual([]);
  });
});

describe('saying', () => {
  it.each([
    ['en', 1, '1 note is held back'],
    ['en', 5000, '5,000 notes are held back'],
    ['de', 1, '1 Nachricht wird zurückgehalten'],
    ['de', 5000, '5.000 Nachrichten werden zurückgehalten'],
  ] as const)('in %s, %i is said with its own form and signs', (language, count, expected) => {
    expect(say(language, 'export.held', { count })).toBe(expected);
  });

  it.each(['{{ first_name }}', '$t(app.close)', '$1 & <b>', '{{shown}}'])('what the user wrote, %s, stays as it is', (typed) => {
    expect(say('en', 'export.written', { notes: typed })).toBe(`Written ${typed}`);
  });

  it('a parameter can be a text of its own, or a list', () => {
    expect(say('de', 'export.written', { notes: said('app.close') })).toBe('Geschriebene Schließen');
    expect(say('de', 'export.written', { notes: ['a', said('app.close'), 'c'] })).toBe('Geschriebene a, Schließen und c');
  });
});

describe('what crosses', () => {
  const text = said('export.held', { count: 2 });

  it('a problem keeps its English and can be said in German', () => {
    const given = problem('held', text);
    expect(given).toEqual({ code: 'held', message: '2 notes are held back', said: text });
    expect(wordsOf('de').tell(given)).toBe('2 Nachrichten werden zurückgehalten');
    expect(JSON.parse(JSON.stringify(given))).toEqual(given);
  });

  it('an error keeps both of its sentences', () => {
    expect(fail('not-found', text, said('app.close')).error).toEqual({
      code: 'not-found', message: '2 notes are held back', said: text, next: 'Close', nextSaid: { key: 'app.close' },
    });
  });

  it('one whose key is not known is said in English', () => {
    const strange = JSON.parse('{"message":"New here.","said":{"key":"app.notYetKnown"}}') as Parameters<ReturnType<typeof wordsOf>['tell']>[0];
    expect(wordsOf('de').tell(strange)).toBe('New here.');
  });
});

describe('the language', () => {
  it.each([
    ['system', ['de-AT', 'en'], 'de', 'de-AT'],
    ['system', ['fr-FR', 'de'], 'de', 'de'],
    ['system', ['fr-FR'], 'en', 'en'],
    ['system', [], 'en', 'en'],
    ['en', ['de-CH', 'en-GB'], 'en', 'en-GB'],
    ['de', ['en-US'], 'de', 'de'],
    ['system', ['en-US@posix'], 'en', 'en-US'],
    ['system', ['de_DE.UTF-8'], 'de', 'de-DE'],
    ['system', ['?', 'C', '', 'de'], 'de', 'de'],
    ['system', ['den', 'english'], 'en', 'en'],
  ] as const)('chosen %s on a system with %j is %s', (chosen, system, language, locale) => {
    expect(chooseLanguage(chosen, system)).toEqual({ language, locale });
  });
});

describe('dates', () => {
  const british = wordsOf('en', 'en-GB');
  const german = wordsOf('de', 'de-DE');

  it.each([
    ['2026-11-19', '2026-11-20', '19–20 November 2026', '19.–20. November 2026'],
    ['2026-11-30', '2026-12-02', '30 November–2 December 2026', '30. November–2. Dezember 2026'],
    ['2026-11-19', null, '19 November 2026', '19. November 2026'],
    [null, '2026-11-20', '20 November 2026', '20. November 2026'],
    [null, null, '', ''],
    ['soon', null, '', ''],
  ])('%s to %s', (start, end, inEnglish, inGerman) => {
    expect(plain(british.days(start, end, '2027-01-02T00:00:00Z'))).toBe(inEnglish);
    expect(plain(german.days(start, end, '2027-01-02T00:00:00Z'))).toBe(inGerman);
  });

  it('leave out the year that everybody knows', () => {
    expect(plain(british.days('2026-11-19', '2026-11-20', '2026-11-25T00:00:00Z'))).toBe('19–20 November');
  });

  it.each([
    [0, 'today', 'heute'],
    [1, 'yesterday', 'gestern'],
    [3, '3 days ago', 'vor 3 Tagen'],
    [-2, 'in 2 days', 'übermorgen'],
    [90, '3 months ago', 'vor 3 Monaten'],
  ])('%i days ago', (days, inEnglish, inGerman) => {
    expect(british.ago(days)).toBe(inEnglish);
    expect(german.ago(days)).toBe(inGerman);
  });
});

/** The spaces around dashes differ between versions of the language data. */
function plain(text: string): string {
  return text.replace(/\s?–\s?/g, '–');
}
