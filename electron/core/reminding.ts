import { remindersOf } from '../../shared/queue/reminders.ts';
import { sayReminder } from '../../shared/queue/sayReminder.ts';
import { chooseLanguage, wordsOf } from '../../shared/words/words.ts';
import { localDay } from './localDay.ts';
import type { Clock, Desktop, Log, Store } from './ports.ts';

/** While the app runs it looks this often whether a new day has begun. */
const everyMs = 30 * 60_000;

interface Reminding {
  readonly store: Store;
  readonly clock: Clock;
  readonly desktop: Desktop;
  readonly log: Log;
}

/** Reminds by the system once a day at most, at the start and while the app runs; the function that comes back ends it. */
export function startReminding(parts: Reminding): () => void {
  const remind = (): void => void remindOnce(parts);
  remind();
  const timer = setInterval(remind, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Shows today's reminder, if there is anything to be reminded of and it was not shown today. */
export async function remindOnce({ store, clock, desktop, log }: Reminding): Promise<void> {
  const settings = store.readSettings();
  const today = localDay(clock());
  if (!settings.reminders || settings.remindedOn === today) return;
  const events = store.listEvents();
  const reminders = events.ok ? remindersOf(events.value, today, localDay) : [];
  if (reminders.length === 0) return;
  const { language, locale } = chooseLanguage(settings.language, desktop.languages());
  const text = sayReminder(reminders, wordsOf(language, locale));
  if (!(await desktop.remind('Wellmet', text))) return;
  if (!store.changeSettings((now) => ({ ...now, remindedOn: today })).ok) log.error('The day of the reminder could not be saved.');
}
