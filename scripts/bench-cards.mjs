// npm run bench:cards -- DIR [--every=N] [--pile] [--no-tesseract]: reads the pictures of a folder with a truth.json with the
// app's readers, with Tesseract alone, and with a naive first try, turn by turn in the same run, and prints how well and how fast.
//   --every=N   only every Nth picture     --pile   also all pictures at once, with one worker and with two
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build as esbuild } from 'esbuild';
import { buildNode, projectDir } from './build.mjs';
import { add, compareCards, coreFields, f1, fields, pairCards } from './bench/cardScore.mjs';
import { readerEnv } from './launch/memory.mjs';

const option = (name, usual) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual;
const directory = resolve(process.argv[2] ?? '.');
const every = Number(option('every', 1));
const truth = JSON.parse(readFileSync(join(directory, 'truth.json'), 'utf8')).filter((_, index) => index % every === 0);
const folder = mkdtempSync(join(tmpdir(), 'wellmet-bench-'));
const recogniserFile = join(folder, 'recogniser.mjs');
const nothing = { right: 0, wrong: 0, missed: 0 };

/** A reader in a process of its own. `read` resolves with its cards, its time and its memory. */
async function open(mode, workers = 1) {
  const script = join(projectDir, 'scripts/bench/readCards.mjs');
  const child = fork(script, [mode, recogniserFile, join(projectDir, 'dist/recognise/worker.cjs'), join(projectDir, 'assets/ocr'), String(workers)], {
    env: readerEnv(process.platform, process.env),
  });
  const waiting = new Map();
  await new Promise((ready, fail) => {
    child.once('exit', (code) => fail(new Error(`The reader "${mode}" ended with ${code}.`)));
    child.on('message', (message) => (message.ready ? ready() : waiting.get(message.id)?.(message)));
  });
  let next = 0;
  return {
    read: (file) =>
      new Promise((done) => {
        next += 1;
        waiting.set(next, done);
        child.send({ id: next, file });
      }),
    close: () => child.disconnect(),
  };
}

/** All counts of one reader over the pictures that `keep` lets through. */
function score(readings, keep = () => true) {
  const counts = { strict: {}, lenient: {} };
  let [cards, usable, exact, pictures] = [0, 0, 0, 0];
  for (const { entry, reading } of readings) {
    if (!keep(entry)) continue;
    pictures += 1;
    exact += entry.cards.length === reading.cards.length ? 1 : 0;
    for (const pair of pairCards(entry.cards, reading.cards)) {
      const compared = compareCards(pair.truth, pair.card);
      for (const field of fields) {
        for (const how of ['strict', 'lenient']) counts[how][field] = add(counts[how][field] ?? nothing, compared[field][how]);
      }
      if (pair.truth.name === '') continue;
      const right = (field) => compared[field].strict.right > 0 && compared[field].strict.wrong === 0;
      cards += 1;
      usable += right('name') && right('company') && (right('email') || right('phone')) ? 1 : 0;
    }
  }
  const core = (how) => f1(coreFields.map((field) => counts[how][field] ?? nothing).reduce(add, nothing));
  return { counts, pictures, usable: usable / Math.max(1, cards), exact: exact / Math.max(1, pictures), strict: core('strict'), lenient: core('lenient') };
}

const percent = (value) => (100 * value).toFixed(1);

/** Of the fields shown with a confidence in each band, how many are right: the two should be about the same. */
function calibration(readings) {
  const bands = Array.from({ length: 10 }, (_, index) => ({ from: index / 10, shown: 0, right: 0, sum: 0 }));
  for (const { entry, reading } of readings) {
    for (const { truth: true_, card } of pairCards(entry.cards, reading.cards)) {
      const compared = compareCards(true_, card);
      for (const [field, confidence] of Object.entries(card.confidence ?? {})) {
        const band = bands[Math.min(9, Math.floor(confidence * 10))];
        const { right, wrong } = compared[field].strict;
        if (right + wrong === 0) continue;
        band.shown += 1;
        band.sum += confidence;
        band.right += wrong === 0 ? 1 : 0;
      }
    }
  }
  return bands
    .filter((band) => band.shown > 0)
    .map(({ from, shown, right, sum }) => ({ confidence: `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}`, fields: shown, 'mean confidence': percent(sum / shown), 'right %': percent(right / shown) }));
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const sum = (values) => values.reduce((total, value) => total + value, 0);

async function turnByTurn(modes) {
  const readers = await Promise.all(modes.map((mode) => open(mode)));
  const results = modes.map(() => []);
  for (const [index, entry] of truth.entries()) {
    for (const [at, reader] of readers.entries()) {
      results[at].push({ entry, reading: await reader.read(join(directory, entry.file)) });
    }
    process.stderr.write(`\r${index + 1} of ${truth.length} pictures`);
  }
  process.stderr.write('\n');
  readers.forEach((reader) => reader.close());
  return Object.fromEntries(modes.map((mode, at) => [mode, results[at]]));
}

/** As many pictures under way as the app has. */
const underWay = 3;

/** Seconds for all pictures, and the memory after the 20th, after the last, and at its highest. */
async function pile(workers) {
  const reader = await open('both', workers);
  await reader.read(join(directory, truth[0].file));
  const started = performance.now();
  const waiting = [...truth];
  const readings = [];
  const lane = async () => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) readings.push(await reader.read(join(directory, entry.file)));
  };
  await Promise.all(Array.from({ length: underWay }, lane));
  reader.close();
  const { now = 0, peak = 0 } = readings.at(-1) ?? {};
  return { seconds: (performance.now() - started) / 1000, twentieth: readings[19]?.peak ?? peak, now, peak };
}

/** Where a picture's time goes: opening it, finding cards and codes, reading the lines and picking the fields. */
function profile(results) {
  return Object.entries(results)
    .filter(([, readings]) => readings.some(({ reading }) => reading.stages.reading !== undefined))
    .map(([mode, readings]) => {
      // The first picture also opens the readers.
      const of = (stage) => sum(readings.slice(1).map(({ reading }) => reading.stages[stage] ?? 0));
      const all = of('decoding') + of('finding') + of('reading');
      const share = (stage) => percent(of(stage) / Math.max(1, all));
      return { reader: mode, 'opening readers, s': ((readings[0]?.reading.stages.waiting ?? 0) / 1000).toFixed(1), 'opening pictures %': share('decoding'), 'finding cards and codes %': share('finding'), 'reading lines, picking fields %': share('reading') };
    });
}

function report(results) {
  const naive = sum(results.naive.map(({ reading }) => reading.ms));
  const cards = sum(truth.map((entry) => entry.cards.length));
  const rows = Object.entries(results).map(([mode, readings]) => {
    const total = score(readings);
    const ms = readings.map(({ reading }) => reading.ms);
    return {
      reader: mode,
      'core F1 strict': percent(total.strict),
      'core F1 lenient': percent(total.lenient),
      'usable %': percent(total.usable),
      'card count %': percent(total.exact),
      's per card': (sum(ms) / cards / 1000).toFixed(2),
      'median ms per picture': Math.round(median(ms)),
      'time ÷ naive': (sum(ms) / naive).toFixed(2),
      'peak MB': Math.round(Math.max(...readings.map(({ reading }) => reading.peak))),
      'MB after 20, at end': `${Math.round(readings[Math.min(19, readings.length - 1)].reading.now)}, ${Math.round(readings.at(-1).reading.now)}`,
    };
  });
  console.table(rows);
  const both = score(results.both);
  const basis = score(results.naive);
  console.table(fields.map((field) => ({ field, strict: percent(f1(both.counts.strict[field] ?? nothing)), lenient: percent(f1(both.counts.lenient[field] ?? nothing)), 'naive strict': percent(f1(basis.counts.strict[field] ?? nothing)) })));
  const conditions = [...new Set(truth.map((entry) => entry.condition ?? 'all'))];
  console.table(
    conditions.map((condition) => {
      const part = score(results.both, (entry) => (entry.condition ?? 'all') === condition);
      return { condition, pictures: part.pictures, strict: percent(part.strict), lenient: percent(part.lenient), 'usable %': percent(part.usable), 'count %': percent(part.exact) };
    }),
  );
  console.log('Where the time goes, without the first picture:');
  console.table(profile(results));
  console.log('Confidence against truth, all fields:');
  console.table(calibration(results.both));
}

try {
  await buildNode();
  await esbuild({ absWorkingDir: projectDir, entryPoints: ['electron/recognise/recogniser.ts'], bundle: true, platform: 'node', format: 'esm', outfile: recogniserFile, logLevel: 'warning' });
  const modes = process.argv.includes('--no-tesseract') ? ['naive', 'both'] : ['naive', 'both', 'tesseract'];
  report(await turnByTurn(modes));
  if (process.argv.includes('--pile')) {
    const [one, two] = [await pile(1), await pile(2)];
    const row = (workers, { seconds, twentieth, now, peak }) => ({
      workers,
      seconds: seconds.toFixed(1),
      ratio: (seconds / one.seconds).toFixed(2),
      'peak MB by the 20th': Math.round(twentieth),
      'peak MB': Math.round(peak),
      'at the end MB': Math.round(now),
    });
    console.table([row(1, one), row(2, two)]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
