// Builds what runs: the Node side with esbuild (CommonJS), the screens with Vite. Skips what is up to date.
//   node scripts/build.mjs [--force] [--only=node|renderer]
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as esbuild } from 'esbuild';
import { dictionaryModule, dictionaryPath } from './dictionary.mjs';

export const projectDir = dirname(dirname(fileURLToPath(import.meta.url)));

/** Packages that can't be bundled: native code, wasm files or worker files beside their own sources. */
export const external = ['electron', 'sharp', 'tesseract.js-core', 'onnxruntime-node', 'onnxruntime-web', 'libheif-js', 'zxing-wasm', '@hyzyla/pdfium'];

/** Every file of the Node side that is started by itself, and where it is built to. */
export const nodeEntries = {
  'electron/main': 'electron/hosts/desktop/main.ts',
  'electron/preload': 'electron/hosts/desktop/preload.ts',
  'recognise/face': 'electron/recognise/faceWorker.ts',
  'recognise/worker': 'electron/recognise/worker.ts',
  'lists/worker': 'electron/lists/worker.ts',
  'node/loopback': 'electron/hosts/loopback/main.ts',
  'node/wellmet': 'electron/hosts/cli/main.ts',
};

function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(projectDir, path)))) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file}|${mtimeMs}|${size}\n`);
  }
  return hash.digest('hex');
}

/** Runs `make` unless the sources are the ones it ran on last; two builds at once do the same work twice, and no harm. */
async function whenStale(name, sources, force, make) {
  const stamp = join(projectDir, 'dist', `.built-${name}`);
  const now = fingerprint(['package-lock.json', 'scripts/build.mjs', 'scripts/dictionary.mjs', ...sources]);
  if (!force && readIfThere(stamp) === now) return false;
  await make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Each file is written under another name and renamed, so that a reader never sees half of it. */
function putFile(file, bytes) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

export function buildNode({ force = false } = {}) {
  return whenStale('node', ['shared', 'electron'], force, async () => {
    const result = await esbuild({
      absWorkingDir: projectDir,
      entryPoints: Object.entries(nodeEntries).map(([out, file]) => ({ in: file, out })),
      outdir: 'dist',
      outExtension: { '.js': '.cjs' },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      target: 'node20.19',
      external,
      legalComments: 'none',
      plugins: [{ name: 'dictionary', setup: (build) => build.onLoad({ filter: dictionaryPath }, () => ({ contents: dictionaryModule(projectDir), loader: 'js' })) }],
      logLevel: 'warning',
      // CommonJS has no import.meta: packages that ask for their own address get the bundle's.
      define: { 'import.meta.url': '__bundleUrl' },
      banner: { js: "const __bundleUrl = typeof __filename === 'string' ? 'file://' + __filename : '';" },
    });
    for (const file of result.outputFiles) putFile(file.path, file.contents);
  });
}

export function buildRenderer({ force = false } = {}) {
  return whenStale('renderer', ['shared', 'renderer', 'vite.config.ts'], force, async () => {
    const { build } = await import('vite');
    const outDir = join(projectDir, 'dist', `renderer.${process.pid}`);
    // Test runners set NODE_ENV to 'test', for which React would be built with its slow checks for developers.
    const { NODE_ENV } = process.env;
    process.env.NODE_ENV = 'production';
    try {
      await build({
        mode: 'production',
        root: join(projectDir, 'renderer'),
        configFile: join(projectDir, 'vite.config.ts'),
        logLevel: 'warn',
        build: { outDir, emptyOutDir: true },
        // The dictionary goes into the thread that reads it, and nowhere else: the first load of the window is none the larger.
        worker: { format: 'es', plugins: () => [{ name: 'dictionary', load: (id) => (dictionaryPath.test(id) ? dictionaryModule(projectDir) : null) }] },
      });
    } finally {
      if (NODE_ENV === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = NODE_ENV;
    }
    const target = join(projectDir, 'dist', 'renderer');
    rmSync(target, { recursive: true, force: true });
    renameSync(outDir, target);
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const force = process.argv.includes('--force');
  const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);
  if (only !== 'renderer' && (await buildNode({ force }))) console.log('Built the Node side.');
  if (only !== 'node' && (await buildRenderer({ force }))) console.log('Built the screens.');
}
