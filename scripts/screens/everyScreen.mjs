// Every screen in every state worth a look, at two sizes, light and dark, in any language: selectors go by what no language changes.
import { walkDialogs } from './dialogStates.mjs';
import { walkLateStates } from './lateStates.mjs';
import { walkRarerStates } from './rarerStates.mjs';
import { goTo, newEvent, pictureOf, places, settle } from './steps.mjs';

const csv = (name, rows) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`Name,Title,Company,Email\n${rows.map((row) => row.join(',')).join('\n')}\n`) });
const firstNames = 'Ana Tom Mei Sofía Jonas Priya Liam Zoë Omar Ingrid Mateo Yuki Chidi Freya Lars Noor Pavel Rosa Tariq Uma'.split(' ');
const lastNames = 'Silva Becker Tan García Novak Rao Byrne Müller Haddad Berg Rossi Sato Okafor Lund Vries Amari Horák Costa Aziz Iyer'.split(' ');
const trades = ['Engineer', 'Head of Sales', 'Designer', 'Researcher'];
const some = (count) => csv('people.csv', Array.from({ length: count }, (_, index) => [
  `${firstNames[index % 20]} ${lastNames[Math.floor(index / 20 + index) % 20]}${index < 400 ? '' : `-${lastNames[Math.floor(index / 400) % 20]}`}`, trades[index % 4], `${lastNames[(index * 7) % 20]} ${index % 97} Ltd`, `p${index}@example.com`,
]));
const longOnes = csv('long.csv', [
  ['Maximiliana Alexandrina Konstantina von und zu Hohenlohe-Waldenburg-Schillingsfürst', 'Geschäftsführende Gesellschafterin und Vorsitzende des wissenschaftlichen Beirats', 'Gesellschaft für außergewöhnlich lange Firmennamen und deren Verwaltung mbH & Co. KG', 'maximiliana.alexandrina.konstantina.hohenlohe-waldenburg@research-and-development.example.com'],
  ['Wolfeschlegelsteinhausenbergerdorff', 'Chief-Everything-Officer-Without-Any-Space-In-It-At-All', 'Donaudampfschifffahrtsgesellschaft', 'w@example.com'],
  ['Ng', '', '', 'ng@example.com'],
]);
const bad = [
  { name: 'empty.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) },
  { name: 'a-text-that-calls-itself-a-picture.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('hello') },
  { name: 'sheet.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from([0x50, 0x4b, 3, 4]) },
  { name: 'names.csv', mimeType: 'text/csv', buffer: Buffer.from('Ana Silva\nTom Becker\n') },
  csv('mostly-fine.csv', [['Ana Silva', 'CTO', 'Orchard Labs', 'ana@example.com'], ['', '', '', '']]),
];

/** Takes pictures of every screen of the app on `dataDir`; `keep(name, buffer)` gets each. */
export async function walkEveryScreen(page, keep, dataDir) {
  const picture = (name) => pictureOf(page, keep, name);
  const tour = async (state) => {
    for (const place of Object.keys(places)) {
      await goTo(page, place);
      await picture(`${state}-${place}`);
    }
  };
  await page.waitForSelector('[data-action="event.sample"]');
  await picture('empty-home');
  await newEvent(page, 'Web Days', picture);
  await tour('empty');
  await importInto(page, 'Seventeen', [some(17)], picture);
  await tour('seventeen');
  await overlays(page, picture);
  await walkRarerStates(page, picture);
  await walkDialogs(page, picture);
  await importInto(page, 'An event with a name that is a good deal longer than most names of events are, in a far-away place', [longOnes], picture);
  await tour('long');
  await importInto(page, 'Errors', bad, picture);
  await tour('errors');
  await blockedNote(page, picture);
  await importInto(page, 'Big fair', [some(5000)], picture);
  await tour('many');
  await unsaved(page, picture);
  await walkLateStates(page, picture, keep, dataDir);
}

async function importInto(page, name, files, picture) {
  await newEvent(page, name);
  await page.locator('[data-testid="pick"]').first().setInputFiles(files);
  // A list whose columns are in doubt asks first.
  const asked = await page.waitForSelector('dialog[open]', { timeout: files === bad ? 60_000 : 1500 }).catch(() => null);
  await settle(page);
  if (asked !== null) {
    await page.waitForSelector('dialog[open] table', { timeout: 30_000 }).catch(() => null);
    await picture('over-columns');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
  }
  await page.waitForSelector('[role="progressbar"], progress', { state: 'detached', timeout: 60_000 }).catch(() => null);
}

async function overlays(page, picture) {
  await goTo(page, 'write');
  for (const [name, keys] of [['palette', 'Control+K'], ['help', 'Control+K'], ['settings', 'Control+,'], ['add-person', 'Control+Shift+P']]) {
    if (name === 'help') await page.evaluate(() => document.activeElement?.blur());
    await page.keyboard.press(name === 'help' ? '?' : keys);
    await page.waitForSelector('dialog[open]');
    await picture(`over-${name}`);
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
  }
}

async function blockedNote(page, picture) {
  await goTo(page, 'write');
  await page.locator('textarea[name="note"]').fill('Hi {{ first_name }}, let’s connect');
  await settle(page);
  await picture('errors-blocked-note');
  await goTo(page, 'export');
  await picture('errors-held-back');
}

async function unsaved(page, picture) {
  await goTo(page, 'write');
  await page.route('**/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.locator('textarea[name="note"]').fill('Hello');
  await page.waitForTimeout(1500);
  await picture('errors-not-saved');
  await page.unroute('**/*');
}

