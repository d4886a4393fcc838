import { isEmptyContact } from '../contact/contact.ts';
import { fitContact } from '../contact/fit.ts';
import { problem } from '../problem.ts';
import type { ListOptions } from './csvList.ts';
import type { ImportedList } from './importedList.ts';
import { cutOff } from './listProblems.ts';
import { readVCards } from './vcard.ts';

/** Reads a file of vCards into people; `row` is the n-th card, and a card that says nothing is skipped with that reason. */
export function readVCardList(text: string, options: ListOptions): ImportedList {
  const contacts = readVCards(text, options.country === undefined ? {} : { country: options.country });
  const fitted = contacts.map((contact, at) => ({ row: at + 1, ...fitContact(contact) }));
  const cards = fitted.map(({ row, contact }) => ({ row, contact }));
  const cut = fitted.filter((card) => card.cut.length > 0);
  const empty = cards.filter(({ contact }) => isEmptyContact(contact));
  return {
    format: 'vcard',
    mapping: {},
    people: cards.filter(({ contact }) => !isEmptyContact(contact)),
    skipped: empty.map(({ row }) => ({ row, reason: 'No name, e-mail, phone, company or anything else stands on this card.' })),
    problems: [
      ...(cards.length > empty.length ? [] : [problem('no-people', `“${options.name}” is a vCard file, but nobody is in it. Export the contacts again.`)]),
      ...(isWhole(text) ? [] : [problem('cut-off-file', `“${options.name}” ends in the middle of a card. What was there of it was taken; export the contacts again to have the rest.`)]),
      ...(cut[0] === undefined ? [] : [cutOff(cut.map(({ row }) => row), cut[0].cut, 'Card')]),
    ],
    layout: null,
  };
}

/** Every card that begins has an end. */
function isWhole(text: string): boolean {
  return [...text.matchAll(/^\s*BEGIN:VCARD/gim)].length <= [...text.matchAll(/^\s*END:VCARD/gim)].length;
}
