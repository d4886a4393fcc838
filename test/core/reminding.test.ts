import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { localDay } from '../../electron/core/localDay.ts';
import { remindOnce } from '../../electron/core/reminding.ts';
import type { Desktop, Log, Store } from '../../electron/core/ports.ts';
import { createDesktop } from '../../electron/hosts/desktop/system.ts';
import { ok } from '../../shared/contract/result.ts';
import { firstSettings } from '../../shared/workspace/state.ts';
import type { Settings } from '../../shared/workspace/state.ts';
import { eventOf, person } from '../shared/queue/people.ts';

const log: Log = { info: () => undefined, error: () => undefined };

interface How {
  readonly settings?: Partial<Settings>;
  readonly supported?: boolean;
  /** What another window changes while the reminder is being shown. */
  readonly meanwhile?: Partial<Settings>;
}

/** An app with one event of 20 November, and the notifications it shows. */
function app({ settings = {}, supported = true, meanwhile = {} }: How = {}) {
  const shown: string[] = [];
  let saved: Settings = { ...firstSettings, ...settings };
  const store = {
    readSettings: () => saved,
    changeSettings: (decide: (settings: Settings) => Settings) => ok((saved = decide(saved))),
    listEvents: () => ok([eventOf([person('Ana Silva'), person('Tom')])]),
  } as unknown as Store;
  const desktop: Desktop = {
    openOutside: () => Promise.resolve(false),
    readClipboard: () => Promise.resolve(''),
    remind: (_title, text) => {
      saved = { ...saved, ...meanwhile };
      return Promise.resolve(supported && shown.push(text) > 0);
    },
    languages: () => ['de-AT', 'en'],
    showMenu: () => undefined,
  };
  const at = (now: string): Promise<void> => remindOnce({ store, clock: () => now, desktop, log });
  return { at, shown, settings: () => saved };
}

/** Noon, so that it is the same day in every zone a test may run in. */
const noon = (day: string): string => `${day}T12:00:00.000Z`;

describe('the reminder of the system', () => {
  it('comes once a day, in the system’s language, without anybody’s name', async () => {
    const { at, shown, settings } = app();
    await at(noon('2026-11-25'));
    await at('2026-11-25T13:00:00.000Z');
    expect(shown).toEqual(['2 Personen von Web Days warten noch auf Ihre Nachricht.']);
    expect(settings().remindedOn).toBe('2026-11-25');
    await at(noon('2026-11-26'));
    expect(shown).toHaveLength(2);
  });

  it('puts nothing back that another window has changed meanwhile', async () => {
    const { at, settings } = app({ meanwhile: { myName: 'Robin' } });
    await at(noon('2026-11-25'));
    expect(settings()).toMatchObject({ myName: 'Robin', remindedOn: '2026-11-25' });
  });

  it('speaks the language chosen in the settings', async () => {
    const { at, shown } = app({ settings: { language: 'en' } });
    await at(noon('2026-11-25'));
    expect(shown).toEqual(['2 people from Web Days still wait for your note.']);
  });

  it.each([
    ['turned off in the settings', { settings: { reminders: false } }, '2026-11-25'],
    ['on the evening of the event', {}, '2026-11-20'],
    ['when the system has no notifications', { supported: false }, '2026-11-25'],
  ] as const)('does not come %s', async (_sentence, how, day) => {
    const { at, shown, settings } = app(how);
    await at(noon(day));
    expect(shown).toEqual([]);
    expect(settings().remindedOn, 'it may come later that day').toBeNull();
  });

  it('the day is that of the user’s own calendar', () => {
    expect(localDay(new Date(2026, 0, 5, 0, 0, 1).toISOString())).toBe('2026-01-05');
    expect(localDay(new Date(2026, 11, 31, 23, 59, 59).toISOString())).toBe('2026-12-31');
  });
});

describe('what the services may do on the desktop', () => {
  const makeDesktop = (says: 'show' | 'failed' | null, isSupported = true) => {
    const made: (EventEmitter & { readonly options: object })[] = [];
    class Notification extends EventEmitter {
      constructor(readonly options: { readonly title: string; readonly body: string }) {
        super();
        made.push(this);
      }

      static isSupported(): boolean {
        return isSupported;
      }

      show(): void {
        if (says !== null) queueMicrotask(() => this.emit(says));
      }
    }
    const front = { times: 0 };
    const desktop = createDesktop({
      clipboard: { readText: () => Promise.resolve('Hi Ana') },
      notification: Notification as unknown as Parameters<typeof createDesktop>[0]['notification'],
      app: { getPreferredSystemLanguages: () => ['en-GB'] },
      openOutside: () => Promise.resolve(true),
      toFront: () => (front.times += 1),
      showMenu: () => undefined,
    });
    return { desktop, made, front };
  };
  afterEach(() => vi.useRealTimers());

  it('shows a notification that brings the window to the front when it is pressed', async () => {
    const { desktop, made, front } = makeDesktop('show');
    expect(await desktop.remind('Wellmet', '3 people wait.')).toBe(true);
    expect(made.map(({ options }) => options)).toEqual([{ title: 'Wellmet', body: '3 people wait.' }]);
    made[0]?.emit('click');
    expect(front.times).toBe(1);
    expect(await desktop.readClipboard()).toBe('Hi Ana');
    expect(desktop.languages()).toEqual(['en-GB']);
  });

  it('says so when the system could not show it, or has no notifications', async () => {
    expect(await makeDesktop('failed').desktop.remind('Wellmet', '3 people wait.')).toBe(false);
    const none = makeDesktop('show', false);
    expect([await none.desktop.remind('Wellmet', '3 people wait.'), none.made]).toEqual([false, []]);
  });

  it('believes a system that says nothing, after a while', async () => {
    vi.useFakeTimers();
    const reminded = makeDesktop(null).desktop.remind('Wellmet', '3 people wait.');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await reminded).toBe(true);
  });
});
