import { parse } from 'tldts';

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0000-\u0008]/g;
const localPart = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const hostLabel = /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

/** True for an address that is written as nearly all are and needs nothing changed. */
export function isPlainEmail(text: string): boolean {
  return text.length <= 64 && /^[a-z0-9]+(?:[._+-][a-z0-9]+)*@[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,24}$/.test(text);
}

/** The e-mail address in the text in small letters, without `mailto:`, display name and stray punctuation; null when it is none. */
export function normaliseEmail(text: string): string | null {
  if (isPlainEmail(text)) return text;
  const plain = text.normalize('NFKC').replace(invisible, '').trim();
  const inner = /<([^<>]*)>/.exec(plain)?.[1] ?? plain;
  const address = inner
    .replace(/^(?:mailto|e-?mail|mail)\s*:\s*/i, '')
    .replace(/(@[^?]*)\?.*$/s, '$1')
    .replace(/\s*[([{](?:at|@|ät)[)\]}]\s*/i, '@')
    .replace(/\s*@\s*/, '@')
    .replace(/^['"<(\s]+|['">),.;:\s]+$/g, '')
    .toLowerCase();
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  if (address.length > 254 || local.length > 64 || !localPart.test(local)) return null;
  return isHost(address.slice(at + 1)) ? address : null;
}

function isHost(host: string): boolean {
  const labels = host.split('.');
  return labels.length >= 2 && labels.every((label) => hostLabel.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '');
}

/** True when the domain of an e-mail address or website can exist on the internet: "foo.corn" and the like can't. */
export function hasRealDomain(text: string): boolean {
  const { domain, isIcann } = parse(text);
  return domain !== null && isIcann === true;
}

/** Endings kept for examples and tests by RFC 2606, so that made-up people can have addresses. */
const exampleEnding = /\.(example|test|invalid)$/;

/**
 * The website in the text, as written but with its host in small letters and without a lone slash at the end; null when it is
 * no address ("Web Developer", "Node.js", an e-mail). A scheme is kept where there is one and not invented where there is none.
 */
export function normaliseWebsite(text: string): string | null {
  const plain = text
    .normalize('NFC')
    .replace(invisible, '')
    .trim()
    .replace(/^(?:web(?:site)?|www|url|internet|home ?page)\s*:\s*(?!\/\/)/i, '')
    .replace(/^[<("']+|[>)"',;.]+$/g, '');
  const parts = /^(?<scheme>https?:\/\/)?(?<host>[^\s/?#@:]+)(?<port>:\d{1,5})?(?<rest>[/?#]\S*)?$/iu.exec(plain)?.groups;
  const host = (parts?.host ?? '').toLowerCase();
  if (parts === undefined || !isHost(host)) return null;
  const scheme = (parts.scheme ?? '').toLowerCase();
  const said = scheme !== '' || host.startsWith('www.');
  if (!said && !hasRealDomain(host) && !exampleEnding.test(host)) return null;
  return `${scheme}${host}${parts.port ?? ''}${(parts.rest ?? '').replace(/^\/$/, '')}`;
}

/**
 * The LinkedIn profile in the text as `https://www.linkedin.com/in/<slug>/`; legacy `/pub/` addresses without query, `lnkd.in` links
 * as printed. Null when the text is no profile (a company page, another site, a plain word).
 */
export function linkedinProfile(text: string): string | null {
  const plain = text.replace(invisible, '').trim().replace(/^[<("']+|[>)"',;.]+$/g, '');
  if (/^(?:https?:\/\/)?(?:www\.)?lnkd\.in\/\S+$/i.test(plain)) return plain;
  const address = /^(?:linkedin\s*[:|]\s*)?(?:https?:\/\/)?(?:[a-z0-9-]+\.)*linkedin\.com\/(?<path>\S+)$/i.exec(plain);
  const path = address?.groups?.path ?? /^(?:linkedin\s*[:|]?\s*)?\/?(?<path>in\/[^\s/]+)\/?$/i.exec(plain)?.groups?.path;
  if (path === undefined) return null;
  const clean = path.replace(/[?#].*$/s, '');
  const slug = /^(?:mwlite\/|comm\/|m\/)?in\/([^/]+)/i.exec(clean)?.[1];
  if (slug !== undefined) return slugAddress(slug);
  const legacy = /^pub\/([^/]+(?:\/[^/]+){0,3})/i.exec(clean)?.[1];
  return legacy === undefined ? null : `https://www.linkedin.com/pub/${legacy.toLowerCase()}`;
}

/** Slugs are the same in any case; letters outside ASCII are percent-encoded, as LinkedIn does. */
function slugAddress(slug: string): string | null {
  const decoded = decode(slug).normalize('NFC').toLowerCase();
  if (!/^[\p{L}\p{M}\p{N}_-]{2,}$/u.test(decoded.replace(/[.'’&+%]/g, '-'))) return null;
  return `https://www.linkedin.com/in/${encode(decoded)}/`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function encode(text: string): string {
  try {
    return encodeURIComponent(text).toLowerCase();
  } catch {
    return text;
  }
}
