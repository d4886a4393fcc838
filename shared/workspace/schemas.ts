import { z } from 'zod';
import type { ContactFields, Phone } from '../contact/contact.ts';
import { cardFieldNames } from '../import/card/reading.ts';
import { noteChannels } from '../note/channels.ts';
import { noteStatuses, places } from '../workspace/state.ts';
import type { EventState, Origin, Person, Settings } from '../workspace/state.ts';
import type { EventDetails } from '../note/occasion.ts';
import type { Tweak } from '../note/tweak.ts';
import { limits } from '../limits.ts';

// zod compiles its checks with `new Function`, which the content security policy of the screens forbids.
z.config({ jitless: true });

const line = z.string().max(limits.line);
const text = z.string().max(limits.text);
/** Ids are ours: letters, digits and dashes, so that they can stand in file names. */
export const idSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const isoTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
const isoDate = z.iso.date();
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
    start: isoDate.nullable(),
    end: isoDate.nullable(),
  })
  .refine(({ start, end }) => start === null || end === null || start <= end, { message: 'The event ends before it starts.' });

const editedTextSchema = z.strictObject({ text, basedOn: text });

export const tweakSchema: z.ZodType<Tweak> = z.strictObject({
  metAt: text,
  talkedAbout: text,
  reason: text,
  offer: text,
  texts: z.partialRecord(noteChannelSchema, editedTextSchema),
});

const pointSchema = z.tuple([z.number(), z.number()]);

const originSchema: z.ZodType<Origin> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('card'),
    file: z.string().max(limits.fileName),
    photoId: idSchema,
    quad: z.tuple([pointSchema, pointSchema, pointSchema, pointSchema]),
    confidence: z.partialRecord(z.enum(cardFieldNames), z.number()),
    alternatives: z.partialRecord(z.enum(cardFieldNames), z.array(line)),
  }),
  z.strictObject({ kind: z.literal('list'), file: z.string().max(limits.fileName), format: line, row: z.int() }),
  z.strictObject({ kind: z.literal('hand') }),
]);

export const noteStatusSchema = z.enum(noteStatuses);

const personSchema: z.ZodType<Person> = z.strictObject({
  id: idSchema,
  contact: contactSchema,
  origin: originSchema,
  importId: idSchema,
  reviewed: z.boolean(),
  tweak: tweakSchema,
  status: noteStatusSchema,
  statusAt: isoTime,
  addedAt: isoTime,
});

/** An event as it is saved, in today's schema. */
export const eventSchema: z.ZodType<EventState> = z.strictObject({
  schema: z.literal(1),
  id: idSchema,
  details: eventDetailsSchema,
  channel: noteChannelSchema,
  bases: z.partialRecord(noteChannelSchema, text),
  people: z.array(personSchema).max(limits.people),
  createdAt: isoTime,
});

const viewSchema = z.strictObject({ eventId: idSchema.nullable(), place: z.enum(places), personId: idSchema.nullable() });

/** What settings hold, field by field; the contract makes its patches of it. */
export const settingsFields = {
  myName: line,
  plan: z.enum(['free', 'premium']),
  country: z.string().regex(/^[A-Z]{2}$/),
  theme: z.enum(['system', 'light', 'dark']),
  view: viewSchema,
};

/** Settings as they are saved, in today's schema. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({ schema: z.literal(1), ...settingsFields });
