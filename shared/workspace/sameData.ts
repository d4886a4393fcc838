/** Whether a value has named fields. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Something that is told from others by its id. */
export interface Item {
  readonly id: string;
}

/** Whether a value is a list whose items all have ids. */
export function isList(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.every((item) => isFields(item) && typeof item.id === 'string');
}

/** Whether two pieces of data say the same; a field that is absent is one that is undefined. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isFields(a) || !isFields(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
}
