import { describe, expect, it } from 'vitest';
import { optionsOf } from '../../../electron/hosts/cli/arguments.ts';
import { commandNames, help, overview } from '../../../electron/hosts/cli/usage.ts';

/** The paragraph that shows how a command is written, and the one that explains each option. */
function partsOf(text: string): readonly [synopsis: string, list: string] {
  const paragraphs = text.split('\n\n');
  return [paragraphs.find((part) => part.includes('npm run')) ?? '', paragraphs.find((part) => /^ {2}--/.test(part)) ?? ''];
}

const named = (text: string, pattern: RegExp): readonly string[] => [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();

describe.each(commandNames)('the help of “%s”', (name) => {
  const [synopsis, list] = partsOf(help[name]);
  const options = optionsOf[name].toSorted();

  it('shows every option where it shows how the command is written, and no other', () => {
    expect(named(synopsis, / \[?--([a-z-]+)/g)).toEqual(options);
  });

  it('explains every option on a line of its own, and no other', () => {
    expect(named(list, /^ {2}--([a-z-]+)/gm)).toEqual(options);
  });

  it('says how it ends, and is found from the overview', () => {
    expect(help[name]).toMatch(/^Exit code: 0 .*1 .*2 /m);
    expect(overview).toContain(` ${name} `);
  });
});

describe('the help of “scan”', () => {
  it.each(['JPEG', 'PNG', 'WebP', 'TIFF', 'HEIC', 'PDF'])('names %s, which is read', (kind) => {
    expect(help.scan.split('\n')[0]).toContain(kind);
  });
});
