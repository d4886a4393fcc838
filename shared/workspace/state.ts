import type { ContactFields } from '../contact/contact.ts';
import type { CardFieldName, Quad } from '../import/card/reading.ts';
import type { LinkedInPlan, NoteChannel } from '../note/channels.ts';
import type { IsoTime } from '../note/dates.ts';
import type { EventDetails } from '../note/occasion.ts';
import type { Tweak } from '../note/tweak.ts';

/** How far the note to a person has come. Only the user marks a note as sent or answered. */
export const noteStatuses = ['to-write', 'ready', 'copied', 'sent', 'answered', 'skipped'] as const;
export type NoteStatus = (typeof noteStatuses)[number];

/** Where a person came from. `photoId` names the stored picture of the card. */
export type Origin =
  | {
      readonly kind: 'card';
      readonly file: string;
      readonly photoId: string;
      readonly quad: Quad;
      readonly confidence: Readonly<Partial<Record<CardFieldName, number>>>;
      readonly alternatives: Readonly<Partial<Record<CardFieldName, readonly string[]>>>;
    }
  | { readonly kind: 'list'; readonly file: string; readonly format: string; readonly row: number }
  | { readonly kind: 'hand' };

/** Somebody met at an event, with the tweak and the status of the note to them. `reviewed` is true once the user looked. */
export interface Person {
  readonly id: string;
  readonly contact: ContactFields;
  readonly origin: Origin;
  readonly importId: string;
  readonly reviewed: boolean;
  readonly tweak: Tweak;
  readonly status: NoteStatus;
  readonly statusAt: IsoTime;
  readonly addedAt: IsoTime;
}

/** An event with everything that belongs to it: one file of its own on disk. */
export interface EventState {
  readonly schema: 1;
  readonly id: string;
  readonly details: EventDetails;
  readonly channel: NoteChannel;
  readonly bases: Readonly<Partial<Record<NoteChannel, string>>>;
  readonly people: readonly Person[];
  readonly createdAt: IsoTime;
}

/** An event as the list of events shows it. */
export interface EventSummary {
  readonly id: string;
  readonly details: EventDetails;
  readonly people: number;
  readonly toWrite: number;
  readonly createdAt: IsoTime;
}

/** The five places of the window, in the order of the work. */
export const places = ['import', 'people', 'write', 'send', 'export'] as const;
export type Place = (typeof places)[number];

/** What holds for all events, and where the user last was. `country` is the ISO 3166 code numbers without a prefix are read with. */
export interface Settings {
  readonly schema: 1;
  readonly myName: string;
  readonly plan: LinkedInPlan;
  readonly country: string;
  readonly theme: 'system' | 'light' | 'dark';
  readonly view: { readonly eventId: string | null; readonly place: Place; readonly personId: string | null };
}

/** Settings on the first start. */
export const firstSettings: Settings = {
  schema: 1,
  myName: '',
  plan: 'free',
  country: 'US',
  theme: 'system',
  view: { eventId: null, place: 'import', personId: null },
};

/** What the list of events shows of an event. */
export function summarise(event: EventState): EventSummary {
  const { id, details, people, createdAt } = event;
  return { id, details, people: people.length, toWrite: people.filter((person) => person.status === 'to-write').length, createdAt };
}
