import { useCallback, useEffect, useRef } from 'react';
import { useMenu } from '../actions/useMenu.ts';
import { useShortcuts } from '../actions/useShortcuts.ts';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { FileDrop } from '../components/FileDrop.tsx';
import { LiveRegion } from '../components/LiveRegion.tsx';
import { UndoBar } from '../components/UndoBar.tsx';
import { workIn } from '../components/whereWorkIs.ts';
import { assertNever } from '../../shared/problem.ts';
import type { EventState, Place } from '../../shared/workspace/state.ts';
import { ContactsScreen } from '../screens/contacts/ContactsScreen.tsx';
import { ExportScreen } from '../screens/export/ExportScreen.tsx';
import { ImportScreen } from '../screens/import/ImportScreen.tsx';
import { NoteScreen } from '../screens/note/NoteScreen.tsx';
import { QueueScreen } from '../screens/queue/QueueScreen.tsx';
import { look } from '../state/settingsOps.ts';
import { takeFiles, takeText } from '../state/session.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import { Banner } from './Banner.tsx';
import { Dialogs } from './Dialogs.tsx';
import { Home } from './Home.tsx';
import { PlaceBar } from './PlaceBar.tsx';
import { Reminders } from './Reminders.tsx';
import { Sidebar } from './Sidebar.tsx';
import { useFocusKeeper } from './useFocusKeeper.ts';
import styles from './App.module.css';

/** The window: events at the left, the open event's five places beside them, and what stands over both. */
export function App() {
  const { language } = useWords();
  const session = useSession();
  const started = useApp((state) => state.started);
  const event = useApp((state) => state.event);
  const said = useApp((state) => state.said);
  useTheme();
  useLanguage(language);
  useTitle(event?.details.name);
  useShortcuts();
  useMenu();
  useFocusKeeper();
  return (
    <div className={styles.window}>
      {started ? <Sidebar /> : null}
      <main className={styles.main} tabIndex={-1}>
        {event === null ? null : <PlaceBar event={event} />}
        <Banner />
        <Reminders />
        {event !== null ? <CurrentPlace event={event} /> : started ? <Home /> : null}
      </main>
      <DoneBar />
      <Dialogs />
      <FileDrop onFiles={(files) => takeFiles(session, files)} onText={(text) => takeText(session, text)} />
      <LiveRegion message={said} />
    </div>
  );
}

function CurrentPlace({ event }: { readonly event: EventState }) {
  const { say } = useWords();
  const place = useApp((state) => state.settings.view.place);
  const session = useSession();
  const personId = useApp((state) => state.settings.view.personId);
  const section = useRef<HTMLElement>(null);
  const first = event.people.some(({ id }) => id === personId) ? null : event.people[0];
  useEffect(() => {
    // Whoever is shown is the one that shortcuts act on.
    if (first != null) look(session, { personId: first.id });
  }, [session, first]);
  useEffect(() => {
    if (section.current !== null) enterPlace(section.current);
  }, [place, event.id]);
  return (
    <section ref={section} key={`${event.id}/${place}`} tabIndex={-1} className={styles.place} aria-label={say(`app.place.${place}`)}>
      <ErrorBoundary>{screenOf(place, event)}</ErrorBoundary>
    </section>
  );
}

/** Where the cursor was is gone with the former place, or is the tab that led here: it goes to where the work is. */
function enterPlace(section: HTMLElement): void {
  const at = document.activeElement;
  if (at !== null && !at.matches('body, main') && at.closest('header, nav') === null) return;
  (workIn(section) ?? section).focus({ preventScroll: true });
}

function screenOf(place: Place, event: EventState) {
  switch (place) {
    case 'import':
      return <ImportScreen event={event} />;
    case 'people':
      return <ContactsScreen event={event} />;
    case 'write':
      return <NoteScreen event={event} />;
    case 'send':
      return <QueueScreen event={event} />;
    case 'export':
      return <ExportScreen event={event} />;
    default:
      return assertNever(place);
  }
}

function DoneBar() {
  const session = useSession();
  const notice = useApp((state) => state.notice);
  const close = useCallback(() => session.store.update((now) => ({ ...now, notice: null })), [session]);
  if (notice === null) return null;
  return <UndoBar key={notice.text} text={notice.text} onUndo={notice.undo} onClose={close} />;
}

function useTitle(name: string | undefined): void {
  useEffect(() => {
    document.title = name === undefined ? 'Wellmet' : `${name} – Wellmet`;
  }, [name]);
}

function useLanguage(language: string): void {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}

function useTheme(): void {
  const theme = useApp((state) => state.settings.theme);
  useEffect(() => {
    const page = document.documentElement;
    if (theme === 'system') page.removeAttribute('data-theme');
    else page.setAttribute('data-theme', theme);
  }, [theme]);
}
