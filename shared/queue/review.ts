import { fold } from '../fold.ts';
import type { CardFieldName } from '../import/card/reading.ts';
import { displayName } from '../contact/contact.ts';
import type { Person } from '../workspace/state.ts';

/** Below this confidence (0 to 1) the user should look at a field. */
export const sureEnough = 0.8;

/** The lowest confidence among the fields read from a person's card; 1 for people who came from a list or were typed in. */
export function lowestConfidence(person: Person): number {
  return person.origin.kind === 'card' ? Math.min(1, ...Object.values(person.origin.confidence)) : 1;
}

/** The fields of a card that the reader was not sure of. */
export function unsureFields(person: Person): readonly CardFieldName[] {
  if (person.origin.kind !== 'card' || person.reviewed) return [];
  const { confidence } = person.origin;
  return (Object.keys(confidence) as CardFieldName[]).filter((name) => (confidence[name] ?? 1) < sureEnough);
}

/** Whether the user should look at a person before writing: unsure reading, a row in question or no name, and not looked at yet. */
export function needsLook(person: Person): boolean {
  return !person.reviewed && (person.origin.kind === 'list' || lowestConfidence(person) < sureEnough || person.contact.name.trim() === '');
}

/** The people who need a look first, least certain at the top; the others stay in the order in which they came. */
export function reviewOrder(people: readonly Person[]): readonly Person[] {
  const open = people.filter(needsLook).sort((a, b) => lowestConfidence(a) - lowestConfidence(b));
  return [...open, ...people.filter((person) => !needsLook(person))];
}

/** Whether a person answers to what was typed into a search field: each word stands in the name, the company or an address. */
export function matchesSearch(person: Person, typed: string): boolean {
  const { contact } = person;
  const text = fold([displayName(contact, ''), contact.company, contact.title, ...contact.emails].join(' '));
  return fold(typed).trim().split(/\s+/u).every((word) => text.includes(word));
}
