import type { Choice } from './people.ts';
import type { Print } from './print.ts';
import type { CardFieldName, CardFields } from './reading.ts';

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** How clear a choice must be before it is more likely right than wrong. */
const even = 0.5;

/** The reader's own sureness of a line falls off faster than its chance to be right letter by letter. */
const legible = (confidence: number): number => Math.min(0.99, 0.35 + 0.65 * confidence);

const ofChoice = (choice: Choice | null): number | null =>
  choice === null ? null : legible(choice.candidate.confidence) * sigmoid(choice.score - even);

const ofList = (confidences: readonly number[]): number | null =>
  confidences.length === 0 ? null : Math.min(...confidences.map(legible));

/** How sure each field is, 0 to 1, for the fields that are there. */
export function certainty({ person, emails, phones, websites, linkedin, address }: Print): CardFields['confidence'] {
  const all: Readonly<Record<CardFieldName, number | null>> = {
    name: ofChoice(person.name),
    title: ofChoice(person.title),
    company: ofChoice(person.company),
    email: ofList(emails.map(({ confidence }) => confidence)),
    phone: ofList(phones.map(({ phone, found }) => found.confidence * (phone.e164 === null ? 0.8 : 1))),
    website: ofList(websites.map(({ confidence }) => confidence)),
    linkedin: ofList(linkedin === null ? [] : [linkedin.confidence]),
    address: ofList(address === null ? [] : [address.confidence]),
  };
  const given: Partial<Record<CardFieldName, number>> = {};
  for (const field of Object.keys(all) as CardFieldName[]) {
    const value = all[field];
    if (value !== null) given[field] = Math.round(value * 1000) / 1000;
  }
  return given;
}
