import type { Forgotten, NamedBytes, Notice, PendingPicture } from '../../shared/contract/contract.ts';
import type { NoticeName } from '../../shared/contract/channels.ts';
import type { MenuState } from '../../shared/contract/menu.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { ImportedList } from '../../shared/import/importedList.ts';
import type { RememberedColumns, WantedLayout } from '../../shared/import/layout.ts';
import type { ListPreview } from '../../shared/import/preview.ts';
import type { Problem } from '../../shared/problem.ts';
import type { EarlierVersion } from '../../shared/workspace/earlierVersions.ts';
import type { EventState, Settings } from '../../shared/workspace/state.ts';
import type { Language } from '../../shared/words/keys.ts';
import type { IsoTime } from '../../shared/note/dates.ts';
import type { Recogniser } from './recogniser.ts';

/** Where everything is kept. Every failure comes back as a Result; nothing that could not be read is ever overwritten. */
export interface Store {
  readSettings(): Settings;
  /** Loads, changes and saves the settings while no other process can. */
  changeSettings(decide: (settings: Settings) => Settings): Result<Settings>;
  listEvents(): Result<readonly EventState[]>;
  readEvent(eventId: string): Result<EventState>;
  writeEvent(event: EventState): Result<null>;
  /** Loads, changes and saves an event while no other process can: no two changes write over each other. Gives the event as saved. */
  changeEvent(eventId: string, decide: (event: EventState) => Result<EventState>, options?: WriteOptions): Result<EventState>;
  /** Removes people and all that is kept of them. What could not be read is removed, as they may be in it. */
  forgetPeople(eventId: string, personIds: readonly string[]): Result<Omit<Forgotten, 'changed'>>;
  /** Earlier versions of an event, newest first. */
  versions(eventId: string): Result<readonly EarlierVersion[]>;
  readVersion(eventId: string, versionId: string): Result<EventState>;
  /** Removes every file of the event: its photos, earlier versions, and what was set aside of it. */
  removeEvent(eventId: string): Result<null>;
  writePhoto(eventId: string, photoId: string, photo: NamedBytes): Promise<Result<null>>;
  /** Removes stored pictures that belong to nobody; those that are gone already are fine. */
  removePhotos(eventId: string, photoIds: readonly string[]): Result<null>;
  /** Pictures that wait to be read, kept for the next start. */
  keepPending(eventId: string, jobId: string, picture: NamedBytes): Promise<Result<null>>;
  listPending(eventId: string): readonly PendingPicture[];
  takePending(eventId: string, jobId: string): Promise<Result<NamedBytes>>;
  /** Says that a picture is being read now. One that has brought the app down too often is not tried again by itself. */
  beginPending(eventId: string, jobId: string): void;
  /** Says how that ended: with an answer, after which it is not kept any more; as the app was closed; or so that another try may help. */
  endPending(eventId: string, jobId: string, how: 'over' | 'cut-off' | 'failed'): void;
  dropPending(eventId: string, jobIds: readonly string[]): Result<null>;
  readPhoto(eventId: string, photoId: string): Promise<Result<NamedBytes>>;
  /** Files that were set aside since the start, in sentences. */
  problems(): readonly Problem[];
}

export interface WriteOptions {
  /** Whether what is replaced is kept as an earlier version: when it is time again, or whenever the last one was kept, or not at all. */
  readonly keepBefore?: 'due' | 'always' | 'never';
}

/** The current time. */
export type Clock = () => IsoTime;

/** A new id, unique and safe in file names. */
export type Ids = () => string;

/** What happened, for the log file: codes and counts, never names, addresses or note text. */
export interface Log {
  info(message: string, counts?: Readonly<Record<string, number | string>>): void;
  error(message: string, counts?: Readonly<Record<string, number | string>>): void;
}

/** The sample event's files in a language, as they lie in assets. */
export interface SampleFiles {
  /** The event's details, base message and list of people, and pictures of cards. */
  read(language: Language): Promise<Result<{ readonly event: unknown; readonly list: NamedBytes; readonly pictures: readonly NamedBytes[] }>>;
}

/** What a list is read with; `country` (two letters) is where phone numbers without `+` belong, `language` that of labels of ours in the notes. */
export interface ListReadOptions {
  readonly country: string;
  readonly language?: Language;
  /** How the user wants it read; without it, as it is recognised. */
  readonly wanted?: WantedLayout;
  readonly remembered?: RememberedColumns;
  /** Marks (`contactMark`) of the people who are there already and are left out. */
  readonly known?: ReadonlySet<string>;
  /** Rows whose people were removed and are left out. */
  readonly leftOut?: ReadonlySet<number>;
  /** Aborting ends the work at once; the list is then empty but for the problem `cancelled`. */
  readonly signal?: AbortSignal;
  /** Told now and then while rows are read. */
  readonly onRows?: (done: number, of: number) => void;
}

/** Reads lists of people from the bytes of files. Never rejects: what went wrong is among the problems of the list. */
export interface Lists {
  read(file: NamedBytes, options: ListReadOptions): Promise<ImportedList>;
  /** What reading it would come to, without the people. */
  preview(file: NamedBytes, options: ListReadOptions): Promise<ListPreview>;
}

/** What only a desktop can do for the user outside of the app's own windows. */
export interface Desktop {
  /** Hands an address to the user's browser or mail program; false when it is none that may be opened, or nothing took it. */
  openOutside(address: string): Promise<boolean>;
  /** The text on the clipboard, to be compared and never passed on. */
  readClipboard(): Promise<string>;
  /** Shows a notification of the system; false where the system has none, or says that it failed. A press on it brings the window to the front. */
  remind(title: string, text: string): Promise<boolean>;
  /** Shows what can be done in the window's menus. */
  showMenu(menu: MenuState): void;
  /** The languages the user's system is set to, the first wanted most. */
  languages(): readonly string[];
}

/** Makes a picture of a person a small JPEG, whatever kind it was. Never rejects. */
export type FaceReader = (file: NamedBytes) => Promise<{ readonly ok: true; readonly jpeg: Uint8Array } | { readonly ok: false; readonly problem: Problem }>;

/** Tells the screens something unasked. */
export type Notify = <Name extends NoticeName>(name: Name, notice: Notice<Name>) => void;

/** Everything the services touch of the world; each host fills it in. */
export interface Ports {
  readonly version: string;
  readonly host: 'desktop' | 'loopback' | 'cli' | 'test';
  readonly store: Store;
  readonly recogniser: Recogniser;
  readonly readFace: FaceReader;
  readonly lists: Lists;
  readonly sample: SampleFiles;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** The end of the log file. */
  readonly readLog: () => Result<string>;
  readonly notify: Notify;
  /** Null on hosts that are no desktop app. */
  readonly desktop: Desktop | null;
}
