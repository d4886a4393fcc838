/** What a phone number is for, as far as its label or its number tells. */
export type PhoneKind = 'work' | 'mobile' | 'fax' | 'other';

/** A phone number as it was printed, with its E.164 form (`+441632960000`) or null where none can be made. */
export interface Phone {
  readonly value: string;
  readonly kind: PhoneKind;
  readonly e164: string | null;
}

/**
 * What is known of one person, whatever it was read from. Text fields are '' when unknown, never absent.
 * `name` is the whole name as written without prefix and suffix; `firstName` and `lastName` are its parts
 * (particles such as "von der" belong to `lastName`).
 */
export interface ContactFields {
  readonly name: string;
  readonly prefix: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly suffix: string;
  readonly title: string;
  readonly company: string;
  readonly department: string;
  readonly emails: readonly string[];
  readonly phones: readonly Phone[];
  readonly websites: readonly string[];
  readonly linkedin: string | null;
  readonly address: string | null;
  readonly notes: string;
}

/** A contact about whom nothing is known yet. */
export const emptyContact: ContactFields = {
  name: '',
  prefix: '',
  firstName: '',
  lastName: '',
  suffix: '',
  title: '',
  company: '',
  department: '',
  emails: [],
  phones: [],
  websites: [],
  linkedin: null,
  address: null,
  notes: '',
};

/** True when no field says anything, so there is nobody to write to. */
export function isEmptyContact(contact: ContactFields): boolean {
  const words = [contact.name, contact.firstName, contact.lastName, contact.title, contact.company, contact.notes];
  const lists = [contact.emails, contact.phones, contact.websites];
  return (
    words.every((word) => word.trim() === '') &&
    lists.every((list) => list.length === 0) &&
    contact.linkedin === null &&
    contact.address === null
  );
}

/** What to call a person in a list: the name, else the best other thing we have; `somebody`, a word or the key of one, where there is nothing. */
export function displayName<Somebody>(contact: ContactFields, somebody: Somebody): string | Somebody {
  const joined = `${contact.firstName} ${contact.lastName}`.trim();
  const words = [contact.name, joined, contact.emails[0], contact.phones[0]?.value, contact.company];
  return words.find((word) => word !== undefined && word !== '') ?? somebody;
}
