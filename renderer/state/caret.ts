/** A field changes within a few frames after what it shows has changed. */
const mostFrames = 20;

/** Keeps the cursor at its words when the text that somebody is typing changes around it; call it before that happens. */
export function keepCaret(): void {
  if (typeof document === 'undefined') return;
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const { value, selectionStart, selectionEnd } = field;
  if (selectionStart === null || selectionEnd === null) return;
  // Whoever goes on typing has the cursor where they want it.
  const typing = new AbortController();
  field.addEventListener('input', () => typing.abort(), { once: true, signal: typing.signal });
  const look = (frames: number): void => {
    if (typing.signal.aborted || document.activeElement !== field) return;
    if (field.value === value) {
      if (frames > 0) requestAnimationFrame(() => look(frames - 1));
      return;
    }
    typing.abort();
    field.setSelectionRange(movedTo(selectionStart, value, field.value), movedTo(selectionEnd, value, field.value));
  };
  requestAnimationFrame(() => look(mostFrames));
}

/** Where a place in a text has come to in another: what stands before both or after both stays as far from it. */
export function movedTo(place: number, before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  if (place <= head) return place;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return place >= before.length - tail ? place + after.length - before.length : Math.min(place, after.length - tail);
}
