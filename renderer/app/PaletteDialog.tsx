import { CalendarDays, CornerDownLeft, User } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { showShortcut } from '../actions/keys.ts';
import { isMac } from '../actions/platform.ts';
import { nextIndex } from '../components/listKeys.ts';
import { Dialog } from '../components/Dialog.tsx';
import { assertNever } from '../../shared/problem.ts';
import { openEvent } from '../state/eventOps.ts';
import type { Session } from '../state/session.ts';
import { look } from '../state/settingsOps.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import { findEntries } from './paletteEntries.ts';
import type { PaletteEntry } from './paletteEntries.ts';
import styles from './PaletteDialog.module.css';

/** One field that finds people of the open event, other events, and everything that can be done now. */
export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const words = useWords();
  const state = useApp((now) => now);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(typed);
  const entries = useMemo(() => findEntries(state, words, wanted), [state, words, wanted]);
  const id = useId();
  const current = Math.min(at, entries.length - 1);
  const choose = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    onClose();
    runEntry(session, entry);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    // Home and End belong to the text that is typed.
    const next = event.key === 'Home' || event.key === 'End' ? null : nextIndex(event.key, current, entries.length, pageRows);
    if (event.key !== 'Enter' && next === null) return;
    event.preventDefault();
    if (next === null) choose(entries[current]);
    else setAt(next);
  };
  return (
    <Dialog title={words.say('action.palette')} onClose={onClose} wide>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={entries[current] === undefined ? undefined : `${id}-${current}`}
        aria-label={words.say('action.palette')}
        placeholder={words.say('app.paletteHint')}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" className={styles.list} aria-label={words.say('action.palette')}>
        {entries.map((entry, index) => (
          <Entry key={entry.id} id={`${id}-${index}`} entry={entry} isCurrent={index === current} onPoint={() => setAt(index)} onChoose={() => choose(entry)} />
        ))}
      </ul>
      <p className={entries.length === 0 ? styles.nothing : 'visually-hidden'} role="status">
        {entries.length === 0 ? words.say('app.paletteNothing', { search: typed }) : words.say('app.found', { count: entries.length })}
      </p>
    </Dialog>
  );
}

const pageRows = 8;

interface EntryProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isCurrent: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Entry({ id, entry, isCurrent, onPoint, onChoose }: EntryProps) {
  const words = useWords();
  const shortcut = entry.kind === 'action' ? entry.action.shortcut : null;
  return (
    <li
      id={id}
      role="option"
      aria-selected={isCurrent}
      data-action={entry.kind === 'action' ? entry.action.id : undefined}
      className={styles.entry}
      ref={(row) => {
        if (isCurrent) row?.scrollIntoView({ block: 'nearest' });
      }}
      onPointerMove={() => {
        if (!isCurrent) onPoint();
      }}
      onClick={onChoose}
    >
      <Sign kind={entry.kind} />
      <span className={styles.title}>{entry.title}</span>
      <span className={styles.detail}>{entry.detail}</span>
      {shortcut === null ? null : (
        <kbd className={styles.keys} aria-hidden="true">
          {showShortcut(shortcut, isMac, words)}
        </kbd>
      )}
    </li>
  );
}

const signs = { person: User, event: CalendarDays, action: CornerDownLeft } as const;

function Sign({ kind }: { readonly kind: PaletteEntry['kind'] }) {
  const Icon = signs[kind];
  return <Icon className={styles.icon} aria-hidden="true" />;
}

/** People are shown where one is: at the review or the sending if there, else where one writes to them. */
function runEntry(session: Session, entry: PaletteEntry): void {
  switch (entry.kind) {
    case 'person': {
      const { place } = session.store.get().settings.view;
      look(session, { personId: entry.person.id, place: place === 'people' || place === 'send' ? place : 'write' });
      return;
    }
    case 'event':
      void openEvent(session, entry.event.id);
      return;
    case 'action':
      entry.action.run(session);
      return;
    default:
      assertNever(entry);
  }
}
