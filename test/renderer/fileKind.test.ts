import { describe, expect, it } from 'vitest';
import { sayEnglish } from '../../shared/words/say.ts';
import { fileKind } from '../../renderer/state/fileKind.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe('what a dropped file is', () => {
  const cases: readonly (readonly [string, Uint8Array, string, 'picture' | 'list' | 'refused'])[] = [
    ['a JPEG is a picture', bytes(0xff, 0xd8, 0xff, 0xe0), 'card.jpg', 'picture'],
    ['a JPEG named .HEIC is a picture', bytes(0xff, 0xd8, 0xff, 0xe0), 'IMG_1.HEIC', 'picture'],
    ['a JPEG named .csv is a picture', bytes(0xff, 0xd8, 0xff, 0xe0), 'people.csv', 'picture'],
    ['a PNG without a name that tells is a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d), 'Untitled', 'picture'],
    ['a WebP is a picture', text('RIFF....WEBPVP8 '), 'card.webp', 'picture'],
    ['another RIFF file is no picture', bytes(...text('RIFF'), 0, 0, 0, 0, ...text('WAVE')), 'song.wav', 'refused'],
    ['a HEIC is a picture', bytes(0, 0, 0, 0x18, ...text('ftypheic')), 'IMG_1.HEIC', 'picture'],
    ['a TIFF of either byte order is a picture', bytes(0x4d, 0x4d, 0, 0x2a), 'scan.tif', 'picture'],
    ['text named .jpg goes to the card reader, which says what is wrong', text('hello'), 'card.jpg', 'picture'],
    ['an empty file goes by its name', bytes(), 'card.jpg', 'picture'],
    ['an empty list goes to the list reader, which says that it is empty', bytes(), 'people.csv', 'list'],
    ['a CSV is a list', text('Name,Email\nAna,ana@example.com'), 'people.csv', 'list'],
    ['a tab-separated file named .xls is a list', text('Name\tEmail\nAna\tana@example.com'), 'Meetup.xls', 'list'],
    ['a vCard is a list', text('BEGIN:VCARD\r\n'), 'ana.vcf', 'list'],
    ['a CSV in UTF-16 is a list although it is full of zeros', bytes(0xff, 0xfe, 0x4e, 0, 0x61, 0), 'people.csv', 'list'],
    ['an Excel file is a list', bytes(0x50, 0x4b, 3, 4, 20, 0), 'people.xlsx', 'list'],
    ['an Excel file named .csv is a list', bytes(0x50, 0x4b, 3, 4, 20, 0), 'people.csv', 'list'],
    ['an Excel file named .jpg is a list', bytes(0x50, 0x4b, 3, 4, 20, 0), 'people.jpg', 'list'],
    ['a CSV named .xlsx is a list', text('Name,Email\nAna,ana@example.com'), 'people.xlsx', 'list'],
    ['an old or locked Excel file goes to the list reader, which says what to do', bytes(0xd0, 0xcf, 0x11, 0xe0), 'people.xls', 'list'],
    ['a PDF is a scan of cards', text('%PDF-1.7'), 'cards.pdf', 'picture'],
    ['a program is refused', bytes(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0), 'tool', 'refused'],
  ];
  it.each(cases)('%s', (_sentence, head, name, expected) => {
    const kind = fileKind(head, name);
    expect(kind.kind).toBe(expected);
    if (kind.kind === 'refused') expect(sayEnglish(kind.reason)).toContain(name);
  });
});
