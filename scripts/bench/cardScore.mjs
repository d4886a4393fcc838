// Compares what was read of cards with what is printed on them: counts per field, strict (case and white space folded) and
// lenient (nine letters of ten, accents folded). Used by the bench only.

const uni = (text) =>
  String(text ?? '')
    .normalize('NFC')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

const fold = (text) =>
  uni(text)
    .replace(/ß/g, 'ss')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

const loose = (text) => fold(text).replace(/[^a-z0-9&+]+/g, ' ').trim();
const email = (text) => uni(text).toLowerCase().replace(/\s/g, '');
const site = (text) =>
  uni(text)
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\d?\./, '')
    .replace(/[?#].*$/, '')
    .replace(/[/.,;]+$/, '');
const slug = (text) => /in\/([^/?#]+)/.exec(uni(text).toLowerCase())?.[1] ?? '';
const words = (text) => fold(text).replace(/[^a-z0-9]+/g, ' ').trim().split(' ').filter(Boolean);

export function similarity(a, b) {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      now.push(Math.min(before[j] + 1, now[j - 1] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    before = now;
  }
  return Math.max(a.length, b.length) === 0 ? 1 : 1 - before[b.length] / Math.max(a.length, b.length);
}

/** Whether two numbers can be the same: with and without country code, trunk zero and extension. */
function samePhone(a, b) {
  const digits = (text) => String(text).replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '');
  const [x, y] = [digits(a), digits(b)];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.length >= 5 && (long === short || (long.endsWith(short) && long.length - short.length <= 3) || (long.startsWith(short) && long.length - short.length <= 4 && short.length >= 9));
}

function wordF1(a, b) {
  const [left, right] = [words(a), words(b)];
  if (left.length + right.length === 0) return 1;
  const pool = [...left];
  const hits = right.filter((word) => {
    const at = pool.indexOf(word);
    if (at >= 0) pool.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * hits) / (left.length + right.length);
}

const fullName = (card) => loose(`${card.first_name ?? ''} ${card.last_name ?? ''}`);

function one(want, got, strict, lenient) {
  const count = (right) => ({ right: right ? 1 : 0, wrong: got && !right ? 1 : 0, missed: want && !right ? 1 : 0 });
  return { strict: count(want && got && strict()), lenient: count(want && got && lenient()) };
}

function many(want, got, same, neutral = []) {
  const left = [...want];
  let [right, wrong] = [0, 0];
  for (const value of got) {
    const at = left.findIndex((other) => same(other, value));
    if (at >= 0) {
      left.splice(at, 1);
      right += 1;
    } else if (!neutral.some((other) => same(other, value)) && !want.some((other) => same(other, value))) {
      wrong += 1;
    }
  }
  const counts = { right, wrong, missed: left.length };
  return { strict: counts, lenient: counts };
}

export const fields = ['name', 'company', 'title', 'email', 'phone', 'website', 'linkedin', 'address'];
export const coreFields = ['name', 'company', 'title', 'email', 'phone', 'website'];

/** Counts per field for one true card and one card as read. */
export function compareCards(truth, card) {
  const texts = (value, more) => [value, ...(more ?? [])];
  const text = (want, got) =>
    one(want[0] !== '', got !== '', () => want.some((t) => uni(t).toLowerCase() === uni(got).toLowerCase()), () => want.some((t) => similarity(loose(t), loose(got)) >= 0.9));
  const readName = loose(`${card.firstName} ${card.lastName}`);
  const names = [loose(truth.name), fullName(truth)];
  const kind = (fax) => truth.phones.filter((phone) => (phone.kind === 'fax') === fax).map((phone) => phone.number);
  const coded = (truth.qr?.match(/https?:\/\/[^\s;]+/gi) ?? []).map((url) => url.replace(/\\/g, ''));
  return {
    name: one(
      truth.name !== '',
      card.name !== '',
      () => names.includes(loose(card.name)) || names.includes(readName),
      () => names.some((name) => similarity(name, loose(card.name)) >= 0.9 || similarity(name, readName) >= 0.9),
    ),
    company: text(texts(truth.company, truth.company_alt), card.company),
    title: text(texts(truth.title, truth.title_alt), card.title),
    email: many(truth.emails, card.emails, (a, b) => email(a) === email(b)),
    phone: many(kind(false), card.phones.map((phone) => phone.value), samePhone, kind(true)),
    website: many(truth.websites, card.websites, (a, b) => site(a) === site(b), coded),
    linkedin: one(!!truth.linkedin, !!card.linkedin && !coded.some((url) => slug(url) === slug(card.linkedin)), () => slug(truth.linkedin) === slug(card.linkedin), () => slug(truth.linkedin) === slug(card.linkedin)),
    address: one(!!truth.address, !!card.address, () => wordF1(truth.address, card.address) >= 0.8, () => wordF1(truth.address, card.address) >= 0.8),
  };
}

export const noTruth = { name: '', company: '', title: '', emails: [], phones: [], websites: [], linkedin: null, address: null, qr: null };
export const noCard = { name: '', firstName: '', lastName: '', company: '', title: '', emails: [], phones: [], websites: [], linkedin: null, address: null, confidence: {} };

function likeness(truth, card) {
  const mails = truth.emails.filter((a) => card.emails.some((b) => similarity(email(a), email(b)) > 0.8)).length;
  const calls = truth.phones.filter((a) => card.phones.some((b) => samePhone(a.number, b.value))).length;
  return 2 * similarity(loose(truth.name), loose(card.name)) + similarity(loose(truth.company), loose(card.company)) + 2 * mails + 2 * calls;
}

/** The cards of one picture in pairs of truth and reading, the likest first; what is left over stands against nothing. */
export function pairCards(truths, cards) {
  const all = truths.flatMap((truth) => cards.map((card) => ({ truth, card, like: likeness(truth, card) }))).sort((a, b) => b.like - a.like);
  const pairs = [];
  for (const { truth, card } of all) {
    if (!pairs.some((pair) => pair.truth === truth || pair.card === card)) pairs.push({ truth, card });
  }
  const alone = truths.filter((truth) => !pairs.some((pair) => pair.truth === truth)).map((truth) => ({ truth, card: noCard }));
  const extra = cards.filter((card) => !pairs.some((pair) => pair.card === card)).map((card) => ({ truth: noTruth, card }));
  return [...pairs, ...alone, ...extra];
}

/** 2 right / (2 right + wrong + missed), 1 where there is nothing to find and nothing was found. */
export function f1({ right, wrong, missed }) {
  return right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
}

export function add(a, b) {
  return { right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed };
}
