import { describe, expect, it } from 'vitest';
import { memoryBridge } from '../../renderer/bridge/memory.ts';
import { preloadBridge } from '../../renderer/bridge/preload.ts';
import type { PreloadApi } from '../../renderer/bridge/preload.ts';
import { followToken } from '../../renderer/bridge/token.ts';
import type { TokenWindow } from '../../renderer/bridge/token.ts';
import { callNames } from '../../shared/contract/channels.ts';
import { ok } from '../../shared/contract/result.ts';
import { firstSettings } from '../../shared/workspace/state.ts';

/** A preload script whose every call does the same. */
function preload(answer: () => Promise<unknown>): PreloadApi {
  const calls = Object.fromEntries(callNames.map((name) => [name, answer]));
  return { ...calls, 'import.progress': () => () => undefined } as unknown as PreloadApi;
}

describe('the bridge over the preload script', () => {
  it('passes results on as they are', async () => {
    expect(await preloadBridge(preload(() => Promise.resolve(ok(firstSettings)))).call('settings.get', {})).toEqual(ok(firstSettings));
  });

  it('makes a sentence of a refusal, which Electron reports as a rejection', async () => {
    const answer = await preloadBridge(preload(() => Promise.reject(new Error('refused')))).call('app.info', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-connected', message: expect.stringMatching(/\.$/u) as string } });
  });

  it.each([[undefined], [null], ['fine'], [{}], [{ ok: true }], [{ ok: false, error: 'no' }]])('does not take %j for a result', async (odd) => {
    expect(await preloadBridge(preload(() => Promise.resolve(odd))).call('app.info', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});

describe('the bridge in memory, for tests of screens', () => {
  it('refuses what a host would refuse', async () => {
    const bridge = memoryBridge({ 'event.open': () => ok(null as never) });
    expect(await bridge.call('event.open', { eventId: '../x' })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });

  it('says which service is missing', async () => {
    expect(await memoryBridge({}).call('app.info', {})).toMatchObject({ ok: false, error: { code: 'unknown-channel', message: expect.stringContaining('app.info') as string } });
  });

  it('shares no objects between the screens and the services', async () => {
    const kept = { ...firstSettings };
    const answer = await memoryBridge({ 'settings.get': () => ok(kept) }).call('settings.get', {});
    expect(answer).toEqual(ok(kept));
    expect(answer.ok && answer.value).not.toBe(kept);
  });

  it('passes notices to those who listen, until they stop', () => {
    const bridge = memoryBridge({});
    const heard: string[] = [];
    const stop = bridge.on('import.progress', ({ stage }) => heard.push(stage));
    bridge.notify('import.progress', { jobId: 'j', stage: 'reading' });
    stop();
    bridge.notify('import.progress', { jobId: 'j', stage: 'done' });
    expect(heard).toEqual(['reading']);
  });
});

describe('the token, where the browser keeps nothing for a page', () => {
  it('lives as long as the page', () => {
    const refuse = (): never => {
      throw new DOMException('Storage is off.', 'SecurityError');
    };
    const view = {
      location: { hash: '#token=abc', pathname: '/', search: '' },
      history: { state: null, replaceState: () => undefined },
      sessionStorage: { getItem: refuse, setItem: refuse },
      addEventListener: () => undefined,
    } as unknown as TokenWindow;
    expect(followToken(view)()).toBe('abc');
  });
});
