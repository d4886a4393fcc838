export declare function fetchElectron(options: {
  readonly electronDir: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly onStart?: () => void;
}): Promise<string | null>;
