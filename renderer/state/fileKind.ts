import { said } from '../../shared/words/keys.ts';
import type { Said } from '../../shared/words/keys.ts';

/** What a file is to the import, told by its first bytes; `refused` says why it can't be one of the two. */
export type FileKind = { readonly kind: 'picture' } | { readonly kind: 'list' } | { readonly kind: 'refused'; readonly reason: Said };

/** How many of a file's first bytes `fileKind` wants to see. */
export const headBytes = 512;

const pictureStarts: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  // A scan: every page of a PDF is a picture.
  [0x25, 0x50, 0x44, 0x46],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

const workbookStarts: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  // Excel before 2007, and workbooks of today that are locked with a password.
  [0xd0, 0xcf, 0x11, 0xe0],
];

const pictureNames = /\.(?:jpe?g|png|webp|tiff?|hei[cf]|avif|gif|bmp|pdf)$/iu;

/** Tells a picture from a list by the first bytes; the name decides only where the bytes leave it open. */
export function fileKind(head: Uint8Array, name: string): FileKind {
  if (isPicture(head)) return { kind: 'picture' };
  // Workbooks, and what else is packed like them: the list reader says which it is, and what to do about it.
  if (isWorkbook(head)) return { kind: 'list' };
  // Text named .jpg is for the card reader to refuse: it says what is wrong with it.
  if (pictureNames.test(name)) return { kind: 'picture' };
  return looksLikeText(head) ? { kind: 'list' } : { kind: 'refused', reason: said('import.neither', { file: name }) };
}

function isPicture(head: Uint8Array): boolean {
  if (pictureStarts.some((start) => start.every((byte, index) => head[index] === byte))) return true;
  return (asciiAt(head, 0) === 'RIFF' && asciiAt(head, 8) === 'WEBP') || asciiAt(head, 4) === 'ftyp';
}

function isWorkbook(head: Uint8Array): boolean {
  return workbookStarts.some((start) => start.every((byte, index) => head[index] === byte));
}

function looksLikeText(head: Uint8Array): boolean {
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return marked || !head.includes(0);
}

function asciiAt(head: Uint8Array, start: number): string {
  return String.fromCharCode(...head.subarray(start, start + 4));
}
