import { isEmptyContact } from '../contact/contact.ts';
import { fitContact } from '../contact/fit.ts';
import { problem } from '../problem.ts';
import type { ListOptions } from './csvList.ts';
import type { ImportedList } from './importedList.ts';
import { cutOff } from './listProblems.ts';
import { readVCards } from './vcard.ts';
import { said } from '../words/keys.ts';
import { skippedRow } from './importedList.ts';

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
    skipped: empty.map(({ row }) => skippedRow(row, said('list.emptyCard'))),
    problems: [
      ...(cards.length > empty.length ? [] : [problem('no-people', said('list.nobodyInVCard', { file: options.name }))]),
      ...(isWhole(text) ? [] : [problem('cut-off-file', said('list.cutOffFile', { file: options.name }))]),
      ...(cut[0] === undefined ? [] : [cutOff(cut.map(({ row }) => row), cut[0].cut, 'Card')]),
    ],
    layout: null,
  };
}

/** Every card that begins has an end. */
function isWhole(text: string): boolean {
  return [...text.matchAll(/^\s*BEGIN:VCARD/gim)].length <= [...text.matchAll(/^\s*END:VCARD/gim)].length;
}
