import { rebase } from '../note/rebase.ts';
import type { EditedText } from '../note/tweak.ts';
import { isFields, isList, isSame } from './sameData.ts';

/** A value that two changed at once, and whether one of them had to give way somewhere. */
export interface Woven<Value> {
  readonly value: Value;
  readonly clashes: boolean;
}

/** One value at three times: as it was when somebody began to change it, as they left it, and as somebody else has left it meanwhile. */
interface Three {
  readonly basedOn: unknown;
  readonly mine: unknown;
  readonly now: unknown;
}

/** Fields that hold sentences, of which two places can be changed by two: anything else, such as a date or an address, is one word. '' is the value itself. */
const prose: ReadonlySet<string> = new Set(['', 'text', 'metAt', 'talkedAbout', 'reason', 'offer', 'promise', 'notes']);

/**
 * Puts a change on top of what somebody else has changed meanwhile: field by field, item by item, and sentences word by word. Where
 * both changed the same, the later change (`mine`) stands, and it `clashes`.
 */
export function weave<Value>(basedOn: Value | undefined, mine: Value, now: Value): Woven<Value> {
  return woven({ basedOn, mine, now }, '') as Woven<Value>;
}

function woven({ basedOn, mine, now }: Three, name: string): Woven<unknown> {
  if (isSame(mine, now) || isSame(basedOn, now)) return { value: mine, clashes: false };
  if (isSame(basedOn, mine)) return { value: now, clashes: false };
  return bothChanged({ basedOn, mine, now }, name);
}

function bothChanged({ basedOn, mine, now }: Three, name: string): Woven<unknown> {
  if (isEditedText(mine) && isEditedText(now)) return wovenEdited(isEditedText(basedOn) ? basedOn : undefined, mine, now);
  if (Array.isArray(mine) && Array.isArray(now)) return wovenList({ basedOn: Array.isArray(basedOn) ? basedOn : [], mine, now });
  if (isFields(mine) && isFields(now)) return wovenFields(isFields(basedOn) ? basedOn : {}, mine, now);
  if (typeof mine === 'string' && typeof now === 'string' && prose.has(name)) return wovenText(typeof basedOn === 'string' ? basedOn : '', mine, now);
  return { value: mine, clashes: true };
}

function wovenText(basedOn: string, mine: string, now: string): Woven<string> {
  const rebased = rebase({ text: mine, basedOn }, now);
  return rebased.kind === 'merged' ? { value: rebased.text, clashes: false } : { value: rebased.mine, clashes: true };
}

function isEditedText(value: unknown): value is EditedText {
  return isFields(value) && typeof value.text === 'string' && typeof value.basedOn === 'string';
}

/** Two who begin a note at once both begin from what the base message gives. */
function wovenEdited(before: EditedText | undefined, mine: EditedText, now: EditedText): Woven<EditedText> {
  if (mine.basedOn !== now.basedOn || (before !== undefined && before.basedOn !== now.basedOn)) return { value: mine, clashes: true };
  const { value, clashes } = wovenText(before?.text ?? mine.basedOn, mine.text, now.text);
  return { value: { text: value, basedOn: mine.basedOn }, clashes };
}

type Fields = Readonly<Record<string, unknown>>;

function wovenFields(basedOn: Fields, mine: Fields, now: Fields): Woven<Fields> {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(now)])];
  const fields = names.map((name) => [name, woven({ basedOn: basedOn[name], mine: mine[name], now: now[name] }, name)] as const);
  const value = Object.fromEntries(fields.flatMap(([name, field]) => (field.value === undefined ? [] : [[name, field.value]])));
  return { value, clashes: fields.some(([, field]) => field.clashes) };
}

/** Items that both have, or one of them has added; in the order of mine, with what the other has added at the end. */
function wovenList({ basedOn, mine, now }: { readonly basedOn: readonly unknown[]; readonly mine: readonly unknown[]; readonly now: readonly unknown[] }): Woven<readonly unknown[]> {
  const [before, own, others] = [byKey(basedOn), byKey(mine), byKey(now)];
  const keys = [...new Set([...own.keys(), ...others.keys()])];
  const items = keys.map((key) => woven({ basedOn: before.get(key), mine: own.get(key), now: others.get(key) }, ''));
  return { value: items.flatMap(({ value }) => (value === undefined ? [] : [value])), clashes: items.some(({ clashes }) => clashes) };
}

/** Items by their id; without ids, by what they say. */
function byKey(items: readonly unknown[]): ReadonlyMap<string, unknown> {
  const seen = new Map<string, number>();
  const keyed = items.map((item) => {
    const name = isList([item]) ? (item as { readonly id: string }).id : JSON.stringify(item);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return [nth === 1 ? name : `${name}/${nth}`, item] as const;
  });
  return new Map(keyed);
}
