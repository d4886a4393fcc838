import { said } from '../../shared/words/keys.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { applyChange } from '../../shared/workspace/changes.ts';
import type { Change, Changed, HistoryNow } from '../../shared/workspace/changes.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import { madeChange, takenBack } from '../../shared/workspace/takeBack.ts';
import { wovenChange } from '../../shared/workspace/wovenChange.ts';
import type { WovenChange } from '../../shared/workspace/wovenChange.ts';
import type { Forgotten } from '../../shared/contract/contract.ts';
import type { Clock, Ids, Store, WriteOptions } from '../core/ports.ts';
import { stepOf, withoutLast, withStep } from './undoSteps.ts';
import type { History, UndoStep } from './undoSteps.ts';

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
}

export function createEditor(store: Store, clock: Clock, ids: Ids): Editor {
  const editor = new EventEditor(store, clock, ids);
  return {
    change: (eventId, decide, options) => editor.change(eventId, decide, options),
    forget: (eventId, personIds) => editor.forget(eventId, personIds),
    undo: (eventId) => editor.undo(eventId),
    undoStep: (eventId, stepId) => editor.undoStep(eventId, stepId),
    redo: (eventId) => editor.redo(eventId),
    history: (eventId) => editor.historyNow(eventId),
  };
}

/** Never leaves the editor: nothing is taken back. */
const changedSince = fail('internal', said('event.changedSince'));

class EventEditor {
  private readonly histories = new Map<string, History>();

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  change(eventId: string, decide: (event: EventState) => Result<Change>, { typed = false, basedOn, ...options }: ChangeOptions = {}): Result<Changed> {
    const made: (WovenChange & { readonly step: UndoStep | null; readonly after: EventState })[] = [];
    const saved = this.store.changeEvent(
      eventId,
      (before) => {
        const decided = decide(before);
        if (!decided.ok) return decided;
        const { change, clashes } = basedOn === undefined ? { change: decided.value, clashes: false } : wovenChange(before, decided.value, basedOn);
        const after = applyChange(before, change);
        const isMixed = clashes || change !== decided.value;
        made.push({ change, clashes, after, step: stepOf({ id: this.ids(), before, change, after, at: this.now(), typed, isMixed }) });
        return ok(after);
      },
      options,
    );
    if (!saved.ok) return saved;
    const [only] = made;
    if (only === undefined) throw new Error('A change was saved that nobody decided.');
    if (only.step === null) return ok(this.answer(eventId, only.change));
    const answer = this.answerDone(eventId, only.change, withStep(this.historyOf(eventId).done, only.step, only.after));
    return ok(only.clashes ? { ...answer, clashes: true } : answer);
  }

  forget(eventId: string, personIds: readonly string[]): Result<Forgotten> {
    const forgotten = this.store.forgetPeople(eventId, personIds);
    if (!forgotten.ok) return forgotten;
    // A step holds what it takes back: the people themselves.
    this.histories.delete(eventId);
    return ok({ ...forgotten.value, changed: this.answer(eventId, { kind: 'people-removed', personIds }) });
  }

  undo(eventId: string): Result<Changed | null> {
    const { done, undone } = this.historyOf(eventId);
    const step = done.at(-1);
    if (step === undefined) return this.nothing(eventId);
    // Another process may have changed something beside it, which stays.
    const changed = this.make(eventId, (event) => takenBack(event, step) ?? step.inverse);
    return changed.ok ? ok(this.answer(eventId, changed.value, { done: withoutLast(done), undone: [...undone, step] })) : changed;
  }

  undoStep(eventId: string, stepId: string): Result<Changed | null> {
    const { done } = this.historyOf(eventId);
    const step = done.find(({ id }) => id === stepId);
    if (step === undefined) return this.nothing(eventId);
    if (step === done.at(-1)) return this.undo(eventId);
    const steps: UndoStep[] = [];
    const changed = this.make(eventId, (event) => {
      const change = takenBack(event, step);
      const after = change === null ? event : applyChange(event, change);
      const own = change === null ? null : stepOf({ id: this.ids(), before: event, change, after, at: this.now(), typed: false, isMixed: false });
      if (own !== null) steps.push({ ...own, label: step.label });
      return change;
    });
    if (!changed.ok) return changed.error === changedSince.error ? ok(null) : changed;
    return ok(this.answerDone(eventId, changed.value, [...done, ...steps]));
  }

  redo(eventId: string): Result<Changed | null> {
    const { done, undone } = this.historyOf(eventId);
    const step = undone.at(-1);
    if (step === undefined) return this.nothing(eventId);
    const after: EventState[] = [];
    const changed = this.make(eventId, (event) => {
      after.push(applyChange(event, step.change));
      return step.change;
    });
    if (!changed.ok) return changed;
    // Typing after this is a step of its own: taking it back must not take this back too.
    const again = after.map((event) => ({ ...step, ...madeChange(event, step.inverse), typedInto: null }));
    return ok(this.answer(eventId, step.change, { done: [...done, ...again], undone: undone.slice(0, -1) }));
  }

  historyNow(eventId: string): HistoryNow {
    const { done, undone } = this.historyOf(eventId);
    return { undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null };
  }

  private historyOf(eventId: string): History {
    return this.histories.get(eventId) ?? { done: [], undone: [] };
  }

  private now(): number {
    return Date.parse(this.clock());
  }

  /** Nothing was done, if the event is there at all. */
  private nothing(eventId: string): Result<null> {
    const read = this.store.readEvent(eventId);
    return read.ok ? ok(null) : read;
  }

  /** Makes the change that is decided for the event as it is by now. */
  private make(eventId: string, decide: (event: EventState) => Change | null): Result<Change> {
    const made: Change[] = [];
    const saved = this.store.changeEvent(eventId, (event) => {
      const change = decide(event);
      if (change === null) return changedSince;
      made.push(change);
      return ok(applyChange(event, change));
    });
    const [only] = made;
    if (!saved.ok) return saved;
    return only === undefined ? changedSince : ok(only);
  }

  private answer(eventId: string, change: Change, history?: History): Changed {
    if (history !== undefined) this.histories.set(eventId, history);
    return { change, ...this.historyNow(eventId), step: null };
  }

  private answerDone(eventId: string, change: Change, done: readonly UndoStep[]): Changed {
    this.histories.set(eventId, { done, undone: [] });
    return { change, ...this.historyNow(eventId), step: done.at(-1)?.id ?? null };
  }
}
