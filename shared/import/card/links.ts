import { linkedinProfile, normaliseWebsite } from '../../contact/web.ts';
import { repairHost } from './emails.ts';
import { ownerOf } from './evidence.ts';
import type { Match } from './find.ts';

/** `linkedin.com` in all the ways that readers see the letters i, l and n. */
const linkedin = /(?:h\s?t\s?t\s?p\s?s?\s?:\s?\/\/\s?)?(?:w{2,4}\.|[a-z]{2}\.)?[l1I|][i1l|I]nked[i1l|I]n\s?[.,]\s?com\s?\/\s?(?<path>(?:in|pub)\s?\/\s?[\p{L}\p{N}%_.-]+)\/?/giu;
const shortProfile = /(?<![\p{L}\p{N}/.])\/?in\/(?<slug>[\p{L}\p{N}%_-]{3,})\/?/giu;

const web =
  /(?<scheme>h\s?[t1]{2}ps?\s?[:;]\s?\/{1,2}\s?)?(?<www>w{2,4}\s?[.,]\s?|www\s)?(?<host>[\p{L}\p{N}-]+(?:[.,][\p{L}\p{N}-]+)+|[\p{L}\p{N}-]+\s?\.\s?(?!w{2,4}\b)[a-z]{2,3}(?![\p{L}\p{N}]))(?<path>\/[\p{L}\p{N}/_.~%#?=&-]*)?/giu;

/** LinkedIn profiles in a line. */
export function matchLinkedin(text: string): readonly Match[] {
  const full = [...text.matchAll(linkedin)].map((match) => ({ match, path: match.groups?.path ?? '' }));
  const short = full.length > 0 ? [] : [...text.matchAll(shortProfile)].map((match) => ({ match, path: `in/${match.groups?.slug ?? ''}` }));
  return [...full, ...short].flatMap(({ match, path }) => {
    const value = linkedinProfile(`linkedin.com/${path.replace(/\s/g, '')}`);
    return value === null ? [] : [{ start: match.index, end: match.index + match[0].length, value }];
  });
}

/**
 * Websites in a line. Without `www` or a scheme a host has to look like one: small letters, a real ending, and more than an
 * abbreviation ("M.Sc", "Dr.med" have real endings too).
 */
export function matchWebsites(text: string): readonly Match[] {
  return [...text.matchAll(web)].flatMap((match) => {
    const { scheme, www, host = '', path = '' } = match.groups ?? {};
    const said = scheme !== undefined || www !== undefined;
    const domain = repairHost(host);
    if (domain === null || (!said && !looksLikeHost(host))) return [];
    const prefix = scheme === undefined ? '' : /s\s?[:;]/i.test(scheme) ? 'https://' : 'http://';
    const value = normaliseWebsite(`${prefix}${www === undefined ? '' : 'www.'}${domain.replace(/^(?:w{1,4}\.)+/, www === undefined ? 'www.' : '')}${path.replace(/[.,]+$/, '')}`);
    return value === null ? [] : [{ start: match.index, end: match.index + match[0].length, value }];
  });
}

function looksLikeHost(host: string): boolean {
  const labels = host.split(/[.,]/);
  const ending = labels.at(-1) ?? '';
  const name = ownerOf(labels.join('.'));
  const written = ending === ending.toLowerCase() || host === host.toUpperCase();
  return written && name.length >= 3 && !/\s/.test(host) && !/^\d+$/.test(name);
}
