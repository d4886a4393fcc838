import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { securityHeaders } from './contentSecurityPolicy.ts';

/** The kinds of files the screens are built of; a file of another kind is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface RendererFile {
  /** The file itself, links followed. */
  readonly path: string;
  readonly mediaType: string;
}

export interface FileAnswer {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Takes a request's path as it stands in the address (percent-encoded, without query), or null when it names no file
 * below the folder that may be served. `/` is the first page.
 */
export async function resolveRendererFile(rendererDir: string, urlPath: string): Promise<RendererFile | null> {
  const segments = plainSegments(urlPath === '/' ? '/index.html' : urlPath);
  if (segments === null) return null;
  const mediaType = mediaTypes[extname(segments.at(-1) ?? '').toLowerCase()];
  if (mediaType === undefined) return null;
  try {
    const root = await realpath(rendererDir);
    const path = await realpath(join(root, ...segments));
    if (!isBelow(root, path) || !(await stat(path)).isFile()) return null;
    return { path, mediaType };
  } catch {
    return null;
  }
}

/** The whole answer to a request for a file of the screens, the same on every host. */
export async function serveRendererFile(rendererDir: string, method: string, urlPath: string): Promise<FileAnswer> {
  if (method !== 'GET') return refuse(405, { Allow: 'GET' });
  const file = await resolveRendererFile(rendererDir, urlPath);
  if (file === null) return refuse(404, {});
  try {
    const body = await readFile(file.path);
    return { status: 200, headers: { ...securityHeaders, 'Content-Type': file.mediaType }, body };
  } catch {
    return refuse(404, {});
  }
}

function refuse(status: 404 | 405, headers: Readonly<Record<string, string>>): FileAnswer {
  const body = new TextEncoder().encode(status === 404 ? 'Not found.' : 'Only GET is answered here.');
  return { status, headers: { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body };
}

/** The names between the slashes, decoded, or null when one of them could mean another folder on some system. */
function plainSegments(urlPath: string): readonly string[] | null {
  if (!urlPath.startsWith('/')) return null;
  const segments: string[] = [];
  for (const encoded of urlPath.slice(1).split('/')) {
    const name = decode(encoded);
    if (name === null || !isPlainName(name)) return null;
    segments.push(name);
  }
  return segments;
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

/** A leading dot covers `.`, `..` and hidden files; a colon, drives and alternate streams on Windows. */
function isPlainName(name: string): boolean {
  return name !== '' && !name.startsWith('.') && !/[\\/:\0]/.test(name);
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
