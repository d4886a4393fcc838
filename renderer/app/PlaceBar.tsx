import { CircleHelp } from 'lucide-react';
import { ActionButton } from '../actions/ActionButton.tsx';
import { actions } from '../actions/actions.ts';
import type { Action } from '../actions/actions.ts';
import { ariaShortcut, showShortcut } from '../actions/keys.ts';
import { isMac } from '../actions/platform.ts';
import { progressOf } from '../../shared/queue/progress.ts';
import type { QueueProgress } from '../../shared/queue/progress.ts';
import { daysSince } from '../../shared/note/dates.ts';
import type { EventState, Place } from '../../shared/workspace/state.ts';
import type { EventDetails } from '../../shared/note/occasion.ts';
import type { Words } from '../../shared/words/words.ts';
import { openDialog } from '../state/session.ts';
import { isUnderWay } from '../state/pileItem.ts';
import { today } from '../state/today.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import { cx } from '../styles/cx.ts';
import { SaveMark } from './SaveMark.tsx';
import styles from './PlaceBar.module.css';

/** The open event's name and days, its five places with their numbers, and whether everything is saved. */
export function PlaceBar({ event }: { readonly event: EventState }) {
  const words = useWords();
  const session = useSession();
  const underWay = useApp((state) => state.pile.filter((item) => item.eventId === event.id && isUnderWay(item)).length);
  const progress = progressOf(event.people);
  return (
    <header className={styles.header}>
      <div className={styles.event}>
        <h1 className={styles.title}>
          <button type="button" className={styles.name} title={words.say('app.changeEvent')} onClick={() => openDialog(session, { kind: 'edit-event' })}>
            {event.details.name}
          </button>
        </h1>
        <span className={styles.when}>{sayWhen(event.details, words)}</span>
      </div>
      <nav className={styles.places} aria-label={words.say('app.places')}>
        {tabs.map((tab) => (
          <Tab key={tab.place} tab={tab} count={tab.count(words, progress, underWay)} />
        ))}
      </nav>
      <div className={styles.end}>
        <SaveMark />
        <ActionButton action={actions.help} kind="quiet" icon={<CircleHelp />} iconOnly />
      </div>
    </header>
  );
}

interface TabRow {
  readonly place: Place;
  readonly action: Action;
  readonly count: (words: Words, progress: QueueProgress, underWay: number) => string;
}

const tabs: readonly TabRow[] = [
  { place: 'import', action: actions.toImport, count: ({ say }, _, underWay) => (underWay === 0 ? '' : say('app.toRead', { count: underWay })) },
  { place: 'people', action: actions.toPeople, count: ({ say, number }, { people, toLookAt }) => (toLookAt > 0 ? say('app.toLookAt', { count: toLookAt }) : people === 0 ? '' : number(people)) },
  { place: 'write', action: actions.toWrite, count: ({ say }, { toWrite }) => (toWrite === 0 ? '' : say('app.left', { count: toWrite })) },
  { place: 'send', action: actions.toSend, count: ({ say }, { toSend }) => (toSend === 0 ? '' : say('app.ready', { count: toSend })) },
  { place: 'export', action: actions.toExport, count: () => '' },
];

function Tab({ tab: { place, action }, count }: { readonly tab: TabRow; readonly count: string }) {
  const words = useWords();
  const session = useSession();
  const isHere = useApp((state) => state.settings.view.place === place);
  const { shortcut } = action;
  return (
    <button
      type="button"
      className={cx(styles.tab, isHere && styles.here)}
      aria-current={isHere ? 'page' : undefined}
      aria-keyshortcuts={shortcut === null ? undefined : ariaShortcut(shortcut, isMac)}
      title={shortcut === null ? undefined : showShortcut(shortcut, isMac, words)}
      data-action={action.id}
      onClick={() => action.run(session)}
    >
      {words.say(action.title)}
      {count === '' ? null : <span className={styles.count}>{` ${count}`}</span>}
    </button>
  );
}

function sayWhen({ place, start, end }: EventDetails, words: Words): string {
  const now = today();
  const last = end ?? start;
  const days = last === null ? null : daysSince(last, now);
  return [words.days(start, end, now), days === null ? '' : words.ago(days), place].filter((part) => part !== '').join(' · ');
}
