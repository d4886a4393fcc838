import type { Result } from '../../shared/contract/result.ts';
import type { Change, Changed } from '../../shared/workspace/changes.ts';
import type { Told } from '../../shared/words/words.ts';
import { basisOf, beginFrom, savedAs } from './basis.ts';
import { applyLocally, showNotice, takeChanged } from './core.ts';
import type { Core, StepMade } from './core.ts';
import { takeBack } from './history.ts';
import { typingPauseMs } from './saver.ts';
import { wordsNow } from './words.ts';

/** A change that is shown before it is saved; `Value` is what it sets. */
interface Edit<Value> {
  readonly eventId: string;
  /** What it sets. */
  readonly about: readonly string[];
  readonly change: Change;
  /** The value in view and the one that takes its place, where what another window has made of it meanwhile is woven in; else the later choice stands. */
  readonly value?: { readonly before: Value; readonly after: Value };
  /** `basedOn` is what this window had in view when the change began. */
  readonly send: (basedOn: Value | undefined) => Promise<Result<Changed>>;
  /** It comes from typing in a field: it is saved after a pause, and the next letter typed there takes its place. */
  readonly typed?: boolean;
}

/** Shows a change at once and saves it by its call, after a pause when it comes from typing. */
export function changeAndSave<Value>(core: Core, { eventId, about, change, value, send, typed = false }: Edit<Value>): StepMade {
  let answer: Changed | null = null;
  const things = about.map((one) => `${eventId}/${one}`);
  const [thing = eventId] = things;
  const show = (): void => applyLocally(core, eventId, change);
  const save = async (): Promise<Result<unknown>> => {
    const result = await send(value === undefined ? undefined : (basisOf(core, thing) as Value));
    if (!result.ok) return result;
    answer = result.value;
    if (value !== undefined) savedAs(core, thing, value.after);
    return result;
  };
  if (value !== undefined) beginFrom(core, thing, value.before);
  show();
  // Only typing is overtaken by more of it: anything else can be taken back by itself.
  const key = typed ? things.join() : `${things.join()}/${crypto.randomUUID()}`;
  const saved = (): void => {
    if (answer !== null) takeSaved(core, eventId, answer);
  };
  core.saver.put({ key, scope: eventId, about: things, send: save, show, saved }, typed ? typingPauseMs : 0);
  return () => answer?.step ?? null;
}

/** Takes in what became of a change: another window's may be woven into it, or may have given way. */
export function takeSaved(core: Core, eventId: string, changed: Changed): void {
  takeChanged(core, eventId, changed);
  if (changed.clashes === true && changed.undo !== null) sayClash(core, eventId, changed.undo, changed.step);
}

/** Says that two windows have changed the same; what gave way comes back by taking the step back. */
export function sayClash(core: Core, eventId: string, what: Told, step: string | null): void {
  const words = wordsNow(core);
  showNotice(core, { text: words.say('event.bothChanged', { what: words.tell(what) }), undo: () => void takeBack(core, eventId, [() => step]) });
}
