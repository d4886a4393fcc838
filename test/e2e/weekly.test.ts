import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invitationsPerWeek } from '../../shared/queue/budget.ts';
import { startTestApp } from '../support/app.ts';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;
const channel = 'linkedin-invitation';

describe.skipIf(reason !== null)(`many invitations within a week, in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;

  /** Two events in which all but one of as many people as are too many have their invitation; the one is in view. */
  async function allButOne(): Promise<void> {
    const app = await startTestApp(folder.path);
    const details = { name: 'Fair', place: 'Bergen', start: null, end: null };
    const invite = async (eventId: string, rows: number, copied: number): Promise<string> => {
      const bytes = new TextEncoder().encode(`Name,Company\n${Array.from({ length: rows }, (_, index) => `Person Number${index},Works ${index}\n`).join('')}`);
      await app.get('import.list', { eventId, jobId: eventId, name: 'people.csv', bytes, wanted: null, replaces: null, ask: false });
      const { people } = await app.get('event.open', { eventId });
      for (const { id } of people.slice(0, copied)) await app.get('queue.mark', { eventId, personId: id, status: 'copied', outgoing: { channel, subject: '', text: 'Hi' } });
      return people.at(-1)!.id;
    };
    const { id: other } = await app.get('event.create', { details });
    await invite(other, 60, 60);
    const { id: eventId } = await app.get('event.create', { details: { ...details, name: 'Web Days' } });
    const personId = await invite(eventId, invitationsPerWeek - 60, invitationsPerWeek - 61);
    // An account without a limit in a month has one in a week.
    await app.get('settings.update', { plan: 'premium', view: { eventId, place: 'write', personId, deep: {} } });
    await app.close();
  }

  beforeAll(async () => {
    await allButOne();
    window = await openLoopback(folder.path);
    window.page.setDefaultTimeout(30_000);
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('are said over all events once they are as many as accounts were stopped at, and not before', async () => {
    const { page } = window;
    const warning = page.getByText(`${invitationsPerWeek} invitations within a week: LinkedIn is said to stop accounts at about 100.`);
    const note = page.locator('textarea[name="note"]');
    await note.waitFor();
    expect(await page.getByText(/invitations within a week/u).count()).toBe(0);
    await note.press('Control+Enter');
    await warning.waitFor();
  });
});
