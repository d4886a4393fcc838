import { phoneCountry, readPhone } from '../../contact/phone.ts';
import { findAddress } from './address.ts';
import type { FoundAddress } from './address.ts';
import { findCandidates } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { countryOfHost, countryOfText } from './country.ts';
import { isDomain, matchEmails } from './emails.ts';
import { gatherEvidence, hostOf } from './evidence.ts';
import { takeOut } from './find.ts';
import type { Found } from './find.ts';
import { matchLinkedin, matchWebsites } from './links.ts';
import { choosePerson } from './people.ts';
import type { Person } from './people.ts';
import { matchNumbers, readPhones } from './phones.ts';
import type { FoundPhone } from './phones.ts';
import { countHosts, settleEmails, settleText, settleWebsites } from './settle.ts';
import { cutPieces } from './pieces.ts';
import type { TextLine } from './reading.ts';

/** Everything that the print on a card says, before it is put into fields. */
export interface Print {
  /** The lines in reading order; `line` of what was found counts in these. */
  readonly lines: readonly TextLine[];
  readonly person: Person;
  readonly emails: readonly Found[];
  readonly phones: readonly FoundPhone[];
  readonly websites: readonly Found[];
  readonly linkedin: Found | null;
  readonly address: FoundAddress | null;
  readonly rest: readonly Candidate[];
  /** The country that numbers without a country code are taken to be of. */
  readonly country: string | null;
}

/** Takes the lines apart: first what has a form of its own, then the address, then the person from what is left. */
export function readPrint(given: readonly TextLine[], usualCountry: string | null): Print {
  const lines = inOrder(given);
  const votes = countHosts(lines);
  const linkedin = takeOut(lines, lines.map((line) => settleText(line, [...votes.keys()].filter(isDomain))), matchLinkedin);
  const emails = takeOut(lines, linkedin.left, matchEmails);
  const websites = takeOut(lines, emails.left, matchWebsites);
  const numbers = takeOut(lines, websites.left, matchNumbers);
  const pieces = cutPieces(lines, numbers.left);
  const address = findAddress(pieces);
  const websitesFound = settleWebsites(websites.found, votes);
  const roughEmails = settleEmails(emails.found, lines, votes, '');
  const hosts = [...emails.found.map(({ value }) => value), ...websites.found.map(({ value }) => hostOf(value))];
  const country = guessCountry(numbers.found, hosts, address, lines) ?? usualCountry;
  const evidence = gatherEvidence(
    roughEmails.map(({ value }) => value),
    websitesFound.map(({ value }) => value),
    linkedin.found[0]?.value ?? null,
  );
  const rest = findCandidates(pieces.filter((piece) => address?.pieces.includes(piece) !== true));
  const person = choosePerson(rest, evidence);
  return {
    lines,
    person,
    emails: settleEmails(emails.found, lines, votes, person.name?.candidate.text ?? ''),
    phones: readPhones(numbers.found, country),
    websites: websitesFound,
    linkedin: linkedin.found[0] ?? null,
    address,
    rest,
    country,
  };
}

/** From the top, and from the left where lines stand beside each other. */
function inOrder(lines: readonly TextLine[]): readonly TextLine[] {
  const middle = ({ box }: TextLine): number => box.y + box.height / 2;
  return [...lines].sort((a, b) => {
    const apart = middle(a) - middle(b);
    return Math.abs(apart) < Math.min(a.box.height, b.box.height) / 2 ? a.box.x - b.box.x : apart;
  });
}

function guessCountry(
  numbers: readonly Found[],
  hosts: readonly string[],
  address: FoundAddress | null,
  lines: readonly TextLine[],
): string | null {
  const dialled = numbers.flatMap(({ value }) => {
    const phone = readPhone(value);
    return phone === null ? [] : (phoneCountry(phone) ?? []);
  });
  const named = hosts.flatMap((host) => countryOfHost(host) ?? []);
  return dialled[0] ?? address?.country ?? countryOfText(lines.map((line) => line.text)) ?? named[0] ?? null;
}
