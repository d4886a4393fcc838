export declare function runBrowser(options: {
  readonly projectDir: string;
  readonly dataDir: string | null;
  readonly onAddress: (address: string) => void | Promise<void>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly say?: (line: string) => void;
}): Promise<number>;
