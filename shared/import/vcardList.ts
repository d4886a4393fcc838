import { isEmptyContact, type ContactFields } from '../contact/contact.ts';
import { fitContact } from '../contact/fit.ts';
import { problem, type Problem } from '../problem.ts';
import { said } from '../words/keys.ts';
import type { ListOptions } from './csvList.ts';
import type { ImportedList, ImportedPerson } from './importedList.ts';
import { cutOff, reasonOf, someRows } from './listProblems.ts';
import { readPicturedCards } from './vcard.ts';
import type { CardPicture } from './vcardPhoto.ts';

/** Reads a file of vCards into people; `row` is the n-th card, and a card that says nothing is skipped with that reason. */
export function readVCardList(text: string, options: ListOptions): ImportedList {
  const found = readPicturedCards(text, options);
  const cards = found.map(({ contact, picture }, at) => ({ row: at + 1, picture, ...fitContact(contact) }));
  const people = cards.filter(({ contact }) => !isEmptyContact(contact));
  const empty = cards.filter(({ contact }) => isEmptyContact(contact));
  const cut = cards.filter((card) => card.cut.length > 0);
  return {
    format: 'vcard',
    mapping: {},
    people: people.map(personOf),
    skipped: empty.map(({ row }) => ({ row, ...emptyCard })),
    problems: [
      ...(people.length > 0 ? [] : [problem('no-people', said('lists.nobodyInVCards', { file: options.name }))]),
      ...(isWhole(text) ? [] : [problem('cut-off-file', said('lists.cutOffVCards', { file: options.name }))]),
      ...(cut[0] === undefined ? [] : [cutOff(cut.map(({ row }) => row), cut[0].cut, 'card')]),
      ...pictureProblems(people),
    ],
    layout: null,
  };
}

const emptyCard = reasonOf(said('lists.emptyCard'));

/** A card as it was read. */
interface ReadCard {
  readonly row: number;
  readonly contact: ContactFields;
  readonly picture: CardPicture | null;
}

function personOf({ row, contact, picture }: ReadCard): ImportedPerson {
  return picture?.kind === 'here' ? { row, contact, photo: picture.bytes } : { row, contact };
}

/** Pictures that are not in the file are left where they are, and that is said. */
function pictureProblems(cards: readonly ReadCard[]): readonly Problem[] {
  const rowsOf = (kind: CardPicture['kind']): readonly number[] => cards.filter(({ picture }) => picture?.kind === kind).map(({ row }) => row);
  const elsewhere = rowsOf('elsewhere');
  const unreadable = rowsOf('unreadable');
  return [
    ...(elsewhere.length === 0 ? [] : [problem('photo-elsewhere', said('lists.photoElsewhere', { count: elsewhere.length, rows: someRows(elsewhere) }))]),
    ...(unreadable.length === 0 ? [] : [problem('photo-unreadable', said('lists.photoUnreadable', { count: unreadable.length, rows: someRows(unreadable) }))]),
  ];
}

/** Every card that begins has an end. */
function isWhole(text: string): boolean {
  return [...text.matchAll(/^\s*BEGIN:VCARD/gim)].length <= [...text.matchAll(/^\s*END:VCARD/gim)].length;
}
