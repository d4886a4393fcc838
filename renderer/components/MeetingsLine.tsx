import { useState } from 'react';
import type { Meeting } from '../../shared/queue/doubles.ts';
import { useWords } from '../state/useWords.ts';
import styles from './MeetingsLine.module.css';

/** Longer notes are cut off here; the event itself has all of it. */
const shownLetters = 160;

/** Where else somebody was met, with the last note and what was talked about: something to begin a note from. */
export function MeetingsLine({ meetings }: { readonly meetings: readonly Meeting[] }) {
  const { say, days } = useWords();
  const [now] = useState(() => new Date().toISOString());
  if (meetings.length === 0) return null;
  // Of some meetings nothing is known but where they were: those are one sentence.
  const bare = meetings.filter(({ day, talkedAbout, lastNote }) => day === null && talkedAbout === '' && lastNote === null);
  return (
    <ul className={styles.meetings}>
      {bare.length === 0 ? null : <li className={styles.where}>{say('double.metBefore', { event: bare.map(({ eventName }) => eventName) })}</li>}
      {meetings.filter((meeting) => !bare.includes(meeting)).map(({ eventId, otherId, eventName, day, lastNote, talkedAbout }) => (
        <li key={`${eventId}/${otherId}`}>
          <span className={styles.where}>{day === null ? say('double.metBefore', { event: eventName }) : say('double.metOn', { event: eventName, day: days(day, null, now) })}</span>
          {talkedAbout === '' ? null : <span className={styles.more}>{say('double.talkedAbout', { text: talkedAbout })}</span>}
          {lastNote === null ? null : <span className={styles.more}>{say('double.lastNote', { text: shorten(lastNote.text) })}</span>}
        </li>
      ))}
    </ul>
  );
}

const shorten = (text: string): string => (text.length > shownLetters ? `${text.slice(0, shownLetters).trimEnd()}…` : text);
