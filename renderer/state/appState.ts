import type { AppInfo, InvitationCount } from '../../shared/contract/contract.ts';
import type { AppError } from '../../shared/contract/result.ts';
import type { Reminder } from '../../shared/queue/reminders.ts';
import type { IsoTime } from '../../shared/note/dates.ts';
import { firstSettings } from '../../shared/workspace/state.ts';
import type { EventState, EventSummary, Settings } from '../../shared/workspace/state.ts';
import type { PileItem } from './pileItem.ts';
import type { SaveState } from './saver.ts';
import type { Told } from '../../shared/words/words.ts';

/** What files are chosen for: people to be imported, or one backup to be restored. */
export type FileUse = 'people' | 'backup';

/** What stands over the window; `new-event` may have files that wait for their event. */
export type OpenDialog =
  | { readonly kind: 'new-event'; readonly files: readonly File[] }
  | { readonly kind: 'edit-event' }
  | { readonly kind: 'remove-event' }
  | { readonly kind: 'forget'; readonly personIds: readonly string[] }
  | { readonly kind: 'versions' }
  | { readonly kind: 'add-person' }
  /** The columns of a list of the pile, and what they fill. */
  | { readonly kind: 'columns'; readonly itemId: string }
  | { readonly kind: 'settings' }
  | { readonly kind: 'log' }
  | { readonly kind: 'choose-files'; readonly use: FileUse }
  | { readonly kind: 'palette' }
  | { readonly kind: 'help' }
  | { readonly kind: 'choose-email'; readonly personId: string }
  | { readonly kind: 'share-invitations' }
  | { readonly kind: 'promises' }
  | { readonly kind: 'restore'; readonly file: File };

/** What was just done, in a sentence, and how to take it back where that can be done. */
export interface Notice {
  readonly text: string;
  readonly undo: (() => void) | null;
}

/** How the lists of Write and Send stand; what they are filtered by survives a restart and is in `settings.view.deep`. */
export interface QueueState {
  readonly search: string;
  /** Whom the user turned to in the list: they stay in view when a mark moves them out of the filter. */
  readonly turnedTo: string | null;
  /** It was said that this host can't read the clipboard back. */
  readonly toldUnchecked: boolean;
}

/** The invitations that other events have used, in the month that began then. */
export interface CountedElsewhere extends InvitationCount {
  readonly monthStart: IsoTime;
}

/** Everything the screens show. What the user is looking at (event, place, person) is `settings.view`. */
export interface AppState {
  readonly started: boolean;
  readonly info: AppInfo | null;
  readonly settings: Settings;
  readonly events: readonly EventSummary[];
  readonly event: EventState | null;
  /** Events that were left while something in them was not saved yet: newer than what the store would give. */
  readonly kept: Readonly<Record<string, EventState>>;
  readonly save: SaveState;
  readonly undo: Told | null;
  readonly redo: Told | null;
  readonly said: { readonly id: number; readonly text: string };
  readonly notice: Notice | null;
  readonly error: AppError | null;
  readonly pile: readonly PileItem[];
  readonly dialog: OpenDialog | null;
  readonly queue: QueueState;
  /** Noted invitations that left in all other events; null until they are counted. */
  readonly invitationsElsewhere: CountedElsewhere | null;
  readonly reminders: readonly Reminder[];
}

export const firstState: AppState = {
  started: false,
  info: null,
  settings: firstSettings,
  events: [],
  event: null,
  kept: {},
  save: { kind: 'saved' },
  undo: null,
  redo: null,
  said: { id: 0, text: '' },
  notice: null,
  error: null,
  pile: [],
  dialog: null,
  queue: { search: '', turnedTo: null, toldUnchecked: false },
  invitationsElsewhere: null,
  reminders: [],
};
