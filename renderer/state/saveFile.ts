/** A file on its way to the user, as text or as bytes. */
export interface OutgoingFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string | Uint8Array;
}

/** Hands a file to the browser; the user's system says where it goes, and asks before another one is written over. */
export function saveFile({ fileName, mediaType, text }: OutgoingFile): void {
  // A copy of its own: bytes may be a view of memory that others share.
  const content = typeof text === 'string' ? text : new Uint8Array(text);
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
