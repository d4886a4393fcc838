import type { NoteChannel } from './channels.ts';

/** The base message that a new event starts with, one for each channel; the user writes over it. */
export const startingPoints: Readonly<Record<NoteChannel, string>> = {
  'linkedin-invitation':
    'Hi {{ first_name | default: "there" }}, good to meet you at {{ event }}. ' +
    '{% if talked_about %}I enjoyed talking about {{ talked_about }}. {% endif %}' +
    '{% if offer %}{{ offer }} {% endif %}Shall we connect?',
  'linkedin-message':
    'Hi {{ first_name | default: "there" }},\n\nit was good to meet you at {{ event }}. ' +
    '{% if talked_about %}What you said about {{ talked_about }} stayed with me. {% endif %}' +
    '{% if offer %}{{ offer }} {% endif %}\n\nAll the best{% if my_name %},\n{{ my_name }}{% endif %}',
  email:
    'Hi {{ first_name | default: "there" }},\n\nit was good to meet you at {{ event }}{% if place %} in {{ place }}{% endif %}. ' +
    '{% if talked_about %}What you said about {{ talked_about }} stayed with me. {% endif %}' +
    '{% if reason %}{{ reason }} {% endif %}{% if offer %}{{ offer }} {% endif %}' +
    '\n\nBest regards{% if my_name %},\n{{ my_name }}{% endif %}',
  sms: 'Hi {{ first_name | default: "there" }}, good to meet you at {{ event }}.{% if talked_about %} I enjoyed talking about {{ talked_about }}.{% endif %}{% if my_name %} {{ my_name }}{% endif %}',
  text: 'Hi {{ first_name | default: "there" }}, good to meet you at {{ event }}.{% if talked_about %} I enjoyed talking about {{ talked_about }}.{% endif %}',
};
