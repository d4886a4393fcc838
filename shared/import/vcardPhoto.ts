import type { VCardProperty } from './vcardLines.ts';

/** The picture of a card: in the card itself, somewhere on the web, or in a form that can't be read. */
export type CardPicture = { readonly kind: 'here'; readonly bytes: Uint8Array } | { readonly kind: 'elsewhere' } | { readonly kind: 'unreadable' };

/** The picture of a card, null without one. An address is never fetched: asking for it would tell somebody that the card was read. */
export function pictureOf(properties: readonly VCardProperty[]): CardPicture | null {
  const pictures = properties.filter(({ name, value }) => name === 'PHOTO' && value.trim() !== '').map(({ value }) => readPicture(value.trim()));
  return pictures.find(({ kind }) => kind === 'here') ?? pictures[0] ?? null;
}

function readPicture(value: string): CardPicture {
  const inline = /^data:[^,]*;base64,(.*)$/is.exec(value)?.[1];
  if (inline === undefined && /^[a-z][a-z0-9+.-]*:/i.test(value)) return { kind: 'elsewhere' };
  const bytes = decodeBase64(inline ?? value);
  return bytes === null || bytes.length === 0 ? { kind: 'unreadable' } : { kind: 'here', bytes };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const other = 0xff;

const sextets = Uint8Array.from({ length: 128 }, (_, code) => {
  const at = alphabet.indexOf(String.fromCharCode(code));
  return at < 0 ? other : at;
});

/** Base64 as bytes, with white space anywhere and with or without "=" at its end; null when it is none. Pure code has no decoder of its own. */
export function decodeBase64(text: string): Uint8Array | null {
  const plain = text.replace(/\s+|=+\s*$/g, '');
  if (plain.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4));
  let [held, bits, at] = [0, 0, 0];
  for (let index = 0; index < plain.length; index += 1) {
    const sextet = sextets[plain.charCodeAt(index)] ?? other;
    if (sextet === other) return null;
    held = ((held << 6) | sextet) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
}
