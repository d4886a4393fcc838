import type { Language, PlainKey } from '../words/keys.ts';
import { hasSubject } from './channels.ts';
import type { NoteChannel } from './channels.ts';
import { germanStartingPoints } from './germanStartingPoints.ts';

/** What a base message can start from: an occasion, and its text for each channel that suits it; `subject` is for channels that have one. */
export interface StartingPoint {
  readonly id: string;
  readonly title: PlainKey;
  readonly subject: string;
  readonly texts: Readonly<Partial<Record<NoteChannel, string>>>;
}

const hi = 'Hi {{ first_name | default: "there" }}';
const offered = '{% if offer %}{{ offer }} {% endif %}';
const because = '{% if reason %}{{ reason }} {% endif %}';
const stayed = '{% if talked_about %}What you said about {{ talked_about }} stayed with me. {% endif %}';
const enjoyed = '{% if talked_about %}I enjoyed talking about {{ talked_about }}. {% endif %}';
const warmly = '\n\nAll the best{% if my_name %},\n{{ my_name }}{% endif %}';
const regards = '\n\nBest regards{% if my_name %},\n{{ my_name }}{% endif %}';
const inPlace = '{{ event }}{% if place %} in {{ place }}{% endif %}';

const metInPerson = {
  id: 'met',
  title: 'note.start.met',
  subject: 'Our talk at {{ event }}',
  texts: {
    'linkedin-invitation': `${hi}, good to meet you at {{ event }}. ${enjoyed}${offered}Shall we connect?`,
    'linkedin-message': `${hi},\n\nit was good to meet you at {{ event }}. ${stayed}${offered}${warmly}`,
    email: `${hi},\n\nit was good to meet you at ${inPlace}. ${stayed}${because}${offered}${regards}`,
    sms: `${hi}, good to meet you at {{ event }}.{% if talked_about %} I enjoyed talking about {{ talked_about }}.{% endif %}{% if my_name %} {{ my_name }}{% endif %}`,
    text: `${hi}, good to meet you at {{ event }}.{% if talked_about %} I enjoyed talking about {{ talked_about }}.{% endif %}`,
  },
} as const satisfies StartingPoint;

const englishStartingPoints: readonly StartingPoint[] = [
  metInPerson,
  {
    id: 'talk',
    title: 'note.start.talk',
    subject: 'Your talk at {{ event }}',
    texts: {
      'linkedin-invitation': `${hi}, I heard your talk at {{ event }}. ${stayed}${offered}Shall we connect?`,
      'linkedin-message': `${hi},\n\nthank you for your talk at {{ event }}. ${stayed}${because}${offered}${warmly}`,
      email: `${hi},\n\nthank you for your talk at ${inPlace}. ${stayed}${because}${offered}${regards}`,
      text: `${hi}, thank you for your talk at {{ event }}. ${stayed}${offered}`,
    },
  },
  {
    id: 'missed',
    title: 'note.start.missed',
    subject: 'Missed you at {{ event }}',
    texts: {
      'linkedin-invitation': `${hi}, we were both at {{ event }} and didn't get to meet. ${because}${offered}Shall we connect?`,
      'linkedin-message': `${hi},\n\nwe were both at {{ event }} and didn't get to meet. ${because}${offered}${warmly}`,
      email: `${hi},\n\nwe were both at ${inPlace} and didn't get to meet. ${because}${offered}${regards}`,
      text: `${hi}, we were both at {{ event }} and didn't get to meet. ${because}${offered}`,
    },
  },
  {
    id: 'introduced',
    title: 'note.start.introduced',
    subject: 'Our introduction at {{ event }}',
    texts: {
      'linkedin-invitation': `${hi}, good to be introduced to you at {{ event }}. ${enjoyed}${offered}Shall we connect?`,
      'linkedin-message': `${hi},\n\nit was good to be introduced to you at {{ event }}. ${stayed}${because}${offered}${warmly}`,
      email: `${hi},\n\nit was good to be introduced to you at ${inPlace}. ${stayed}${because}${offered}${regards}`,
      text: `${hi}, good to be introduced to you at {{ event }}. ${stayed}${offered}`,
    },
  },
  {
    id: 'accepted',
    title: 'note.start.accepted',
    subject: 'After {{ event }}',
    texts: {
      'linkedin-message': `${hi},\n\nthank you for inviting me after {{ event }}. ${stayed}${because}{{ offer | default: "Tell me if there is anything you would like to know about it." }}${warmly}`,
    },
  },
  {
    id: 'thanks',
    title: 'note.start.thanks',
    subject: 'Thank you for your time',
    texts: {
      'linkedin-message': `${hi},\n\nthank you for your time at {{ event }}. ${stayed}${offered}${warmly}`,
      email: `${hi},\n\nthank you for your time at ${inPlace}. ${stayed}${because}${offered}${regards}`,
      sms: `${hi}, thank you for your time at {{ event }}.{% if my_name %} {{ my_name }}{% endif %}`,
      text: `${hi}, thank you for your time at {{ event }}. ${stayed}${offered}`,
    },
  },
];

/** What a base message can start from, the commonest first. Without tweaks each is whole sentences; with them it gives a reason and offers. */
export const startingPointLibrary: Readonly<Record<Language, readonly StartingPoint[]>> = { en: englishStartingPoints, de: germanStartingPoints };

/** The base message that a new event starts with, one for each channel; the user writes over it. */
export const startingTexts: Readonly<Record<Language, Readonly<Record<NoteChannel, string>>>> = { en: metInPerson.texts, de: germanStartingPoints[0].texts };

/** The subject that a new event starts with, on channels that have one. */
export const startingSubjects: Readonly<Record<Language, string>> = { en: metInPerson.subject, de: germanStartingPoints[0].subject };

/** A starting point as it is for one channel; `subject` is '' where the channel has none. */
export interface ChannelStart {
  readonly id: string;
  readonly title: PlainKey;
  readonly subject: string;
  readonly text: string;
}

/** The starting points in a language that suit a channel, with their texts for it. */
export function startingPointsFor(channel: NoteChannel, language: Language): readonly ChannelStart[] {
  return startingPointLibrary[language].flatMap(({ id, title, subject, texts }) => {
    const text = texts[channel];
    return text === undefined ? [] : [{ id, title, subject: hasSubject(channel) ? subject : '', text }];
  });
}
