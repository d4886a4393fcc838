// What a key press costs in the real window: letters typed one by one among five thousand people.
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectDir } from '../build.mjs';

const letters = 'And it was good to hear how your soil maps find their way to the growers, friend';

/** Takes the time of every key press from now on: until the counter of the note stands as typed, and until that is drawn. */
function watchKeys(page) {
  return page.evaluate(() => {
    const times = { shown: [], drawn: [] };
    window.benchKeys?.stop();
    let pressed = [];
    const onKey = ({ timeStamp }) => void pressed.push(timeStamp);
    const watcher = new MutationObserver(() => {
      const since = pressed;
      pressed = [];
      times.shown.push(...since.map((from) => performance.now() - from));
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.drawn.push(...since.map((from) => performance.now() - from));
        port2.postMessage(null);
      });
    });
    window.addEventListener('keydown', onKey, true);
    watcher.observe(document.querySelector('[data-testid="counter"]'), { subtree: true, childList: true, characterData: true });
    const stop = () => {
      watcher.disconnect();
      window.removeEventListener('keydown', onKey, true);
    };
    window.benchKeys = { times, stop };
  });
}

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { count: sorted.length, median: sorted[Math.floor(sorted.length / 2)], p95: sorted[Math.floor(sorted.length * 0.95)] };
}

/** Types into a field as a quick typist does. The first letter is not counted: with it the note becomes one's own. */
async function typeInto(page, name) {
  await page.locator(`textarea[name="${name}"]`).click();
  await page.keyboard.press('Control+End');
  // Before the last sign, because a space at the very end of the base message adds nothing to a note.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' ');
  await page.waitForTimeout(1500);
  await watchKeys(page);
  await page.keyboard.type(letters, { delay: 60 });
  await page.waitForTimeout(500);
  const { shown, drawn } = await page.evaluate(() => window.benchKeys.times);
  if (shown.length < letters.length) throw new Error(`${letters.length} letters were typed, and ${shown.length} were shown.`);
  return { shown: spread(shown), drawn: spread(drawn) };
}

/** Milliseconds for composing every note once in the page and looking for what stops it: the least that starting afresh would cost. */
async function naivePass(page, count) {
  const { outputFiles } = await build({ entryPoints: [join(projectDir, 'shared/queue/eventNotes.ts')], bundle: true, write: false, format: 'iife', globalName: 'benchNotes' });
  const state = await build({ entryPoints: [join(projectDir, 'shared/workspace/state.ts')], bundle: true, write: false, format: 'iife', globalName: 'benchState' });
  await page.evaluate(`${outputFiles[0].text}; ${state.outputFiles[0].text}; window.benchNotes = benchNotes; window.benchState = benchState;`);
  return page.evaluate((people) => {
    const at = '2026-11-20T18:30:00.000Z';
    const blank = { prefix: '', suffix: '', title: '', department: '', phones: [], websites: [], linkedin: null, address: null, notes: '' };
    const personAt = (n) => ({
      ...window.benchState.unwritten, id: `p${n}`, origin: { kind: 'hand' }, importId: 'i', reviewed: true, statusAt: at, addedAt: at,
      contact: { ...blank, name: `Person Number${n}`, firstName: 'Person', lastName: `Number${n}`, company: `Company ${n % 70}`, emails: [`p${n}@example.com`] },
    });
    const details = { name: 'Fair', place: '', start: null, end: null };
    const event = { details, channel: 'linkedin-invitation', bases: {}, subjects: {}, people: Array.from({ length: people }, (_, n) => personAt(n)) };
    const started = performance.now();
    event.people.forEach(window.benchNotes.checkedNotes(event, { myName: '', plan: 'free' }, { today: '2026-11-21', dayOf: (moment) => moment.slice(0, 10) }, 'blocks'));
    return performance.now() - started;
  }, count);
}

/** Rows for typing in a note and in the base message of the open event. */
export async function typingRows(page) {
  await page.locator('[data-action="note.show"]').first().click();
  await page.locator('textarea[name="note"]').waitFor();
  if ((await page.locator('textarea[name="base"]').count()) === 0) await page.locator('[aria-expanded="false"]').first().click();
  await page.waitForTimeout(3000);
  const rows = [];
  for (const [name, what] of [['note', 'in a note'], ['base', 'in the base message']]) {
    // Each into a note that nobody has typed in yet: what is one's own doesn't follow the base message any more.
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowDown');
    const { shown, drawn } = await typeInto(page, name);
    const naive = await naivePass(page, 5000);
    const say = ({ median, p95 }) => `median ${median.toFixed(1)}, p95 ${p95.toFixed(1)} ms`;
    const ratio = `${(shown.p95 / naive).toFixed(3)} (p95) of a fresh pass over all people, ${Math.round(naive)} ms`;
    rows.push({ what: `key press ${what}, 5,000 people, until checked and shown`, figure: say(shown), beside: ratio });
    rows.push({ what: `key press ${what}, until drawn`, figure: say(drawn), beside: `${drawn.count} letters, 60 ms apart` });
  }
  return rows;
}
