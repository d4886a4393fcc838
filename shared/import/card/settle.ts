import { isDomain, matchEmails } from './emails.ts';
import { hostOf, ownerOf, personFit } from './evidence.ts';
import { isSharedLocal } from '../../contact/mailbox.ts';
import { editDistance, squash } from '../../fold.ts';
import type { Found } from './find.ts';
import { matchWebsites } from './links.ts';
import { spellings, withLostAt } from './spellings.ts';
import type { TextLine } from './reading.ts';

/** Addresses cost most when they are wrong by one letter, so every reading of every line is heard on them. */

/** The reading of a line to go on with: another one where only that has the address that the line seems to hold. */
export function settleText(line: TextLine, hosts: readonly string[] = []): string {
  const text = line.text.normalize('NFC');
  const wanted = [text.includes('@') ? matchEmails : null, /\bw{2,4}[.,\s]|https?:/i.test(text) ? matchWebsites : null];
  for (const match of wanted) {
    if (match === null || match(text).length > 0) continue;
    const other = line.alternatives.find((one) => match(one).length > 0);
    if (other !== undefined) return other.normalize('NFC');
  }
  const whole = matchEmails(text).length > 0 ? null : withLostAt(line, hosts);
  return whole?.normalize('NFC') ?? text;
}

/** How often each host was read, where another reading than the best counts half. */
export type HostVotes = ReadonlyMap<string, number>;

const hostsIn = (text: string): readonly string[] => [
  ...matchEmails(text).map(({ value }) => value.slice(value.lastIndexOf('@') + 1)),
  ...matchWebsites(text).map(({ value }) => hostOf(value).toLowerCase()),
];

/** Counts the hosts of all readings; one that spells out what is printed elsewhere on the card counts double. */
export function countHosts(lines: readonly TextLine[]): HostVotes {
  const votes = new Map<string, number>();
  const printed = new Set(lines.map((line) => squash(line.text)));
  const vote = (host: string, weight: number): void => {
    votes.set(host, (votes.get(host) ?? 0) + (printed.has(squash(ownerOf(host))) ? 2 : 1) * weight);
  };
  for (const line of lines) {
    hostsIn(line.text).forEach((host) => vote(host, 1));
    for (const other of line.alternatives) hostsIn(other).forEach((host) => vote(host, 0.5));
  }
  for (const [host, weight] of [...votes]) {
    const doubled = [...printed].find((text) => isDoubledFrom(text, ownerOf(host)));
    if (doubled !== undefined) votes.set(host.replace(ownerOf(host), doubled), weight + 1);
  }
  return votes;
}

/** The reader that works by steps reads a doubled letter once: "dinformatica" where the company is called "Di Informatica". */
function isDoubledFrom(text: string, read: string): boolean {
  return text.length === read.length + 1 && text.length >= 6 && text !== read && text.replace(/(.)\1/g, '$1') === read.replace(/(.)\1/g, '$1');
}

/** The host that this one is most likely a misreading of; itself when no other is much like it and read more often. */
export function settleHost(host: string, votes: HostVotes): string {
  const near = [...votes].filter(([other]) => {
    const most = Math.max(1, Math.floor(Math.min(other.length, host.length) / 8));
    return isDomain(other) && editDistance(other, host) <= most && couldBeMisread(other, host);
  });
  const best = near.reduce<readonly [string, number]>((top, one) => (one[1] > top[1] ? one : top), [host, votes.get(host) ?? 0]);
  return best[0];
}

/** Countries share names: "firma.de" and "firma.eu" can both be true, "firma.io" and "firma.jo" on one card hardly. */
function couldBeMisread(a: string, b: string): boolean {
  const ending = (host: string): string => host.slice(host.lastIndexOf('.') + 1);
  return a === b || ownerOf(a) !== ownerOf(b) || editDistance(ending(a), ending(b)) <= 1;
}

/** The e-mail addresses with their hosts settled, and of each the reading that fits the person's name best. */
export function settleEmails(found: readonly Found[], lines: readonly TextLine[], votes: HostVotes, name: string): readonly Found[] {
  return found.map((one) => {
    const others = lines[one.line]?.alternatives.flatMap((text) => matchEmails(text).map(({ value }) => value)) ?? [];
    const settled = [one.value, ...others].map((email) => settleAt(email, votes));
    const first = withoutLabel(settled[0] ?? one.value);
    // A label glued to the address: "E.menardo@…".
    const close = [...settled.filter((email) => editDistance(email, first) <= 2), first.replace(/^[em]\.(?=\p{L}{3})/iu, '')];
    const fit = (email: string): number => personFit(name, { people: [squash(email.slice(0, email.lastIndexOf('@')))], slugs: [], owners: [] });
    const line = lines[one.line];
    const bare = first.replace(/^e(?=\p{L}{3})/iu, '');
    const all = [...close, bare, ...(line === undefined ? [] : spellings(first, line))];
    const best = all.reduce((top, email) => (fit(email) > fit(top) + 0.04 ? email : top), first);
    return { ...one, value: name === '' ? first : best };
  });
}

/** "e.info@…" is the label of an address that nobody has to himself. */
function withoutLabel(email: string): string {
  const bare = email.replace(/^[em]\.(?=\p{L}{3})/iu, '');
  return isSharedLocal(bare.slice(0, bare.lastIndexOf('@'))) ? bare : email;
}

function settleAt(email: string, votes: HostVotes): string {
  const at = email.lastIndexOf('@') + 1;
  return email.slice(0, at) + settleHost(email.slice(at), votes);
}

/** The websites with their hosts settled. */
export function settleWebsites(found: readonly Found[], votes: HostVotes): readonly Found[] {
  return found.map((one) => {
    const host = hostOf(one.value);
    return { ...one, value: one.value.replace(host, settleHost(host.toLowerCase(), votes)) };
  });
}
