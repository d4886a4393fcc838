import { backupDataName, backupFormat } from '../../shared/workspace/backupMark.ts';

const headBytes = 512;

/** Of some files the first that is a backup of Wellmet, told by its first bytes, and the files that are none. */
export async function sortOutBackup(files: readonly File[]): Promise<{ readonly backup: File | null; readonly others: readonly File[] }> {
  const told = await Promise.all(files.map(async (file) => ({ file, is: mayBeBackup(file) && (await isBackup(file)) })));
  return { backup: told.find(({ is }) => is)?.file ?? null, others: told.filter(({ is }) => !is).map(({ file }) => file) };
}

/** Whether a file could be a backup by its name: others are not opened for it. */
export function mayBeBackup({ name }: File): boolean {
  return /\.(?:zip|json)$/iu.test(name);
}

async function isBackup(file: File): Promise<boolean> {
  try {
    const head = new TextDecoder('latin1').decode(await file.slice(0, headBytes).arrayBuffer());
    // The data is the first file of the archive; its name stands at the same place in each.
    return head.startsWith(`{"format":"${backupFormat}"`) || (head.startsWith('PK') && head.startsWith(backupDataName, 30));
  } catch {
    return false;
  }
}
