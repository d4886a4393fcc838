import { said } from '../words/keys.ts';
import type { Said } from '../words/keys.ts';
import type { Words } from '../words/words.ts';
import type { Reminder } from './reminders.ts';

/** What waits, in sentences without anybody's name: notifications stand where others look on. The first two events are named. */
export function sayReminder(reminders: readonly Reminder[], { say }: Pick<Words, 'say'>): string {
  const waiting = reminders.filter((one) => one.waiting > 0);
  const sentences = waiting.slice(0, namedEvents).map(({ waiting: count, name }) => say('queue.remindWaiting', { count, event: name }));
  const others = waiting.slice(namedEvents).reduce((sum, one) => sum + one.waiting, 0);
  if (others > 0) sentences.push(say('queue.remindOthers', { count: others }));
  const parts: Said[] = [];
  const promised = reminders.reduce((sum, one) => sum + one.promised, 0);
  const due = reminders.reduce((sum, one) => sum + one.due, 0);
  if (promised > 0) parts.push(said('queue.remindPromised', { count: promised }));
  if (due > 0) parts.push(said('queue.remindDue', { count: due }));
  if (parts.length > 0) sentences.push(say('queue.remindToo', { what: parts }));
  return sentences.join(' ');
}

const namedEvents = 2;
