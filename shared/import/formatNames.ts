/** Where a list comes from, as far as its column names tell. */
export const formatNames = [
  'linkedin-connections',
  'google-contacts',
  'outlook',
  'eventbrite',
  'luma',
  'meetup',
  'swapcard',
  'talque',
  'hubspot',
  'salesforce',
  'attio',
  'apollo',
  'wellmet',
  'vcard',
  'lines',
  'unknown',
] as const;
export type FormatName = (typeof formatNames)[number];
