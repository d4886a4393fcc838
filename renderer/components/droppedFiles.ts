/** The files of a drop, with those inside of dropped folders, in the order of their names. */
export async function filesOfTransfer(transfer: DataTransfer): Promise<readonly File[]> {
  // Entries and files must be asked for before the first await: the browser empties the transfer then.
  const dropped = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const groups: (readonly File[])[] = [];
  for (const { entry, file } of dropped) {
    if (entry?.isDirectory === true) groups.push(await filesBelow(entry as FileSystemDirectoryEntry));
    else if (file !== null) groups.push([file]);
  }
  return groups.flat();
}

async function filesBelow(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const entries = (await listFolder(folder)).filter(({ name }) => !name.startsWith('.'));
  entries.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  const groups: (readonly File[])[] = [];
  for (const entry of entries) {
    if (entry.isDirectory) groups.push(await filesBelow(entry as FileSystemDirectoryEntry));
    else groups.push(await fileOf(entry as FileSystemFileEntry));
  }
  return groups.flat();
}

async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // The browser hands out at most 100 at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<readonly File[]> {
  return new Promise((resolve) => {
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    );
  });
}
