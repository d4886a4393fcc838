import { describe, expect, it } from 'vitest';
import { isBlocked } from '../../../shared/note/checks/checkNote.ts';
import { measureNote } from '../../../shared/note/channels.ts';
import type { NoteChannel } from '../../../shared/note/channels.ts';
import { emptyNote } from '../../../shared/note/checks/emptyNote.ts';
import { tooLong } from '../../../shared/note/checks/tooLong.ts';
import { unresolvedPlaceholder } from '../../../shared/note/checks/unresolvedPlaceholder.ts';
import { noteTo } from './noteTo.ts';
import type { Setting } from './noteTo.ts';

function findings(text: string, channel: NoteChannel = 'text') {
  const note = noteTo('ana', text, { channel });
  return [emptyNote, unresolvedPlaceholder, tooLong].flatMap((check) => check(note));
}

const leaking: readonly [says: string, text: string, piece: string][] = [
  ['braces', 'Hi {{ first_name }}, hello', '{{ first_name }}'],
  ['braces without spaces', 'Hi {{FirstName}}', '{{FirstName}}'],
  ['a tag', 'Hi {% if company %}', '{% if company %}'],
  ['half of a pair of braces', 'Hi {{ first_name, hello', '{{'],
  ['single braces', 'Hi {first_name}', '{first_name}'],
  ['a bracketed name', 'Hello [FIRST NAME]!', '[FIRST NAME]'],
  ['a bracketed name in small letters', 'Hello [name]!', '[name]'],
  ['a bracketed company', 'at [Company Name]', '[Company Name]'],
  ['a slot to be filled', 'I liked [insert topic]', '[insert topic]'],
  ['per cent signs', 'Hi %NAME%', '%NAME%'],
  ['angle brackets', 'Hi <<First Name>>', '<<First Name>>'],
  ['a mail merge mark', 'Hi *|FNAME|*', '*|FNAME|*'],
  ['null', 'Dear null, hello', 'null'],
  ['undefined', 'Hi undefined', 'undefined'],
  ['an object', 'Hi [object Object]', '[object Object]'],
  ['a greeting with a hole', 'Hi , good to meet you', 'Hi ,'],
  ['a greeting with a hole before an exclamation mark', 'Hello ! Good to', 'Hello !'],
  ['a slot in single angle brackets', 'Hi <first name>, hello', '<first name>'],
  ['a slot in angle brackets with a possessive', 'at <your company>', '<your company>'],
  ['a name in capitals with a line', 'Hi FIRST_NAME, hello', 'FIRST_NAME'],
  ['a longer name in capitals with lines', 'Hi Ana, from YOUR_COMPANY_NAME', 'YOUR_COMPANY_NAME'],
  ['a name with a line in small letters', 'Hi first_name, hello', 'first_name'],
  ['one of our own names without its braces', 'I liked talked_about a lot', 'talked_about'],
  ['two words written as one', 'Hi Ana, from firstName', 'firstName'],
  ['two words written as one, both with capitals', 'Hi Ana from CompanyName', 'CompanyName'],
  ['the short name of a mail merge', 'Hi FNAME, hello', 'FNAME'],
  ['a dollar sign', 'Hi $name, hello', '$name'],
  ['a dollar sign before two words', 'Hi $first_name, hello', '$first_name'],
  ['a dollar sign and braces', 'Hi ${user.first}, hello', '${user.first}'],
  ['double square brackets', 'Hi [[Name]], hello', '[[Name]]'],
  ['hashes', 'Hi ##NAME##, hello', '##NAME##'],
  ['lines around', 'Hi __NAME__, hello', '__NAME__'],
  ['a colon before', 'Hi :first_name, hello', 'first_name'],
  ['a slot with what it wants', 'I liked [topic we talked about]', '[topic we talked about]'],
  ['a slot that begins with what to do', 'I liked [add something personal here]', '[add something personal here]'],
  ['a slot for something of theirs', 'I liked [their latest project]', '[their latest project]'],
  ['a slot for the first', 'Hi [First], hello', '[First]'],
  ['a slot in round brackets', 'Hi (first name), hello', '(first name)'],
  ['a slot in round brackets that says insert', 'at (insert company)', '(insert company)'],
  ['a German slot', 'Hallo [Vorname], hallo', '[Vorname]'],
  ['a German slot in angle brackets', 'Hallo <Ihr Name>, hallo', '<Ihr Name>'],
  ['a German slot that begins with what to do', 'Hallo Ana, [hier Thema einfügen] war gut', '[hier Thema einfügen]'],
  ['a French slot', 'Bonjour [Prénom], bonjour', '[Prénom]'],
  ['a French slot for a company', 'Bonjour Ana, votre travail chez [nom de votre entreprise]', '[nom de votre entreprise]'],
  ['a Spanish slot', 'Hola [nombre], hola', '[nombre]'],
  ['a Spanish slot for a topic', 'Hola Ana, hablamos de [tema]', '[tema]'],
  ['an Italian slot', 'Ciao [nome], ciao', '[nome]'],
  ['an Italian slot in capitals', 'Ciao Ana, lavori in AZIENDA?', 'AZIENDA'],
  ['a Portuguese slot', 'Olá [primeiro nome], olá', '[primeiro nome]'],
  ['a Portuguese slot that says insert', 'Olá Ana, gostei de [inserir tema aqui]', '[inserir tema aqui]'],
  ['a Dutch slot', 'Hoi [voornaam], hoi', '[voornaam]'],
  ['a Dutch slot for a company', 'Hoi Ana, je werk bij {bedrijfsnaam}', '{bedrijfsnaam}'],
  ['a Word field of French', 'Bonjour «Prénom», bonjour', '«Prénom»'],
  ['a greeting of the French word for a first name', 'Bonjour Prénom, ravi', 'Bonjour Prénom'],
  ['a greeting of the Spanish word for a name', 'Hola Nombre, fue un placer', 'Hola Nombre'],
  ['a greeting of the Italian words for both names', 'Gentile Nome Cognome, è stato', 'Gentile Nome Cognome'],
  ['a greeting of the Dutch word for a first name', 'Beste Voornaam, het was', 'Beste Voornaam'],
  ['a French greeting with a hole', 'Bonjour , ravi', 'Bonjour ,'],
  ['a Spanish greeting with a hole', 'Estimada , fue un placer', 'Estimada ,'],
  ['a Dutch greeting with a hole', 'Beste , het was', 'Beste ,'],
  ['a French form for both', 'Cher/Chère Ana, ravi', 'Cher/Chère'],
  ['a Spanish form for both', 'Estimado/a Ana, fue', 'Estimado/a'],
  ['a Portuguese form for both', 'Prezado(a) Ana, foi', 'Prezado(a)'],
  ['a Dutch form for both', 'Geachte heer/mevrouw Silva, het', 'heer/mevrouw'],
  ['an English form for both', 'Dear Mr./Ms. Silva, it was', 'Mr./Ms.'],
  ['words for both names in capitals', 'Hi Ana, FIRST NAME was there', 'FIRST NAME'],
  ['a blank to be filled in', 'Hi ____, hello', '____'],
  ['crosses for a name', 'Dear XXX, hello', 'XXX'],
  ['an order in capitals', 'Hi Ana, INSERT PERSONAL DETAIL HERE. Good to meet you', 'INSERT PERSONAL DETAIL HERE'],
  ['a text of a printer', 'Hi Ana, lorem ipsum dolor', 'lorem ipsum'],
  ['what is to be done', 'Hi Ana, TODO: say why', 'TODO:'],
  ['null in capitals', 'Dear NULL, hello', 'NULL'],
  ['undefined where a company was to stand', 'Hi Ana, how are things at undefined?', 'undefined'],
  ['null inside of a sentence', 'I liked your work at null and the talk', 'null'],
  ['a greeting of the word for a name', 'Dear First Name, it was', 'Dear First Name'],
  ['a greeting of the German word for a name', 'Hallo Vorname, es war', 'Hallo Vorname'],
  ['a greeting of nobody known', 'Hi N/A, it was', 'Hi N/A'],
  ['a greeting of a question mark', 'Hi ???, it was', 'Hi ???'],
  ['a greeting of somebody unknown', 'Hello Unknown, it was', 'Hello Unknown'],
  ['a German greeting with a hole', 'Liebe , es war', 'Liebe ,'],
  ['a German titled greeting with a hole', 'Sehr geehrte Frau , es war', 'Sehr geehrte Frau ,'],
  ['a titled greeting with a hole', 'Dear Mr. , it was', 'Dear Mr. ,'],
  ['Dear and nobody', 'Dear, it was', 'Dear,'],
  ['a placeholder in plain words with others for those without', 'Hi {first name | there}, it was', '{first name | there}'],
  ['a German placeholder', 'Schön, dass Sie bei {Veranstaltung} waren', '{Veranstaltung}'],
  ['one that begins with an umlaut', 'Hallo {Überschrift}, schön', '{Überschrift}'],
  ['braces that nobody closed', 'Good to meet you at {eve', '{eve'],
  ['what was to be left out', 'Good day. [I liked your talk. ]Bye', '[I liked your talk. ]'],
  ['an end that was to be left out', 'All the best[,\nRobin]', '[,\nRobin]'],
];

const clean: readonly [says: string, text: string][] = [
  ['a greeting without a name', 'Hi, good to meet you'],
  ['a sum of money', 'It saves 20% or $500 a year, 30% in winter'],
  ['an aside in brackets', 'You said "wich" [sic] and laughed'],
  ['a footnote', 'See the paper [1] and [2]'],
  ['numbers in braces', 'A set {1, 2} of two'],
  ['a smile', 'See you soon :{ and :-['],
  ['a null hypothesis', 'Your talk on the null hypothesis stayed with me'],
  ['undefined behaviour', 'Your talk on undefined behavior stayed with me'],
  ['null safety', 'Your talk on null safety in Kotlin stayed with me'],
  ['undefined variables', 'We both fear undefined variables and null pointers'],
  ['null or undefined', 'You said that whether null or undefined stands there is the mistake'],
  ['what was left undefined', 'Half of the standard is still undefined, as you said'],
  ['a null result', 'Thanks for standing up for null results'],
  ['an edition in brackets', 'I found the book [first edition] you named'],
  ['a remark in brackets', 'You wrote "the best of them [the frogs]" and "they [in Oslo] know"'],
  ['an abbreviation in brackets', 'The slides are here [PDF], the video too [EN]'],
  ['a tag in the brackets of a topic', 'I left the ticket [urgent] with your team'],
  ['a quotation in French signs', 'Vous avez dit «bonjour» et « merci »'],
  ['a word in French signs', 'Vous avez dit que le mot « société » et le « nom » comptent'],
  ['a quotation of one word in Spanish', 'Dijiste «gracias» y «lugar común»'],
  ['two ways to say it', 'You asked whether he/she or they is right, and/or both'],
  ['a form for everybody', 'Liebe:r Ana, es war gut'],
  ['a client', 'Hi Ana, client work is hard'],
  ['data in brackets', 'It was about [open data] and [data]'],
  ['an address in angle brackets', 'Write to Robin <robin@example.org>'],
  ['an element of a page', 'You said that <main> and <title> are enough'],
  ['a variable that is talked about', 'Your MAX_RETRIES story, and the node_modules one, made me laugh'],
  ['a price with a name behind it', 'A$AP and $5 a name'],
  ['a name that begins with hash', 'Loved #WebDays and C#'],
  ['kisses', 'See you soon xxx'],
  ['a size', 'Your XXXL shirt was great'],
  ['the word for a name', 'Thank you for your first name basis, the name of the lab and its title'],
  ['an aside in round brackets', 'Good to meet you (and your team, and the dog) there'],
  ['a thing to do', 'Your TODO list app is great'],
  ['a first name that is a word for a name', 'Hi Ana, Place your bets'],
  ['two columns of a table', 'Your paper on null and undefined in surveys'],
  ['a greeting with a name', 'Hi Ana, good to meet you'],
  ['smaller than', 'Latency << 5 ms is great'],
  ['a company with a colon', 'Hello Orchard: the app is nice'],
];

describe('unresolved-placeholder', () => {
  it.each(leaking)('finds %s', (_says, text, piece) => {
    const [finding, ...more] = findings(text);
    expect(finding).toMatchObject({ id: 'unresolved-placeholder', level: 'block' });
    expect(text.slice(finding!.start, finding!.end).trim()).toBe(piece);
    expect(more).toEqual([]);
  });

  it.each(clean)('lets %s pass', (_says, text) => {
    expect(findings(text)).toEqual([]);
  });

  it('lets a company pass that is called so', () => {
    const contact = { company: 'Undefined Labs', name: 'Ana Null', lastName: 'null' };
    expect(unresolvedPlaceholder(noteTo('ana', 'Hi Ana, how is undefined labs?', { contact: { ...contact, company: 'undefined labs' } }))).toEqual([]);
    expect(unresolvedPlaceholder(noteTo('ana', 'Hi Ana, how is undefined?', { contact: { ...contact, company: 'undefined' } }))).toHaveLength(1);
  });

  it('finds each of several', () => {
    expect(findings('{{ a }} and [NAME] and null').map(({ start }) => start)).toEqual([0, 12, 23]);
  });
});

/** What programs say for a missing value: where a value belongs it blocks, where it may be meant it warns, and talked of it passes. */
const missing: readonly [says: string, text: string, level: 'block' | 'warn' | null, setting?: Setting][] = [
  ['greeted', 'Hi null, good to meet you', 'block'],
  ['greeted with a capital', 'Hi Null, good to meet you', 'block'],
  ['greeted after a title', 'Dear Mr undefined, it was', 'block'],
  ['greeted in German', 'Liebe Frau NaN, es war', 'block'],
  ['greeted as Python says it', 'Hi None, good to meet you', 'block'],
  ['greeted in small letters', 'Hi nan, good to meet you', 'block'],
  ['greeted as a spreadsheet says it', 'Hi #N/A, good to meet you', 'block'],
  ['greeted as N/A', 'Dear Ms N/A, good to meet you', 'block'],
  ['the whole name', 'Hi undefined undefined, good to meet you', 'block'],
  ['spoken to', 'Thank you for the talk, null!', 'block'],
  ['at the start, as a name', 'null, it was good to meet you', 'block'],
  ['for a company', 'How are things at undefined?', 'block'],
  ['for a company, before the sentence goes on', 'Your team at NaN and the talk', 'block'],
  ['for a company in German', 'Deine Arbeit bei null, die war gut', 'block'],
  ['for a company as Python says it', 'How are things at None?', 'block'],
  ['for a company as a spreadsheet says it', 'How are things at #REF!?', 'block'],
  ['for a job', 'Your work as undefined at Orchard Labs', 'block'],
  ['for a job and a company', 'As null at undefined you know', 'block'],
  ['for an event', 'Good to meet you at null', 'block'],
  ['for a topic at the end', 'I enjoyed talking about undefined.', 'block'],
  ['for whoever signs', 'Good to meet you.\n\nBest regards,\nnull', 'block'],
  ['for whoever signs as Python says it', 'Good to meet you.\n\nBest\nNone', 'block'],
  ['an object', 'I liked your [object Object] a lot', 'block'],
  ['a spreadsheet’s mistake in the text', 'I liked your #REF! a lot', 'block'],
  ['in the place of an adjective', 'I liked your null work', 'warn'],
  ['in the place of a thing', 'We met over undefined and had fun', 'warn'],
  ['at the end, of nothing that says so', 'You and I and NaN', 'warn'],
  ['as what one talks of', 'You said that null is a billion-dollar mistake', null],
  ['as what one talks of, at the start', 'null is a billion-dollar mistake, you said', null],
  ['as what is never', 'You were right: undefined was never the answer', null],
  ['that is checked for', 'You said to check for null before anything else', null],
  ['that one is afraid of', 'We are both afraid of null, and rightly', null],
  ['that is not itself', 'You showed that NaN is not equal to NaN', null],
  ['in quotation marks', 'Your slide with “undefined” at the door was great', null],
  ['in backticks', 'Your slide with `null` was great', null],
  ['an object that is talked of', 'You laughed at the page that shows “[object Object]”', null],
  ['a mistake that is talked of', 'You hate #REF! errors and #N/A cells as much as I do', null],
  ['none as a word', 'None of us knew. There were none. None the less it was fun, second to none', null],
  ['a column that has none', 'You said half of the column is N/A', null],
  ['Python’s own word, talked of', 'Your talk on None and NaN in Python was great', null],
  ['a grandmother', 'Your nan was right about the naan', null],
  ['the number in German', 'Die Temperatur lag bei null Grad', null],
  ['the number in German, at the start', 'Hallo Ana, null Problem, und von null auf hundert', null],
  ['somebody called so', 'Hi Chris, good to meet you. How is the Null family?', null, { contact: { name: 'Chris Null', firstName: 'Chris', lastName: 'Null' } }],
  ['somebody called so, greeted by it', 'Dear Mr Null, good to meet you', null, { contact: { name: 'Chris Null', firstName: 'Chris', lastName: 'Null' } }],
  ['somebody called so in capitals', 'Dear Mr Null, good to meet you', null, { contact: { name: 'CHRIS NULL', firstName: 'CHRIS', lastName: 'NULL' } }],
  ['somebody called Nan', 'Hi Nan, good to meet you', null, { contact: { name: 'Nan Zhang', firstName: 'Nan', lastName: 'Zhang' } }],
  ['somebody called None', 'Gentile Signora None, è stato un piacere', null, { contact: { name: 'Carla None', firstName: 'Carla', lastName: 'None' } }],
  ['a name that a list lacked', 'Hi Ana null, good to meet you', 'block', { contact: { name: 'Ana null', firstName: 'Ana', lastName: 'null' } }],
  ['a name that a database lacked', 'Hi Ana NULL, good to meet you', 'block', { contact: { name: 'Ana NULL', firstName: 'Ana', lastName: 'NULL' } }],
  ['a name of nothing but that', 'Hi None, good to meet you', 'block', { contact: { name: 'None None', firstName: 'None', lastName: 'None' } }],
  ['somebody else who is called so', 'I know Christopher Null from Example City', null],
  ['a company called so', 'How are things at Null Byte Labs?', null],
  ['the writer, who is called so', 'Good to meet you.\nBest regards\nRobin Null', null, { myName: 'Robin Null' }],
];

describe('a missing value', () => {
  it.each(missing.map((row) => [row[0], row] as const))('%s', (_says, [, text, level, setting]) => {
    const found = unresolvedPlaceholder(noteTo('ana', text, setting));
    expect([...new Set(found.map((finding) => finding.level))]).toEqual(level === null ? [] : [level]);
  });
});

describe('empty-note', () => {
  it.each([['nothing', ''], ['spaces and line ends', ' \n\t ']])('finds %s', (_says, text) => {
    expect(findings(text).map(({ id }) => id)).toEqual(['empty-note']);
  });
});

const long: readonly [says: string, channel: NoteChannel, text: string, over: boolean][] = [
  ['200 characters in an invitation', 'linkedin-invitation', 'a'.repeat(200), false],
  ['201 characters in an invitation', 'linkedin-invitation', 'a'.repeat(201), true],
  ['200 letters with separate accents, one each after NFC', 'linkedin-invitation', 'e\u0301'.repeat(200), false],
  ['101 emoji, two code units each', 'linkedin-invitation', '😀'.repeat(101), true],
  ['3000 characters in a message', 'linkedin-message', 'a'.repeat(3000), false],
  ['3001 characters in a message', 'linkedin-message', 'a'.repeat(3001), true],
  ['160 septets in an SMS', 'sms', 'a'.repeat(160), false],
  ['161 septets in an SMS', 'sms', 'a'.repeat(161), true],
  ['81 euro signs, two septets each', 'sms', '€'.repeat(81), true],
  ['70 characters of which one is not GSM-7', 'sms', `ł${'a'.repeat(69)}`, false],
  ['71 characters of which one is not GSM-7', 'sms', `ł${'a'.repeat(70)}`, true],
  ['a long e-mail', 'email', 'a'.repeat(20_000), false],
];

describe('too-long', () => {
  it.each(long)('judges %s', (_says, channel, text, over) => {
    expect(isBlocked(findings(text, channel))).toBe(over);
  });

  it('points at what is too much', () => {
    const [finding] = findings('a'.repeat(210), 'linkedin-invitation');
    expect(finding).toMatchObject({ id: 'too-long', start: 200, end: 210 });
    expect(finding?.message).toContain('10 over the 200 characters');
  });

  it.each([
    ['letters with separate accents', 'linkedin-invitation', 'e\u0301'.repeat(210), 400],
    ['emoji, none of them cut in two', 'linkedin-invitation', `a${'😀'.repeat(105)}`, 199],
    ['a face of several parts, left whole', 'linkedin-invitation', `${'a'.repeat(196)}👩‍🔬!`, 196],
    ['signs that count two in an SMS', 'sms', '€'.repeat(81), 80],
    ['an SMS of other letters', 'sms', `ł${'a'.repeat(75)}`, 70],
  ] as const)('points at what is too much of %s', (_says, channel, text, start) => {
    expect(findings(text, channel)).toMatchObject([{ id: 'too-long', start, end: text.length }]);
  });

  it('knows what a paid plan allows', () => {
    expect(measureNote('a'.repeat(300), 'linkedin-invitation', 'premium')).toEqual({ length: 300, limit: 300 });
  });
});
