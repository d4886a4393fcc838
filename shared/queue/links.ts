import type { ContactFields } from '../contact/contact.ts';

/** A whole `mailto:` address longer than this is cut off by some mail programs. */
export const mailLinkLimit = 1_600;

/** What may be opened is never longer: Windows takes no more than 2,081 characters. */
const longestAddress = 2_000;

/** Where LinkedIn shows the invitations that wait for an answer. */
export const sentInvitationsAddress = 'https://www.linkedin.com/mynetwork/invitation-manager/sent/';

const searchStart = 'https://www.linkedin.com/search/results/people/?keywords=';
// Dots and encoded ASCII have no place in a slug: with them, `/in/` could lead somewhere else.
const profilePattern = /^https:\/\/www\.linkedin\.com\/in\/(?:[a-z0-9_-]|%[89a-f][0-9a-f]){2,300}\/$/;
const mailPattern = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._+'-]{0,62}[\p{L}\p{M}\p{N}_+-])?@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}]{2,63}$/u;
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u;

/** The address of a person's own LinkedIn profile; null where none is known or it is none that may be opened. */
export function profileAddress({ linkedin }: ContactFields): string | null {
  return linkedin !== null && profilePattern.test(linkedin) ? linkedin : null;
}

/** LinkedIn's search for a person by name and company; null when neither is known. */
export function searchAddress(contact: ContactFields): string | null {
  const name = contact.name.trim() === '' ? `${contact.firstName} ${contact.lastName}` : contact.name;
  const words = onOneLine(`${name} ${contact.company}`).slice(0, 200);
  return words === '' ? null : `${searchStart}${encode(words)}`;
}

/** A `mailto:` address, and whether the note fitted into it. */
export interface MailLink {
  readonly address: string;
  readonly hasBody: boolean;
}

/** The address that opens the user's mail program with the note in it; where the note is too long, with address and subject only. Null for what is no single e-mail address. */
export function mailLink(to: string, subject: string, body: string): MailLink | null {
  if (!mailPattern.test(to)) return null;
  const start = `mailto:${encodeMail(to)}`;
  const title = onOneLine(subject);
  const head = title === '' ? start : `${start}?subject=${encode(title)}`;
  const text = encode(body.replace(/\r\n?|\n/g, '\r\n').replace(/[^\P{Cc}\r\n\t]/gu, ''));
  const whole = `${head}${title === '' ? '?' : '&'}body=${text}`;
  if (text !== '' && whole.length < mailLinkLimit) return { address: whole, hasBody: true };
  return { address: head.length < mailLinkLimit ? head : start, hasBody: text === '' };
}

/**
 * Whether an address may be handed to the user's browser or mail program: exactly those that the functions above make, letter by
 * letter. Nothing is repaired; what can be read in two ways is refused.
 */
export function mayBeOpened(address: string): boolean {
  if (address.length > longestAddress) return false;
  return address === sentInvitationsAddress || profilePattern.test(address) || isSearch(address) || isMail(address);
}

function isSearch(address: string): boolean {
  if (!address.startsWith(searchStart)) return false;
  const words = decode(address.slice(searchStart.length));
  return words !== null && words !== '' && !controls.test(words) && address === `${searchStart}${encode(words)}`;
}

function isMail(address: string): boolean {
  const parts = /^mailto:(?<to>[^?&#]+)(?:\?subject=(?<subject>[^?&#=]+))?(?:[?&]body=(?<body>[^?&#=]+))?$/.exec(address)?.groups;
  if (parts === undefined) return false;
  const [to, subject, body] = [decode(parts.to ?? ''), decode(parts.subject ?? ''), decode(parts.body ?? '')];
  if (to === null || subject === null || body === null || !mailPattern.test(to) || controls.test(subject)) return false;
  if (controls.test(body.replace(/\r\n|\t/g, ''))) return false;
  const head = `mailto:${encodeMail(to)}${subject === '' ? '' : `?subject=${encode(subject)}`}`;
  return address === (body === '' ? head : `${head}${subject === '' ? '?' : '&'}body=${encode(body)}`);
}


function encodeMail(to: string): string {
  const at = to.lastIndexOf('@');
  return `${encode(to.slice(0, at))}@${encode(to.slice(at + 1))}`;
}

/** Every letter outside A to Z, 0 to 9 and `-_.~` is escaped, as one and the same text always is. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
