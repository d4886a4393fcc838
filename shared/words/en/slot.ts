/** What each placeholder is called between the braces of a base message. Short, and no two alike. */
export const slot = {
  first_name: 'first name',
  last_name: 'last name',
  name: 'full name',
  title: 'job title',
  company: 'company',
  event: 'event',
  place: 'place',
  date: 'date',
  met_at: 'where we met',
  talked_about: 'talked about',
  reason: 'reason',
  offer: 'offer',
  promise: 'promise',
  my_name: 'my name',
} as const;
