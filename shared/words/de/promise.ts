import type { Texts } from '../keys.ts';

export const promise: Texts<'promise'> = {
  kept: 'Gehalten',
  keptOf: 'Gehalten: was ich {{name}} versprochen habe',
  isKept: 'Das Versprechen an {{name}} ist als gehalten markiert.',
  isOpen: 'Das Versprechen an {{name}} ist wieder offen.',
  list: 'Versprechen und nächste Schritte',
  open_one: '{{count}} Versprechen oder nächster Schritt offen',
  open_other: '{{count}} Versprechen und nächste Schritte offen',
  allDone: 'Alle Versprechen und nächsten Schritte erledigt',
  promised: 'Versprochen: {{what}}',
  turnTo: 'Zu {{name}}',
  none: 'Noch ist nichts versprochen oder verabredet. Notieren Sie es unter „Schreiben“ neben der Person, bei „Ich habe versprochen“ oder „Nächste Schritte“.',
};
