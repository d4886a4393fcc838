// Rows of the bench for likely doubles: long lists against themselves and against each other.
import { load } from './load.mjs';

const people = 20_000;
const compared = 1_500;
const firstNames = 'Ana Tom William Mark Rose Grace Robert Sofia Jürgen Patrick Amara May Frida Mei Jonas Priya Bob Kate Stefan Zoë'.split(' ');
const syllables = 'ba ker lin mo sil va nor ten ri gu wei sen hol dan pe tro kas mül ler fon te'.split(' ');

/** Names as they are spread in a country: many who share a part, few who share all of it. */
function personAt(n, companyOf) {
  const firstName = firstNames[n % firstNames.length];
  const lastName = [n % 21, Math.floor(n / 21) % 21, Math.floor(n / 441) % 21].map((at) => syllables[at]).join('').replace(/^./, (letter) => letter.toUpperCase());
  const contact = {
    name: `${firstName} ${lastName}`, prefix: '', firstName, lastName, suffix: '', title: 'Engineer', company: companyOf(n), department: '',
    emails: [`p${n}@firm${n % 900}.example`], phones: [{ value: `+49 30 ${n}`, kind: 'work', e164: `+4930${100_000 + n}` }],
    websites: [], linkedin: null, address: null, notes: '',
  };
  return { id: `p${n}`, contact };
}

const list = (from, companyOf) => Array.from({ length: people }, (_, n) => personAt(from + n, companyOf));

function timed(action) {
  const started = performance.now();
  action();
  return performance.now() - started;
}

const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

/** What everybody would write first: how alike are the names of every two? */
function everyTwo({ similarity }, some) {
  let found = 0;
  for (const [at, { contact }] of some.entries()) {
    for (const other of some.slice(at + 1)) if (similarity(contact.name, other.contact.name) > 0.8 && contact.company === other.contact.company) found += 1;
  }
  return found;
}

/** Each row as the bench prints it; the baseline is for `compared` people, and would be 178 times as long for all of them. */
export async function doubleRows(runs) {
  const { createDoubleIndex } = await load('contact/duplicates');
  const fold = await load('fold');
  const cases = [
    ['900 companies', (n) => `Company ${n % 900} Ltd`],
    ['one company', () => 'Company Ltd'],
  ];
  return cases.flatMap(([says, companyOf]) => {
    const [mine, theirs] = [list(0, companyOf), list(people / 2, companyOf)];
    const within = middle(Array.from({ length: runs }, () => timed(() => createDoubleIndex(mine).all())));
    const across = middle(
      Array.from({ length: runs }, () =>
        timed(() => {
          const index = createDoubleIndex(mine);
          for (const { contact } of theirs) index.lookUp(contact);
        }),
      ),
    );
    const naive = middle(Array.from({ length: Math.min(runs, 3) }, () => timed(() => everyTwo(fold, mine.slice(0, compared)))));
    const row = (what, ms) => ({ what, 'median ms': Math.round(ms), baseline: `every two of ${compared}`, 'baseline ms': Math.round(naive), ratio: Number((ms / naive).toFixed(2)) });
    return [row(`doubles among 20,000, ${says}`, within), row(`20,000 against 20,000, ${says}`, across)];
  });
}
