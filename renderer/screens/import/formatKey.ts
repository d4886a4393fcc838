import type { FormatName } from '../../../shared/import/formatNames.ts';
import { formatNames } from '../../../shared/import/formatNames.ts';

/** The key of what lists of a format are called, as their makers call them. */
export function formatKey(format: string): `import.format.${FormatName}` {
  const known = formatNames.find((name) => name === format) ?? 'unknown';
  return `import.format.${known}`;
}
