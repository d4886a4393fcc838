import { z } from 'zod';
import type { PictureOutcome } from './pictureOutcome.ts';
import type { Double } from '../contact/duplicates.ts';
import type { ListOutcome, PeoplePart } from './listOutcome.ts';
import type { ListPreview } from '../import/preview.ts';
import type { Problem } from '../problem.ts';
import type { Meeting } from '../queue/doubles.ts';
import type { Reminder } from '../queue/reminders.ts';
import type { Changed, HistoryNow } from '../workspace/changes.ts';
import type { EarlierVersion } from '../workspace/earlierVersions.ts';
import type { EventNews } from '../workspace/news.ts';
import type { EventState, EventSummary, Settings } from '../workspace/state.ts';
import { languages } from '../words/keys.ts';
import type { CallName, NoticeName } from './channels.ts';
import { peopleFormats } from '../export/peopleFormats.ts';
import { limits } from '../limits.ts';
import type { ExportedFile, RestoredBackup } from './exported.ts';
import { menuChoiceSchema, menuSchema } from './menu.ts';
import { bytesSchema, fileNameSchema, mergeChoicesSchema, newsMarkSchema, settingsUpdateSchema, wantedLayoutSchema } from './schemas.ts';
import {
  contactSchema,
  eventDetailsSchema,
  handOrderSchema,
  idSchema,
  isoDateSchema,
  isoTimeSchema,
  nextStepsSchema,
  noteChannelSchema,
  noteNowSchema,
  noteStatusSchema,
  queueOrderSchema,
  overridesSchema,
  textSchema,
  tweakSchema,
} from '../workspace/schemas.ts';

/** One row of the contract: what goes in is checked by a schema, what comes out is known to the compiler. */
interface Row<Input, Output> {
  readonly input: z.ZodType<Input>;
  /** Never set: it carries the output's type. */
  readonly output?: Output;
}

function row<Output>() {
  return <Input>(input: z.ZodType<Input>): Row<Input, Output> => ({ input });
}

const nothing = z.strictObject({});
const inEvent = { eventId: idSchema };
const onPerson = { eventId: idSchema, personId: idSchema };
// What a window has seen of the value that it sets is `basedOn`: what others have changed since is woven in.
/** Whether a change comes from typing in a field: such changes are taken back together. */
const typed = z.boolean().optional();

/** What words of ours in files and in new events are said in, which only the window knows; English where nobody says. */
const language = z.enum(languages).optional();

/**
 * A list to be read; `wanted` is null where it is to be read as it is recognised or was
 * read last time, `replaces` names the import whose people make room for this one's. */
const listFile = { jobId: idSchema, name: fileNameSchema, bytes: bytesSchema(limits.listBytes), wanted: wantedLayoutSchema.nullable(), replaces: idSchema.nullable(), language };

/** What the app says of itself. `problems` are data files that were set aside, in sentences for the user. */
export interface AppInfo {
  readonly version: string;
  readonly host: 'desktop' | 'loopback' | 'cli' | 'test';
  readonly problems: readonly Problem[];
}

/** What the app has written down of what happened: counts and codes, no names. */
export interface AppLog {
  readonly fileName: string;
  readonly text: string;
}

/** What was removed with people who were forgotten. `versions` were rewritten without them, or removed when they could not be read. */
export interface Forgotten {
  readonly changed: Changed;
  readonly pictures: number;
  readonly versions: number;
}

/** Some bytes that came from the user or go to them, under a name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A picture that was dropped before the app ended, and is not read yet. */
export interface PendingPicture {
  readonly jobId: string;
  readonly name: string;
  readonly size: number;
  /** Tried so often without an answer that it is not tried again by itself. */
  readonly givenUp: boolean;
}

/** The sample event, and pictures of cards to be read into it the way any dropped picture is. */
export interface SampleEvent {
  readonly event: EventState;
  readonly pictures: readonly NamedBytes[];
}

/** A file ready to be saved or copied, and the people left out of it with the reason. */
export interface ExportedNotes {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
  readonly notes: number;
  readonly held: readonly { readonly personId: string; readonly name: string; readonly reason: string }[];
}

/** Whether the clipboard holds what was copied; `unknown` where the host can't look. What else it holds never crosses. */
export type CopyCheck = 'same' | 'other' | 'unknown';

/** What can be opened outside of the app. `linkedin` is a person's own page, or the search for them where none is known. */
export const openTargets = ['linkedin', 'mail', 'sent-invitations'] as const;
export type OpenTarget = (typeof openTargets)[number];

/** What became of opening: where the host can't open anything itself the page gets the address; `hasNote` is false for a mail without the note in it. */
export interface Opened {
  readonly address: string | null;
  readonly hasNote: boolean;
}

/** Noted invitations that left since the two moments. */
export interface InvitationCount {
  readonly month: number;
  readonly week: number;
}

/** Everything that crosses, one row a channel. */
export const contract = {
  'app.info': row<AppInfo>()(nothing),
  'app.log': row<AppLog>()(nothing),
  'app.menu': row<null>()(menuSchema),
  'settings.get': row<Settings>()(nothing),
  'settings.update': row<Settings>()(settingsUpdateSchema),
  'event.list': row<readonly EventSummary[]>()(nothing),
  'event.create': row<EventState>()(z.strictObject({ details: eventDetailsSchema, language })),
  'event.open': row<EventState>()(z.strictObject(inEvent)),
  'event.edit': row<Changed>()(z.strictObject({ ...inEvent, details: eventDetailsSchema, basedOn: eventDetailsSchema.optional() })),
  'event.remove': row<null>()(z.strictObject(inEvent)),
  'event.versions': row<readonly EarlierVersion[]>()(z.strictObject(inEvent)),
  'event.restore': row<Changed>()(z.strictObject({ ...inEvent, versionId: idSchema })),
  'event.sample': row<SampleEvent>()(z.strictObject({ language })),
  // With a step: just that one, whatever was done since; null when that can't be.
  'event.undo': row<Changed | null>()(z.strictObject({ ...inEvent, step: idSchema.optional() })),
  'event.redo': row<Changed | null>()(z.strictObject(inEvent)),
  'event.history': row<HistoryNow>()(z.strictObject(inEvent)),
  // What became of the event since the window heard of it last, by whichever window; null: from now on.
  'event.news': row<EventNews>()(z.strictObject({ ...inEvent, seen: newsMarkSchema.nullable() })),
  'import.card': row<PictureOutcome>()(
    z.strictObject({ ...inEvent, jobId: idSchema, name: fileNameSchema, bytes: bytesSchema(limits.pictureBytes) }),
  ),
  'import.waiting': row<PictureOutcome>()(z.strictObject({ ...inEvent, jobId: idSchema })),
  'pending.stow': row<null>()(z.strictObject({ ...inEvent, jobId: idSchema, name: fileNameSchema, bytes: bytesSchema(limits.pictureBytes) })),
  'pending.list': row<readonly PendingPicture[]>()(z.strictObject(inEvent)),
  'pending.take': row<NamedBytes>()(z.strictObject({ ...inEvent, jobId: idSchema })),
  'pending.drop': row<null>()(z.strictObject({ ...inEvent, jobIds: z.array(idSchema).max(limits.people) })),
  'import.cancel': row<null>()(z.strictObject({ jobId: idSchema })),
  'import.list': row<ListOutcome>()(z.strictObject({ ...inEvent, ...listFile, ask: z.boolean() })),
  'import.preview': row<ListPreview>()(z.strictObject({ ...inEvent, ...listFile })),
  'import.people': row<PeoplePart>()(z.strictObject({ ...inEvent, importId: idSchema, from: z.int().min(0).max(limits.people) })),
  'import.backup': row<RestoredBackup>()(z.strictObject({ name: fileNameSchema, bytes: bytesSchema(limits.backupBytes) })),
  'contact.add': row<Changed>()(z.strictObject({ ...inEvent, contact: contactSchema })),
  'contact.edit': row<Changed>()(z.strictObject({ ...onPerson, contact: contactSchema, reviewed: z.boolean(), typed, basedOn: contactSchema.optional() })),
  'contact.remove': row<Changed>()(z.strictObject({ ...inEvent, personIds: z.array(idSchema).min(1).max(limits.people) })),
  'contact.forget': row<Forgotten>()(z.strictObject({ ...inEvent, personIds: z.array(idSchema).min(1).max(limits.people) })),
  'contact.photo': row<NamedBytes>()(z.strictObject({ ...inEvent, photoId: idSchema })),
  'contact.doubles': row<readonly Double[]>()(z.strictObject(inEvent)),
  'contact.meetings': row<readonly Meeting[]>()(z.strictObject(inEvent)),
  'contact.merge': row<Changed>()(z.strictObject({ ...inEvent, keptId: idSchema, goneId: idSchema, choices: mergeChoicesSchema })),
  'contact.apart': row<Changed>()(z.strictObject({ ...inEvent, pair: z.tuple([idSchema, idSchema]), apart: z.boolean() })),
  'contact.joinSides': row<Changed>()(z.strictObject({ ...inEvent, frontId: idSchema, backId: idSchema })),
  'queue.mark': row<Changed>()(z.strictObject({ ...onPerson, status: noteStatusSchema, outgoing: noteNowSchema.optional() })),
  'queue.order': row<Changed>()(z.strictObject({ ...inEvent, order: queueOrderSchema, handOrder: handOrderSchema })),
  'queue.copied': row<CopyCheck>()(z.strictObject({ text: textSchema })),
  'queue.open': row<Opened>()(z.strictObject({ ...onPerson, target: z.enum(openTargets), email: z.int().min(0).max(limits.values).nullable() })),
  'queue.invitations': row<InvitationCount>()(z.strictObject({ exceptEventId: idSchema.nullable(), monthStart: isoTimeSchema, weekStart: isoTimeSchema })),
  'queue.reminders': row<readonly Reminder[]>()(z.strictObject({ today: isoDateSchema })),
  'contact.face': row<Changed>()(
    z.strictObject({ ...onPerson, picture: z.strictObject({ name: fileNameSchema, bytes: bytesSchema(limits.pictureBytes) }).nullable() }),
  ),
  'contact.other-face': row<Changed>()(z.strictObject({ ...onPerson, photoId: idSchema })),
  'contact.promise': row<Changed>()(z.strictObject({ ...onPerson, kept: z.boolean() })),
  'contact.steps': row<Changed>()(z.strictObject({ ...onPerson, nextSteps: nextStepsSchema, basedOn: nextStepsSchema.optional() })),
  'note.base': row<Changed>()(z.strictObject({ ...inEvent, channel: noteChannelSchema, text: textSchema, typed, basedOn: textSchema.optional() })),
  'note.subject': row<Changed>()(z.strictObject({ ...inEvent, channel: noteChannelSchema, text: textSchema, typed, basedOn: textSchema.optional() })),
  'note.channel': row<Changed>()(z.strictObject({ ...inEvent, channel: noteChannelSchema })),
  'note.own-channel': row<Changed>()(
    z.strictObject({ ...inEvent, personIds: z.array(idSchema).min(1).max(limits.people), channel: noteChannelSchema.nullable() }),
  ),
  'note.tweak': row<Changed>()(z.strictObject({ ...onPerson, tweak: tweakSchema, typed, basedOn: tweakSchema.optional() })),
  'note.overrides': row<Changed>()(z.strictObject({ ...onPerson, overrides: overridesSchema, basedOn: overridesSchema.optional() })),
  'export.notes': row<ExportedNotes>()(
    z.strictObject({
      ...inEvent,
      personIds: z.array(idSchema).max(limits.people).nullable(),
      format: z.enum(['csv', 'text']),
      delimiter: z.enum([',', ';']),
      language,
    }),
  ),
  'export.people': row<ExportedFile>()(
    z.strictObject({
      ...inEvent,
      personIds: z.array(idSchema).max(limits.people).nullable(),
      format: z.enum(peopleFormats),
      delimiter: z.enum([',', ';']),
      language,
    }),
  ),
  'export.backup': row<ExportedFile>()(z.strictObject({ eventId: idSchema.nullable(), pictures: z.boolean(), language })),
} satisfies Record<CallName, Row<unknown, unknown>>;

type Contract = typeof contract;
export type CallInput<Name extends CallName> = z.infer<Contract[Name]['input']>;
export type CallOutput<Name extends CallName> = Exclude<Contract[Name]['output'], undefined>;

/**
 * What each notice carries: an action chosen in a menu; the event that was changed, came or went, and the mark of the change where it is one
 * (see `event.news`); and for progress, `stage` is how far the picture or list of that job has come, `rows` how many rows of a list are read, and of how many.
 */
export const notices = {
  'import.progress': z.strictObject({
    jobId: idSchema,
    stage: z.enum(['waiting', 'decoding', 'finding', 'reading', 'done']),
    rows: z.tuple([z.int(), z.int()]).optional(),
  }),
  'app.action': menuChoiceSchema,
  'event.changed': z.strictObject({ eventId: idSchema, mark: newsMarkSchema.nullable() }),
  'settings.changed': nothing,
} satisfies Record<NoticeName, z.ZodType>;

export type Notice<Name extends NoticeName> = z.infer<(typeof notices)[Name]>;
