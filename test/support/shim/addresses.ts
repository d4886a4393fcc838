/**
 * Chromium knows no `app:` outside of Electron, so the shim shows `app://bundle/` as `https://bundle.app.invalid/`:
 * an address that leads nowhere (RFC 2606), and, being https, one that may use the clipboard as the real one may.
 */
const shown = /^(blob:)?https:\/\/([a-z0-9.-]+)\.app\.invalid(?=[/?#]|$)/u;
const real = /^(blob:)?app:\/\/([a-z0-9.-]+)(?=[/?#]|$)/u;

/** The address as `main.cjs` has to see it. */
export function toApp(address: string): string {
  return address.replace(shown, (_all, blob: string | undefined, host: string) => `${blob ?? ''}app://${host}`);
}

/** The address as the browser has to see it. */
export function toBrowser(address: string): string {
  return address.replace(real, (_all, blob: string | undefined, host: string) => `${blob ?? ''}https://${host}.app.invalid`);
}
