import { z } from 'zod';
import type { ContactFields, Phone } from '../contact/contact.ts';
import { cardFieldNames } from '../import/card/reading.ts';
import { noteChannels } from '../note/channels.ts';
import { checkIds } from '../note/checks/check.ts';
import { noteStatuses, overrideParts, places, queueOrders } from '../workspace/state.ts';
import type { EventState, NextStep, Origin, Outgoing, Override, OwnStartingPoint, Person, Settings, View } from '../workspace/state.ts';
import type { EventDetails } from '../note/occasion.ts';
import type { Tweak } from '../note/tweak.ts';
import { limits } from '../limits.ts';

// zod compiles its checks with `new Function`, which the content security policy of the screens forbids.
z.config({ jitless: true });

const line = z.string().max(limits.line);
const text = z.string().max(limits.text);
/** Ids are ours: letters, digits and dashes, so that they can stand in file names. */
export const idSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
export const isoTimeSchema = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
export const isoDateSchema = z.iso.date();
export const noteChannelSchema = z.enum(noteChannels);
export const textSchema = text;

const phoneSchema: z.ZodType<Phone> = z.strictObject({
  value: line,
  kind: z.enum(['work', 'mobile', 'fax', 'other']),
  e164: line.nullable(),
});

export const contactSchema: z.ZodType<ContactFields> = z.strictObject({
  name: line,
  prefix: line,
  firstName: line,
  lastName: line,
  suffix: line,
  title: line,
  company: line,
  department: line,
  emails: z.array(line).max(limits.values),
  phones: z.array(phoneSchema).max(limits.values),
  websites: z.array(line).max(limits.values),
  linkedin: line.nullable(),
  address: text.nullable(),
  notes: text,
});

export const eventDetailsSchema: z.ZodType<EventDetails> = z
  .strictObject({
    name: line.refine((name) => name.trim() !== '', { message: 'An event needs a name.' }),
    place: line,
    start: isoDateSchema.nullable(),
    end: isoDateSchema.nullable(),
  })
  .refine(({ start, end }) => start === null || end === null || start <= end, { message: 'The event ends before it starts.' });

const editedTextSchema = z.strictObject({ text, basedOn: text });

export const tweakSchema: z.ZodType<Tweak> = z.strictObject({
  metAt: text,
  talkedAbout: text,
  reason: text,
  offer: text,
  promise: text,
  texts: z.partialRecord(noteChannelSchema, editedTextSchema),
  subjects: z.partialRecord(noteChannelSchema, editedTextSchema),
});

const pointSchema = z.tuple([z.number(), z.number()]);
const boxSchema = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const cardFieldSchema = z.enum(cardFieldNames);
const fileName = z.string().max(limits.fileName);

const originSchema: z.ZodType<Origin> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('card'),
    file: fileName,
    page: z.int().min(1).nullable(),
    photoId: idSchema,
    back: z.strictObject({ file: fileName, photoId: idSchema, read: contactSchema.exactOptional() }).nullable(),
    quad: z.tuple([pointSchema, pointSchema, pointSchema, pointSchema]),
    boxes: z.partialRecord(cardFieldSchema, z.array(boxSchema).max(limits.values)),
    confidence: z.partialRecord(cardFieldSchema, z.number()),
    alternatives: z.partialRecord(cardFieldSchema, z.array(line)),
    script: line.nullable(),
    read: contactSchema.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('list'), file: fileName, format: line, row: z.int(), part: z.int().min(2).exactOptional(), place: z.strictObject({ sheet: line, row: z.int() }).exactOptional(), importId: idSchema.exactOptional(), read: contactSchema.exactOptional() }),
  z.strictObject({ kind: z.literal('hand'), read: contactSchema.exactOptional() }),
]);

export const noteStatusSchema = z.enum(noteStatuses);

const nextStepSchema: z.ZodType<NextStep> = z.strictObject({ id: idSchema, text: line, due: isoDateSchema.nullable(), done: z.boolean() });
export const nextStepsSchema = z.array(nextStepSchema).max(limits.values);

/** Overrides of older files don't say where they stood: they hold only for words that stand alone. */
const overrideSchema: z.ZodType<Override> = z.strictObject({
  check: z.enum(checkIds),
  channel: noteChannelSchema,
  part: z.enum(overrideParts).default('body'),
  text,
  before: line.default(''),
  after: line.default(''),
  at: isoTimeSchema,
});
export const overridesSchema = z.array(overrideSchema).max(limits.values);

const noteParts = { channel: noteChannelSchema, subject: text, text };
/** A note as it leaves; the privileged side says when. */
export const noteNowSchema: z.ZodType<Omit<Outgoing, 'at'>> = z.strictObject(noteParts);
const outgoingSchema: z.ZodType<Outgoing> = z.strictObject({ ...noteParts, at: isoTimeSchema });

export const personSchema: z.ZodType<Person> = z.strictObject({
  id: idSchema,
  contact: contactSchema,
  origin: originSchema,
  otherOrigins: z.array(originSchema).max(limits.values),
  face: idSchema.nullable(),
  otherFaces: z.array(idSchema).max(limits.values).default([]),
  mergedIds: z.array(idSchema).max(limits.values).default([]),
  importId: idSchema,
  reviewed: z.boolean(),
  tweak: tweakSchema,
  channel: noteChannelSchema.nullable(),
  promiseKept: z.boolean().default(false),
  nextSteps: nextStepsSchema,
  overrides: overridesSchema,
  status: noteStatusSchema,
  statusAt: isoTimeSchema,
  times: z.partialRecord(noteStatusSchema, isoTimeSchema),
  outgoing: outgoingSchema.nullable(),
  addedAt: isoTimeSchema,
});

export const queueOrderSchema = z.enum(queueOrders);
export const handOrderSchema = z.array(idSchema).max(limits.people);

/** An event as it is saved, in today's schema. */
export const eventSchema: z.ZodType<EventState> = z.strictObject({
  schema: z.literal(2),
  id: idSchema,
  details: eventDetailsSchema,
  channel: noteChannelSchema,
  bases: z.partialRecord(noteChannelSchema, text),
  subjects: z.partialRecord(noteChannelSchema, text),
  people: z.array(personSchema).max(limits.people),
  order: queueOrderSchema,
  handOrder: handOrderSchema,
  apart: z.array(z.tuple([idSchema, idSchema])).max(limits.people),
  leftOut: z.record(idSchema, z.array(z.int()).max(limits.people)).default({}),
  forgettings: z.int().min(0).default(0),
  createdAt: isoTimeSchema,
});

const smallValue = z.union([line, z.number(), z.boolean()]);

const viewSchema: z.ZodType<View> = z.strictObject({
  eventId: idSchema.nullable(),
  place: z.enum(places),
  personId: idSchema.nullable(),
  deep: z.record(z.string().max(limits.values), smallValue),
});

const startingPointSchema: z.ZodType<OwnStartingPoint> = z.strictObject({
  id: idSchema,
  title: line,
  channel: noteChannelSchema,
  subject: text,
  text,
});

/** What settings hold, field by field; the contract makes its patches of it. */
export const settingsFields = {
  myName: line,
  plan: z.enum(['free', 'premium']),
  country: z.string().regex(/^[A-Z]{2}$/),
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'de']),
  readers: z.enum(['both', 'tesseract']),
  cardLanguages: z.array(z.string().regex(/^[a-z]{3}$/)).max(limits.values),
  invitationsPerMonth: z.int().min(0).max(1_000),
  ownStartingPoints: z.array(startingPointSchema).max(limits.values),
  ownWords: z.array(line).max(limits.ownWords),
  mappings: z.record(line, z.array(line).max(limits.columns)),
  reminders: z.boolean(),
  remindedOn: isoDateSchema.nullable(),
  view: viewSchema,
};

/** Settings as they are saved, in today's schema. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({ schema: z.literal(2), ...settingsFields, ownWords: settingsFields.ownWords.default([]) });
