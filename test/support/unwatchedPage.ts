import type { Browser } from 'playwright-core';

/**
 * A page that is driven, but whose requests nobody listens to. A page of Playwright's copies each body it sends for the one who drives it,
 * holds itself up with that for half a second for every two megabytes, and keeps the copy: no figure about large files is true there.
 */
export interface UnwatchedPage {
  readonly evaluate: <Value>(work: string) => Promise<Value>;
  /** Waits until an expression is true. */
  readonly until: (expression: string) => Promise<void>;
  /** Clicks on the first element of a selector that holds a text, once it is there. */
  readonly click: (selector: string, text?: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly pressEnter: () => Promise<void>;
  /** Chooses files on disk, as its user would. */
  readonly choose: (selector: string, paths: readonly string[]) => Promise<void>;
  /** What its scripts hold once all garbage is gone, in bytes. */
  readonly heldHeap: () => Promise<number>;
  readonly usedHeap: () => Promise<number>;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

type Send = (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>;

/** Opens a page in a context of its own, of which Playwright knows nothing. */
export async function openUnwatched(browser: Browser, address: string, first = ''): Promise<UnwatchedPage> {
  const session = await browser.newBrowserCDPSession();
  const { browserContextId } = await session.send('Target.createBrowserContext');
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank', browserContextId, width: 1280, height: 800 });
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const asked = new Map<number, (answer: Answer) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer;
    if (answer.id === undefined) return;
    asked.get(answer.id)?.(answer);
    asked.delete(answer.id);
  });
  let last = 0;
  const send: Send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      asked.set(last, ({ result, error }) => {
        if (result === undefined) reject(new Error(`${method}: ${error?.message ?? 'no answer'}`));
        else resolve(result);
      });
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: last, method, params }) }).catch(reject);
    });
  await send('Page.enable');
  await send('Page.addScriptToEvaluateOnNewDocument', { source: first });
  await send('Page.navigate', { url: address });
  return { ...pageWith(send), close: () => session.send('Target.disposeBrowserContext', { browserContextId }).then(() => session.detach()) };
}

function pageWith(send: Send): Omit<UnwatchedPage, 'close'> {
  const run = async (expression: string, returnByValue: boolean): Promise<{ readonly value?: unknown; readonly objectId?: string }> => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue });
    if (exceptionDetails !== undefined) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
    return result as { readonly value?: unknown };
  };
  const until = async (expression: string): Promise<void> => {
    while ((await run(`Boolean(${expression})`, true)).value !== true) await new Promise((resolve) => setTimeout(resolve, 100));
  };
  const usedHeap = async (): Promise<number> => Number((await send('Runtime.getHeapUsage')).usedSize);
  return {
    evaluate: async <Value>(expression: string) => (await run(expression, true)).value as Value,
    until,
    click: async (selector, text = '') => {
      const element = `[...document.querySelectorAll(${JSON.stringify(selector)})].find(({ textContent }) => textContent.includes(${JSON.stringify(text)}))`;
      await until(element);
      await run(`${element}.click()`, true);
    },
    type: async (text) => {
      await send('Input.insertText', { text });
    },
    pressEnter: async () => {
      for (const type of ['keyDown', 'keyUp']) await send('Input.dispatchKeyEvent', { type, key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, ...(type === 'keyDown' ? { text: '\r' } : {}) });
    },
    choose: async (selector, paths) => {
      const { objectId } = await run(`document.querySelector(${JSON.stringify(selector)})`, false);
      await send('DOM.setFileInputFiles', { files: paths, objectId });
    },
    usedHeap,
    heldHeap: async () => {
      await send('HeapProfiler.collectGarbage');
      return usedHeap();
    },
  };
}
