import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectDir } from '../../scripts/build.mjs';
import type { NoBrowser } from './browser.ts';

/** The package unpacks into the temporary folder, and its own libraries only where it believes to be on a cloud machine of that kind. */
const unpackScript = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/** Unpacks the Chromium that comes from npm, once a version, into a folder inside of node_modules that only this user can enter. */
export async function unpackBrowser(): Promise<{ readonly executablePath: string; readonly env: Readonly<Record<string, string>> } | NoBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { skipped: 'No Chromium was found. Install Chrome or Chromium, or set CHROMIUM_PATH.' };
  }
  const target = join(projectDir, 'node_modules', '.cache', 'wellmet', `chromium-${packageVersion()}`);
  if (!existsSync(target)) {
    const draft = await unpackDraft(dirname(target));
    putInPlace(draft, target);
  }
  const fonts = join(target, 'fonts');
  return {
    executablePath: join(target, 'chromium'),
    env: { LD_LIBRARY_PATH: join(target, 'al2023', 'lib'), FONTCONFIG_PATH: fonts, FONTCONFIG_FILE: join(fonts, 'fonts.conf') },
  };
}

function packageVersion(): string {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(main), '..', '..', 'package.json'), 'utf8')) as { readonly version: string };
  return version;
}

async function unpackDraft(cacheDir: string): Promise<string> {
  mkdirSync(cacheDir, { recursive: true });
  const draft = mkdtempSync(join(cacheDir, 'unpacking-'));
  const env = { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpackScript], { cwd: projectDir, env, timeout: 120_000 });
  return draft;
}

/** Test files run side by side: whoever is done first wins, and the other copy goes. */
function putInPlace(draft: string, target: string): void {
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontsConfig(target));
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(target, 'chromium'))) throw error;
  }
}

function fontsConfig(target: string): string {
  const escaped = target.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${escaped}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${escaped}/fonts-cache</cachedir></fontconfig>`,
    '',
  ].join('\n');
}
