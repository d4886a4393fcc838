import type { TweakRow } from '../../../shared/import/tweaks.ts';
import type { Addressee } from '../../../shared/note/checks/check.ts';
import { problem, type Problem } from '../../../shared/problem.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** A row that gives no day as the one on which a note was sent. */
export function wrongDay({ row, fields: { sent } }: TweakRow): Problem[] {
  if (sent === '' || isDay(sent)) return [];
  return [problem('bad-day', `Row ${row} of the tweaks says “${sent}” where the day belongs on which a note was sent. Write it as 2026-05-01.`)];
}

/** Where and when each person was sent a note before, as the tweaks say. */
export function sentBefore({ tweaks }: { readonly tweaks: ReadonlyMap<number, TweakRow> }, { people }: Pick<EventState, 'people'>): (person: Person) => Addressee['sent'] {
  const places = new Map(people.map(({ id }, at) => [id, at]));
  return ({ id }) => {
    const fields = tweaks.get(places.get(id) ?? -1)?.fields;
    if (fields === undefined || !isDay(fields.sent)) return null;
    return { event: fields.sent_event || 'another event', at: `${fields.sent}T00:00:00.000Z` };
  };
}
