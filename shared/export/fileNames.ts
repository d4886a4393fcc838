/** A name with nothing in it that a file system refuses: Windows takes neither these signs, control characters, nor names of its devices. */
export function safeFileName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g, '')
    .slice(0, 80)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(safe) ? `_${safe}` : safe;
}

/**
 * Names in which none is twice, not even on disks that don't tell capitals from small letters: "Ana Silva", "Ana Silva 2". One that is
 * given a number is cut so that it has at most `most` characters.
 */
export function differentNames(names: readonly string[], most = Infinity): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let count = 2; used.has(free.toLowerCase()); count += 1) free = numbered(name, count, most);
    used.add(free.toLowerCase());
    return free;
  });
}

/** Never cut between the two halves of one character. */
function numbered(name: string, count: number, most: number): string {
  const number = ` ${count}`;
  return `${name.slice(0, most - number.length).replace(/[\ud800-\udbff]$/, '')}${number}`;
}
