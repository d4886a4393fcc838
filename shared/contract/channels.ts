/**
 * The names of everything that crosses between the screens and the privileged side, and nothing else, so that
 * the preload script can be built from this file without carrying the schemas. `contract.ts` gives each its shape.
 */
export const callNames = [
  'app.info',
  'app.log',
  'app.menu',
  'settings.get',
  'settings.update',
  'event.list',
  'event.create',
  'event.open',
  'event.edit',
  'event.remove',
  'event.versions',
  'event.restore',
  'event.sample',
  'event.undo',
  'event.redo',
  'event.history',
  'event.news',
  'import.card',
  'import.waiting',
  'import.cancel',
  'pending.stow',
  'pending.list',
  'pending.take',
  'pending.drop',
  'import.list',
  'import.backup',
  'import.preview',
  'import.people',
  'contact.add',
  'contact.edit',
  'contact.remove',
  'contact.forget',
  'contact.photo',
  'contact.face',
  'contact.other-face',
  'contact.steps',
  'contact.promise',
  'contact.doubles',
  'contact.meetings',
  'contact.merge',
  'contact.apart',
  'contact.joinSides',
  'queue.mark',
  'queue.order',
  'queue.copied',
  'queue.open',
  'queue.invitations',
  'queue.reminders',
  'note.base',
  'note.subject',
  'note.channel',
  'note.own-channel',
  'note.tweak',
  'note.overrides',
  'export.notes',
  'export.people',
  'export.backup',
] as const;

/** A call: input in, one `Result` out. */
export type CallName = (typeof callNames)[number];

/** What the privileged side tells the screens unasked: how far long work is, what was chosen in a menu, and that another window may have changed something. */
export const noticeNames = ['import.progress', 'app.action', 'event.changed', 'settings.changed'] as const;
export type NoticeName = (typeof noticeNames)[number];

/** Tells a call's name from any other text. */
export function isCallName(text: string): text is CallName {
  return (callNames as readonly string[]).includes(text);
}
