/** Presses a button that stands on the screen: what it does needs to know what only the screen knows, such as how a picture is turned. */
export function pressButton(name: string): void {
  document.querySelector<HTMLButtonElement>(`[data-press="${name}"]`)?.click();
}

/** The same, but only the button of the line of a form that the cursor is in. */
export function pressInLine(name: string): void {
  document.activeElement?.closest('[data-line]')?.querySelector<HTMLButtonElement>(`[data-press="${name}"]`)?.click();
}
