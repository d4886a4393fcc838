import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Field } from '../../components/Field.tsx';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import type { CardFieldName } from '../../../shared/import/card/reading.ts';
import { unsureFields } from '../../../shared/queue/review.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { useWords } from '../../state/useWords.ts';
import { CertaintyMark } from './CertaintyMark.tsx';
import { contactRows } from './contactRows.ts';
import type { ContactRow } from './contactRows.ts';
import { FieldLine } from './FieldLine.tsx';
import type { Lit } from './litSpots.ts';
import { OtherReadings } from './OtherReadings.tsx';
import { Phones } from './Phones.tsx';

interface PersonFieldsProps {
  readonly person: Person;
  /** `typed` where it comes from typing in a field. */
  readonly onChange: (contact: ContactFields, typed: boolean) => void;
  /** Puts the cursor where a look is needed most. */
  readonly focusFirst: boolean;
  /** The cursor has come to a field; null for one that stands on no card. */
  readonly onLit: (lit: Lit | null) => void;
}

/** Everything known of a person, each field with a mark where the reader was not sure, and the other readings. */
export function PersonFields(props: PersonFieldsProps) {
  const { person, onChange, focusFirst, onLit } = props;
  const first = firstToLookAt(person);
  const phones = unsureFields(person).includes('phone') ? certaintyOf(person, 'phone') : null;
  return (
    <>
      {contactRows.map((row) =>
        row === 'phones' ? (
          <Phones key={row} phones={person.contact.phones} certainty={phones} onLit={onLit} onChange={(changed, typed) => onChange({ ...person.contact, phones: changed }, typed)} />
        ) : (
          <Row key={row.label} {...props} row={row} focusFirst={focusFirst && row === first} />
        ),
      )}
    </>
  );
}

/** The first field that the reader was not sure of, else the name. Phones come in lines of their own. */
export function firstToLookAt(person: Person): ContactRow | undefined {
  const unsure = new Set(unsureFields(person));
  const rows = contactRows.filter((row) => row !== 'phones');
  return rows.find(({ card }) => card !== null && unsure.has(card)) ?? rows[0];
}

function certaintyOf({ origin }: Person, field: CardFieldName): number | null {
  return origin.kind === 'card' ? (origin.confidence[field] ?? null) : null;
}

interface RowProps extends PersonFieldsProps {
  readonly row: ContactRow;
}

function Row({ row, person, focusFirst, onChange, onLit }: RowProps) {
  const { say } = useWords();
  const line = useRef<HTMLDivElement>(null);
  const { contact } = person;
  const value = row.read(contact);
  const others = useOtherReadings(person, row.card, value);
  const certainty = row.card !== null && unsureFields(person).includes(row.card) ? certaintyOf(person, row.card) : null;
  const set = (text: string, typed: boolean) => onChange(row.write(contact, text), typed);
  const take = (reading: string) => {
    set(reading, false);
    // The button goes with the reading it took.
    line.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  const leave = () => {
    const tidied = row.tidy(contact);
    if (row.read(tidied) !== value) onChange(tidied, true);
  };
  return (
    <FieldLine ref={line} onEnter={() => onLit(row.card === null ? null : { field: row.card, part: null })}>
      <Field
        label={say(row.label)}
        side
        calm
        value={value}
        lines={row.lines}
        end={certainty === null ? null : <CertaintyMark certainty={certainty} />}
        placeholder={say('contact.add')}
        autoFocus={focusFirst}
        onChange={(text) => set(text, true)}
        onBlur={leave}
        onKeyDown={acceptOnEnter}
        {...(others.length === 0 ? {} : { hint: <OtherReadings readings={others} onTake={take} /> })}
      />
    </FieldLine>
  );
}

/** What else could stand in a field: the other readings, and what stood there first when one of them was taken. */
function useOtherReadings({ origin }: Person, field: CardFieldName | null, value: string): readonly string[] {
  const [first] = useState(value);
  const readings = origin.kind === 'card' && field !== null ? (origin.alternatives[field] ?? []) : [];
  return readings.length === 0 ? [] : [...new Set([first, ...readings])].filter((reading) => reading !== value && reading !== '');
}

/** Enter says "right" in every field; a new line in a long one takes Shift. */
function acceptOnEnter(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
