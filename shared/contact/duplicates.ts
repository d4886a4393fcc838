import type { ContactFields } from './contact.ts';
import { createDoubleMarker, fullNameKey, isFullName, type DoubleMark } from './doubleMark.ts';
import { compareNames, type NameLikeness } from './nameLikeness.ts';

/** Why two people may be one. `company` is true where the two work at the same place, and a name alone was not enough. */
export type DoubleReason =
  | { readonly kind: 'email'; readonly value: string }
  | { readonly kind: 'phone'; readonly value: string }
  | { readonly kind: 'profile'; readonly value: string }
  | { readonly kind: 'name'; readonly likeness: NameLikeness; readonly company: boolean };

/** How sure it is: `strong` has an address, number or profile of one person in both, `likely` fits well, `possible` wants a look. */
export type DoubleStrength = 'strong' | 'likely' | 'possible';

/** Two people who may be one, with the reasons. In lists of these, `a` is the id that sorts first. */
export interface Double {
  readonly a: string;
  readonly b: string;
  readonly strength: DoubleStrength;
  readonly reasons: readonly DoubleReason[];
}

/** Finds likely doubles without comparing everybody with everybody; can be kept up to date person by person. */
export interface DoubleIndex {
  /** Sets what is known of a person; null takes the person out. */
  update(personId: string, contact: ContactFields | null): void;
  /** The likely doubles of one person of the index, strongest first. */
  doublesOf(personId: string): readonly Double[];
  /** Who of the index may be this contact from elsewhere; `a` is '' in each. */
  lookUp(contact: ContactFields): readonly Double[];
  /** All likely doubles among the people of the index, strongest first. */
  all(): readonly Double[];
}

/** What more people than this have in common is a house's number or a name as common as the house is large, and tells nobody from another. */
export const sharedByMany = 48;

/** Builds the index of some people. The proposals depend on the people alone, not on the order they came in. */
export function createDoubleIndex(people: Iterable<{ readonly id: string; readonly contact: ContactFields }> = []): DoubleIndex {
  const markOf = createDoubleMarker();
  const members = new Map<string, Member>();
  const buckets = createBuckets();
  const update = (personId: string, contact: ContactFields | null): void => {
    const before = members.get(personId);
    if (before !== undefined) for (const key of before.mark.keys) buckets.remove(key, before);
    members.delete(personId);
    if (contact === null) return;
    const member: Member = { id: personId, mark: markOf(contact), seenIn: 0 };
    members.set(personId, member);
    for (const key of member.mark.keys) buckets.add(key, member);
  };
  for (const { id, contact } of people) update(id, contact);

  /** With `later`, only those whose id sorts behind, so that all pairs together are found once. */
  const find = (member: Member, isOutside: boolean, later: boolean): Double[] => {
    const countOf = (key: string): number => buckets.of(key).length + (isOutside ? 1 : 0);
    const found: Double[] = [];
    for (const other of buckets.candidates(member)) {
      const isLater = member.id < other.id;
      if (later && !isLater) continue;
      const verdict = judge(member.mark, other.mark, countOf);
      if (verdict !== null) found.push(isLater ? { a: member.id, b: other.id, ...verdict } : { a: other.id, b: member.id, ...verdict });
    }
    return found.sort(byStrength);
  };
  return {
    update,
    doublesOf: (personId) => {
      const member = members.get(personId);
      return member === undefined ? [] : find(member, false, false);
    },
    lookUp: (contact) => find({ id: '', mark: markOf(contact), seenIn: 0 }, true, false),
    all: () => [...members.values()].flatMap((member) => find(member, false, true)).sort(byStrength),
  };
}

/** Somebody in the index. `seenIn` is the number of the last search that came by, which spares a set for each. */
interface Member {
  readonly id: string;
  readonly mark: DoubleMark;
  seenIn: number;
}

interface Buckets {
  readonly add: (key: string, member: Member) => void;
  readonly remove: (key: string, member: Member) => void;
  readonly of: (key: string) => readonly Member[];
  /** Everybody else who has one of the member's keys, but for keys that many have. */
  readonly candidates: (member: Member) => readonly Member[];
}

function createBuckets(): Buckets {
  const buckets = new Map<string, Member[]>();
  let searches = 0;
  const of = (key: string): readonly Member[] => buckets.get(key) ?? [];
  return {
    of,
    add: (key, member) => {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [member]);
      else bucket.push(member);
    },
    remove: (key, member) => {
      const rest = of(key).filter((other) => other !== member);
      if (rest.length === 0) buckets.delete(key);
      else buckets.set(key, rest);
    },
    candidates: (member) => {
      const found: Member[] = [];
      searches += 1;
      for (const key of member.mark.keys) {
        const bucket = of(key);
        if (bucket.length > sharedByMany) continue;
        for (const other of bucket) {
          if (other === member || other.seenIn === searches) continue;
          other.seenIn = searches;
          found.push(other);
        }
      }
      return found;
    },
  };
}

const strengths: readonly DoubleStrength[] = ['strong', 'likely', 'possible'];

/** Orders doubles strongest first, the rest by their ids, so that a list of them is always the same. */
export function byStrength(x: Double, y: Double): number {
  const order = strengths.indexOf(x.strength) - strengths.indexOf(y.strength);
  if (order !== 0) return order;
  return x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : x.b > y.b ? 1 : 0;
}

type Verdict = Pick<Double, 'strength' | 'reasons'>;

/** How many people have a key, the two who are compared among them. */
type CountOf = (key: string) => number;

/** Whether two people may be one; null where nothing speaks for it or something against it. */
function judge(x: DoubleMark, y: DoubleMark, countOf: CountOf): Verdict | null {
  const likeness = compareNames(x.name, y.name);
  const shared = sharedIdentity(x, y, countOf, likeness);
  const reasons = nameReason(x, y, likeness);
  const strength = shared.length > 0 ? identityStrength(x, y, likeness, shared) : nameStrength(x, y, likeness, countOf);
  return strength === null ? null : { strength, reasons: [...shared, ...reasons] };
}

/** Addresses, numbers and profiles that both have, of those that can be one person's. */
function sharedIdentity(x: DoubleMark, y: DoubleMark, countOf: CountOf, likeness: NameLikeness): readonly DoubleReason[] {
  // A number without names may be anybody's at that desk, unless just these two have it.
  const most = likeness === 'unknown' ? 2 : sharedByMany;
  // Under clearly different names it takes what hardly anybody shares: then one of them may go by another name.
  const mayBeOne = (key: string, value: string): boolean => likeness !== 'different' || (countOf(key) === 2 && isPersonal(x, y, value));
  const emails = x.emails.filter((email) => y.emails.includes(email) && countOf(`e ${email}`) <= sharedByMany);
  const phones = x.phones.filter((phone) => y.phones.includes(phone) && countOf(`p ${phone}`) <= most);
  return [
    ...(x.profile !== null && x.profile === y.profile ? [{ kind: 'profile' as const, value: x.profile }] : []),
    ...emails.filter((value) => mayBeOne(`e ${value}`, value)).map((value) => ({ kind: 'email' as const, value })),
    ...phones.filter((value) => mayBeOne(`p ${value}`, value)).map((value) => ({ kind: 'phone' as const, value })),
  ];
}

/** Father and son may have one telephone. */
const isPersonal = (x: DoubleMark, y: DoubleMark, value: string): boolean =>
  (x.personal.includes(value) || y.personal.includes(value)) && (x.name.generation === y.name.generation || x.name.generation === '' || y.name.generation === '');

const goodLikeness: ReadonlySet<NameLikeness> = new Set(['same', 'nickname', 'spelling', 'misread', 'swapped', 'married', 'initial', 'close']);

function nameReason(x: DoubleMark, y: DoubleMark, likeness: NameLikeness): readonly DoubleReason[] {
  return goodLikeness.has(likeness) ? [{ kind: 'name', likeness, company: sameCompany(x, y) }] : [];
}

const sameCompany = (x: DoubleMark, y: DoubleMark): boolean => x.companies.some((company) => y.companies.includes(company));
const otherProfiles = (x: DoubleMark, y: DoubleMark): boolean => x.profile !== null && y.profile !== null && x.profile !== y.profile;
/** Only one of them says that there are a father and a son. */
const otherGenerations = (x: DoubleMark, y: DoubleMark): boolean => x.name.generation !== y.name.generation;

function identityStrength(x: DoubleMark, y: DoubleMark, likeness: NameLikeness, shared: readonly DoubleReason[]): DoubleStrength {
  const onlyPhone = shared.every(({ kind }) => kind === 'phone');
  if (otherProfiles(x, y) || likeness === 'different') return 'possible';
  if (likeness === 'half') return onlyPhone ? 'possible' : 'likely';
  return likeness === 'unknown' || otherGenerations(x, y) ? 'likely' : 'strong';
}

/** What the name says where no address, number or profile is shared. */
function nameStrength(x: DoubleMark, y: DoubleMark, likeness: NameLikeness, countOf: CountOf): DoubleStrength | null {
  if (otherProfiles(x, y) || otherGenerations(x, y) || !goodLikeness.has(likeness)) return null;
  if (!sameCompany(x, y)) return isOnlyOne(x, y, likeness, countOf) ? 'possible' : null;
  if (likeness === 'close') return x.name.first[0]?.spelled === y.name.first[0]?.spelled ? 'possible' : null;
  return likeness === 'initial' || numbersTellApart(x, y) ? 'possible' : 'likely';
}

/** The same full name, of nobody else, where one of the two doesn't say where they work. */
function isOnlyOne(x: DoubleMark, y: DoubleMark, likeness: NameLikeness, countOf: CountOf): boolean {
  const isSame = likeness === 'same' && isFullName(x.name) && isFullName(y.name) && x.name.sorted === y.name.sorted;
  return isSame && (x.companies.length === 0 || y.companies.length === 0) && countOf(fullNameKey(x.name)) === 2;
}

/** "john.smith@…" and "john.smith2@…": their house tells the two apart. */
function numbersTellApart(x: DoubleMark, y: DoubleMark): boolean {
  const letters = (email: string): string => email.replace(/\d+(?=@)/, '');
  return x.emails.some((email) => y.emails.some((other) => email !== other && letters(email) === letters(other)));
}
