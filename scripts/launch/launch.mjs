import { join } from 'node:path';
import { hasDisplay, openAddress } from './display.mjs';
import { singleUseAddress } from './door.mjs';
import { findElectron } from './electronBinary.mjs';
import { fetchElectron } from './fetchElectron.mjs';
import { runBrowser } from './runBrowser.mjs';
import { runDesktop } from './runDesktop.mjs';

/**
 * Brings the app up: in its own window where that can be, else in the browser, saying why. Resolves with the exit code.
 * `electronDir` is the folder of the electron package.
 */
export async function launch({ options, projectDir, electronDir, platform, env, say, open = openAddress }) {
  const place = { projectDir, electronDir, platform, env, say, dataDir: options.dataDir };
  if (options.host === 'browser') return inBrowser(place, options.open ? open : null, 'Wellmet runs in your browser.');
  const desktop = await inWindow(place);
  if (desktop.kind === 'ended') return desktop.code;
  if (options.host === 'electron') {
    say(`${desktop.reason}.`);
    return 1;
  }
  return inBrowser(place, options.open ? open : null, `${desktop.reason}, so Wellmet runs in your browser instead.`);
}

async function inWindow({ projectDir, electronDir, platform, env, say, dataDir }) {
  if (!hasDisplay(platform, env)) return { kind: 'none', reason: 'There is no display to open a window on' };
  let binary = findElectron(electronDir, env);
  if (binary === null) {
    const reason = await fetchElectron({ electronDir, env, onStart: () => say('Fetching Electron, once …') });
    if (reason !== null) return { kind: 'none', reason: sentence(reason) };
    binary = findElectron(electronDir, env);
  }
  if (binary === null) return { kind: 'none', reason: 'Electron was fetched, but its program is not there' };
  const outcome = await runDesktop({ binary, projectDir, dataDir, env, say });
  if (outcome.kind === 'failed') return { kind: 'none', reason: outcome.reason };
  if (outcome.kind === 'already-open') say('Wellmet is open already; its window comes to the front.');
  return { kind: 'ended', code: outcome.kind === 'shown' ? outcome.code : 0 };
}

function inBrowser({ projectDir, platform, env, say, dataDir }, open, why) {
  const onAddress = async (address) => {
    // Asked for before anything is said: whoever reads the address may end Wellmet at once.
    const opened = open === null ? null : await singleUseAddress(address);
    const what = opened === null ? 'Open this address in your browser.' : 'Open this address if it does not open by itself.';
    say(`${why}\n\n  ${address}\n\n${what} Ctrl+C here ends Wellmet.`);
    if (opened !== null) open(platform, env, opened);
  };
  return runBrowser({ projectDir, dataDir, env, say, onAddress });
}

function sentence(phrase) {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** Where npm put the electron package. */
export function electronDirOf(projectDir) {
  return join(projectDir, 'node_modules', 'electron');
}
