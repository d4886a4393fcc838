import type { ContactFields } from '../contact/contact.ts';
import { wellmetColumns } from '../import/wellmet.ts';

/** People as the rows of Wellmet's own list, the headers first. */
export function peopleTable(people: readonly ContactFields[]): readonly (readonly string[])[] {
  const most = (count: (contact: ContactFields) => number): number => people.reduce((so, contact) => Math.max(so, count(contact)), 1);
  const places = {
    emails: upTo(most(({ emails }) => emails.length)),
    phones: upTo(most(({ phones }) => phones.length)),
    websites: upTo(most(({ websites }) => websites.length)),
  };
  const header = [
    ...wellmetColumns.map(([name]) => name),
    ...places.emails.map((at) => `E-mail ${at}`),
    ...places.phones.flatMap((at) => [`Phone ${at}`, `Phone ${at} kind`, `Phone ${at} E.164`]),
    ...places.websites.map((at) => `Website ${at}`),
  ];
  const rows = people.map((contact) => [
    ...wellmetColumns.map(([, field]) => contact[field] ?? ''),
    ...places.emails.map((at) => contact.emails[at - 1] ?? ''),
    ...places.phones.flatMap((at) => phoneCells(contact.phones[at - 1])),
    ...places.websites.map((at) => contact.websites[at - 1] ?? ''),
  ]);
  return [header, ...rows];
}

function phoneCells(phone: ContactFields['phones'][number] | undefined): readonly string[] {
  return phone === undefined ? ['', '', ''] : [phone.value, phone.kind, phone.e164 ?? ''];
}

/** 1, 2, … count. */
function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}
