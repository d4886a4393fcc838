export declare function readerEnv(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>>;
