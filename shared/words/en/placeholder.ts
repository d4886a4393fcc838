/** What each placeholder of a base message stands for. */
export const placeholder = {
  first_name: 'first name',
  last_name: 'last name',
  name: 'whole name',
  title: 'job title',
  company: 'company',
  event: 'name of the event',
  place: 'place of the event',
  date: 'days of the event',
  met_at: 'where we met',
  talked_about: 'what we talked about',
  reason: 'why connect',
  offer: 'what I can offer',
  promise: 'what I promised',
  my_name: 'my own name',
} as const;
