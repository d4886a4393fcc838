import { joinNotes, mergeContacts, saysSame, sideOf, singleFields, type Side } from '../contact/mergeContacts.ts';
import { noteChannels } from '../note/channels.ts';
import type { EditedText, Tweak } from '../note/tweak.ts';
import { limits } from '../limits.ts';
import { ownOrigins } from './leftOut.ts';
import type { NoteStatus, Person } from './state.ts';

/** What the user has added about a person, each fact one text. */
export const factFields = ['metAt', 'talkedAbout', 'reason', 'offer', 'promise'] as const;
export type FactField = (typeof factFields)[number];

/** Everything of two people that only one value can stand for: fields of the contact, facts, and the edited note. */
export const mergeFields = [...singleFields, ...factFields, 'note'] as const;
export type MergeField = (typeof mergeFields)[number];

/** From which side each field is taken; where nothing is said, from the side that has it, and of two facts both. */
export type MergeChoices = Readonly<Partial<Record<MergeField, Side>>>;

/**
 * One person out of two, under the id of `kept`. Nothing that either has is lost: lists are put together, of two facts both stand unless
 * one is chosen, and a value or an edited note that doesn't stand goes into the notes of the contact.
 */
export function mergePeople(kept: Person, gone: Person, choices: MergeChoices = {}): Person {
  const facts = mergeFacts(kept.tweak, gone.tweak, choices);
  const texts = mergeTexts(kept.tweak.texts, gone.tweak.texts, choices.note);
  const subjects = mergeTexts(kept.tweak.subjects, gone.tweak.subjects, choices.note);
  const ahead = isAhead(gone.status, kept.status) ? gone : kept;
  const { outgoing, lost } = mergeOutgoing(kept, gone);
  const [origin, ...otherOrigins] = origins(kept, gone);
  return {
    ...kept,
    contact: mergeContacts(kept.contact, gone.contact, choices, [...facts.left, ...subjects.left, ...texts.left, ...lost]),
    origin: origin ?? kept.origin,
    otherOrigins: otherOrigins.slice(0, limits.values),
    ...mergeFaces(kept, gone),
    mergedIds: [...kept.mergedIds, gone.id, ...gone.mergedIds].slice(0, limits.values),
    reviewed: true,
    tweak: { ...facts.facts, texts: texts.texts, subjects: subjects.texts },
    channel: kept.channel ?? gone.channel,
    promiseKept: [kept, gone].some(hasPromise) && [kept, gone].every((one) => !hasPromise(one) || one.promiseKept),
    nextSteps: [...kept.nextSteps, ...gone.nextSteps.filter(({ id }) => kept.nextSteps.every((step) => step.id !== id))].slice(0, limits.values),
    overrides: [...kept.overrides, ...gone.overrides].slice(0, limits.values),
    status: ahead.status,
    statusAt: ahead.statusAt,
    times: mergeTimes(kept, gone),
    outgoing,
    addedAt: kept.addedAt < gone.addedAt ? kept.addedAt : gone.addedAt,
  };
}

const hasPromise = ({ tweak }: Person): boolean => tweak.promise.trim() !== '';

/** One face is shown; the other stays behind it. */
function mergeFaces(kept: Person, gone: Person): Pick<Person, 'face' | 'otherFaces'> {
  const [face = null, ...others] = [kept.face, gone.face, ...kept.otherFaces, ...gone.otherFaces].flatMap((one) => one ?? []);
  return { face, otherFaces: others.slice(0, limits.values) };
}

type Facts = Pick<Tweak, FactField>;

function mergeFacts(kept: Tweak, gone: Tweak, choices: MergeChoices): { readonly facts: Facts; readonly left: readonly string[] } {
  const left: string[] = [];
  const merged = (field: FactField): string => {
    const [mine, theirs] = [kept[field], gone[field]];
    const choice = choices[field];
    if (mine.trim() === '' || theirs.trim() === '') return mine.trim() === '' ? theirs : mine;
    if (saysSame(mine, theirs)) return mine;
    if (choice === undefined) return `${mine}; ${theirs}`;
    left.push(choice === 'kept' ? theirs : mine);
    return choice === 'kept' ? mine : theirs;
  };
  const [metAt, talkedAbout, reason, offer, promise] = [merged('metAt'), merged('talkedAbout'), merged('reason'), merged('offer'), merged('promise')];
  return { facts: { metAt, talkedAbout, reason, offer, promise }, left };
}

interface MergedTexts {
  readonly texts: Tweak['texts'];
  readonly left: readonly string[];
}

/** The edited text of each channel from the side that has one; of two, the chosen one, and the other is left over. */
function mergeTexts(kept: Tweak['texts'], gone: Tweak['texts'], choice: Side | undefined): MergedTexts {
  const texts: [string, EditedText][] = [];
  const left: string[] = [];
  for (const channel of noteChannels) {
    const [mine, theirs] = [kept[channel], gone[channel]];
    const standing = sideOf(mine?.text ?? '', theirs?.text ?? '', choice) === 'kept' ? mine : theirs;
    const other = standing === mine ? theirs : mine;
    const stands = standing ?? other;
    if (stands !== undefined) texts.push([channel, stands]);
    if (standing !== undefined && other !== undefined && other.text !== standing.text) left.push(other.text);
  }
  return { texts: Object.fromEntries(texts), left };
}

/** From nothing done to an answer; a skipped person is taken up again by merging with one who isn't. */
const progress: readonly NoteStatus[] = ['skipped', 'to-write', 'ready', 'copied', 'sent', 'answered'];
const isAhead = (a: NoteStatus, b: NoteStatus): boolean => progress.indexOf(a) > progress.indexOf(b);

function mergeTimes(kept: Person, gone: Person): Person['times'] {
  const all = [...Object.entries(kept.times), ...Object.entries(gone.times)].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(all);
}

/** What left last stays known as it left; what left before that goes into the notes. */
function mergeOutgoing(kept: Person, gone: Person): { readonly outgoing: Person['outgoing']; readonly lost: readonly string[] } {
  const [mine, theirs] = [kept.outgoing, gone.outgoing];
  if (mine === null || theirs === null) return { outgoing: mine ?? theirs, lost: [] };
  const [last, before] = mine.at >= theirs.at ? [mine, theirs] : [theirs, mine];
  return { outgoing: last, lost: before.text === last.text ? [] : [joinNotes([before.subject, before.text])] };
}

/** All origins, with one that has a picture first: the card is what the user looks at. */
function origins(kept: Person, gone: Person): readonly Person['origin'][] {
  const [[mine = kept.origin, ...others], [theirs = gone.origin, ...more]] = [ownOrigins(kept), ownOrigins(gone)];
  const all = [mine, theirs, ...others, ...more];
  const card = all.find(({ kind }) => kind === 'card');
  return card === undefined || kept.origin.kind === 'card' ? all : [card, ...all.filter((origin) => origin !== card)];
}
