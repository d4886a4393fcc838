/** One small JSON file. Both methods may throw what the file system or the parser throws. */
export interface JsonFile {
  /** The parsed content; only called when the file exists. */
  read(): unknown;
  /** Replaces the content in one step: after a crash the file holds the old or the new content, never half of it. */
  write(value: object): void;
}

/** Opens `<folder>/<name>.json`; the file need not exist. May throw when an existing file can't be parsed. */
export type OpenJson = (folder: string, name: string) => JsonFile;
