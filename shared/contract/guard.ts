/** Names that reach an object's prototype; no data of ours has them as keys. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** No message of ours is nested deeper than this. */
export const maxDepth = 12;

/** The most values (objects, list items, texts, numbers) one message may hold. */
export const maxValues = 2_000_000;

/**
 * Says why a value is not plain data, or null when it is: objects without a foreign prototype, getters or forbidden keys,
 * lists, texts, finite numbers, booleans, null and bytes. Walks without recursion, so that deep input can't exhaust the stack.
 */
export function whyNotPlainData(input: unknown): string | null {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  let seen = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    seen += 1;
    if (seen > maxValues) return 'it holds too many values';
    if (next.depth > maxDepth) return 'it is nested too deeply';
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) {
      const reason = whyNotPlainValue(value);
      if (reason !== null) return reason;
    } else if (value instanceof Uint8Array) {
      continue;
    } else {
      const reason = whyNotPlainObject(value);
      if (reason !== null) return reason;
      for (const child of Object.values(value)) open.push({ value: child, depth: depth + 1 });
    }
  }
  return null;
}

function whyNotPlainValue(value: unknown): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'it holds a number that is not finite';
  return `it holds a ${typeof value}`;
}

function whyNotPlainObject(value: object): string | null {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Data that came from another realm (a page, a worker) has that realm's Object.prototype, whose own prototype is null.
  const isPlain = Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!isPlain) return 'it holds an object that is not plain data';
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key === 'symbol') return 'it holds a key that is no text';
    if (forbiddenKeys.has(key)) return `it holds the forbidden key ${JSON.stringify(key)}`;
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (property?.get !== undefined || property?.set !== undefined) return `the key ${JSON.stringify(key)} is computed`;
  }
  return null;
}
