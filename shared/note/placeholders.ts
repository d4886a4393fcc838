import { editDistance } from '../fold.ts';
import type { ContactFields } from '../contact/contact.ts';
import type { Language } from '../words/keys.ts';
import { sayDates } from './dates.ts';
import type { EventDetails } from './occasion.ts';
import type { Tweak } from './tweak.ts';

/** A name that may stand between double braces in a base message. */
export interface Placeholder {
  readonly name: string;
}

/** Every placeholder, in the order in which they are offered. */
export const placeholders = [
  { name: 'first_name' },
  { name: 'last_name' },
  { name: 'name' },
  { name: 'title' },
  { name: 'company' },
  { name: 'event' },
  { name: 'place' },
  { name: 'date' },
  { name: 'met_at' },
  { name: 'talked_about' },
  { name: 'reason' },
  { name: 'offer' },
  { name: 'promise' },
  { name: 'my_name' },
] as const satisfies readonly Placeholder[];

export type PlaceholderName = (typeof placeholders)[number]['name'];

/** Other names people write for the same things. */
const aliases: Readonly<Record<string, PlaceholderName>> = {
  event_name: 'event',
  event_place: 'place',
  event_date: 'date',
  full_name: 'name',
  job_title: 'title',
  where_we_met: 'met_at',
};

/** What each placeholder stands for in one note; '' where nothing is known. */
export type Facts = Readonly<Record<PlaceholderName, string>>;

/** All names that a base message may use: the placeholders and their aliases. */
export const knownNames: ReadonlySet<string> = new Set([...placeholders.map(({ name }) => name), ...Object.keys(aliases)]);

/** Gathers what the placeholders stand for in the note to one person; `language` is what the note is written in. */
export function gatherFacts(details: EventDetails, contact: ContactFields, tweak: Tweak, myName: string, language: Language): Facts {
  return {
    first_name: contact.firstName.trim(),
    last_name: contact.lastName.trim(),
    name: contact.name.trim(),
    title: contact.title.trim(),
    company: contact.company.trim(),
    event: details.name.trim(),
    place: details.place.trim(),
    date: sayDates(details.start, details.end, language),
    met_at: tweak.metAt.trim(),
    talked_about: tweak.talkedAbout.trim(),
    reason: tweak.reason.trim(),
    offer: tweak.offer.trim(),
    promise: tweak.promise.trim(),
    my_name: myName.trim(),
  };
}

/** The facts under every name they may be used by; empty ones are left out, so that the template engine notices their use. */
export function namedFacts(facts: Facts): Readonly<Record<string, string>> {
  const named: Record<string, string> = {};
  for (const { name } of placeholders) if (facts[name] !== '') named[name] = facts[name];
  for (const [alias, name] of Object.entries(aliases)) if (facts[name] !== '') named[alias] = facts[name];
  return named;
}

/** The placeholder that a mistyped name most likely meant, or null when nothing is near. */
export function nearestPlaceholder(typed: string): string | null {
  const plain = plainName(typed);
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of knownNames) {
    const distance = editDistance(plain, plainName(name));
    if (best === null || distance < best.distance) best = { name, distance };
  }
  const nearEnough = Math.max(1, Math.floor(plain.length / 3));
  return best !== null && best.distance <= nearEnough ? (aliases[best.name] ?? best.name) : null;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
