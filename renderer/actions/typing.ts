/** In a text field these take back typing, as everywhere. */
const typingActions: ReadonlySet<string> = new Set(['event.undo', 'event.redo']);

export function takesBackTyping(actionId: string): boolean {
  return typingActions.has(actionId);
}

export function isInTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type="radio"]):not([type="checkbox"]), textarea') !== null;
}

export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** The action that a key, still held down, was answered with: a menu that hears of the same key must not do it again. */
export const keyInHand: { action: string | null } = { action: null };
