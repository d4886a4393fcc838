import type { Parts, WorkbookFault } from './parts.ts';

/** Reads the texts that the cells of a workbook share: of each only what is to be read, not how it is to be pronounced. */
export function readStrings(parts: Parts, name: string): readonly string[] | WorkbookFault {
  const strings: string[] = [];
  const text = new TextOfCell();
  const fault = parts.read(name, {
    open: (tag) => {
      if (tag === 'si') text.begin();
      else text.open(tag);
    },
    close: (tag) => {
      if (tag === 'si') strings.push(text.end());
      else text.close(tag);
    },
    text: (piece) => text.take(piece),
  });
  return fault ?? strings;
}

/** Puts the text of one cell together out of its differently formatted pieces. */
export class TextOfCell {
  private text = '';
  private inText = false;
  private inReading = false;

  begin(): void {
    this.text = '';
    this.inText = false;
    this.inReading = false;
  }

  open(tag: string): void {
    if (tag === 'rPh') this.inReading = true;
    else if (tag === 't') this.inText = !this.inReading;
  }

  close(tag: string): void {
    if (tag === 'rPh') this.inReading = false;
    else if (tag === 't') this.inText = false;
  }

  take(piece: string): void {
    if (this.inText) this.text += piece;
  }

  end(): string {
    return plainText(this.text);
  }
}

/** Without what workbooks write for signs that XML does not have ("_x000D_"), and with one sign for the end of a line. */
export function plainText(text: string): string {
  const plain = text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}
