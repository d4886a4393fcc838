import { parseArgs } from 'node:util';
import { countryCode } from '../../../shared/contact/country.ts';
import { noteChannels, type LinkedInPlan, type NoteChannel } from '../../../shared/note/channels.ts';
import type { CommandName } from './usage.ts';
import { UsageError } from './world.ts';

/** The options of a command as typed, and the files behind them. */
export interface Command {
  readonly values: {
    readonly json: boolean;
    readonly out?: string;
    readonly country?: string;
    readonly event?: string;
    readonly base?: string;
    readonly tweaks?: string;
    readonly channel?: string;
    readonly 'my-name'?: string;
    readonly plan?: string;
    readonly 'invitations-left'?: string;
    readonly 'data-dir'?: string;
  };
  readonly files: readonly string[];
}

const text = { type: 'string' } as const;
const onlyNotes = { event: text, base: text, tweaks: text, channel: text, 'my-name': text, plan: text, 'invitations-left': text, 'data-dir': text } as const;
const options = { json: { type: 'boolean', default: false }, out: text, country: text, ...onlyNotes } as const;

/** The options that each command takes, without their dashes. */
export const optionsOf: Readonly<Record<CommandName, readonly string[]>> = {
  scan: ['json', 'out'],
  import: ['json', 'out', 'country'],
  notes: Object.keys(options),
};

/** Reads the words of one command; `takes` says what of, in one word each. Throws a `UsageError`. */
export function readCommand(name: CommandName, words: readonly string[], takes: string): Command {
  const { values, positionals } = parse(words);
  const foreign = Object.keys(values).find((option) => !optionsOf[name].includes(option));
  if (foreign !== undefined) throw new UsageError(`“${name}” knows no option --${foreign}.`);
  const empty = Object.entries(values).find(([, value]) => value === '');
  if (empty !== undefined) throw new UsageError(`--${empty[0]} needs a value.`);
  if (positionals.length === 0) throw new UsageError(`Name at least one ${takes}.`);
  const { country } = values;
  if (country !== undefined && (country.length !== 2 || countryCode(country) === null)) {
    throw new UsageError(`“${country}” is no country. Give its two letters, such as DE or US.`);
  }
  return { values, files: positionals };
}

function parse(words: readonly string[]): { readonly values: Command['values']; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    // The library adds advice about "--" to some sentences; the first one says what is wrong.
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${first.replace(/\.$/, '')}.`);
  }
}

/** The channel by its name; the LinkedIn invitation unless told. Throws a `UsageError`. */
export function readChannel(name: string | undefined): NoteChannel {
  if (name === undefined) return 'linkedin-invitation';
  const channel = noteChannels.find((one) => one === name);
  if (channel === undefined) throw new UsageError(`“${name}” is no channel. Choose one of ${noteChannels.join(', ')}.`);
  return channel;
}

/** How many noted invitations are left this month; null when nobody said. Throws a `UsageError`. */
export function readInvitationsLeft(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  if (!/^\d{1,4}$/.test(typed)) throw new UsageError(`“${typed}” is no number of invitations. Give one such as 5.`);
  return Number(typed);
}

/** What the LinkedIn account allows. Throws a `UsageError`. */
export function readPlan(name: string | undefined): LinkedInPlan {
  if (name === undefined || name === 'free') return 'free';
  if (name === 'premium') return 'premium';
  throw new UsageError(`“${name}” is no plan. Choose free or premium.`);
}
