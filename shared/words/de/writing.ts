import type { Texts } from '../keys.ts';

export const writing: Texts<'writing'> = {
  noSubject: 'Nachrichten auf diesem Weg haben keinen Betreff.',
  noSubjectNext: 'Wählen Sie E-Mail, oder lassen Sie den Betreff weg.',
  cannotPass: 'Das lässt sich nicht durchlassen.',
  cannotPassNext: 'Beheben Sie es in der Nachricht.',
  passedSaid: 'Für diese Nachricht durchgelassen.',
  stoppedSaid: 'Es hält die Nachricht wieder zurück.',
  passed: 'Durchgelassen',
  passedAt: 'Von Ihnen am {{day}} durchgelassen',
  pass: 'Durchlassen',
  stop: 'Wieder zurückhalten',
  subject: 'Betreff',
  baseSubject: 'Betreff der Grundnachricht',
  noSubjectYet: 'Noch kein Betreff',
  baseFor: 'für {{channel}}',
  ownChannel: 'Weg dieser Nachricht',
  asTheEvent: '{{channel}}, wie die Veranstaltung',
  subjectTo: 'Betreff der Nachricht an {{name}}',
  copySubject: 'Betreff kopieren',
  subjectCopied: 'Betreff der Nachricht an {{name}} kopiert.',
};
