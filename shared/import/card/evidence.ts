import { hostOf, isProvider, isSharedLocal, ownerOf } from '../../contact/mailbox.ts';
import { parseName } from '../../contact/name.ts';
import { foldedWords, similarity, squash, squashes } from '../../fold.ts';

export { hostOf, ownerOf };

/** What the exact parts of a card (addresses on the web) say about who it belongs to. */
export interface Evidence {
  /** The parts of e-mail addresses before the `@` that can be a person's, squashed. */
  readonly people: readonly string[];
  /** Names that LinkedIn addresses spell out, as folded words. */
  readonly slugs: readonly (readonly string[])[];
  /** The part of each host that its owner chose, squashed. */
  readonly owners: readonly string[];
}

/** Takes the evidence from what was found; `hosts` are those of e-mail addresses and websites. */
export function gatherEvidence(emails: readonly string[], websites: readonly string[], linkedin: string | null): Evidence {
  const locals = emails.map((email) => email.slice(0, email.lastIndexOf('@')));
  const hosts = [...emails.map((email) => email.slice(email.lastIndexOf('@') + 1)), ...websites.map(hostOf)];
  const slug = /\/in\/([^/]+)/.exec(linkedin ?? '')?.[1] ?? '';
  const words = foldedWords(slug).filter((word) => /^[a-z]+$/.test(word));
  return {
    people: locals.filter((local) => !isSharedLocal(local)).map((local) => squash(local).replace(/\d+$/, '')),
    slugs: words.length > 0 ? [words] : [],
    owners: [...new Set(hosts.map(ownerOf).filter((owner) => owner !== '' && !isProvider(owner)).map(squash))],
  };
}

/** How well a name fits the addresses, 0 to 1: both names 1, family name with initial 0.9, one of them 0.6. */
export function personFit(name: string, evidence: Evidence): number {
  const { firstName, lastName, name: whole } = parseName(name);
  const all = foldedWords(whole).map((word) => squash(word));
  if (all.length === 0) return 0;
  const firsts = squashes(firstName);
  const lasts = lastName === '' ? [] : squashes(lastName);
  const inSlug = evidence.slugs.map((slug) => all.filter((word) => slug.includes(word)).length / all.length);
  const inMail = evidence.people.map((local) => Math.max(0, ...[firsts, [squash(foldedWords(firstName)[0] ?? '')]].flatMap((list) => list.map((first) => fitLocal(local, first, lasts, all)))));
  return Math.max(0, ...inSlug, ...inMail);
}

function fitLocal(local: string, first: string, lasts: readonly string[], all: readonly string[]): number {
  if (local.length < 3) return local === all.map((word) => word[0]).join('') ? 0.6 : 0;
  const initial = first.slice(0, 1);
  const fits = lasts.map((last) => {
    if (last === '') return 0;
    if (local === first + last || local === last + first) return 1;
    if (local === initial + last || local === last + initial) return 0.95;
    const near = Math.max(similarity(local, first + last), similarity(local, initial + last));
    if (local.includes(last) && last.length >= 3) return local.includes(first) ? 0.95 : 0.8;
    return near >= 0.8 ? near * 0.8 : local === last ? 0.8 : 0;
  });
  const parts = all.filter((word) => word.length >= 3 && local.includes(word));
  const covered = parts.reduce((sum, word) => sum + word.length, 0) / local.length;
  const odd = all.reduce((rest, word) => rest.replace(word, ''), local);
  const strange = odd.split('').some((letter) => !all.some((word) => word.startsWith(letter)));
  const one = local === first || local === first + (lasts[0] ?? '').slice(0, 1) ? 0.7 : 0;
  return Math.max(0, one, covered >= 0.6 ? 0.6 + 0.3 * Math.min(1, covered) - (strange ? 0.2 : 0) : 0, ...fits);
}

/** How well a company's name fits the hosts, 0 to 1. */
export function ownerFit(text: string, evidence: Evidence): number {
  const whole = squashes(text);
  const words = foldedWords(text).filter((word) => word.length >= 3).map(squash);
  const initials = foldedWords(text).map((word) => word[0]).join('');
  return Math.max(0, ...evidence.owners.map((owner) => Math.max(...whole.map((form) => fitOwner(owner, form, words, initials)))));
}

function fitOwner(owner: string, form: string, words: readonly string[], initials: string): number {
  if (owner.length < 2 || form.length < 2) return 0;
  if (owner === form) return 1;
  if (form.length >= 4 && owner.startsWith(form)) return 0.8;
  if (owner.length >= 4 && form.startsWith(owner)) return 0.95;
  const covered = words.filter((word) => owner.includes(word)).reduce((sum, word) => sum + word.length, 0);
  const share = covered / owner.length;
  if (share >= 0.45) return 0.55 + 0.4 * Math.min(1, share);
  if (initials.length >= 3 && owner === initials) return 0.8;
  const near = similarity(owner, form.slice(0, owner.length + 1));
  return near >= 0.75 ? 0.8 * near : 0;
}
