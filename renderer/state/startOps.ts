import type { NoteChannel } from '../../shared/note/channels.ts';
import { hasSubject } from '../../shared/note/channels.ts';
import type { PlaceholderName } from '../../shared/note/placeholders.ts';
import { mendedSlot } from '../../shared/note/plainForm.ts';
import { speaksEnglish, withFallback } from '../../shared/note/offering.ts';
import type { OwnStartingPoint } from '../../shared/workspace/state.ts';
import { say, showNotice } from './core.ts';
import type { Core } from './core.ts';
import { editBase } from './noteOps.ts';
import { changeSettings } from './settingsOps.ts';
import { editBaseSubject } from './subjectOps.ts';
import { wordsNow } from './words.ts';

/** Gives a placeholder a fallback wherever base message and subject lack one. */
export function giveFallback(core: Core, channel: NoteChannel, { base, subject }: { readonly base: string; readonly subject: string }, name: string): void {
  const inEnglish = speaksEnglish(base, wordsNow(core).language);
  const next = { base: withFallback(base, name, inEnglish), subject: withFallback(subject, name, inEnglish) };
  if (next.base !== base) editBase(core, channel, next.base);
  if (hasSubject(channel) && next.subject !== subject) editBaseSubject(core, channel, next.subject);
  say(core, wordsNow(core).say('writing.fallbackGiven'));
}

/** Writes the placeholder that a mistyped one meant, wherever it stands in base message and subject. */
export function mendSlot(core: Core, channel: NoteChannel, { base, subject }: { readonly base: string; readonly subject: string }, typed: string, meant: PlaceholderName): void {
  const next = { base: mendedSlot(base, typed, meant), subject: mendedSlot(subject, typed, meant) };
  if (next.base !== base) editBase(core, channel, next.base);
  if (hasSubject(channel) && next.subject !== subject) editBaseSubject(core, channel, next.subject);
}

function setStarts(core: Core, ownStartingPoints: readonly OwnStartingPoint[]): void {
  changeSettings(core, { ownStartingPoints: [...ownStartingPoints] });
}

/** Keeps a base message as one to start others from. */
export function keepStart(core: Core, start: Omit<OwnStartingPoint, 'id'>): void {
  setStarts(core, [...core.store.get().settings.ownStartingPoints, { ...start, id: crypto.randomUUID() }]);
  say(core, wordsNow(core).say('writing.startKept', { title: start.title }));
}

export function renameStart(core: Core, id: string, title: string): void {
  setStarts(core, core.store.get().settings.ownStartingPoints.map((one) => (one.id === id ? { ...one, title } : one)));
}

export function removeStart(core: Core, removed: OwnStartingPoint): void {
  const before = core.store.get().settings.ownStartingPoints;
  const index = before.findIndex((one) => one.id === removed.id);
  setStarts(core, before.filter((one) => one.id !== removed.id));
  const bringBack = (): void => {
    // Others may have been kept or renamed since.
    const now = core.store.get().settings.ownStartingPoints;
    if (!now.some((one) => one.id === removed.id)) setStarts(core, now.toSpliced(index, 0, removed));
  };
  showNotice(core, { text: wordsNow(core).say('writing.startRemoved', { title: removed.title }), undo: bringBack });
}
