import { describe, expect, it } from 'vitest';
import type { CheckId } from '../../../shared/note/checks/check.ts';
import { blockingIds, checkIds } from '../../../shared/note/checks/check.ts';
import { checkNote, findBlocks } from '../../../shared/note/checks/checkNote.ts';
import { bagOf } from '../../../shared/note/checks/similar.ts';
import { emptyTweak } from '../../../shared/note/tweak.ts';
import { noteTo } from './noteTo.ts';
import type { Setting } from './noteTo.ts';

/** One case: whom the note is for, its text, and the pieces that the check points at (none: it stays quiet; '*': the whole note). */
type Case = readonly [says: string, to: string, text: string, pieces: readonly string[], setting?: Setting];

const leaks: readonly Case[] = [
  ['the first name of another', 'ana', 'Hi Tom, good to meet you.', ['Tom']],
  ['the whole name of another', 'ana', 'Hi Ana, Tom Becker told me about it.', ['Tom Becker']],
  ['the company of another', 'ana', 'Hi Ana, how are things at Tidewater Maps?', ['Tidewater Maps']],
  ['the company of another without its legal form', 'ana', 'Hi Ana, I liked what Becker Druck does.', ['Becker Druck']],
  ['the e-mail of another', 'ana', 'Hi Ana, is tom@becker.example right?', ['tom@becker.example']],
  ['an e-mail in capitals', 'ana', 'Write to TOM@BECKER.EXAMPLE', ['TOM@BECKER.EXAMPLE']],
  ['a name greeted in small letters', 'ana', 'hi tom, good to meet you', ['tom']],
  ['a name that is a word, greeted', 'ana', 'Hi Will, good to meet you.', ['Will']],
  ['a name that is a word, inside of a sentence', 'ana', 'As Mark said, soil is alive.', ['Mark']],
  ['a name that is a word, with the last name', 'ana', 'I spoke to Rose Field about it.', ['Rose Field']],
  ['a company that is a word, inside of a sentence', 'ana', 'Good luck at Target with it.', ['Target']],
  ['a name with accents, typed without', 'ana', 'Hi Sofia, good to meet you.', ['Sofia']],
  ['an umlaut typed as two letters', 'ana', 'I met Juergen Mueller there.', ['Juergen Mueller']],
  ['an umlaut typed without its dots', 'ana', 'I met Jurgen Muller there.', ['Jurgen Muller']],
  ['a name in the possessive', 'ana', "I liked Grace's question.", ['Grace']],
  ['a name in capitals', 'ana', 'HI TOM, GOOD TO MEET YOU', ['TOM']],
  ['a company with a sign in it', 'ana', 'I know Ostrich & Sons well.', ['Ostrich & Sons']],
  ['two of them', 'ana', 'Tom and Grace were there.', ['Tom', 'Grace']],
  ['a name in the middle of a name of one’s own', 'anaCosta', 'Hi Ana Silva, hello.', ['Ana Silva']],
  ['a titled last name', 'ana', 'Dear Ms Adeyemi, it was', ['Adeyemi']],
  ['the company of another in the subject', 'ana', 'Hi Ana, hello.', ['subject: Tidewater Maps'], { channel: 'email', subject: 'Tidewater Maps and you' }],
  ['the name of another in both', 'ana', 'Hi Ana, Grace says hello.', ['Grace', 'subject: Tom Becker'], { channel: 'email', subject: 'For Tom Becker' }],
  ['a short form of one’s own name that is exactly another’s, greeted', 'john', 'Hi Jack, good to meet you.', ['Jack']],
  ['a short form of one’s own name that is exactly another’s, in the text', 'john', 'Hi John, as Jack said, soil is alive.', ['Jack']],
  ['a long form of one’s own name that is exactly another’s', 'ana', 'Hi Robert, good to meet you.', ['Robert'], { contact: { firstName: 'Bob', lastName: 'Stone', name: 'Bob Stone' } }],
  ['a name spelt with ue, typed with ü', 'ana', 'I met Oksana Müller there.', ['Oksana Müller']],
  ['a company spelt with ue, typed with ü', 'ana', 'I know Müller Maschinenbau AG well.', ['Müller Maschinenbau']],
  ['a double name without its dash', 'ana', 'I met Jean Luc Moreau there.', ['Jean Luc Moreau']],
  ['a company without its dash', 'ana', 'I know Coca Cola well.', ['Coca Cola']],
  ['a company with umlauts, typed as two letters', 'ana', 'I know Koenig & Soehne well.', ['Koenig & Soehne']],
  ['the name of another, greeted, whatever the record says of them', 'ana', 'Hi Tom, good to meet you.', ['Tom'], { contact: { notes: 'introduced by Tom Becker' } }],
  ['the name of another, greeted, that the writer has too', 'ana', 'Hi Tom, good to meet you.', ['Tom'], { myName: 'Tom Writer' }],
  ['nothing, for one’s own name with ü typed as ue', 'juergen', 'Dear Herr Mueller, good to meet you.', []],
  ['nothing, for one’s own name with ue typed as ü', 'oksana', 'Dear Frau Müller, good to meet you.', []],
  ['nothing, for one’s own company with ü typed as ue', 'juergen', 'All of Mueller Maschinenbau was there.', []],
  ['nothing, for one’s own company with ue typed as ü', 'oksana', 'All of Müller Maschinenbau was there.', []],
  ['nothing, for one’s own double name without its dash', 'jeanLuc', 'Hi Jean Luc, good to meet you.', []],
  ['nothing, for half of one’s own double name', 'jeanLuc', 'Hi Jean, good to meet you.', []],
  ['nothing, where a name is part of a word with a dash', 'ana', 'It was a Tom-like, Grace-based and Coca-flavoured evening.', []],
  ['a short name, written as one', 'ana', 'I liked what Ai said about it.', ['Ai']],
  ['a short name in capitals, greeted', 'ana', 'Hi AI, good to meet you.', ['AI']],
  ['a name that is a German word, titled', 'ana', 'Wie Frau Keller sagte, war es gut.', ['Keller']],
  ['a name that is a German word, with the first name', 'ana', 'Wie Petra Keller sagte, war es gut.', ['Petra Keller']],
  ['nothing, for AI as an abbreviation', 'ana', 'Your talk on AI and soil was great. AI is everywhere.', []],
  ['nothing, for a cellar', 'ana', 'Der Rundgang im Keller war schön.', []],
  ['nothing, for a hall', 'ana', 'We met in Hall 3, by the frogs.', []],
  ['nothing, for can as a word', 'ana', 'Can we do it? We can. \nCan you?', []],
  ['nothing, for one’s own company in the subject', 'ana', 'Hi Ana, hello.', [], { channel: 'email', subject: 'Orchard Labs at Web Days' }],
  ['nothing, for one’s own name', 'ana', 'Hi Ana Silva of Orchard Labs, is ana@orchard.example right?', []],
  ['nothing, for a first name that two share', 'anaCosta', 'Hi Ana, good to meet you.', []],
  ['nothing, for a company that two share', 'robert', 'How are things at Orchard Labs?', []],
  ['nothing, for a short form of one’s own name', 'robert', 'Hi Bob, good to meet you.', []],
  ['nothing, for will as a word', 'ana', 'I will write. Will you come again? Well, I will.', []],
  ['nothing, for mark and rose as words', 'ana', 'You hit the mark. Prices rose. Mark my words.', []],
  ['nothing, for grace as a word', 'ana', 'You handled it with grace.', []],
  ['nothing, for a company that is a word, in small letters', 'ana', 'An apple a day; we hit our target.', []],
  ['nothing, for a company that is a word, at the start of a sentence', 'ana', 'Target groups matter.', []],
  ['nothing, for the month of May', 'ana', 'May I ask? It was great.', []],
  ['nothing, for the city of Paris', 'ana', 'I am often in Paris.', []],
  ['nothing, for the name of the event', 'ana', 'Good to meet you at Web Days.', [], { details: { name: 'Apple Days', place: 'Target Hall', start: null, end: null } }],
  ['nothing, for the writer’s own name', 'ana', 'Best regards, Tom', [], { myName: 'Tom Writer' }],
  ['nothing, for what the record says', 'ana', 'Tom Becker introduced us.', [], { contact: { notes: 'introduced by Tom Becker' } }],
  ['nothing, for a field and a stone', 'ana', 'It is your field; a stone’s throw away, young and open.', []],
  ['nothing, where a name is part of another word', 'ana', 'Tomorrow, gracefully, apples.', []],
];

const greetings: readonly Case[] = [
  ['another name', 'ana', 'Hi Bea, good to meet you.', ['Bea']],
  ['the name of another of the queue', 'ana', 'Hi Tom, good to meet you.', ['Tom']],
  ['a name without a sign behind it', 'ana', 'Hi Tom good to meet you', ['Tom']],
  ['a name in capitals', 'ana', 'Hi ANA, good to meet you.', ['ANA']],
  ['a name in capitals as the record has it', 'shouted', 'Hi FRIDA, good to meet you.', ['FRIDA']],
  ['an initial', 'ana', 'Hi A., good to meet you.', ['A.']],
  ['a credential', 'ana', 'Dear PhD, good to meet you.', ['PhD']],
  ['a name in odd letters', 'robert', 'Hi bOB, good to meet you.', ['bOB']],
  ['a name in small letters', 'ana', 'Hi ana, good to meet you.', ['ana']],
  ['the last name alone', 'ana', 'Hi Silva, good to meet you.', ['Silva']],
  ['a name nobody has looked at', 'ana', 'Hi Ana, good to meet you.', ['Ana'], { nameIsSure: false }],
  ['another name in German', 'ana', 'Hallo Tom, schön war es.', ['Tom']],
  ['another name in French', 'ana', 'Bonjour Luc, ravi de vous avoir rencontrée.', ['Luc']],
  ['nothing, for the first name', 'ana', 'Hi Ana, good to meet you.', []],
  ['nothing, for the whole name', 'ana', 'Hello Ana Silva, good to meet you.', []],
  ['nothing, for a titled last name', 'ana', 'Dear Ms. Silva, good to meet you.', []],
  ['nothing, for a titled whole name', 'ana', 'Dear Dr Ana Silva, good to meet you.', []],
  ['nothing, for a short form', 'robert', 'Hi Bob, good to meet you.', []],
  ['nothing, for a name without its accents', 'sofia', 'Hi Sofia, good to meet you.', []],
  ['nothing, for an umlaut as two letters', 'juergen', 'Hi Juergen, good to meet you.', []],
  ['nothing, for two letters as an umlaut', 'oksana', 'Dear Frau Müller, good to meet you.', []],
  ['nothing, for a whole name with two letters as an umlaut', 'ana', 'Hi Jürgen Böll, good to meet you.', [], { contact: { firstName: 'Juergen', lastName: 'Boell', name: 'Juergen Boell' } }],
  ['nothing, for a double name without its dash', 'jeanLuc', 'Hi Jean Luc, good to meet you.', []],
  ['nothing, for half of a double name', 'jeanLuc', 'Hi Jean, good to meet you.', []],
  ['nothing, for the whole double name', 'jeanLuc', 'Bonjour Jean-Luc, ravi', []],
  ['nothing, for there', 'ana', 'Hi there, good to meet you.', []],
  ['nothing, for no greeting', 'ana', 'Good to meet you at Web Days.', []],
  ['nothing, for a greeting without a name', 'ana', 'Hi, good to meet you.', []],
  ['nothing, for a person without a name', 'nameless', 'Hi Tim, good to meet you.', []],
  ['nothing, for two letters in capitals', 'ana', 'Hi JP, good to meet you.', [], { contact: { firstName: 'JP', lastName: 'Morel', name: 'JP Morel' } }],
  ['nothing, for a name that is written small', 'ana', 'Hi danah, good to meet you.', [], { contact: { firstName: 'danah', lastName: 'doe', name: 'danah doe' } }],
  ['nothing, for a word that is a name, as a word', 'will', 'Hi Will, will you be there again?', []],
  ['another name behind a comma', 'ana', 'Hello, Tom!', ['Tom']],
  ['nothing, for a sentence behind the greeting', 'ana', 'Hi good to see you, Ana', []],
  ['nothing, for a morning', 'ana', 'Good morning Ana, it was', []],
];

const whole = ['*'];
const impersonal = 'Hi Ana, good to meet you at Web Days. Shall we connect?';
const personal = `${impersonal} Your story of the frogs in the data centre stayed with me.`;
const twin = new Map([['tom', bagOf(personal.replace('Ana', 'Tom'), new Set(['tom']))]]);
const weeks = { now: '2026-12-10T08:00:00.000Z' };

const others: Readonly<Partial<Record<CheckId, readonly Case[]>>> = {
  'unresolved-placeholder': [
    ['a placeholder in the subject', 'ana', 'Hi Ana, hello.', ['subject: {{ company }}'], { channel: 'email', subject: 'For {{ company }}' }],
    ['a broken subject', 'ana', 'Hi Ana, hello.', ['subject: {{'], { channel: 'email', subject: 'For {{ company' }],
    ['nothing, in a subject of plain words', 'ana', 'Hi Ana, hello.', [], { channel: 'email', subject: 'For you' }],
    ['nothing, on a channel without a subject', 'ana', 'Hi Ana, hello.', []],
  ],
  'canned-invitation': [
    ['the default text', 'ana', "I'd like to add you to my professional network on LinkedIn.", whole],
    ['the default text with a greeting', 'ana', 'Hi Ana, I’d like to add you to my professional network on LinkedIn.', whole],
    ['the default text, signed', 'ana', "Hi Ana,\nI'd like to join your LinkedIn network.\nRobin", whole],
    ['a near variant', 'ana', 'Hello Ana, I would like to add you to my network on LinkedIn', whole],
    ['nothing, for a note of one’s own', 'ana', 'Hi Ana, your talk at Web Days on soil made me think. I would like to add you to my network so that I can send you our notes on frogs.', []],
    ['nothing, for a good end', 'ana', 'Hi Ana, good to meet you at Web Days and hear about the frogs. Shall we connect?', []],
  ],
  'no-event': [
    ['a note that names neither', 'ana', 'Hi Ana, good to meet you.', whole],
    ['nothing, for the event', 'ana', 'Good to meet you at Web Days.', []],
    ['nothing, for the event in small letters', 'ana', 'good to meet you at web days', []],
    ['nothing, for the place', 'ana', 'Good to meet you in Example City.', []],
    ['nothing, for the event without its year', 'ana', 'Good to meet you at Soilfest.', [], { details: { name: 'Soilfest Conference 2026', place: '', start: null, end: null } }],
    ['nothing, for its initials', 'ana', 'Good to meet you at FOSDEM or ICC.', [], { details: { name: 'International Card Congress', place: '', start: null, end: null } }],
    ['a general word of the name alone', 'ana', 'Good to meet you at the conference.', whole, { details: { name: 'Soilfest Conference 2026', place: '', start: null, end: null } }],
  ],
  'not-personal': [
    ['the base as it is', 'ana', impersonal, whole, { impersonal }],
    ['the base and a few letters', 'ana', `${impersonal} Thanks a lot!`, whole, { impersonal }],
    ['nothing, for a sentence of its own', 'ana', personal, [], { impersonal }],
    ['the same note as another', 'ana', personal, whole, { impersonal, others: twin }],
    ['nothing, beside another note', 'ana', personal, [], { impersonal, others: new Map([['tom', bagOf('Hi Tom, your printing press in the cellar of the harbour office is a marvel.', new Set())]]) }],
  ],
  'no-reason': [
    ['a note without one', 'ana', 'Hi Ana, good to meet you at Web Days. Shall we connect?', whole],
    ['nothing, for something discussed', 'ana', 'Hi Ana, I enjoyed talking about soil sensors at Web Days.', []],
    ['nothing, for something heard', 'ana', 'Hi Ana, your talk on soil sensors stayed with me.', []],
    ['nothing, for something shared', 'ana', 'Hi Ana, we both work on maps for rivers and lakes.', []],
    ['nothing, for a fact of the tweak', 'ana', 'Hi Ana, frogs! What a field. Nice to meet you there.', [], { tweak: { ...emptyTweak, talkedAbout: 'frogs' } }],
    ['nothing, in a language without a list', 'ana', 'Hallo Ana, schön Sie auf der Messe getroffen zu haben. Bleiben wir in Verbindung?', []],
  ],
  'no-offer': [
    ['a note without one', 'ana', 'Hi Ana, I enjoyed your talk at Web Days.', whole],
    ['nothing, for help', 'ana', 'Hi Ana, let me know if I can help with anything.', []],
    ['nothing, for something to send', 'ana', 'Hi Ana, happy to share our notes on it.', []],
    ['nothing, for an offer of the tweak', 'ana', 'Hi Ana, the frog atlas is yours.', [], { tweak: { ...emptyTweak, offer: 'the frog atlas' } }],
  ],
  'asks-for-something': [
    ['a call', 'ana', 'Can we hop on a call next week?', ['hop on a call']],
    ['a demo', 'ana', 'I could give you a demo of it.', ['give you a demo']],
    ['a quick call', 'ana', 'Would a quick call work for you?', ['quick call']],
    ['15 minutes', 'ana', 'Do you have 15 minutes of your time?', ['15 minutes of your time']],
    ['a brain to pick', 'ana', 'I would love to pick your brain on this.', ['pick your brain']],
    ['a calendar', 'ana', 'Here: calendly.com/robin', ['calendly.com/robin']],
    ['a job', 'ana', 'I am looking for a new role in maps.', ['looking for a new role']],
    ['an introduction', 'ana', 'Could you introduce me to your head of research?', ['Could you introduce me']],
    ['any link in an invitation', 'ana', 'See https://example.com/frogs for more.', ['https://example.com/frogs'], { channel: 'linkedin-invitation' }],
    ['nothing, for a link in an e-mail', 'ana', 'The paper is at https://example.com/frogs as promised.', [], { channel: 'email' }],
    ['nothing, for a call that was talked about', 'ana', 'Your talk on call centres was great; they call it soil.', []],
    ['nothing, for minutes of a talk', 'ana', 'The last ten minutes before your keynote were fun, 5 minutes late as I was.', []],
    ['nothing, for an offer', 'ana', 'Happy to introduce you to our team.', []],
    ['an open 20 minutes', 'ana', 'Would you have 20 minutes for me next week?', ['20 minutes']],
    ['a 15-minute call', 'ana', 'How about a 15-minute call on Monday?', ['15-minute call']],
    ['some of your time', 'ana', 'It would take a few minutes of your time.', ['a few minutes of your time']],
    ['something to be bought', 'ana', 'You can buy our new lamp today.', ['buy our']],
    ['a trial', 'ana', 'Sign up for our free trial.', ['Sign up for our', 'free trial']],
    ['nothing, for the way to work', 'ana', 'You said that the train takes 20 minutes and the bus 40 minutes.', []],
    ['nothing, for how long it was', 'ana', 'We had ten minutes at the bar, and talked for 20 minutes on the stairs.', []],
    ['nothing, for what one will buy', 'ana', 'I will buy the book you named, and sign up for your newsletter.', []],
    ['nothing, for a call that was', 'ana', 'Thank you for the quick call on Monday.', []],
    ['nothing, for a meeting that was', 'ana', 'It was great to have a meeting of minds; our short meeting at the stairs made me think.', []],
    ['nothing, for a job that is done', 'ana', 'You do a great job at the stand.', []],
  ],
  'claims-friendship': [
    ['a dear friend', 'ana', 'My dear friend, it was good.', ['My dear friend']],
    ['hi friend', 'ana', 'Hi friend, it was good.', ['Hi friend']],
    ['old friends', 'ana', 'We talked like old friends at Web Days.', ['like old friends']],
    ['a friend at the end', 'ana', 'Take care, my friend!', ['my friend']],
    ['friends that one became', 'ana', 'Great that we became friends at Web Days.', ['became friends']],
    ['a friend who signs', 'ana', 'It was good.\nYour friend,\nRobin', ['Your friend']],
    ['nothing, for a best friend elsewhere', 'ana', 'My best friend lives in Oslo, and my good friends know it.', []],
    ['nothing, for a friend of a thing', 'ana', 'As a friend of open source, I liked your talk.', []],
    ['nothing, for friends of a place', 'ana', 'We are friends of the lake, as you are; the old friends of the mill too.', []],
    ['nothing, for a friend who told', 'ana', 'A friend told me about your talk; so friendly.', []],
    ['nothing, where the record says so', 'ana', 'Hi my old friend, it was good.', [], { contact: { notes: 'friend from school' } }],
  ],
  'sales-phrases': [
    ['synergies', 'ana', 'I see synergies between us.', ['synergies']],
    ['touch base', 'ana', 'Let us touch base soon.', ['touch base']],
    ['a hope that finds you', 'ana', 'I hope this finds you well.', ['hope this finds you well']],
    ['one in the subject', 'ana', 'Hi Ana, hello.', ['subject: *'], { channel: 'email', subject: 'Touching base' }],
    ['a dash instead of a space', 'ana', 'It is a win-win for you and me.', ['win-win']],
    ['nothing, for plain words', 'ana', 'Your base of frogs touched me.', []],
  ],
  'length-advice': [
    ['a long message', 'ana', 'words '.repeat(80).trim(), whole],
    ['nothing, for 400 characters', 'ana', 'a'.repeat(400), []],
    ['a short e-mail', 'ana', 'Hi Ana, hello.', whole, { channel: 'email', subject: 'Web Days frogs' }],
    ['nothing, for an e-mail of 60 words', 'ana', 'word '.repeat(60), [], { channel: 'email', subject: 'Frogs at Web Days' }],
    ['an empty subject', 'ana', 'word '.repeat(60), ['subject: *'], { channel: 'email', subject: '' }],
    ['a long subject', 'ana', 'word '.repeat(60), ['subject: *'], { channel: 'email', subject: 'one two three four five six seven eight' }],
    ['nothing, for a subject of seven words', 'ana', 'word '.repeat(60), [], { channel: 'email', subject: 'one two three four five six seven' }],
    ['four questions', 'ana', 'One? Two? Three? Four?', whole],
    ['two exclamation marks', 'ana', 'Great! Thanks!', whole],
    ['nothing, for one of them', 'ana', 'Great! Is it so?', []],
  ],
  'about-me': [
    ['I, me and my', 'ana', 'I work on maps. I made my company. It made me.', whole],
    ['nothing, for a balance', 'ana', 'I liked your talk; I learnt a lot from you.', []],
    ['nothing, in a language without a list', 'ana', 'Ich arbeite an Karten, ich habe eine Firma, ich mag Frösche sehr.', []],
  ],
  'company-form': [
    ['a legal form', 'tom', 'What Becker Druck GmbH does is great.', ['Becker Druck GmbH']],
    ['a long legal form', 'juergen', 'All of Müller Maschinenbau GmbH & Co. KG was there.', ['Müller Maschinenbau GmbH & Co. KG']],
    ['capitals', 'shouted', 'What HEXAORA SYSTEMS does is great.', ['HEXAORA SYSTEMS']],
    ['nothing, for the clean form', 'tom', 'What Becker Druck does is great.', []],
    ['nothing, for an abbreviation', 'ana', 'At IBM it is.', [], { contact: { company: 'IBM' } }],
  ],
  'typing-slip': [
    ['two spaces in the subject', 'ana', 'Good to meet you.', ['subject:   '], { channel: 'email', subject: 'Our  talk' }],
    ['two spaces', 'ana', 'Good  to meet you.', ['  ']],
    ['a space before a comma', 'ana', 'Ana , hello', [' ']],
    ['the the', 'ana', 'It was the the best.', ['the the']],
    ['a before a filled-in vowel', 'ana', 'You are a Engineer at heart.', ['a'], { contact: { title: 'Engineer' } }],
    ['an before a filled-in consonant', 'ana', 'You are an Designer at heart.', ['an'], { contact: { title: 'Designer' } }],
    ['nothing, for a UX designer', 'ana', 'You are a UX Designer and a user.', [], { contact: { title: 'UX Designer' } }],
    ['nothing, for had had', 'ana', 'What you had had was great.', []],
    ['nothing, for a doubled name', 'ana', 'You know Duran Duran.', []],
    ['nothing, for paragraphs', 'ana', 'Hi Ana,\n\n  it was good.', []],
    ['nothing, for French signs', 'ana', 'Bonjour Ana ! Ravi ; merci.', [' ']],
  ],
  late: [
    ['a week', 'ana', 'Hi Ana, hello.', whole, { now: '2026-11-27T08:00:00.000Z' }],
    ['three weeks without a word of it', 'ana', 'Hi Ana, hello.', whole, weeks],
    ['nothing, for three weeks with an apology', 'ana', 'Hi Ana, sorry for the delay.', [], weeks],
    ['nothing, for two days', 'ana', 'Hi Ana, hello.', [], { now: '2026-11-22T08:00:00.000Z' }],
    ['nothing, for an event without dates', 'ana', 'Hi Ana, hello.', [], { ...weeks, details: { name: 'Web Days', place: '', start: null, end: null } }],
  ],
  'already-sent': [
    ['a second note', 'ana', 'Hi Ana, hello.', whole, { sent: { event: 'Meetup', at: '2026-05-01T08:00:00.000Z' } }],
    ['nothing, for the first', 'ana', 'Hi Ana, hello.', []],
  ],
  'over-budget': [
    ['the sixth of five', 'ana', 'Hi Ana, hello.', whole, { channel: 'linkedin-invitation', budget: { left: 5, wantedBefore: 5 } }],
    ['nothing, for the fifth of five', 'ana', 'Hi Ana, hello.', [], { channel: 'linkedin-invitation', budget: { left: 5, wantedBefore: 4 } }],
    ['nothing, for an e-mail', 'ana', 'Hi Ana, hello.', [], { channel: 'email', budget: { left: 0, wantedBefore: 9 } }],
  ],
};

function piecesFound(id: CheckId, [, to, text, , setting]: Case): string[] {
  const found = checkNote(noteTo(to, text, setting)).filter((finding) => finding.id === id);
  return found.map(({ part, start, end }) => {
    const [at, says] = part === 'subject' ? [setting?.subject ?? '', 'subject: '] : [text, ''];
    return `${says}${start === 0 && end === at.length ? '*' : at.slice(start, end)}`;
  });
}

describe.each(Object.entries({ 'someone-elses-details': leaks, 'wrong-greeting': greetings, ...others }) as [CheckId, readonly Case[]][])('%s', (id, cases) => {
  it.each(cases.map((row) => [row[0], row] as const))('finds %s', (_says, row) => {
    expect(piecesFound(id, row)).toEqual(row[3]);
  });
});

describe('the gate', () => {
  const rows = Object.values({ leaks, greetings, ...others }).flat();

  it('sees every block that the full set of checks sees', () => {
    for (const [, to, text, , setting] of rows) {
      const note = noteTo(to, text, setting);
      expect(findBlocks(note)).toEqual(checkNote(note).filter(({ level }) => level === 'block'));
    }
  });

  it('stands on ids that there are', () => {
    expect(blockingIds.filter((id) => !checkIds.includes(id))).toEqual([]);
  });
});
