import { fieldText, saysSame, singleFields, type Side, type SingleField } from '../contact/mergeContacts.ts';
import { nameLeft } from '../contact/nameLeft.ts';
import { noteChannels } from '../note/channels.ts';
import { factFields, type FactField, type MergeChoices } from './mergePeople.ts';
import type { Person } from './state.ts';

/** A field of two people side by side. `isChoice`: both have it, not the same, and only one value can stand. */
export interface MergeRow {
  readonly field: SingleField | FactField | 'emails' | 'phones' | 'websites' | 'notes' | 'note';
  readonly kept: string;
  readonly gone: string;
  readonly isChoice: boolean;
}

/** Every field that at least one of two people has, side by side, as they are merged by `mergePeople`. */
export function mergeRows(kept: Person, gone: Person): readonly MergeRow[] {
  const singles = singleFields.map((field) => row(field, fieldText(kept.contact, field), fieldText(gone.contact, field), true));
  const facts = factFields.map((field) => row(field, kept.tweak[field], gone.tweak[field], true));
  const lists = (['emails', 'phones', 'websites'] as const).map((field) => row(field, listText(kept, field), listText(gone, field), false));
  const rows = [
    ...singles.slice(0, 3),
    ...lists,
    ...singles.slice(3),
    row('notes', kept.contact.notes, gone.contact.notes, false),
    ...facts,
    row('note', noteText(kept), noteText(gone), true),
  ];
  return rows.filter((one) => one.kept.trim() !== '' || one.gone.trim() !== '');
}

function row(field: MergeRow['field'], kept: string, gone: string, isSingle: boolean): MergeRow {
  return { field, kept, gone, isChoice: isSingle && kept.trim() !== '' && gone.trim() !== '' && !saysSame(kept, gone) };
}

function listText({ contact }: Person, field: 'emails' | 'phones' | 'websites'): string {
  return field === 'phones' ? contact.phones.map(({ value }) => value).join('\n') : contact[field].join('\n');
}

/** The notes that were edited by hand; those that follow the base message need no choice. */
function noteText({ tweak }: Person): string {
  return noteChannels.flatMap((channel) => tweak.texts[channel]?.text ?? []).join('\n\n');
}

/** Who of two stays: whoever was looked at or typed rather than read from a card, else the one who came first. */
export function whoStays(a: Person, b: Person): readonly [kept: Person, gone: Person] {
  const isSure = ({ reviewed, origin }: Person): boolean => reviewed || origin.kind !== 'card';
  if (isSure(a) !== isSure(b)) return isSure(a) ? [a, b] : [b, a];
  return a.addedAt <= b.addedAt ? [a, b] : [b, a];
}

/** What is chosen to begin with: a written-out name rather than one with an initial, of one name the one with its title, and both of two facts. */
export function firstChoices(kept: Person, gone: Person): MergeChoices {
  const hasInitial = ({ contact }: Person): boolean => /(?:^|\s)\p{L}\.?(?:\s|$)/u.test(fieldText(contact, 'name'));
  const isWritten = hasInitial(kept) && !hasInitial(gone);
  const isFuller = !hasInitial(gone) && nameLeft(kept.contact, gone.contact) === '' && nameLeft(gone.contact, kept.contact) !== '';
  const name: Side = isWritten || isFuller ? 'gone' : 'kept';
  return { name };
}
