import { limits } from '../../limits.ts';
import { readZipDirectory, type ZipEntry } from '../../zipDirectory.ts';
import { unpackText } from './unpack.ts';
import { XmlReader, type XmlTold } from './xml.ts';

/** Why a workbook can't be read: bytes that are not what they should be, or more than is taken. */
export type WorkbookFault = 'damaged' | 'too-large';

/** Where a part of a workbook points: `target` is the name of another part, or an address where it is `outside`. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly outside: boolean;
}

/** The files packed into a workbook. Their names are only looked up among each other: none ever becomes a path. */
export class Parts {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private bytesLeft: number = limits.workbookBytes;

  private constructor(
    private readonly zip: Uint8Array,
    entries: readonly ZipEntry[],
  ) {
    this.entries = new Map(entries.map((entry) => [nameOf(entry.name), entry]));
  }

  static open(zip: Uint8Array): Parts | WorkbookFault {
    const entries = readZipDirectory(zip);
    if (entries === null) return 'damaged';
    if (entries.length > limits.workbookFiles) return 'too-large';
    return new Parts(zip, entries);
  }

  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(nameOf(name));
  }

  /** Reads a part; `enough` is asked after every piece. Null where it was read to its end. A part that isn't there is damaged. */
  read(name: string, told: XmlTold, enough: () => boolean = () => false): WorkbookFault | null {
    const entry = this.entries.get(nameOf(name));
    if (entry === undefined) return 'damaged';
    if (entry.size > this.bytesLeft) return 'too-large';
    this.bytesLeft -= entry.size;
    const reader = new XmlReader(told);
    const unpacked = unpackText(this.zip, entry, (text) => reader.write(text) && !enough());
    if (enough()) return 'too-large';
    return unpacked === 'whole' && reader.end() ? null : 'damaged';
  }

  /** Where a part points, by the id it uses for that. A part without such a list points nowhere. */
  relations(name: string): ReadonlyMap<string, Relation> | WorkbookFault {
    const slash = name.lastIndexOf('/');
    const [folder, file] = [name.slice(0, slash + 1), name.slice(slash + 1)];
    const list = `${folder}_rels/${file}.rels`;
    const found = new Map<string, Relation>();
    if (!this.has(list)) return found;
    const fault = this.read(list, {
      open: (tag, attributeOf) => {
        const [id, target] = [attributeOf('Id'), attributeOf('Target')];
        if (tag !== 'Relationship' || id === undefined || target === undefined) return;
        const outside = attributeOf('TargetMode') === 'External';
        found.set(id, { type: attributeOf('Type') ?? '', target: outside ? target : fromFolder(folder, target), outside });
      },
    });
    return fault ?? found;
  }
}

/** Some programs write the names in other letters, or with the slashes of Windows. */
const nameOf = (name: string): string => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

/** "../styles.xml" as it is seen from a folder; with a slash in front it is seen from the top. */
function fromFolder(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
