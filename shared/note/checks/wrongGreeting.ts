import type { ContactFields } from '../../contact/contact.ts';
import { greetingName, maxInitialsLength } from '../../contact/greetingName.ts';
import { nameWords } from '../words.ts';
import type { Check, Finding } from './check.ts';
import { findGreeting } from './greeting.ts';
import type { Greeting } from './greeting.ts';
import { isOtherSpelling, sameFirstName } from './names.ts';
import { told } from '../../words/say.ts';

type Message = ReturnType<typeof told>;

const credentials = /^(?:ph\.?\s?d|mba|m\.?d|msc|bsc|ma|ba|jr|sr|dr|prof|cpa|esq|dipl|ing|mag)\.?$/i;

/** Fires when the greeted name is not the person's, or not written as one writes a name. */
export const wrongGreeting: Check = ({ text, addressee }) => {
  const greeting = findGreeting(text);
  if (greeting === null) return [];
  const why = whyWrong(greeting, addressee.contact);
  if (why !== null) return [finding(greeting, why, addressee.contact)];
  if (addressee.nameIsSure) return [];
  return [finding(greeting, told('check.unsureName', { name: greeting.name }), null)];
};

function finding(greeting: Greeting, message: Message, contact: ContactFields | null): Finding {
  const { start, end } = greeting;
  const found: Finding = { id: 'wrong-greeting', level: 'warn', ...message, start, end };
  const name = contact === null ? '' : greeting.titled ? contact.lastName.trim() : greetingName(contact);
  return name === '' || name === greeting.name ? found : { ...found, fix: name };
}

function whyWrong(greeting: Greeting, contact: ContactFields): Message | null {
  const { name } = greeting;
  if (credentials.test(name)) return told('check.credential', { name });
  if (/^\p{L}\.?$/u.test(name)) return told('check.initial', { name });
  if (!isTheirs(greeting, contact)) return told('check.wrongName', { name, person: contact.name || contact.firstName });
  return whyOddlyWritten(name, contact);
}

function whyOddlyWritten(name: string, contact: ContactFields): Message | null {
  const letters = name.replace(/[^\p{L}]/gu, '');
  const isCapitals = letters.length > maxInitialsLength && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  if (isCapitals) return told('check.capitals', { name });
  const isOdd = /^\p{Ll}/u.test(name) && letters !== letters.toUpperCase();
  const known = [contact.firstName, contact.lastName, contact.name].some((part) => part.startsWith(name));
  return isOdd && !known ? told('check.smallLetter', { name }) : null;
}

function isTheirs({ name, titled }: Greeting, contact: ContactFields): boolean {
  const [firsts, lasts] = [wordsIn(contact.firstName), wordsIn(contact.lastName)];
  const whole = new Set([...firsts, ...lasts, ...wordsIn(contact.name), ...wordsIn(contact.prefix), ...wordsIn(contact.suffix)]);
  if (whole.size === 0) return true;
  return greetedWords(name).some((greeted) => {
    if (greeted.every((word) => firsts.some((first) => isFormOf(first, word)))) return true;
    const allTheirs = greeted.every((word) => whole.has(word) || firsts.some((first) => isFormOf(first, word)) || isInitialOf(word, whole));
    const onlyLast = greeted.every((word) => lasts.includes(word));
    return allTheirs && (!onlyLast || titled || firsts.length === 0);
  });
}

/** "Ana's team" is greeted by Ana's name. */
function greetedWords(name: string): readonly (readonly string[])[] {
  return nameWords(name.replace(/['’]s(?=\s|$)/g, '')).map((words) => words.map(withoutApostrophe));
}

/** O'Neill is ONeill in many a list. */
const withoutApostrophe = (word: string): string => word.replace(/'/g, '');

/** A short form will do; another spelling of the same name is a slip that its bearer sees at once. */
function isFormOf(first: string, word: string): boolean {
  return sameFirstName(first, word) && !isOtherSpelling(first, word);
}

function isInitialOf(word: string, whole: ReadonlySet<string>): boolean {
  return word.length === 1 && [...whole].some((name) => name.startsWith(word));
}

/** "Jean-Luc" may be greeted as Jean, and "Jürgen" be typed in three ways. */
function wordsIn(name: string): string[] {
  return nameWords(name).flat().map(withoutApostrophe);
}
