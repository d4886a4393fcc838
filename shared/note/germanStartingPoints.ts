/*
 * People who met say "du" or "Sie" as they did there, so none of these texts says either. Nor is there a German word that greets one
 * person without a name: where it is unknown, the greeting goes without.
 */
const hallo = 'Hallo{% if first_name %} {{ first_name }}{% endif %}';
const offered = '{% if offer %}{{ offer }} {% endif %}';
const because = '{% if reason %}{{ reason }} {% endif %}';
const stayed = '{% if talked_about %}Unser Gespräch über {{ talked_about }} geht mir noch nach. {% endif %}';
const heard = '{% if talked_about %}Was ich dort über {{ talked_about }} gehört habe, geht mir noch nach. {% endif %}';
const enjoyed = '{% if talked_about %}Das Gespräch über {{ talked_about }} hat mir gefallen. {% endif %}';
const enjoyedShort = '{% if talked_about %} Das Gespräch über {{ talked_about }} hat mir gefallen.{% endif %}';
const warmly = '\n\nViele Grüße{% if my_name %}\n{{ my_name }}{% endif %}';
const regards = '\n\nBeste Grüße{% if my_name %}\n{{ my_name }}{% endif %}';
const inPlace = '{{ event }}{% if place %} in {{ place }}{% endif %}';
const connect = 'Wollen wir uns vernetzen?';

const metInPerson = {
  id: 'met',
  title: 'note.start.met',
  subject: 'Unser Gespräch bei {{ event }}',
  texts: {
    'linkedin-invitation': `${hallo}, schön, dass wir uns bei {{ event }} begegnet sind. ${enjoyed}${offered}${connect}`,
    'linkedin-message': `${hallo},\n\nschön, dass wir uns bei {{ event }} begegnet sind. ${stayed}${offered}${warmly}`,
    email: `${hallo},\n\nschön, dass wir uns bei ${inPlace} begegnet sind. ${stayed}${because}${offered}${regards}`,
    sms: `${hallo}, schön, dass wir uns bei {{ event }} begegnet sind.${enjoyedShort}{% if my_name %} {{ my_name }}{% endif %}`,
    text: `${hallo}, schön, dass wir uns bei {{ event }} begegnet sind.${enjoyedShort}`,
  },
} as const;

/** What a base message can start from, in German, the commonest first. */
export const germanStartingPoints = [
  metInPerson,
  {
    id: 'talk',
    title: 'note.start.talk',
    subject: 'Der Vortrag bei {{ event }}',
    texts: {
      'linkedin-invitation': `${hallo}, danke für den Vortrag bei {{ event }}. ${heard}${offered}${connect}`,
      'linkedin-message': `${hallo},\n\ndanke für den Vortrag bei {{ event }}. ${heard}${because}${offered}${warmly}`,
      email: `${hallo},\n\ndanke für den Vortrag bei ${inPlace}. ${heard}${because}${offered}${regards}`,
      text: `${hallo}, danke für den Vortrag bei {{ event }}. ${heard}${offered}`,
    },
  },
  {
    id: 'missed',
    title: 'note.start.missed',
    subject: 'Bei {{ event }} verpasst',
    texts: {
      'linkedin-invitation': `${hallo}, wir waren beide bei {{ event }} und haben uns verpasst. ${because}${offered}${connect}`,
      'linkedin-message': `${hallo},\n\nwir waren beide bei {{ event }} und haben uns verpasst. ${because}${offered}${warmly}`,
      email: `${hallo},\n\nwir waren beide bei ${inPlace} und haben uns verpasst. ${because}${offered}${regards}`,
      text: `${hallo}, wir waren beide bei {{ event }} und haben uns verpasst. ${because}${offered}`,
    },
  },
  {
    id: 'introduced',
    title: 'note.start.introduced',
    subject: 'Unsere Begegnung bei {{ event }}',
    texts: {
      'linkedin-invitation': `${hallo}, schön, dass wir einander bei {{ event }} vorgestellt wurden. ${enjoyed}${offered}${connect}`,
      'linkedin-message': `${hallo},\n\nschön, dass wir einander bei {{ event }} vorgestellt wurden. ${stayed}${because}${offered}${warmly}`,
      email: `${hallo},\n\nschön, dass wir einander bei ${inPlace} vorgestellt wurden. ${stayed}${because}${offered}${regards}`,
      text: `${hallo}, schön, dass wir einander bei {{ event }} vorgestellt wurden. ${stayed}${offered}`,
    },
  },
  {
    id: 'accepted',
    title: 'note.start.accepted',
    subject: 'Nach {{ event }}',
    texts: {
      'linkedin-message': `${hallo},\n\ndanke für die Einladung nach {{ event }}. ${stayed}${because}${offered}Fragen dazu beantworte ich gern.${warmly}`,
    },
  },
  {
    id: 'thanks',
    title: 'note.start.thanks',
    subject: 'Danke für das Gespräch',
    texts: {
      'linkedin-message': `${hallo},\n\ndanke für das Gespräch bei {{ event }}. ${stayed}${offered}${warmly}`,
      email: `${hallo},\n\ndanke für das Gespräch bei ${inPlace}. ${stayed}${because}${offered}${regards}`,
      sms: `${hallo}, danke für das Gespräch bei {{ event }}.{% if my_name %} {{ my_name }}{% endif %}`,
      text: `${hallo}, danke für das Gespräch bei {{ event }}. ${stayed}${offered}`,
    },
  },
] as const;
