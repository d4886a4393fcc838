import { Parser } from 'saxen';

/** What is told of a piece of XML as it is read. Names come without their prefix, which every program chooses for itself. */
export interface XmlTold {
  /** `attributeOf` gives an attribute by its name without prefix. */
  readonly open: (name: string, attributeOf: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** No name, text or comment of a workbook is longer; what is would have to be read again with every piece that comes. */
const longestToken = 8_000_000;

/**
 * Reads XML that comes in pieces. Nothing in it is looked up: no entity of its own, no other file. `write` is false once it is no XML;
 * `end` says whether it was whole.
 */
export class XmlReader {
  private readonly parser = new Parser();
  private readonly localNames = new Map<string, string>();
  private sinceTold = 0;
  private broken = false;

  constructor(told: XmlTold) {
    const { open, close, text } = told;
    this.parser.on('error', () => {
      this.broken = true;
    });
    this.parser.on('openTag', (name, attributesOf) => {
      this.sinceTold = 0;
      let attributes: ReturnType<typeof attributesOf> | null = null;
      open(this.local(name), (wanted) => {
        attributes ??= attributesOf();
        return attributes === false ? undefined : attributeIn(attributes, wanted);
      });
    });
    this.parser.on('closeTag', (name) => {
      this.sinceTold = 0;
      close?.(this.local(name));
    });
    if (text === undefined) return;
    this.parser.on('text', (raw) => text(decodeEntities(raw)));
    this.parser.on('cdata', text);
  }

  write(piece: string): boolean {
    this.sinceTold += piece.length;
    if (!this.broken) this.parser.write(piece);
    if (this.sinceTold > longestToken) this.broken = true;
    return !this.broken;
  }

  end(): boolean {
    if (!this.broken && this.parser.end() !== null) this.broken = true;
    return !this.broken;
  }

  private local(name: string): string {
    const known = this.localNames.get(name);
    if (known !== undefined) return known;
    const local = name.slice(name.indexOf(':') + 1);
    if (this.localNames.size < 1_000) this.localNames.set(name, local);
    return local;
  }
}

function attributeIn(attributes: Readonly<Record<string, string | undefined>>, wanted: string): string | undefined {
  const plain = Object.hasOwn(attributes, wanted) ? attributes[wanted] : undefined;
  if (plain !== undefined) return decodeEntities(plain);
  const prefixed = Object.keys(attributes).find((name) => name.endsWith(`:${wanted}`) && !name.startsWith('xmlns:'));
  const value = prefixed === undefined ? undefined : attributes[prefixed];
  return value === undefined ? undefined : decodeEntities(value);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five names of XML and numbers; any other name stays as it is written. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
