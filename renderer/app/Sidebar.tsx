import { Plus, Settings as Cog } from 'lucide-react';
import { useState } from 'react';
import { ActionButton } from '../actions/ActionButton.tsx';
import { actions } from '../actions/actions.ts';
import { eventActions, entryOf } from '../actions/rowMenus.ts';
import { Button } from '../components/Button.tsx';
import { ContextMenu } from '../components/ContextMenu.tsx';
import type { MenuEntry } from '../components/ContextMenu.tsx';
import { isMenuKey, spotBelow } from '../components/menuSpot.ts';
import type { MenuSpot } from '../components/menuSpot.ts';
import { summarise } from '../../shared/workspace/state.ts';
import type { EventSummary } from '../../shared/workspace/state.ts';
import { openEvent } from '../state/eventOps.ts';
import { openDialog } from '../state/session.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import { cx } from '../styles/cx.ts';
import styles from './Sidebar.module.css';

/** The events, the newest on top. */
export function Sidebar() {
  const { say } = useWords();
  const session = useSession();
  const open = useApp((state) => state.event);
  const events = useApp((state) => state.events);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const shown = events.map((summary) => (summary.id === open?.id ? summarise(open) : summary));
  return (
    <nav className={styles.sidebar} aria-label={say('event.events')}>
      <h2 className={styles.heading}>{say('event.events')}</h2>
      <ul className={styles.events}>
        {shown.map((summary) => (
          <li key={summary.id}>
            <EventRow summary={summary} isOpen={summary.id === open?.id} onMenu={(spot) => setMenu({ summary, spot })} />
          </li>
        ))}
      </ul>
      {menu === null ? null : (
        <EventMenu key={`${menu.spot.x} ${menu.spot.y}`} menu={menu} isOpen={menu.summary.id === open?.id} onClose={() => setMenu(null)} />
      )}
      <div className={styles.foot}>
        <ActionButton action={actions.newEvent} kind="quiet" icon={<Plus />} />
        <Button kind="quiet" aria-label={say('settings.title')} icon={<Cog />} onClick={() => openDialog(session, { kind: 'settings' })} />
      </div>
    </nav>
  );
}

interface EventRowProps {
  readonly summary: EventSummary;
  readonly isOpen: boolean;
  readonly onMenu: (spot: MenuSpot) => void;
}

function EventRow({ summary, isOpen, onMenu }: EventRowProps) {
  const { say, number } = useWords();
  const session = useSession();
  const { id, details, people, toWrite } = summary;
  const { name } = details;
  const hint = toWrite > 0 ? say('event.someToWrite', { name, toWrite, people }) : people > 0 ? say('event.allWritten', { name, people }) : say('event.nobodyYet', { name });
  return (
    <button
      type="button"
      className={cx(styles.event, isOpen && styles.open)}
      aria-current={isOpen ? 'true' : undefined}
      title={hint}
      onClick={() => {
        if (!isOpen) void openEvent(session, id);
      }}
      onContextMenu={(press) => {
        press.preventDefault();
        onMenu({ x: press.clientX, y: press.clientY });
      }}
      onKeyDown={(press) => {
        if (!isMenuKey(press)) return;
        press.preventDefault();
        onMenu(spotBelow(press.currentTarget));
      }}
    >
      <span className={styles.initial} aria-hidden="true">
        {initialOf(details.name)}
      </span>
      <span className={styles.name}>{details.name}</span>
      <span className={styles.count}>{people === 0 ? '' : number(people)}</span>
    </button>
  );
}

interface OpenMenu {
  readonly summary: EventSummary;
  readonly spot: MenuSpot;
}

interface EventMenuProps {
  readonly menu: OpenMenu;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What can be done with an event; one that isn't open is opened first. */
function EventMenu({ menu: { summary, spot }, isOpen, onClose }: EventMenuProps) {
  const words = useWords();
  const session = useSession();
  const { id, details } = summary;
  const open = (): Promise<void> => (isOpen ? Promise.resolve() : openEvent(session, id));
  // One that could not be opened leaves another one open, which this is not about.
  const openAnd = (run: () => void): void => void open().then(() => (session.store.get().event?.id === id ? run() : undefined));
  const first: MenuEntry = { id: 'event.open', title: words.say('rows.openEvent'), keys: '', run: () => void open() };
  const rest = eventActions.map((group) => group.map((action) => entryOf(action, words, () => openAnd(() => action.run(session)))));
  return <ContextMenu label={words.say('rows.menuOf', { name: details.name })} groups={[isOpen ? [] : [first], ...rest]} spot={spot} onClose={onClose} />;
}

const letters = new Intl.Segmenter();

function initialOf(name: string): string {
  for (const { segment } of letters.segment(name.trim())) return segment.toUpperCase();
  return '';
}
