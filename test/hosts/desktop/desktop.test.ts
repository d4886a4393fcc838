import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { App, BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { closeWhenSaved } from '../../../electron/hosts/desktop/closing.ts';
import { sayNoStart } from '../../../electron/hosts/desktop/noStart.ts';
import { notifyPages } from '../../../electron/hosts/desktop/notices.ts';
import { appPaths } from '../../../electron/hosts/desktop/paths.ts';
import { quitWhenSaved } from '../../../electron/hosts/desktop/quit.ts';

describe('why there is no window', () => {
  const noFolder = Object.assign(new Error("EACCES: permission denied, mkdir '/x'"), { code: 'EACCES', syscall: 'mkdir', path: '/x' });
  const notAsked = (): never => {
    throw new Error('The app is not ready.');
  };

  it.each([
    ['is said in German on a German system', new Error('boom'), () => ['de-DE', 'en'], 'Wellmet konnte nicht starten', /^boom\n\nEs wurde nichts verändert\. /u],
    ['is said in English elsewhere', 'boom', () => ['fr'], 'Wellmet could not start', /^boom\n\nNothing was changed\. /u],
    ['names the folder that can’t be made, in words', noFolder, () => ['de'], 'Wellmet konnte nicht starten', /^Wellmet kann nichts aufbewahren: \/x ließ sich nicht anlegen \(EACCES\)\./u],
    ['is said where the system can’t be asked yet', new Error('boom'), notAsked, 'Wellmet could not start', /^boom/u],
  ])('%s', (_, error, languages, title, text) => {
    expect(sayNoStart(error, languages)).toEqual({ title, text: expect.stringMatching(text) as string });
  });
});

describe('the app’s parts', () => {
  it('lie in the project while developing', () => {
    const project = join('/', 'home', 'kim', 'wellmet');
    expect(appPaths(project)).toEqual({
      renderer: join(project, 'dist', 'renderer'),
      preload: join(project, 'dist', 'electron', 'preload.cjs'),
      assets: join(project, 'assets'),
      worker: join(project, 'dist', 'recognise', 'worker.cjs'),
    });
  });

  it('lie in the archive when packaged, and beside it where real files are needed', () => {
    const resources = join('/', 'opt', 'Wellmet', 'resources');
    expect(appPaths(join(resources, 'app.asar'))).toEqual({
      renderer: join(resources, 'app.asar', 'dist', 'renderer'),
      preload: join(resources, 'app.asar', 'dist', 'electron', 'preload.cjs'),
      assets: join(resources, 'app.asar.unpacked', 'assets'),
      worker: join(resources, 'app.asar.unpacked', 'dist', 'recognise', 'worker.cjs'),
    });
  });

  it('are found in a folder that only sounds like the archive', () => {
    const project = join('/', 'home', 'my-app.asar');
    expect(appPaths(project).assets).toBe(join(project, 'assets'));
  });
});

describe('notices', () => {
  it('reach every window that is still there', () => {
    const sent: unknown[] = [];
    const windowThat = (isDestroyed: boolean, name: string): Pick<BrowserWindow, 'isDestroyed' | 'webContents'> => ({
      isDestroyed: () => isDestroyed,
      webContents: { send: (...all: unknown[]) => sent.push([name, ...all]) } as unknown as BrowserWindow['webContents'],
    });
    const notify = notifyPages(() => [windowThat(false, 'first'), windowThat(true, 'closed'), windowThat(false, 'second')]);
    const notice = { jobId: 'j1', stage: 'reading' } as const;
    notify('import.progress', notice);
    expect(sent).toEqual([
      ['first', 'wellmet:notice', 'import.progress', notice],
      ['second', 'wellmet:notice', 'import.progress', notice],
    ]);
  });
});

describe('closing a window', () => {
  class HandMadeWindow extends EventEmitter {
    readonly did: string[] = [];
    readonly webContents = new EventEmitter();
    isInFullScreen = false;
    readonly isDestroyed = (): boolean => false;
    readonly isFullScreen = (): boolean => this.isInFullScreen;
    readonly hide = (): void => void this.did.push('hide');
    readonly blur = (): void => void this.did.push('blur');
    readonly show = (): void => void this.did.push('show');

    close(): void {
      const held: true[] = [];
      this.emit('close', { preventDefault: () => held.push(true) });
      this.did.push(held.length > 0 ? 'held' : 'closed');
    }
  }

  function setUp() {
    const held: (() => void)[] = [];
    const app = Object.assign(new EventEmitter(), { quits: 0, quit: () => void (app.quits += 1) });
    const window = new HandMadeWindow();
    const opened = closeWhenSaved(app as unknown as App, () => new Promise((resolve) => held.push(resolve)));
    opened(window as unknown as BrowserWindow);
    return { app, window, saved: () => held.shift()?.() };
  }

  it('takes it off the screen, lets the page save, and closes it then', async () => {
    const { window, saved } = setUp();
    window.close();
    window.close();
    expect(window.did).toEqual(['hide', 'held', 'held']);
    saved();
    await vi.waitFor(() => expect(window.did.slice(3)).toEqual(['closed']));
  });

  it('leaves full screen alone and only takes the focus away', () => {
    const { window } = setUp();
    window.isInFullScreen = true;
    window.close();
    expect(window.did).toEqual(['blur', 'held']);
  });

  it('goes on quitting where that was the reason, for holding the window back has cancelled it', async () => {
    const { app, window, saved } = setUp();
    app.emit('before-quit');
    window.close();
    saved();
    await vi.waitFor(() => expect(app.quits).toBe(1));
  });

  it('shows the window again when its page still has something unsaved, and closes it the next time', async () => {
    const { window, saved } = setUp();
    window.close();
    saved();
    await vi.waitFor(() => expect(window.did).toHaveLength(3));
    window.webContents.emit('will-prevent-unload');
    expect(window.did.at(-1)).toBe('show');
    window.close();
    expect(window.did.slice(-2)).toEqual(['hide', 'held']);
    saved();
    await vi.waitFor(() => expect(window.did.at(-1)).toBe('closed'));
  });
});

describe('quitting', () => {
  class HandMadeApp extends EventEmitter {
    readonly codes: (number | undefined)[] = [];
    prevented = 0;

    exit(code?: number): void {
      this.codes.push(code);
    }

    quit(): void {
      this.emit('will-quit', { preventDefault: () => (this.prevented += 1) });
    }
  }

  function appThatFinishes(finish: () => Promise<void>): HandMadeApp {
    const app = new HandMadeApp();
    quitWhenSaved(app as unknown as App, finish);
    return app;
  }

  it('waits until what is under way is finished, once', async () => {
    const held: (() => void)[] = [];
    const app = appThatFinishes(() => new Promise((resolve) => held.push(resolve)));
    app.quit();
    app.quit();
    expect([app.prevented, app.codes, held.length]).toEqual([2, [], 1]);
    held[0]!();
    await vi.waitFor(() => expect(app.codes).toEqual([0]));
  });

  it('ends with another code when finishing fails', async () => {
    const app = appThatFinishes(() => Promise.reject(new Error('The disk is gone.')));
    app.quit();
    await vi.waitFor(() => expect(app.codes).toEqual([1]));
  });

  it('waits no longer than a few seconds', async () => {
    vi.useFakeTimers();
    try {
      const app = appThatFinishes(() => new Promise(() => undefined));
      app.quit();
      await vi.advanceTimersByTimeAsync(4_900);
      expect(app.codes).toEqual([]);
      await vi.advanceTimersByTimeAsync(200);
      expect(app.codes).toEqual([0]);
    } finally {
      vi.useRealTimers();
    }
  });
});
