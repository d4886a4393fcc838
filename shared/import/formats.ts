import type { FormatName } from './formatNames.ts';
import { headerKey } from './headers.ts';

interface Signature {
  readonly format: FormatName;
  /** Keys that must all be there. */
  readonly all: string;
  /** Keys of which one must be there. */
  readonly any?: string;
  /** Keys that no such list has. */
  readonly none?: string;
}

/** In order: what is told by columns that nobody else has comes first. */
const signatures: readonly Signature[] = [
  { format: 'wellmet', all: 'name nameprefix firstname lastname phone1kind phone1e164 email1 website1' },
  { format: 'apollo', all: 'firstname', any: 'personlinkedinurl companynameforemails' },
  { format: 'luma', all: 'name', any: 'approvalstatus checkedinat qrcodeurl' },
  { format: 'meetup', all: 'name', any: 'urlofmemberprofile rsvpedon joinedgroupon' },
  { format: 'eventbrite', all: 'firstname lastname', any: 'attendeestatus tickettype attendee', none: 'apiid' },
  { format: 'linkedin-connections', all: 'firstname lastname company position connectedon' },
  { format: 'google-contacts', all: '', any: 'email1value phone1value email1label phone1label phoneticfirstname groupmembership' },
  { format: 'outlook', all: 'emailaddress', any: 'emaildisplayname email2address businessphone businessstreet officelocation emailtype' },
  { format: 'talque', all: 'firstname lastname email companyname jobtitle origin country' },
  { format: 'swapcard', all: 'firstname lastname jobtitle company emailaddress country' },
  { format: 'attio', all: 'emailaddresses', any: 'record recordid jobtitle linkedin company' },
  { format: 'salesforce', all: 'firstname lastname company title email', any: 'leadsource leadstatus leadowner rating' },
  { format: 'salesforce', all: 'firstname lastname accountname email', any: 'mailingstreet mailingcity contactowner title' },
  { format: 'hubspot', all: 'firstname lastname email phonenumber', any: 'jobtitle companyname lifecyclestage leadstatus contactowner' },
];

const keysOf = (list: string): readonly string[] => list.split(' ').filter((key) => key !== '');

/** Recognises the program that wrote a list by its column names. */
export function recogniseFormat(headers: readonly string[]): FormatName {
  const keys = new Set(headers.map(headerKey));
  const found = signatures.find(
    ({ all, any = '', none = '' }) =>
      keysOf(all).every((key) => keys.has(key)) &&
      (any === '' || keysOf(any).some((key) => keys.has(key))) &&
      !keysOf(none).some((key) => keys.has(key)),
  );
  return found?.format ?? 'unknown';
}
