import type { ContactFields } from '../contact/contact.ts';
import type { Box, CardFieldName, Quad } from '../import/card/reading.ts';
import type { SheetPlace } from '../import/importedList.ts';
import type { CheckId } from '../note/checks/check.ts';
import type { LinkedInPlan, NoteChannel } from '../note/channels.ts';
import type { IsoTime } from '../note/dates.ts';
import type { EventDetails } from '../note/occasion.ts';
import type { Tweak } from '../note/tweak.ts';
import { emptyTweak } from '../note/tweak.ts';

/** How far the note to a person has come. Only the user marks a note as sent or answered. */
export const noteStatuses = ['to-write', 'ready', 'copied', 'sent', 'answered', 'skipped'] as const;
export type NoteStatus = (typeof noteStatuses)[number];

/**
 * Where a person came from. `photoId` names the stored picture of the card, cut out by `quad`; `boxes` are where its fields stand, in
 * pixels of the upright picture; `page` is 1-based where the file has several; `script` names writing that could not be read. `read` is
 * what was read there, absent while the person's contact still is that; `importId` is another import than the person's own.
 */
export type Origin =
  | {
      readonly kind: 'card';
      readonly file: string;
      readonly page: number | null;
      readonly photoId: string;
      readonly back: CardBack | null;
      readonly quad: Quad;
      readonly boxes: Readonly<Partial<Record<CardFieldName, readonly Box[]>>>;
      readonly confidence: Readonly<Partial<Record<CardFieldName, number>>>;
      readonly alternatives: Readonly<Partial<Record<CardFieldName, readonly string[]>>>;
      readonly script: string | null;
      readonly read?: ContactFields;
    }
  | { readonly kind: 'list'; readonly file: string; readonly format: string; readonly row: number; readonly part?: number; readonly place?: SheetPlace; readonly importId?: string; readonly read?: ContactFields }
  | { readonly kind: 'hand'; readonly read?: ContactFields };

/** The other side of a card: the file it came in, its stored picture, and what was read there. */
export interface CardBack {
  readonly file: string;
  readonly photoId: string;
  readonly read?: ContactFields;
}

/** Something agreed with a person, such as a call or a coffee. */
export interface NextStep {
  readonly id: string;
  readonly text: string;
  /** `2026-11-30`, or null when no day was agreed. */
  readonly due: string | null;
  readonly done: boolean;
}

/** The parts of a note that a block may be let pass in. */
export const overrideParts = ['greeting', 'body', 'subject'] as const;

/**
 * A block that the user let pass for one person: the check, on which channel, in which part, the words it pointed at with those
 * `before` and `after` them ('' where the sentence begins and ends), and when.
 */
export interface Override {
  readonly check: CheckId;
  readonly channel: NoteChannel;
  readonly part: (typeof overrideParts)[number];
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly at: IsoTime;
}

/** A note as it left: what was copied or sent stays as it was, whatever becomes of the base message. */
export interface Outgoing {
  readonly channel: NoteChannel;
  /** '' on channels without one. */
  readonly subject: string;
  readonly text: string;
  readonly at: IsoTime;
}

/**
 * Somebody met at an event, with the tweak and the status of the note to them. `reviewed` is true once the user looked;
 * `otherOrigins` are those of people merged into this one; `face` names a stored picture of them, `otherFaces` those
 * that they had too, and `mergedIds` those who were merged into them; `channel` is null while the event's channel serves;
 * `promiseKept` says that what the tweak holds as promised is done; `times` says when each status was last set.
 */
export interface Person {
  readonly id: string;
  readonly contact: ContactFields;
  readonly origin: Origin;
  readonly otherOrigins: readonly Origin[];
  readonly face: string | null;
  readonly otherFaces: readonly string[];
  readonly mergedIds: readonly string[];
  readonly importId: string;
  readonly reviewed: boolean;
  readonly tweak: Tweak;
  readonly channel: NoteChannel | null;
  readonly promiseKept: boolean;
  readonly nextSteps: readonly NextStep[];
  readonly overrides: readonly Override[];
  readonly status: NoteStatus;
  readonly statusAt: IsoTime;
  readonly times: Readonly<Partial<Record<NoteStatus, IsoTime>>>;
  readonly outgoing: Outgoing | null;
  readonly addedAt: IsoTime;
}

/** What a person has of their own before anybody has written to them. */
export const unwritten = {
  otherOrigins: [],
  face: null,
  otherFaces: [],
  mergedIds: [],
  tweak: emptyTweak,
  channel: null,
  promiseKept: false,
  nextSteps: [],
  overrides: [],
  status: 'to-write',
  times: {},
  outgoing: null,
} as const satisfies Partial<Person>;

/** How the queue is ordered; `hand` keeps the order that the user made. */
export const queueOrders = ['needs-you', 'freshest', 'name', 'hand'] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** An event with everything that belongs to it: one file of its own on disk. `apart` are pairs of people who are no doubles, `leftOut` rows by import whose people were removed; `forgettings` counts how often somebody was forgotten, after which nothing done before can be taken back. */
export interface EventState {
  readonly schema: 2;
  readonly id: string;
  readonly details: EventDetails;
  readonly channel: NoteChannel;
  readonly bases: Readonly<Partial<Record<NoteChannel, string>>>;
  readonly subjects: Readonly<Partial<Record<NoteChannel, string>>>;
  readonly people: readonly Person[];
  readonly order: QueueOrder;
  /** Ids in the order made by hand; people who are not in it follow in the order in which they came. */
  readonly handOrder: readonly string[];
  readonly apart: readonly (readonly [string, string])[];
  readonly leftOut: Readonly<Record<string, readonly number[]>>;
  readonly forgettings: number;
  readonly createdAt: IsoTime;
}

/** What an event has before anybody has touched it. */
export const untouched = {
  schema: 2,
  channel: 'linkedin-invitation',
  bases: {},
  subjects: {},
  people: [],
  order: 'needs-you',
  handOrder: [],
  apart: [],
  leftOut: {},
  forgettings: 0,
} as const satisfies Partial<EventState>;

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

/** A base message of the user's own, kept to start others from. */
export interface OwnStartingPoint {
  readonly id: string;
  readonly title: string;
  readonly channel: NoteChannel;
  readonly subject: string;
  readonly text: string;
}

/** Where the user last was; `deep` holds small things such as an open panel or a place in a list, by names of the screens' own. */
export interface View {
  readonly eventId: string | null;
  readonly place: Place;
  readonly personId: string | null;
  readonly deep: Readonly<Record<string, string | number | boolean>>;
}

/**
 * What holds for all events, and where the user last was. `country` is the ISO 3166 code numbers without a prefix are read with;
 * `cardLanguages` are codes of language data, none for automatic; `mappings` goes from a set of headers to what each column fills, newest last;
 * `ownWords` are words that the user added to the spelling.
 */
export interface Settings {
  readonly schema: 2;
  readonly myName: string;
  readonly plan: LinkedInPlan;
  readonly country: string;
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: 'system' | 'en' | 'de';
  readonly readers: 'both' | 'tesseract';
  readonly cardLanguages: readonly string[];
  readonly invitationsPerMonth: number;
  readonly ownStartingPoints: readonly OwnStartingPoint[];
  readonly ownWords: readonly string[];
  readonly mappings: Readonly<Record<string, readonly string[]>>;
  readonly reminders: boolean;
  /** The last day on which the system showed a reminder: one a day is enough. */
  readonly remindedOn: string | null;
  readonly view: View;
}

/** Settings on the first start. Invitations with a note are 5 a month on a free account, as most report. */
export const firstSettings: Settings = {
  schema: 2,
  myName: '',
  plan: 'free',
  country: 'US',
  theme: 'system',
  language: 'system',
  readers: 'both',
  cardLanguages: [],
  invitationsPerMonth: 5,
  ownStartingPoints: [],
  ownWords: [],
  mappings: {},
  reminders: true,
  remindedOn: null,
  view: { eventId: null, place: 'import', personId: null, deep: {} },
};

/** What the list of events shows of an event. */
export function summarise(event: EventState): EventSummary {
  const { id, details, people, createdAt } = event;
  return { id, details, people: people.length, toWrite: people.filter((person) => person.status === 'to-write').length, createdAt };
}
