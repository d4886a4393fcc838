import type { CardFields, CardReading, Quad } from '../../shared/import/card/reading.ts';
import { quadSize } from './geometry.ts';
import { axisOf, elongation, gapBetween, rectangleAlong } from './outline.ts';

const reach = ({ contact }: CardFields): number => contact.emails.length + contact.phones.length;
const named = ({ contact, confidence }: CardFields): boolean => contact.name !== '' && (confidence.name ?? 0) >= 0.4;

/** A poster or a page has text too; a card says whom it is about, or how to reach them. */
export function looksLikeCard(card: CardFields): boolean {
  const { contact, confidence } = card;
  const reachable = reach(card) + contact.websites.length > 0 || contact.linkedin !== null;
  const about = Math.max(confidence.title ?? 0, confidence.company ?? 0) >= 0.4;
  return reachable || (named(card) && about);
}

/** Two halves of one card, as one quad, and the other cards of the picture. */
export interface Joined {
  readonly quad: Quad;
  readonly others: readonly CardReading[];
}

/** Finds a name without an address right beside an address without a name, that together have a card's shape; null when there are none. */
export function joinHalves(cards: readonly CardReading[]): Joined | null {
  for (const a of cards.filter((card) => named(card) && reach(card) === 0)) {
    const b = cards.find((card) => card !== a && !named(card) && reach(card) > 0 && areBeside(a.quad, card.quad));
    if (b === undefined) continue;
    const axis = axisOf([a.quad, b.quad]);
    return { quad: rectangleAlong([...a.quad, ...b.quad], axis, 0), others: cards.filter((card) => card !== a && card !== b) };
  }
  return null;
}

function areBeside(a: Quad, b: Quad): boolean {
  const shorter = Math.min(...[quadSize(a), quadSize(b)].map(({ width, height }) => Math.min(width, height)));
  return gapBetween(a, b) < 0.6 * shorter && elongation([...a, ...b]) < 2.4;
}
