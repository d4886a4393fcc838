import { said } from '../../shared/words/keys.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { eventDoubles, otherMeetings } from '../../shared/queue/doubles.ts';
import type { Change } from '../../shared/workspace/changes.ts';
import { joinSides } from '../../shared/workspace/joinSides.ts';
import { mergePeople } from '../../shared/workspace/mergePeople.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';
import type { Editor } from './editor.ts';
import { runInSteps } from './steps.ts';

type DoubleServices = Pick<ServicesOf<'contact'>, 'contact.doubles' | 'contact.meetings' | 'contact.merge' | 'contact.apart' | 'contact.joinSides'>;

/** Doubles: proposed, merged or kept apart, and the other events where somebody was met. Nothing is ever merged unasked. */
export function doubleServices(ports: Ports, editor: Editor): DoubleServices {
  return {
    'contact.doubles': async ({ eventId }) => {
      const event = ports.store.readEvent(eventId);
      return event.ok ? ok(await runInSteps(eventDoubles(event.value))) : event;
    },
    'contact.meetings': async ({ eventId }) => {
      const event = ports.store.readEvent(eventId);
      const all = ports.store.listEvents();
      if (!event.ok) return event;
      return all.ok ? ok(await runInSteps(otherMeetings(event.value, all.value))) : all;
    },
    'contact.merge': ({ eventId, keptId, goneId, choices }) =>
      editor.change(eventId, (event) => mergeIn(event, keptId, goneId, choices)),
    'contact.apart': ({ eventId, pair, apart }) => editor.change(eventId, (event) => apartIn(event, pair, apart)),
    'contact.joinSides': ({ eventId, frontId, backId }) => editor.change(eventId, (event) => joinIn(event, frontId, backId)),
  };
}

type Choices = Parameters<typeof mergePeople>[2];

function mergeIn(event: EventState, keptId: string, goneId: string, choices: Choices): Result<Change> {
  const [kept, gone] = [keptId, goneId].map((id) => event.people.find((person) => person.id === id));
  if (kept === undefined || gone === undefined || kept === gone) return notBothHere;
  return ok({ kind: 'people-merged', merged: mergePeople(kept, gone, choices), goneId, as: 'doubles' });
}

function apartIn(event: EventState, pair: readonly [string, string], apart: boolean): Result<Change> {
  const bothHere = pair.every((id) => event.people.some((person) => person.id === id));
  return bothHere && pair[0] !== pair[1] ? ok({ kind: 'set-apart', pair, apart }) : notBothHere;
}

function joinIn(event: EventState, frontId: string, backId: string): Result<Change> {
  const [front, back] = [frontId, backId].map((id) => event.people.find((person) => person.id === id));
  if (front === undefined || back === undefined) return notBothHere;
  const merged = joinSides(front, back);
  return merged === null ? notTwoSides : ok({ kind: 'people-merged', merged, goneId: backId, as: 'sides' });
}

const notTwoSides = fail('bad-input', said('import.notTwoSides'), said('import.notTwoSidesNext'));
const notBothHere = fail('not-found', said('trouble.doublesGone'), said('trouble.doublesGoneNext'));
