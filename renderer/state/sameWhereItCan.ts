import { isSame } from '../../shared/workspace/sameData.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';

/** Fields as they are `after`, of the very objects that they had before wherever those say the same: what is drawn of them is not drawn again. */
export function sameFields<Fields extends object>(before: Fields, after: Fields): Fields {
  const names = Object.keys(after) as (keyof Fields & string)[];
  const values = names.map((name) => [name, isSame(before[name], after[name]) ? before[name] : after[name]] as const);
  const isAllSame = names.length === Object.keys(before).length && values.every(([name, value]) => value === before[name]);
  return isAllSame ? before : (Object.fromEntries(values) as unknown as Fields);
}

/** The same for an event and each of its people. */
export function sameWhereItCan(before: EventState, after: EventState): EventState {
  return before === after ? before : sameFields(before, { ...after, people: samePeople(before.people, after.people) });
}

function samePeople(before: readonly Person[], after: readonly Person[]): readonly Person[] {
  if (before === after) return before;
  const byId = new Map(before.map((person) => [person.id, person]));
  return after.map((person) => {
    const known = byId.get(person.id);
    return known !== undefined && isSame(known, person) ? known : person;
  });
}
