/**
 * Puts text where the cursor stands, as if it had been typed: the browser's own undo takes it back again, which setting the value
 * would not allow. `execCommand` is the only way to that; without it the text is put in all the same.
 */
export function insertAtCursor(area: HTMLTextAreaElement, piece: string): void {
  area.focus();
  const { execCommand } = document as unknown as { readonly execCommand?: (command: string, ui: boolean, value: string) => boolean };
  if (execCommand?.call(document, 'insertText', false, piece) === true) return;
  area.setRangeText(piece, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
