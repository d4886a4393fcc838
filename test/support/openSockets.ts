import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** The sockets of a process, its threads and all that it has started, as the system itself keeps them: known on Linux alone. */
export const knowsOpenSockets = process.platform === 'linux';

/** Each socket that reaches beyond this machine, or can be reached from there, as `protocol local → remote`. */
export function socketsBeyond(pid: number): readonly string[] {
  return familyOf(pid).flatMap((id) => {
    const own = inodesOf(id);
    return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((protocol) => rowsOf(id, protocol).filter(({ inode, isBeyond }) => isBeyond && own.has(inode)).map(({ text }) => `${protocol} ${text}`));
  });
}

/** Looks again and again until told to stop, and then gives all that was ever seen. */
export function watchSockets(pid: number): () => ReadonlySet<string> {
  const seen = new Set<string>();
  const look = (): void => socketsBeyond(pid).forEach((socket) => seen.add(socket));
  const timer = setInterval(look, 20);
  return () => {
    look();
    clearInterval(timer);
    return seen;
  };
}

function familyOf(pid: number): readonly number[] {
  const parents = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), parentOf(name)] as const);
  const family = [pid];
  for (const member of family) family.push(...parents.filter(([, parent]) => parent === member).map(([id]) => id));
  return family;
}

function parentOf(id: string): number | null {
  return Number(/^PPid:\t(\d+)$/m.exec(textOf(`/proc/${id}/status`))?.[1] ?? NaN);
}

function inodesOf(pid: number): ReadonlySet<string> {
  try {
    const links = readdirSync(`/proc/${pid}/fd`).flatMap((name) => linkOf(`/proc/${pid}/fd/${name}`));
    return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
  } catch {
    // It has ended.
    return new Set();
  }
}

function linkOf(path: string): readonly string[] {
  try {
    return [readlinkSync(path)];
  } catch {
    return [];
  }
}

function rowsOf(pid: number, protocol: string): readonly { readonly inode: string; readonly isBeyond: boolean; readonly text: string }[] {
  const [, ...lines] = textOf(`/proc/${pid}/net/${protocol}`).trimEnd().split('\n');
  return lines.map((line) => {
    const [, local = '', remote = '', , , , , , , inode = ''] = line.trim().split(/\s+/);
    // A listening socket has no remote side; it must be bound to this machine's own address.
    return { inode, isBeyond: !isLoopback(local) || !(isLoopback(remote) || isNobody(remote)), text: `${local} → ${remote}` };
  });
}

/** Addresses are written as the machine holds them: 127.0.0.1 is 0100007F. */
function isLoopback(address: string): boolean {
  return /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F):/.test(address);
}

function isNobody(address: string): boolean {
  return /^0+:0000$/.test(address);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
