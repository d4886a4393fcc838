/** Where a note can be sent. */
export const noteChannels = ['linkedin-invitation', 'linkedin-message', 'email', 'sms', 'text'] as const;
export type NoteChannel = (typeof noteChannels)[number];

/** What the user's LinkedIn account allows: a free one sends shorter invitations. */
export type LinkedInPlan = 'free' | 'premium';

/** The channels whose notes have a subject. */
const withSubject: ReadonlySet<NoteChannel> = new Set<NoteChannel>(['email']);

/** Whether a note on this channel has a subject beside its text. */
export function hasSubject(channel: NoteChannel): boolean {
  return withSubject.has(channel);
}

/** LinkedIn's limits in UTF-16 code units after NFC. */
export const invitationLimits: Readonly<Record<LinkedInPlan, number>> = { free: 200, premium: 300 };
export const linkedInMessageLimit = 3000;

/** What fits in one SMS: GSM-7 septets, or UCS-2 code units when a character needs it. */
export const smsLimits = { gsm7: 160, ucs2: 70 } as const;

const gsm7Basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const gsm7Doubled = '^{}\\[~]|€\f';

/** How long a note is as its channel counts, and the limit there; null where there is none. */
export interface NoteLength {
  readonly length: number;
  readonly limit: number | null;
}

/** Measures a note as its channel does: LinkedIn after NFC in UTF-16 code units, SMS in septets or UCS-2 units. */
export function measureNote(text: string, channel: NoteChannel, plan: LinkedInPlan = 'free'): NoteLength {
  const length = text.normalize('NFC').length;
  switch (channel) {
    case 'linkedin-invitation':
      return { length, limit: invitationLimits[plan] };
    case 'linkedin-message':
      return { length, limit: linkedInMessageLimit };
    case 'sms':
      return measureSms(text.normalize('NFC'));
    case 'email':
    case 'text':
      return { length, limit: null };
  }
}

/** Where in a text what is over its limit begins; its length where nothing is. No character is cut in two, nor a face of several parts. */
export function overStart(text: string, channel: NoteChannel, plan: LinkedInPlan = 'free'): number {
  const { length, limit } = measureNote(text, channel, plan);
  if (limit === null || length <= limit) return text.length;
  // The beginning of an SMS counts as the whole does: one special character makes all of it UCS-2.
  const lengthOf = (part: string): number => (channel === 'sms' && limit === smsLimits.gsm7 ? measureSms(part).length : part.length);
  let over = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    over = index;
    if (lengthOf(text.slice(0, index + segment.length).normalize('NFC')) > limit) break;
  }
  return over;
}

function measureSms(text: string): NoteLength {
  let septets = 0;
  for (const character of text) {
    if (gsm7Basic.includes(character)) septets += 1;
    else if (gsm7Doubled.includes(character)) septets += 2;
    else return { length: text.length, limit: smsLimits.ucs2 };
  }
  return { length: septets, limit: smsLimits.gsm7 };
}
