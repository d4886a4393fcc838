/**
 * A file of a drop, or a folder, that the system will not open. It goes the way of the others, so that whoever reads them says of it by
 * its name that it could not be opened.
 */
class UnreadableFile extends File {
  constructor(name: string) {
    super([], name);
  }

  override slice(): Blob {
    return this;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException(this.name, 'NotReadableError'));
  }
}

/** The files of a drop, with those inside of dropped folders, in the order of their names; what cannot be opened is among them. */
export async function filesOfTransfer(transfer: DataTransfer): Promise<readonly File[]> {
  // Entries and files must be asked for before the first await: the browser empties the transfer then.
  const dropped = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const groups: (readonly File[])[] = [];
  for (const { entry, file } of dropped) {
    if (entry?.isDirectory === true) groups.push(await filesBelow(entry as FileSystemDirectoryEntry));
    else if (file !== null) groups.push([file]);
    else if (entry !== null) groups.push([new UnreadableFile(entry.name)]);
  }
  return groups.flat();
}

async function filesBelow(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const listed = await listFolder(folder);
  const entries = listed.entries.filter(({ name }) => !name.startsWith('.'));
  entries.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  const groups: (readonly File[])[] = listed.whole ? [] : [[new UnreadableFile(folder.name)]];
  for (const entry of entries) {
    if (entry.isDirectory) groups.push(await filesBelow(entry as FileSystemDirectoryEntry));
    else groups.push([await fileOf(entry as FileSystemFileEntry)]);
  }
  return groups.flat();
}

interface Listed {
  readonly entries: FileSystemEntry[];
  /** False where the system stopped before the end. */
  readonly whole: boolean;
}

async function listFolder(folder: FileSystemDirectoryEntry): Promise<Listed> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    // The browser hands out at most 100 at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[] | null>((resolve) => {
      reader.readEntries(resolve, () => resolve(null));
    });
    if (some === null || some.length === 0) return { entries, whole: some !== null };
    entries.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve) => {
    entry.file(resolve, () => resolve(new UnreadableFile(entry.name)));
  });
}
