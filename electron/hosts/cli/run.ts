import { commandNames, help, overview, type CommandName } from './usage.ts';
import { exitCodes, UsageError, type ExitCode, type World } from './world.ts';

type Command = (words: readonly string[], world: World) => Promise<ExitCode>;

/** Each is made ready when it is asked for: reading a list need not wait for what writes notes. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  scan: async () => (await import('./scan.ts')).scan,
  import: async () => (await import('./import.ts')).importLists,
  notes: async () => (await import('./notes.ts')).notes,
};

/** Runs one command line and says how it ended. */
export async function run(words: readonly string[], world: World): Promise<ExitCode> {
  const [first, ...rest] = words;
  const name = commandNames.find((one) => one === first);
  if (name === undefined) return withoutCommand(first, world);
  const beforeFiles = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (beforeFiles.some((word) => word === '--help' || word === '-h')) {
    world.print(help[name]);
    return exitCodes.fine;
  }
  try {
    const command = await commands[name]();
    return await command(rest, world);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    world.report(`${error.message} “wellmet ${name} --help” says more.`);
    return exitCodes.usage;
  }
}

function withoutCommand(first: string | undefined, world: World): ExitCode {
  if (first === '--help' || first === '-h' || first === 'help') {
    world.print(overview);
    return exitCodes.fine;
  }
  if (first === '--version') {
    world.print(world.version);
    return exitCodes.fine;
  }
  world.report(first === undefined ? overview : `“${first}” is no command. Use ${commandNames.join(', ')} or --help.`);
  return exitCodes.usage;
}
