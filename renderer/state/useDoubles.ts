import { useEffect, useState } from 'react';
import type { ContactFields } from '../../shared/contact/contact.ts';
import type { Double } from '../../shared/contact/duplicates.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Meeting } from '../../shared/queue/doubles.ts';
import { isPair } from '../../shared/workspace/changes.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { Bridge } from '../bridge/bridge.ts';
import { useSession } from './useApp.ts';

/** So long after the last change of somebody's details, doubles are looked for again: longer than a pause in typing. */
const pauseMs = 1_200;

/**
 * The likely doubles of the event, looked for again as people change; those that are gone or kept apart meanwhile are left out at
 * once. Null until they were looked for.
 */
export function useDoubles(event: EventState): readonly Double[] | null {
  const found = useAsked<readonly Double[]>(event, (bridge, eventId) => bridge.call('contact.doubles', { eventId }));
  if (found === null) return null;
  const here = new Set(event.people.map(({ id }) => id));
  return found.filter(({ a, b }) => here.has(a) && here.has(b) && !event.apart.some((pair) => isPair(pair, a, b)));
}

/** Where else the people of the event were met, the latest first; looked for again as people change. */
export function useMeetings(event: EventState): readonly Meeting[] {
  return useAsked<readonly Meeting[]>(event, (bridge, eventId) => bridge.call('contact.meetings', { eventId })) ?? none;
}

const none: readonly never[] = [];

type Ask<Answer> = (bridge: Bridge, eventId: string) => Promise<Result<Answer>>;

/** Asks when the event is opened, and again when who is in it or what is known of them has changed. */
function useAsked<Answer>(event: EventState, ask: Ask<Answer>): Answer | null {
  const { bridge } = useSession();
  const contacts = useSameContacts(event);
  const [answer, setAnswer] = useState<{ readonly eventId: string; readonly value: Answer } | null>(null);
  const [doAsk] = useState(() => ask);
  const [first] = useState(contacts);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(
      () => {
        void doAsk(bridge, event.id).then((result) => {
          if (wanted && result.ok) setAnswer({ eventId: event.id, value: result.value });
        });
      },
      contacts === first ? 0 : pauseMs,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [bridge, doAsk, event.id, contacts, first]);
  return answer?.eventId === event.id ? answer.value : null;
}

/** The contacts of the event; the same array for as long as none of them changes, whatever else is written meanwhile. */
function useSameContacts({ people }: EventState): readonly ContactFields[] {
  const [known, setKnown] = useState<readonly ContactFields[]>(() => people.map(({ contact }) => contact));
  const isSame = known.length === people.length && people.every(({ contact }, at) => contact === known[at]);
  if (isSame) return known;
  const next = people.map(({ contact }) => contact);
  setKnown(next);
  return next;
}
