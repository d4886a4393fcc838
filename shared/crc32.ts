/** Four tables, each for a byte that stands one further before the end: four bytes are summed at once. */
const tables = [0, 1, 2, 3].reduce<Int32Array[]>((made, place) => {
  const before = made[place - 1];
  const first = made[0];
  const next = (byte: number): number => {
    if (before === undefined || first === undefined) return bits(byte);
    const sum = before[byte] ?? 0;
    return (sum >>> 8) ^ (first[sum & 0xff] ?? 0);
  };
  return [...made, Int32Array.from({ length: 256 }, (_, byte) => next(byte))];
}, []);

function bits(byte: number): number {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
}

/** The sum (CRC-32) that a zip keeps of a file; `before` is the sum of the bytes that came before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [one, two, three, four] = tables as [Int32Array, Int32Array, Int32Array, Int32Array];
  let sum = ~before;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    sum ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    sum = (four[sum & 0xff] ?? 0) ^ (three[(sum >>> 8) & 0xff] ?? 0) ^ (two[(sum >>> 16) & 0xff] ?? 0) ^ (one[sum >>> 24] ?? 0);
  }
  for (const byte of bytes.subarray(at)) sum = (sum >>> 8) ^ (one[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}
