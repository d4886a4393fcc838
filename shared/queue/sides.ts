import { companyWords } from '../contact/company.ts';
import { hostOf, isProvider, ownerOf } from '../contact/mailbox.ts';
import type { EventState, Person } from '../workspace/state.ts';

/** Two pictures that may be the two sides of one card: the front has the name. */
export interface CardSides {
  readonly frontId: string;
  readonly backId: string;
}

/**
 * Pairs of an event's cards that may be front and back of one: the back has no name, and something of the front's. Where several
 * fronts would fit, only the one whose picture came right before or after; cards that the user has set apart are not named.
 */
export function cardSides({ people, apart }: Pick<EventState, 'people' | 'apart'>): readonly CardSides[] {
  const cards = people.flatMap((person, place) => (isOneSided(person) ? [{ person, place, marks: marksOf(person) }] : []));
  const taken = new Set<string>();
  return cards.filter(({ person }) => !isNamed(person)).flatMap((back) => {
    const fronts = cards.filter((card) => isNamed(card.person) && !taken.has(card.person.id) && fits(card, back) && !areApart(apart, card.person.id, back.person.id));
    const beside = fronts.filter(({ place }) => Math.abs(place - back.place) === 1);
    const [only] = fronts.length === 1 ? fronts : beside.length === 1 ? beside : [];
    if (only === undefined) return [];
    taken.add(only.person.id);
    return [{ frontId: only.person.id, backId: back.person.id }];
  });
}

interface Side {
  readonly person: Person;
  readonly place: number;
  readonly marks: ReadonlySet<string>;
}

const isNamed = ({ contact }: Person): boolean => contact.name.trim() !== '';
const isOneSided = ({ origin }: Person): boolean => origin.kind === 'card' && origin.back === null;

const fits = (front: Side, back: Side): boolean => [...back.marks].some((mark) => front.marks.has(mark));

const areApart = (apart: EventState['apart'], a: string, b: string): boolean => apart.some((pair) => pair.includes(a) && pair.includes(b));

/** What two sides of a card can have in common: an address, a number, a house on the web, a company. */
function marksOf({ contact }: Person): ReadonlySet<string> {
  const { emails, phones, websites, linkedin, company } = contact;
  const owners = [...emails.map((email) => email.slice(email.lastIndexOf('@') + 1)), ...websites.map(hostOf)].map(ownerOf);
  const words = companyWords(company).join(' ');
  return new Set([
    ...emails.map((email) => `mail ${email}`),
    ...phones.map(({ value, e164 }) => `call ${e164 ?? value.replace(/\D/g, '')}`),
    ...owners.filter((owner) => owner !== '' && !isProvider(owner)).map((owner) => `web ${owner}`),
    ...(linkedin === null ? [] : [`profile ${linkedin}`]),
    ...(words === '' ? [] : [`company ${words}`]),
  ]);
}
