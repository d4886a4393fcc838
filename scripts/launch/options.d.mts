export interface LaunchOptions {
  readonly host: 'auto' | 'electron' | 'browser';
  readonly open: boolean;
  readonly help: boolean;
  readonly dataDir: string | null;
}
export declare const usage: string;
export declare function readLaunchOptions(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): LaunchOptions | { readonly problem: string };
