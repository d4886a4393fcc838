// Rows of the bench for work inside of the window: what one key press costs, and carrying notes over to a new base message.
import { load } from './load.mjs';

const at = '2026-11-20T18:30:00.000Z';
const firstNames = 'Ana Tom Will Mark Rose Grace Robert Sofia Juergen Patrick Paris May Frida Mei Jonas Priya Amara'.split(' ');
const frame = { details: { name: 'Web Days', place: 'Example City', start: '2026-11-19', end: '2026-11-20' }, channel: 'linkedin-invitation', bases: {}, subjects: {}, myName: 'Robin' };
const calendar = { today: '2026-11-20', dayOf: (moment) => moment.slice(0, 10) };
const options = { plan: 'free', calendar, invitationsLeft: null };
const { unwritten } = await load('workspace/state');
const noTweak = unwritten.tweak;

function personAt(n) {
  const [firstName, lastName] = [firstNames[n % firstNames.length], `Last${n}`];
  const contact = {
    name: `${firstName} ${lastName}`, prefix: '', firstName, lastName, suffix: '', title: 'Engineer', company: `Company ${n % 900} Ltd`, department: '',
    emails: [`p${n}@example.com`], phones: [], websites: [], linkedin: null, address: null, notes: '',
  };
  const tweak = { ...noTweak, talkedAbout: `topic ${n} and soil` };
  return { id: `p${n}`, contact, origin: { kind: 'hand' }, importId: 'i', reviewed: true, ...unwritten, tweak, statusAt: at, addedAt: at };
}

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], p95: sorted[Math.floor(sorted.length * 0.95)], max: sorted.at(-1) };
}

function timed(action) {
  const started = performance.now();
  action();
  return performance.now() - started;
}

/** Types a note letter by letter in a queue of `count`, as the window does: new person, new queue, same desk. */
async function typing(count, keys) {
  const { createComposer, createDesk, checkedNotes } = await load('queue/eventNotes');
  let people = Array.from({ length: count }, (_, n) => personAt(n));
  const composer = createComposer(frame);
  const desk = createDesk();
  const text = 'Hi Rose, good to meet you at Web Days. I enjoyed talking about soil and frogs with you and Tom. Shall we connect? ';
  const type = (key) => {
    const edited = { ...people[4], tweak: { ...noTweak, texts: { [frame.channel]: { text: text + 'x'.repeat(key % 40), basedOn: '' } } } };
    people = people.map((person, index) => (index === 4 ? edited : person));
    desk.open(people, composer, options)(edited);
  };
  type(0);
  const times = spread(Array.from({ length: keys }, (_, key) => timed(() => type(key + 1))));
  const naive = spread([1, 2, 3].map(() => timed(() => people.slice(0, 5).map(checkedNotes({ ...frame, people }, { myName: '', plan: 'free' }, calendar, 'blocks')))));
  return { what: `key press, ${count.toLocaleString('en')} people`, times, baseline: 'a fresh pass over all people', base: naive.median };
}

async function rebasing(count) {
  const { rebase, words } = await load('note/rebase');
  const base = 'Hi there, good to meet you at Web Days. Shall we connect? '.repeat(3);
  const notes = Array.from({ length: count }, (_, n) => ({ text: base.replace('good', `great ${n}`), basedOn: base }));
  const next = base.replace('Hi', 'Hello').replace('connect', 'stay in touch');
  const times = spread(Array.from({ length: 20 }, () => timed(() => notes.forEach((note) => rebase(note, next)))));
  const naive = spread(Array.from({ length: 20 }, () => timed(() => notes.forEach(({ text }) => words(text)))));
  return { what: `rebase of ${count} notes`, times, baseline: 'cutting them into words', base: naive.median };
}

/** Each row as the bench prints it. */
export async function noteRows() {
  const rows = [await typing(17, 200), await typing(5_000, 200), await rebasing(500)];
  return rows.map(({ what, times, baseline, base }) => ({
    what,
    'median ms': Number(times.median.toFixed(2)),
    'p95 ms': Number(times.p95.toFixed(2)),
    baseline,
    'baseline ms': Number(base.toFixed(2)),
    ratio: Number((times.median / base).toFixed(3)),
  }));
}
