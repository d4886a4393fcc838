import { resolve } from 'node:path';
import { displayName, type ContactFields } from '../../../shared/contact/contact.ts';
import { limits } from '../../../shared/limits.ts';
import { clipboardText } from '../../../shared/export/clipboardText.ts';
import { nothingAgreed } from '../../../shared/export/noteRow.ts';
import type { NoteRow } from '../../../shared/export/noteRow.ts';
import { notesCsv } from '../../../shared/export/notesCsv.ts';
import { decodeText } from '../../../shared/import/text.ts';
import { matchTweaks, readTweaks, type TweakRow } from '../../../shared/import/tweaks.ts';
import { hasSubject, measureNote, type LinkedInPlan, type NoteChannel } from '../../../shared/note/channels.ts';
import type { Finding } from '../../../shared/note/checks/check.ts';
import { isBlocked } from '../../../shared/note/checks/checkNote.ts';
import { checkedNotes } from '../../../shared/queue/eventNotes.ts';
import { oneLine } from '../../../shared/note/compose.ts';
import { checkTemplate } from '../../../shared/note/template.ts';
import { readBase, type BaseFile } from './base.ts';
import { knowledgeOf, noAppData, readAppData, type AppData } from './appData.ts';
import { withOwnWords } from '../../../shared/note/spelling/ownSpelling.ts';
import { calendarAt } from '../../core/localDay.ts';
import { sentBefore, wrongDay } from './sentBefore.ts';
import { englishSpelling } from './spelling.ts';
import { said } from '../../../shared/words/keys.ts';
import { sayEnglish } from '../../../shared/words/say.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { EventDetails } from '../../../shared/note/occasion.ts';
import { emptyTweak, type Tweak } from '../../../shared/note/tweak.ts';
import { untouched, unwritten } from '../../../shared/workspace/state.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import { readChannel, readCommand, readInvitationsLeft, readPlan } from './arguments.ts';
import { readEvent } from './event.ts';
import { readBytes } from './files.ts';
import { cannotWriteTo, writeText } from './out.ts';
import { importFile, reportList } from './import.ts';
import { personJson } from './personJson.ts';
import { exitCodes, UsageError, type ExitCode, type World } from './world.ts';

/** All that the notes are made of, read and checked. */
interface Material {
  readonly details: EventDetails;
  readonly base: BaseFile;
  readonly people: readonly ContactFields[];
  readonly tweaks: ReadonlyMap<number, TweakRow>;
  /** Whether some of the input had a problem that does not stop the work. */
  readonly flawed: boolean;
}

interface Manner {
  readonly channel: NoteChannel;
  readonly plan: LinkedInPlan;
  readonly myName: string;
  readonly invitationsLeft: number | null;
  readonly data: AppData;
}

interface WrittenNote extends NoteRow {
  readonly findings: readonly Finding[];
}

/** `wellmet notes`: people and one base message in, a note to each out. */
export async function notes(words: readonly string[], world: World): Promise<ExitCode> {
  const { values, files } = readCommand('notes', words, 'list of people');
  const { event, base } = values;
  const [people, ...more] = files;
  if (event === undefined) throw new UsageError('Name the event file: --event event.json.');
  if (base === undefined) throw new UsageError('Name the file with the base message: --base base.txt.');
  if (people === undefined || more.length > 0) throw new UsageError('Name one list of people; “import --out” puts several together.');
  const [channel, plan, invitationsLeft] = [readChannel(values.channel), readPlan(values.plan), readInvitationsLeft(values['invitations-left'])];
  const outProblem = values.out === undefined ? null : await cannotWriteTo(values.out, world);
  if (outProblem !== null) return refuse(world, [outProblem]);

  const data = values['data-dir'] === undefined ? noAppData : await readAppData(values['data-dir'], world);
  refuse(world, data.problems);
  const { settings } = data;
  const manner: Manner = { channel, plan: values.plan === undefined ? settings.plan : plan, myName: values['my-name'] ?? settings.myName, invitationsLeft, data };
  const country = values.country ?? (data === noAppData ? undefined : settings.country);
  const material = await gather(world, { event, base, people, tweaks: values.tweaks, country, channel });
  if (material === null) return exitCodes.problem;
  return put(world, writeNotes(material, manner), manner, { json: values.json, out: values.out, flawed: material.flawed || data.problems.length > 0 });
}

function refuse(world: World, problems: readonly Problem[]): ExitCode {
  for (const { message } of problems) world.report(message);
  return exitCodes.problem;
}

interface Inputs {
  readonly event: string;
  readonly base: string;
  readonly people: string;
  readonly tweaks: string | undefined;
  readonly country: string | undefined;
  readonly channel: NoteChannel;
}

/** Reads everything; null when something is missing without which no note can be written, and has been reported. */
async function gather(world: World, inputs: Inputs): Promise<Material | null> {
  const [eventText, baseText, tweaksText] = [
    await readText(world, inputs.event),
    await readText(world, inputs.base),
    inputs.tweaks === undefined ? '' : await readText(world, inputs.tweaks),
  ];
  const list = await importFile(inputs.people, world.cwd, inputs.country);
  reportList(world, inputs.people, list);
  if (eventText === null || baseText === null || tweaksText === null) return null;
  const read = readEvent(inputs.event, eventText);
  const base = readBase(baseText, inputs.channel);
  if (base.ignored) world.report(`“${inputs.base}” begins with a subject, which a ${sayEnglish(said(`note.channel.${inputs.channel}`))} has none of. It was left out.`);
  const broken = [base.text, base.subject ?? ''].map(checkTemplate).flatMap((template) => (template.kind === 'broken' ? template.problems : []));
  const stopping = [...(read.ok ? [] : [read.problem]), ...broken];
  refuse(world, stopping);
  if (!read.ok || stopping.length > 0 || (list.people.length === 0 && list.problems.length > 0)) return null;
  const people = list.people.map(({ contact }) => contact);
  const tweaks = inputs.tweaks === undefined ? { rows: [], problems: [] } : readTweaks(tweaksText, inputs.tweaks);
  const matched = matchTweaks(tweaks.rows, people);
  const problems = [...tweaks.problems, ...matched.problems, ...tweaks.rows.flatMap(wrongDay)];
  refuse(world, problems);
  return { details: read.details, base, people, tweaks: matched.byPerson, flawed: problems.length > 0 || list.problems.length > 0 };
}

async function readText(world: World, given: string): Promise<string | null> {
  const read = await readBytes({ given, path: resolve(world.cwd, given) }, limits.listBytes);
  if (read.ok) return decodeText(read.bytes).text;
  world.report(read.problem.message);
  return null;
}

/** The material as the event that the app would make of it, so that both write and check notes in the same way. */
function eventOf({ details, base, people, tweaks }: Material, channel: NoteChannel): EventState {
  const persons = people.map((contact, at): Person => {
    const origin = { kind: 'hand' } as const;
    const tweak = tweakOf(tweaks.get(at), channel);
    return { id: `p${at}`, contact, origin, importId: 'list', reviewed: true, ...unwritten, tweak, statusAt: longAgo, addedAt: longAgo };
  });
  const subjects = base.subject === null ? {} : { [channel]: base.subject };
  return { ...untouched, id: 'event', details, channel, bases: { [channel]: base.text }, subjects, people: persons, createdAt: longAgo };
}

/** Nothing here is saved, so no time matters. */
const longAgo = '1970-01-01T00:00:00.000Z';

function tweakOf(row: TweakRow | undefined, channel: NoteChannel): Tweak {
  if (row === undefined) return emptyTweak;
  const { met_at: metAt, talked_about: talkedAbout, reason, offer, promise } = row.fields;
  const text = row.fields.text.replace(/\r\n?/g, '\n');
  const subject = oneLine(row.fields.subject);
  const own = (given: string): Tweak['texts'] => (given === '' ? {} : { [channel]: { text: given, basedOn: '' } });
  return { ...emptyTweak, metAt, talkedAbout, reason, offer, promise, texts: own(text), subjects: own(subject) };
}

function writeNotes(material: Material, { channel, plan, myName, invitationsLeft, data }: Manner): readonly WrittenNote[] {
  const event = eventOf(material, channel);
  const saved = knowledgeOf({ ...data, settings: { ...data.settings, plan } }, event);
  const told = sentBefore(material, event);
  const knowledge = {
    invitationsLeft: invitationsLeft ?? saved.invitationsLeft,
    spelling: withOwnWords(englishSpelling(), data.settings.ownWords),
    sentElsewhere: (person: Person) => told(person) ?? saved.sentElsewhere(person),
    metElsewhere: saved.metElsewhere,
  };
  return event.people.map(checkedNotes(event, { myName, plan }, calendarAt(new Date().toISOString()), 'all', knowledge)).map(({ person, note, findings }) => {
    return { contact: person.contact, channel, subject: note.subject, note: note.text, status: isBlocked(findings) ? 'to-write' : 'ready', ...nothingAgreed, promise: person.tweak.promise.trim(), findings };
  });
}

interface Output {
  readonly json: boolean;
  readonly out: string | undefined;
  readonly flawed: boolean;
}

/** A note that must not go out as it stands is printed with its checks, but left empty, its subject too, in what is meant for sending. */
async function put(world: World, written: readonly WrittenNote[], manner: Manner, { json, out, flawed }: Output): Promise<ExitCode> {
  const blocked = written.filter(({ findings }) => isBlocked(findings));
  for (const { contact, findings } of blocked) {
    for (const { message } of findings.filter(({ level }) => level === 'block')) world.report(`${displayName(contact, 'Somebody')}: ${message}`);
  }
  const ready = written.filter((note) => !blocked.includes(note));
  if (json) for (const note of written) world.print(JSON.stringify(noteJson(note, manner)));
  else if (out === undefined && ready.length > 0) world.print(clipboardText(ready, 'en'));
  world.report(`${ready.length} of ${written.length} notes are ready.`);
  const held = written.map((note) => (blocked.includes(note) ? { ...note, subject: '', note: '' } : note));
  const problem = out === undefined ? null : await writeText(out, world, notesCsv(held));
  if (problem !== null) return refuse(world, [problem]);
  return flawed || blocked.length > 0 ? exitCodes.problem : exitCodes.fine;
}

function noteJson({ contact, channel, subject, note, findings }: WrittenNote, { plan }: Manner): object {
  const { length, limit } = measureNote(note, channel, plan);
  const checks = findings.map(({ id, part, level, message, start, end }) => ({ id, ...(part === undefined ? {} : { part }), level, message, start, end }));
  return { person: personJson(contact), channel, ...(hasSubject(channel) ? { subject } : {}), note, length, limit, checks };
}
