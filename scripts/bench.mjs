// npm run bench [-- --runs=5]: times whole processes against a named baseline in the same run and prints one table.
// Nothing is asserted: figures of a busy machine differ, ratios within a run less so.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { doubleRows } from './bench/doubles.mjs';
import { listRows } from './bench/lists.mjs';
import { noteRows } from './bench/notes.mjs';
import { windowRows } from './bench/window.mjs';
import { workbookOf } from './bench/workbook.mjs';
import { buildNode, buildRenderer, projectDir } from './build.mjs';

const runs = Number(process.argv.find((word) => word.startsWith('--runs='))?.slice('--runs='.length) ?? 5);
const cli = join(projectDir, 'dist/node/wellmet.cjs');
const baselines = join(projectDir, 'scripts/bench');
const pictures = ['card-ana-silva.jpg', 'card-tom-becker.jpg'].map((name) => join(projectDir, 'assets/sample', name));

function run(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - started;
}

/** Milliseconds until the loopback host has printed its address. */
function startHost(dataDir) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const host = spawn(process.execPath, [join(projectDir, 'dist/node/loopback.cjs'), `--data-dir=${dataDir}`], { stdio: ['ignore', 'pipe', 'inherit'] });
    host.once('error', reject);
    host.once('exit', (code) => reject(new Error(`The loopback host ended with ${code}.`)));
    host.stdout.once('data', () => {
      const took = performance.now() - started;
      host.removeAllListeners('exit');
      host.once('exit', () => resolve(took));
      host.kill();
    });
  });
}

/** A list of made-up people; every third has no company, every fifth a second e-mail. */
function list(rows) {
  const lines = Array.from({ length: rows }, (_, n) => {
    const company = n % 3 === 0 ? '' : `"Company ${n % 997}, Ltd"`;
    const mail = n % 5 === 0 ? `"p${n}@example.com, p${n}@example.org"` : `p${n}@example.com`;
    return `First${n},Last${n},Engineer,${company},${mail},+1 202-555-01${String(n % 100).padStart(2, '0')}`;
  });
  return ['First Name,Last Name,Job Title,Company,Email Address,Mobile Phone', ...lines].join('\r\n');
}

function middle(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], min: sorted[0], max: sorted.at(-1) };
}

/** Runs both in turn, so that a busy moment meets both. */
async function compare(what, action, baseline, baseAction) {
  const times = [];
  const baseTimes = [];
  for (let n = 0; n < runs; n += 1) {
    baseTimes.push(await baseAction());
    times.push(await action());
  }
  const [ours, theirs] = [middle(times), middle(baseTimes)];
  return {
    what,
    'median ms': Math.round(ours.median),
    'min–max ms': `${Math.round(ours.min)}–${Math.round(ours.max)}`,
    baseline,
    'baseline ms': Math.round(theirs.median),
    ratio: Number((ours.median / theirs.median).toFixed(2)),
  };
}

await buildNode();
await buildRenderer();
const folder = mkdtempSync(join(tmpdir(), 'wellmet-bench-'));
try {
  const csv = (rows) => {
    const path = join(folder, `${rows}.csv`);
    writeFileSync(path, list(rows));
    return path;
  };
  const [small, middling, large] = [csv(5_000), csv(50_000), csv(100_000)];
  const workbook = join(folder, 'workbook.xlsx');
  writeFileSync(workbook, workbookOf(list(50_000)));
  const parse = join(baselines, 'papaparse.cjs');
  const scanned = `scan, ${pictures.length} photos`;
  console.log(`Node ${process.version} on ${availableParallelism()} cores, ${runs} runs each, whole processes.\n`);
  const rows = [
    await compare('start-up until served', () => startHost(join(folder, 'data')), 'an empty Node process', () => run(['-e', '0'])),
    await compare(scanned, () => run([cli, 'scan', '--json', ...pictures]), 'bare tesseract.js', () => run([join(baselines, 'tesseract.cjs'), ...pictures])),
    await compare('import, 5,000 rows', () => run([cli, 'import', '--json', small]), 'bare papaparse', () => run([parse, small])),
    await compare('import, 100,000 rows', () => run([cli, 'import', '--json', large]), 'bare papaparse', () => run([parse, large])),
    await compare('import, 50,000 rows of a workbook', () => run([cli, 'import', '--json', workbook]), 'bare papaparse, the same as CSV', () => run([parse, middling])),
  ];
  console.table(rows);
  console.log('\n100,000 rows read in a thread, as the app does.\n');
  console.table(await listRows(folder, large, runs));
  console.log('\n50,000 rows of a workbook, and below the same as CSV.\n');
  console.table([...(await listRows(folder, workbook, runs)), ...(await listRows(folder, middling, runs))]);
  console.log('\nInside of the window:');
  console.table(await noteRows());
  console.log('\nThe window, from the loopback host:');
  console.table(await windowRows());
  console.log('\nLikely doubles:');
  console.table(await doubleRows(runs));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
