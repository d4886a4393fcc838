import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectDir } from '../../../scripts/build.mjs';

const here = join(projectDir, 'test', 'support', 'shim');

async function bundle(file: string, format: 'cjs' | 'iife'): Promise<string> {
  const result = await build({
    entryPoints: [join(here, file)],
    bundle: true,
    write: false,
    platform: format === 'cjs' ? 'node' : 'browser',
    format,
    ...(format === 'iife' ? { globalName: 'shim' } : {}),
    logLevel: 'warning',
  });
  return result.outputFiles[0]?.text ?? '';
}

let mainFile: Promise<string> | null = null;
let preloadText: Promise<string> | null = null;

/** The stand-in's main process as a file to start, built once a test process beside everything else that is built. */
export function mainProcessFile(): Promise<string> {
  mainFile ??= bundle('mainProcess.ts', 'cjs').then((text) => {
    const folder = join(projectDir, 'dist', 'shim');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'mainProcess.cjs');
    // Written under another name first, so that tests running side by side never start half of it.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, text);
    renameSync(draft, file);
    return file;
  });
  return mainFile;
}

/** The page's part as text that defines `shim.preloadRequire`. */
export function preloadStandInText(): Promise<string> {
  preloadText ??= bundle('preloadStandIn.ts', 'iife');
  return preloadText;
}
