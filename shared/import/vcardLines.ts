import { decodeText } from './text.ts';

/** One line of a vCard: `name` in capitals, `types` in small letters, `value` decoded but with its escapes. */
export interface VCardProperty {
  readonly group: string;
  readonly name: string;
  readonly types: readonly string[];
  readonly value: string;
}

/**
 * Takes a vCard file of any version apart into cards of properties. Total: lines that are none are left out. Our own, because the
 * libraries there are (ical.js was weighed) know neither the bare types nor the quoted-printable lines of 2.1, which old phones and
 * Outlook still write, and give up a whole file of contacts for one line that is none or one END that is missing.
 */
export function readVCardLines(text: string): readonly (readonly VCardProperty[])[] {
  const cards: VCardProperty[][] = [];
  let depth = 0;
  for (const line of unfold(text)) {
    const property = readLine(line);
    if (property === null) continue;
    const isMark = property.value.trim().toUpperCase() === 'VCARD';
    if (property.name === 'BEGIN' && isMark) {
      // A card whose end was lost is ended by the next beginning; a card inside a card (AGENT) is somebody else.
      depth = depth > 0 && cards.at(-1)?.at(-1)?.name === 'AGENT' ? depth + 1 : 1;
      if (depth === 1) cards.push([]);
    } else if (property.name === 'END' && isMark) {
      depth = Math.max(0, depth - 1);
    } else if (depth === 1) {
      cards.at(-1)?.push(property);
    }
  }
  return cards;
}

/** Long lines are continued by a space on the next line, or, quoted-printable, by "=" at their end. */
function unfold(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const last = lines.length - 1;
    const open = lines[last] ?? '';
    if (last >= 0 && /^[ \t]/.test(line)) lines[last] = open + line.slice(1);
    else if (open.endsWith('=') && isQuotedPrintable(open)) lines[last] = open.slice(0, -1) + line;
    else lines.push(line);
  }
  return lines;
}

const isQuotedPrintable = (line: string): boolean => /^[^:]*;(?:encoding=)?quoted-printable/i.test(line);

function readLine(line: string): VCardProperty | null {
  const parts = /^\s*(?:(?<group>[\w-]+)\.)?(?<name>[\w-]+)(?<params>(?:;(?:[^":;]|"[^"]*")*)*):(?<value>.*)$/s.exec(line)?.groups;
  if (parts?.name === undefined) return null;
  const params = (parts.params?.match(/;(?:[^";]|"[^"]*")*/g) ?? []).map((param) => param.slice(1).toLowerCase());
  const types = params.flatMap((param) => {
    const [key = '', value] = param.split('=', 2);
    if (value === undefined) return [key];
    return key === 'type' ? value.replace(/"/g, '').split(',') : [];
  });
  const encoded = params.some((param) => /^(?:encoding=)?"?quoted-printable/.test(param));
  const value = parts.value ?? '';
  return {
    group: parts.group?.toLowerCase() ?? '',
    name: parts.name.toUpperCase(),
    types: types.filter((type) => type !== '' && type !== 'quoted-printable'),
    value: encoded ? decodeQuotedPrintable(value) : value,
  };
}

/** The bytes are UTF-8 or, from old phones, Windows-1252, whatever the line says of them. */
function decodeQuotedPrintable(value: string): string {
  return value.replace(/(?:=[0-9a-f]{2})+/gi, (run) => {
    const bytes = run.slice(1).split('=').map((hex) => Number.parseInt(hex, 16));
    return decodeText(Uint8Array.from(bytes)).text;
  });
}

/** The parts of a value between unescaped `;`, each with its escapes undone. */
export function splitValue(value: string, separator: ';' | ','): readonly string[] {
  const parts = value.match(separator === ';' ? /(?:\\.|[^\\;]|\\$)+|(?<=^|;)(?=;|$)/gs : /(?:\\.|[^\\,]|\\$)+|(?<=^|,)(?=,|$)/gs);
  return (parts ?? []).map(unescapeValue);
}

/** A value as it is meant: `\n` is a line end, `\,` a comma. */
export function unescapeValue(value: string): string {
  return value.replace(/\\(.)/gs, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter)).trim();
}
