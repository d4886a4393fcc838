import { z } from 'zod';
import { problem, type Problem } from '../../../shared/problem.ts';
import type { EventDetails } from '../../../shared/note/occasion.ts';

const day = z.iso.date({ error: 'is no day such as 2026-11-19' }).nullish();

const eventFile = z.object(
  {
    name: z.string({ error: ({ input }) => (input === undefined ? 'is missing' : 'is no text') }).trim().min(1, { error: 'is empty' }),
    place: z.string({ error: 'is no text' }).nullish(),
    start: day,
    end: day,
  },
  { error: 'is no object such as {"name": "Web Days"}' },
);

/** What an event file says, or what is wrong with it. */
export type EventReading = { readonly ok: true; readonly details: EventDetails } | { readonly ok: false; readonly problem: Problem };

/** Reads the text of an event file. */
export function readEvent(file: string, text: string): EventReading {
  const json = parse(text);
  if (json === undefined) return wrong(`“${file}” is no JSON. Write something like {"name": "Web Days", "start": "2026-11-19"}.`);
  const read = eventFile.safeParse(json);
  if (!read.success) {
    const issue = read.error.issues[0];
    const field = issue?.path.join('.') ?? '';
    const what = field === '' ? `“${file}”` : `The event's “${field}” in “${file}”`;
    return wrong(`${what} ${issue?.message ?? 'is wrong'}. An event needs a name; place, start and end are up to you.`);
  }
  const { name, place, start, end } = read.data;
  if (start && end && end < start) return wrong(`The event in “${file}” ends (${end}) before it starts (${start}).`);
  return { ok: true, details: { name, place: place ?? '', start: start ?? null, end: end ?? null } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function wrong(message: string): EventReading {
  return { ok: false, problem: problem('bad-event', message) };
}
