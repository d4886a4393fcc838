import { said } from '../../shared/words/keys.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { applyChange } from '../../shared/workspace/changes.ts';
import type { Change, Changed, HistoryNow, NewsMark } from '../../shared/workspace/changes.ts';
import type { EventNews } from '../../shared/workspace/news.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import { takenBack } from '../../shared/workspace/takeBack.ts';
import { wovenChange } from '../../shared/workspace/wovenChange.ts';
import type { WovenChange } from '../../shared/workspace/wovenChange.ts';
import type { Forgotten } from '../../shared/contract/contract.ts';
import type { Clock, Ids, Notify, Store, WriteOptions } from '../core/ports.ts';
import { createNews } from './news.ts';
import type { News } from './news.ts';
import { redoing, redoneStep, stepOf, undoneStep, withoutLast, withStep } from './undoSteps.ts';
import type { History, Made, UndoStep } from './undoSteps.ts';

/**
 * How a change is kept, and whether it comes from typing: what is typed on one thing is taken back together. `basedOn` is what its window
 * had seen of the value it sets; without it the change is made as it is given.
 */
interface ChangeOptions extends WriteOptions {
  readonly typed?: boolean | undefined;
  readonly basedOn?: unknown;
}

/** Makes changes to events: load, apply, save, and remember how to take it back. */
export interface Editor {
  /** Makes the change that `decide` finds for the event as it stands: no other process changes it in between. */
  change(eventId: string, decide: (event: EventState) => Result<Change>, options?: ChangeOptions): Result<Changed>;
  /** Removes people for good, with their pictures and from every earlier version. What was done before can't be taken back afterwards. */
  forget(eventId: string, personIds: readonly string[]): Result<Forgotten>;
  /** Takes the last change of this run back; null when there is none. */
  undo(eventId: string): Result<Changed | null>;
  /** Takes one step back and nothing that was done since; null when it was taken back already, or what it had set was changed. */
  undoStep(eventId: string, stepId: string): Result<Changed | null>;
  /** Makes the change again that was taken back last; null when there is none, or something else was changed since. */
  redo(eventId: string): Result<Changed | null>;
  /** What can be taken back and made again just now. */
  history(eventId: string): HistoryNow;
  /** What became of an event since a window heard of it last; null: from now on. */
  news(eventId: string, seen: NewsMark | null): Result<EventNews>;
}

export function createEditor(store: Store, clock: Clock, ids: Ids, notify: Notify = () => undefined): Editor {
  const editor = new EventEditor(store, clock, ids, createNews(ids, notify));
  return {
    change: (eventId, decide, options) => editor.change(eventId, decide, options),
    forget: (eventId, personIds) => editor.forget(eventId, personIds),
    undo: (eventId) => editor.undo(eventId),
    undoStep: (eventId, stepId) => editor.undoStep(eventId, stepId),
    redo: (eventId) => editor.redo(eventId),
    history: (eventId) => editor.historyNow(eventId),
    news: (eventId, seen) => editor.newsSince(eventId, seen),
  };
}

/** Never leaves the editor: nothing is taken back. */
const changedSince = fail('internal', said('event.changedSince'));

/** That nothing can be taken back any more is no failure. */
function orNothing(failed: ReturnType<typeof fail>): Result<null> {
  return failed.error === changedSince.error ? ok(null) : failed;
}

class EventEditor {
  private readonly histories = new Map<string, History>();

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly news: News,
  ) {}

  change(eventId: string, decide: (event: EventState) => Result<Change>, { typed = false, basedOn, ...options }: ChangeOptions = {}): Result<Changed> {
    const made: (WovenChange & Made & { readonly step: UndoStep | null })[] = [];
    const saved = this.store.changeEvent(
      eventId,
      (before) => {
        const decided = decide(before);
        if (!decided.ok) return decided;
        const { change, clashes } = basedOn === undefined ? { change: decided.value, clashes: false } : wovenChange(before, decided.value, basedOn);
        const after = applyChange(before, change);
        const isMixed = clashes || change !== decided.value;
        made.push({ before, change, clashes, after, step: stepOf({ id: this.ids(), before, change, after, at: this.now(), typed, isMixed }) });
        return ok(after);
      },
      options,
    );
    if (!saved.ok) return saved;
    const [only] = made;
    if (only === undefined) throw new Error('A change was saved that nobody decided.');
    if (only.step === null) return ok(this.answer(only));
    return ok(this.answerDone(only, withStep(this.historyOf(eventId).done, only.step, only.after), only.clashes));
  }

  forget(eventId: string, personIds: readonly string[]): Result<Forgotten> {
    const forgotten = this.store.forgetPeople(eventId, personIds);
    if (!forgotten.ok) return forgotten;
    // A step holds what it takes back: the people themselves.
    this.histories.delete(eventId);
    this.news.restart(eventId);
    return ok({ ...forgotten.value, changed: { change: { kind: 'people-removed', personIds }, ...this.historyNow(eventId), step: null } });
  }

  undo(eventId: string): Result<Changed | null> {
    const { done, undone, forgettings } = this.historyOf(eventId);
    const step = done.at(-1);
    if (step === undefined) return this.nothing(eventId);
    // Another process may have changed something beside it, which stays; what it has changed of the same comes back by "Redo".
    const made = this.make(eventId, forgettings, (event) => takenBack(event, step) ?? step.inverse);
    return made.ok ? ok(this.answer(made.value, { forgettings, done: withoutLast(done), undone: [...undone, undoneStep(step, made.value)] })) : orNothing(made);
  }

  undoStep(eventId: string, stepId: string): Result<Changed | null> {
    const { done, forgettings } = this.historyOf(eventId);
    const step = done.find(({ id }) => id === stepId);
    if (step === undefined) return this.nothing(eventId);
    if (step === done.at(-1)) return this.undo(eventId);
    const steps: UndoStep[] = [];
    const made = this.make(eventId, forgettings, (event) => {
      const change = takenBack(event, step);
      const after = change === null ? event : applyChange(event, change);
      const own = change === null ? null : stepOf({ id: this.ids(), before: event, change, after, at: this.now(), typed: false, isMixed: false });
      if (own !== null) steps.push({ ...own, label: step.label });
      return change;
    });
    if (!made.ok) return orNothing(made);
    return ok(this.answerDone(made.value, [...done, ...steps]));
  }

  redo(eventId: string): Result<Changed | null> {
    const { done, undone, forgettings } = this.historyOf(eventId);
    const step = undone.at(-1);
    if (step === undefined) return this.nothing(eventId);
    const made = this.make(eventId, forgettings, (event) => redoing(event, step));
    return made.ok ? ok(this.answer(made.value, { forgettings, done: [...done, redoneStep(step, made.value)], undone: undone.slice(0, -1) })) : orNothing(made);
  }

  historyNow(eventId: string): HistoryNow {
    const { done, undone } = this.historyOf(eventId);
    return { undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null };
  }

  /** Empty once somebody was forgotten, by whichever process. */
  private historyOf(eventId: string): History {
    const read = this.store.readEvent(eventId);
    const known = this.histories.get(eventId);
    if (known !== undefined && (!read.ok || known.forgettings === read.value.forgettings)) return known;
    this.histories.delete(eventId);
    return { forgettings: read.ok ? read.value.forgettings : 0, done: [], undone: [] };
  }

  private now(): number {
    return Date.parse(this.clock());
  }

  /** Nothing was done, if the event is there at all. */
  private nothing(eventId: string): Result<null> {
    const read = this.store.readEvent(eventId);
    return read.ok ? ok(null) : read;
  }

  newsSince(eventId: string, seen: NewsMark | null): Result<EventNews> {
    const read = this.store.readEvent(eventId);
    return read.ok ? ok({ ...this.news.since(read.value, seen), ...this.historyNow(eventId) }) : read;
  }

  /** Makes the change that is decided for the event as it is by now. */
  private make(eventId: string, forgettings: number, decide: (event: EventState) => Change | null): Result<Made> {
    const made: Made[] = [];
    const saved = this.store.changeEvent(eventId, (before) => {
      const change = before.forgettings === forgettings ? decide(before) : null;
      if (change === null) return changedSince;
      const after = applyChange(before, change);
      made.push({ before, change, after });
      return ok(after);
    });
    if (!saved.ok) return saved;
    const [only] = made;
    return only === undefined ? changedSince : ok(only);
  }

  private answer({ before, change, after }: Made, history?: History): Changed {
    if (history !== undefined) this.histories.set(before.id, history);
    return { change, ...this.historyNow(before.id), step: null, mark: this.news.add(before, { change }, after) };
  }

  private answerDone({ before, change, after }: Made, done: readonly UndoStep[], clashes = false): Changed {
    this.histories.set(before.id, { forgettings: after.forgettings, done, undone: [] });
    const last = done.at(-1);
    const step = last?.id ?? null;
    const clash = clashes && last !== undefined ? { clash: { what: last.label, step } } : {};
    return { change, ...this.historyNow(before.id), step, mark: this.news.add(before, { change, ...clash }, after), ...(clashes ? { clashes } : {}) };
  }
}
