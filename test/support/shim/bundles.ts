import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** The stand-in's main process as a file to start; built once a test process. */
export function mainProcessFile(): Promise<string> {
  mainFile ??= bundle('mainProcess.ts', 'cjs').then((text) => {
    const folder = mkdtempSync(join(tmpdir(), 'wellmet-shim-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'mainProcess.cjs');
    writeFileSync(file, text);
    return file;
  });
  return mainFile;
}

/** The page's part as text that defines `shim.preloadRequire`. */
export function preloadStandInText(): Promise<string> {
  preloadText ??= bundle('preloadStandIn.ts', 'iife');
  return preloadText;
}
