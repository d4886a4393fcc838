import type { ChildProcess } from 'node:child_process';

export type DesktopOutcome =
  | { readonly kind: 'shown'; readonly code: number }
  | { readonly kind: 'already-open' }
  | { readonly kind: 'failed'; readonly reason: string };

export declare function runDesktop(options: {
  readonly binary: string;
  readonly projectDir: string;
  readonly dataDir: string | null;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly say?: (line: string) => void;
  readonly readyMs?: number;
}): Promise<DesktopOutcome>;
export declare function forwardSignals(child: ChildProcess): () => void;
