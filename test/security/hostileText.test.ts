import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyContact } from '../../shared/contact/contact.ts';
import { findBrowser } from '../support/browser.ts';
import { bridgeInPage } from '../support/pageBridge.ts';
import { startShim } from '../support/shim/startShim.ts';
import type { Shim } from '../support/shim/startShim.ts';
import { temporaryFolder } from '../support/temporary.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

/** What a card, a list or a code could say, and what would happen if it were taken for markup. */
const hostile = [
  '<img src=x onerror="window.ran=1">',
  '<script>window.ran=1</script>',
  '<svg onload=window.ran=1>',
  '"><iframe src=javascript:window.ran=1>',
  '{{constructor.constructor("window.ran=1")()}}',
  'javascript:window.ran=1',
  '\u202Egnp.exe\u202C Silva',
  'Ana\u0000Silva',
];

describe.skipIf(reason !== null)(`[SC] people with hostile names, on the screens${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let shim: Shim;
  let eventId = '';

  beforeAll(async () => {
    shim = await startShim({ dataDir: folder.path });
    const call = await bridgeInPage(shim.page);
    const event = await call('event.create', { details: { name: hostile[0] ?? '', place: hostile[1] ?? '', start: null, end: null } });
    if (!event.ok) throw new Error(event.error.message);
    eventId = event.value.id;
    for (const text of hostile) {
      const contact = { ...emptyContact, name: text, firstName: text, company: text, title: text, notes: text, emails: [text], websites: [text], address: text };
      await call('contact.add', { eventId, contact });
    }
    await call('note.base', { eventId, channel: 'text', text: `Hi {{first_name}} ${hostile[0] ?? ''}` });
    await call('note.channel', { eventId, channel: 'text' });
  });

  afterAll(async () => {
    await shim.kill();
    folder.remove();
  });

  it('are kept exactly as they are', async () => {
    const event = await (await bridgeInPage(shim.page))('event.open', { eventId });
    expect(event.ok ? event.value.people.map(({ contact }) => contact.name) : event.error).toEqual(hostile);
  });

  it.each(['import', 'people', 'write', 'send', 'export'] as const)('are text in the place “%s”', async (place) => {
    await (await bridgeInPage(shim.page))('settings.update', { view: { eventId, place, personId: null, deep: {} } });
    await shim.page.reload();
    await shim.page.getByText(hostile[0] ?? '', { exact: false }).first().waitFor();
    const seen = await shim.page.evaluate(() => ({
      ran: (window as { ran?: number }).ran ?? 0,
      injected: document.querySelectorAll('img[src="x"], iframe, svg[onload], body script:not([src])').length,
      links: [...document.querySelectorAll('a')].filter((link) => /^(javascript|data|file):/i.test(link.href)).length,
    }));
    expect(seen).toEqual({ ran: 0, injected: 0, links: 0 });
  });
});
