import { emptyContact } from '../../contact/contact.ts';
import type { ContactFields } from '../../contact/contact.ts';
import { parseName } from '../../contact/name.ts';
import { readCode } from './codeFields.ts';
import { alternativesOf } from './alternatives.ts';
import { certainty } from './confidence.ts';
import { joinCode } from './joinCode.ts';
import type { Choice } from './people.ts';
import { readPrint } from './print.ts';
import type { Print } from './print.ts';
import type { Box, CardFieldName, CardFields, CodeReading, TextLine } from './reading.ts';
import { countFieldWords, isDepartment } from './words.ts';

/** Lines and codes of one card, with boxes in the frame of the card: x along the print, y down. */
export interface CardText {
  readonly lines: readonly TextLine[];
  readonly codes: readonly CodeReading[];
  /** The two-letter country of numbers that don't say theirs, when the card doesn't either. */
  readonly country?: string;
}

/** Makes contact fields of what is printed and coded on one card. What a code says is exact and wins. */
export function pickFields({ lines, codes, country }: CardText): CardFields {
  const print = readPrint(lines, country ?? null);
  const confidence = certainty(print);
  const printed: CardFields = {
    contact: contactOf(print),
    confidence,
    source: Object.fromEntries(Object.keys(confidence).map((field) => [field, 'ocr'])),
    boxes: boxesOf(print),
    alternatives: alternativesOf(print),
  };
  return codes.reduce((fields, code) => {
    const said = readCode(code.text, print.country);
    return said === null ? fields : joinCode(fields, said, code.box);
  }, printed);
}

function contactOf(print: Print): ContactFields {
  const { person, address } = print;
  const spoken = person.name === null ? null : parseName(tidyName(person.name.candidate.text), print.country === null ? {} : { country: print.country });
  return {
    ...emptyContact,
    ...(spoken ?? {}),
    title: textOf(person.title),
    company: textOf(person.company),
    department: departmentOf(print),
    emails: unique(print.emails.map(({ value }) => value)),
    phones: uniqueBy(
      print.phones.map(({ phone }) => phone),
      (phone) => phone.e164 ?? phone.value.replace(/\D/g, ''),
    ),
    websites: unique(print.websites.map(({ value }) => value)),
    linkedin: print.linkedin?.value ?? null,
    address: address?.text ?? null,
  };
}

/** Readers lose the space, and take the comma for a dot, in "Hoppe, Jr.". */
const tidyName = (text: string): string =>
  closeApostrophes(text).replace(/(\p{Ll}{3})[.,]+(?:\s*,\s*|\s*(?=[JSjs]r\b)|(?=\p{Lu}))/gu, '$1, ').replace(/(\p{Ll}{4})[.,]$/u, '$1');

/** "de l' Ouest", "Dell' Acqua": no language puts a space there. */
const closeApostrophes = (text: string): string => text.replace(/(?<=(?:^|\s)\p{L}{1,4}['’])\s+(?=\p{Lu})/gu, '');

/** Spaces as in print, and the last dot of "sp. z o.o.", which readers lose most. */
const tidyText = (text: string): string =>
  closeApostrophes(text)
    .replace(/\s+/g, ' ')
    .replace(/\s*&\s*(?=\p{Lu}{2}|\p{Lu}\p{Ll})(?<=\s&\s*|\p{L}{3}&)/gu, ' & ')
    .replace(/[,;]$/, '')
    .replace(/(?<=(?:^|\s)(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u, '.');

const textOf = (choice: Choice | null): string => (choice === null ? '' : tidyText(choice.candidate.text));

/** A field of work that is no part of the title: "Vertrieb Süd", "Research & Development". */
function departmentOf({ person, rest }: Print): string {
  const used = [person.name, person.title, person.company].flatMap((choice) => choice?.candidate.pieces ?? []);
  const free = rest.filter((candidate) => candidate.pieces.length === 1 && !candidate.pieces.some((piece) => used.includes(piece)));
  const named = free.find((candidate) => isDepartment(candidate.text));
  return (named ?? free.find((candidate) => countFieldWords(candidate.text) > 0 && !/[.!?]$/.test(candidate.text)))?.text ?? '';
}

function unique(values: readonly string[]): readonly string[] {
  return uniqueBy(values, (value) => value.toLowerCase());
}

function uniqueBy<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  return [...new Map([...values].reverse().map((value) => [key(value), value])).values()].reverse();
}

function boxesOf({ person, emails, phones, websites, linkedin, address }: Print): CardFields['boxes'] {
  const of = (choice: Choice | null): readonly Box[] => choice?.candidate.pieces.map((piece) => piece.box) ?? [];
  const all: Readonly<Record<CardFieldName, readonly Box[]>> = {
    name: of(person.name),
    title: of(person.title),
    company: of(person.company),
    email: emails.map(({ box }) => box),
    phone: phones.map(({ found }) => found.box),
    website: websites.map(({ box }) => box),
    linkedin: linkedin === null ? [] : [linkedin.box],
    address: address?.boxes ?? [],
  };
  return Object.fromEntries(Object.entries(all).filter(([, boxes]) => boxes.length > 0));
}
