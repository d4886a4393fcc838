import type { KeyboardEvent } from 'react';
import { Field } from '../../components/Field.tsx';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import type { CardFieldName } from '../../../shared/import/card/reading.ts';
import { unsureFields } from '../../../shared/queue/review.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { useWords } from '../../state/useWords.ts';
import { contactRows } from './contactRows.ts';
import type { ContactRow } from './contactRows.ts';
import { OtherReadings } from './OtherReadings.tsx';
import { Phones } from './Phones.tsx';
import styles from './PersonFields.module.css';

interface PersonFieldsProps {
  readonly person: Person;
  readonly onChange: (contact: ContactFields) => void;
  /** Puts the cursor where a look is needed most. */
  readonly focusFirst: boolean;
}

/** Everything known of a person, each field with a mark where the reader was not sure, and the other readings. */
export function PersonFields({ person, onChange, focusFirst }: PersonFieldsProps) {
  const unsure = new Set(unsureFields(person));
  const isUnsure = (row: ContactRow) => row.card !== null && unsure.has(row.card);
  const first = contactRows.find((row) => row !== 'phones' && isUnsure(row)) ?? contactRows[0];
  return (
    <>
      {contactRows.map((row) =>
        row === 'phones' ? (
          <Phones key={row} phones={person.contact.phones} isUnsure={unsure.has('phone')} onChange={(phones) => onChange({ ...person.contact, phones })} />
        ) : (
          <Row key={row.label} row={row} person={person} isUnsure={isUnsure(row)} focusFirst={focusFirst && row === first} onChange={onChange} />
        ),
      )}
    </>
  );
}

interface RowProps extends PersonFieldsProps {
  readonly row: ContactRow;
  readonly isUnsure: boolean;
}

function Row({ row, person, isUnsure, focusFirst, onChange }: RowProps) {
  const { say } = useWords();
  const { contact } = person;
  const value = row.read(contact);
  const others = otherReadings(person, row.card).filter((other) => other !== value);
  const set = (text: string) => onChange(row.write(contact, text));
  const leave = () => {
    const tidied = row.tidy(contact);
    if (row.read(tidied) !== value) onChange(tidied);
  };
  return (
    <Field
      label={say(row.label)}
      side
      value={value}
      lines={row.lines}
      mark={isUnsure ? <UnsureMark /> : null}
      autoFocus={focusFirst}
      onChange={set}
      onBlur={leave}
      onKeyDown={acceptOnEnter}
      {...(others.length === 0 ? {} : { hint: <OtherReadings readings={others} onTake={set} /> })}
    />
  );
}

/** Enter says "right" in every field; a new line in a long one takes Shift. */
function acceptOnEnter(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

function UnsureMark() {
  const { say } = useWords();
  return <span className={styles.unsure} title={say('contact.notSureHint')} role="img" aria-label={say('contact.notSure')} />;
}

function otherReadings({ origin }: Person, field: CardFieldName | null): readonly string[] {
  return origin.kind === 'card' && field !== null ? (origin.alternatives[field] ?? []) : [];
}
