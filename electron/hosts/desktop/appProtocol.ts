import type { CustomScheme, Protocol } from 'electron';
import { serveRendererFile } from '../../core/rendererFiles.ts';
import { appPage, appScheme, isAppAddress } from './rules.ts';

/** What Chromium has to know of `app:` before it starts: an origin of its own, as good as https, that `fetch` may read. */
export const appSchemes: CustomScheme[] = [
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
];

/** Answers `app://bundle/…` from the screens' folder, and every other host under `app:` with 404. */
export async function answerAppRequest(rendererDir: string, request: Pick<Request, 'url' | 'method'>): Promise<Response> {
  const answer = await serveRendererFile(rendererDir, request.method, isAppAddress(request.url) ? pathOf(request.url) : '');
  // The bytes are copied: a Response takes no view of memory that could be shared.
  return new Response(new Uint8Array(answer.body), { status: answer.status, headers: answer.headers });
}

export function serveApp(protocol: Pick<Protocol, 'handle'>, rendererDir: string): void {
  protocol.handle(appScheme, (request) => answerAppRequest(rendererDir, request));
}

/** The path as it was asked for: the parsed address would have its `..` resolved and hide that it had any. */
function pathOf(address: string): string {
  const path = address.slice(appPage.length - 1).split(/[?#]/, 1)[0];
  return path === undefined || path === '' ? '/' : path;
}
