import type { z } from 'zod';
import type { Change } from './changes.ts';
import { contactSchema, eventDetailsSchema, nextStepsSchema, overridesSchema, textSchema, tweakSchema } from './schemas.ts';
import type { EventState, Person } from './state.ts';
import { weave } from './weave.ts';

/** A change on top of what others have changed meanwhile. */
export interface WovenChange {
  readonly change: Change;
  /** Something that somebody else has set gives way to it. */
  readonly clashes: boolean;
}

/**
 * The change that takes in what others have changed since its window had seen `basedOn`, the value that the change sets as it was then.
 * What can't be woven, or would come out as something that can't be kept, is as it was given.
 */
export function wovenChange(event: EventState, change: Change, basedOn: unknown): WovenChange {
  const person = 'personId' in change ? event.people.find(({ id }) => id === change.personId) : undefined;
  switch (change.kind) {
    case 'event-edited':
      return set(change, 'details', { basedOn, now: event.details, schema: eventDetailsSchema });
    case 'base-edited':
      return set(change, 'text', { basedOn, now: event.bases[change.channel] ?? '', schema: textSchema });
    case 'subject-edited':
      return set(change, 'text', { basedOn, now: event.subjects[change.channel] ?? '', schema: textSchema });
    default:
      return person === undefined ? asGiven(change) : onPerson(change, person, basedOn);
  }
}

function onPerson(change: Change, person: Person, basedOn: unknown): WovenChange {
  switch (change.kind) {
    case 'contact-edited':
      return set(change, 'contact', { basedOn, now: person.contact, schema: contactSchema });
    case 'tweak-edited':
      return set(change, 'tweak', { basedOn, now: person.tweak, schema: tweakSchema });
    case 'steps-edited':
      return set(change, 'nextSteps', { basedOn, now: person.nextSteps, schema: nextStepsSchema });
    case 'overrides-set':
      return set(change, 'overrides', { basedOn, now: person.overrides, schema: overridesSchema });
    default:
      return asGiven(change);
  }
}

interface Standing {
  readonly basedOn: unknown;
  readonly now: unknown;
  readonly schema: z.ZodType;
}

function set<Kind extends Change>(change: Kind, name: keyof Kind, { basedOn, now, schema }: Standing): WovenChange {
  const { value, clashes } = weave<unknown>(basedOn, change[name], now);
  if (value === change[name]) return { change, clashes };
  return schema.safeParse(value).success ? { change: { ...change, [name]: value }, clashes } : { change, clashes: true };
}

function asGiven(change: Change): WovenChange {
  return { change, clashes: false };
}
