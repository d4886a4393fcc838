import { Parser } from 'saxen';

/** Gives an attribute of the element that is just told of; one that has a prefix, which every program chooses for itself, by `:name`. */
export type AttributeOf = (name: string) => string | undefined;

/** What is told of a piece of XML as it is read. Names come without their prefix. */
export interface XmlTold {
  readonly open: (name: string, attributeOf: AttributeOf) => void;
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
  private attributesOf: () => Attributes | false = () => false;
  private sinceTold = 0;
  private broken = false;

  constructor(told: XmlTold) {
    const { open, close, text } = told;
    this.parser.on('error', () => {
      this.broken = true;
    });
    this.parser.on('openTag', (name, attributesOf) => {
      this.sinceTold = 0;
      this.attributesOf = attributesOf;
      open(this.local(name), this.attributeOf);
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

  /** One for all elements: there are a million of them. */
  private readonly attributeOf: AttributeOf = (name) => {
    const attributes = this.attributesOf();
    const value = attributes === false ? undefined : name.startsWith(':') ? prefixed(attributes, name) : attributes[name];
    return typeof value === 'string' ? decodeEntities(value) : undefined;
  };

  private local(name: string): string {
    const known = this.localNames.get(name);
    if (known !== undefined) return known;
    const local = name.slice(name.indexOf(':') + 1);
    if (this.localNames.size < 1_000) this.localNames.set(name, local);
    return local;
  }
}

type Attributes = Readonly<Record<string, string | undefined>>;

function prefixed(attributes: Attributes, ending: string): string | undefined {
  const found = Object.keys(attributes).find((name) => name.endsWith(ending) && !name.startsWith('xmlns:'));
  return found === undefined ? undefined : attributes[found];
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
