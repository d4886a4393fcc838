import { describe, expect, it } from 'vitest';
import { noteChannels } from '../../../shared/note/channels.ts';
import { noteLanguage } from '../../../shared/note/noteLanguage.ts';
import { startingTexts } from '../../../shared/note/startingPoints.ts';
import { daysSince, sayDates } from '../../../shared/note/dates.ts';

describe('dates', () => {
  it.each([
    ['one day', '2026-11-19', '2026-11-19', '19 November'],
    ['a day without an end', '2026-11-19', null, '19 November'],
    ['an end without a start', null, '2026-11-20', '20 November'],
    ['two days', '2026-11-19', '2026-11-20', '19–20 November'],
    ['days in two months', '2026-11-30', '2026-12-02', '30 November – 2 December'],
    ['days in two years', '2026-12-30', '2027-01-02', '30 December 2026 – 2 January 2027'],
    ['nothing known', null, null, ''],
    ['no date at all', 'soon', null, ''],
  ])('says %s', (_says, start, end, text) => {
    expect(sayDates(start, end, 'en')).toBe(text);
  });

  it.each([
    ['one day', '2026-03-09', '2026-03-09', '9. März'],
    ['two days', '2026-11-19', '2026-11-20', '19.–20. November'],
    ['days in two months', '2026-11-30', '2026-12-02', '30. November – 2. Dezember'],
    ['days in two years', '2026-12-30', '2027-01-02', '30. Dezember 2026 – 2. Januar 2027'],
  ])('says %s in German', (_says, start, end, text) => {
    expect(sayDates(start, end, 'de')).toBe(text);
  });

  it.each([
    ['English', 'Hi {{ first_name }}, good to meet you on {{ date }}.', 'en'],
    ['German', 'Hallo {{ first_name }}, schön war es am {{ date }}.', 'de'],
    ['German with English in it', 'Liebe Ana, danke für den Talk bei {{ event }} about the state of the web, {{ date }}.', 'de'],
    ['nothing but placeholders', '{{ first_name }} {{ date }}', 'en'],
    ...noteChannels.map((channel) => [`our own ${channel}`, startingTexts.de[channel], 'de'] as const),
    ...noteChannels.map((channel) => [`our own ${channel}`, startingTexts.en[channel], 'en'] as const),
  ] as const)('know the language of a base message: %s', (_, base, language) => {
    expect(noteLanguage(base)).toBe(language);
  });

  it.each([
    ['the same day', '2026-11-19', '2026-11-19T23:59:00.000Z', 0],
    ['a day later', '2026-11-19', '2026-11-20T00:01:00.000Z', 1],
    ['four days later', '2026-11-19', '2026-11-23T12:00:00.000Z', 4],
    ['the day before', '2026-11-19', '2026-11-18T12:00:00.000Z', -1],
    ['over a change of clocks', '2026-03-28', '2026-03-30T00:00:00.000Z', 2],
  ])('counts days to %s', (_says, date, now, days) => {
    expect(daysSince(date, now)).toBe(days);
  });

  it('knows no days since what is no date', () => {
    expect(daysSince('soon', '2026-11-19T00:00:00.000Z')).toBeNull();
  });
});
