/** What a command may use of the world: where paths start, and where words go. */
export interface World {
  /** The folder that relative paths are meant from: where the user typed the command. */
  readonly cwd: string;
  /** Results, one whole line or text at a time. */
  readonly print: (line: string) => void;
  /** Progress and problems. */
  readonly report: (line: string) => void;
  /** Asks somebody at the keyboard; null where nobody can be asked, as in a script. */
  readonly ask: ((question: string) => Promise<boolean>) | null;
  /** The built recognise worker and the language data it reads. */
  readonly workerFile: string;
  readonly ocrDir: string;
  readonly version: string;
}

/** How a command ended: all fine, some input had a problem, or it was called wrongly. */
export const exitCodes = { fine: 0, problem: 1, usage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command line was not what the command takes; the message says what is wrong with it. */
export class UsageError extends Error {}
