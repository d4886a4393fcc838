import { matchEmails } from './emails.ts';
import type { Found, Match } from './find.ts';
import { matchLinkedin, matchWebsites } from './links.ts';
import type { Choice } from './people.ts';
import { matchNumbers } from './phones.ts';
import type { Print } from './print.ts';
import type { CardFieldName, CardFields, TextLine } from './reading.ts';

/** What the readers made of the same print besides what was taken, for each field where they differ. */
export function alternativesOf({ person, emails, phones, websites, linkedin, lines }: Print): CardFields['alternatives'] {
  const all: Readonly<Partial<Record<CardFieldName, readonly string[]>>> = {
    name: ofChoice(person.name),
    title: ofChoice(person.title),
    company: ofChoice(person.company),
    email: ofFound(emails, lines, matchEmails),
    phone: ofFound(phones.map(({ found }) => found), lines, matchNumbers),
    website: ofFound(websites, lines, matchWebsites),
    linkedin: ofFound(linkedin === null ? [] : [linkedin], lines, matchLinkedin),
  };
  return Object.fromEntries(Object.entries(all).filter(([, texts]) => texts.length > 0));
}

/** A reader that lost all the spaces has nothing better to offer. */
const letters = (text: string): string => text.replace(/\s/g, '');

function ofChoice(choice: Choice | null): readonly string[] {
  if (choice?.candidate.pieces.length !== 1) return [];
  const { text, pieces } = choice.candidate;
  const others = pieces.flatMap((piece) => [piece.text, ...piece.others]);
  return [...new Set(others)].filter((other) => other !== '' && letters(other) !== letters(text));
}

function ofFound(found: readonly Found[], lines: readonly TextLine[], match: (text: string) => readonly Match[]): readonly string[] {
  const values = found.map(({ value }) => value);
  const onSameLines = new Set(found.flatMap(({ line }) => lines[line]?.alternatives ?? []));
  const others = [...onSameLines].flatMap((text) => match(text).map(({ value }) => value));
  return [...new Set(others)].filter((other) => !values.some((value) => letters(value) === letters(other)));
}
