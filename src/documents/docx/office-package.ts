import { unpack, type ZipEntry, zipEntries } from '../zip-entries.js';
import { readElements } from './xml.js';

/** What one part of a file says about another: `header`, `styles`, `officeDocument`, ... */
export interface Relation {
  kind: string;
  /** The path of the other part, without a leading `/`. */
  target: string;
}

/** The kinds of part that Word opens: documents and templates, with macros or without. */
const WORD =
  /(?:wordprocessingml\.(?:document|template)|word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml$/i;

// Names in a package know no capitals, and some programs part folders by backslashes.
const key = (path: string): string => path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

function decode(bytes: Uint8Array): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** `target` as it is seen from the part `from`. */
function resolve(from: string, target: string): string {
  const base = target.startsWith('/') ? 'part:/' : `part:/${from}`;
  try {
    return decodeURIComponent(new URL(target.replaceAll('\\', '/'), base).pathname).slice(1);
  } catch {
    return target;
  }
}

/** The parts of an Office file. */
export class OfficePackage {
  private readonly entries = new Map<string, ZipEntry>();

  /** Throws when `bytes` are no whole zip archive. */
  constructor(private readonly bytes: Uint8Array) {
    const entries = zipEntries(bytes);
    if (!entries) throw new Error('no zip archive');
    for (const entry of entries) this.entries.set(key(entry.name), entry);
  }

  /** The text of the part at `path`; undefined when there is none. Throws when it is broken. */
  text(path: string): string | undefined {
    const entry = this.entries.get(key(path));
    if (!entry) return undefined;
    const content = unpack(this.bytes, entry);
    if (!content) throw new Error(`broken part ${path}`);
    return decode(content);
  }

  /** What the part at `path` is related to inside of the file; `''` stands for the file itself. */
  relations(path: string): Relation[] {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const xml = this.text(`${folder}_rels/${path.slice(folder.length)}.rels`);
    if (xml === undefined) return [];
    return readElements(xml, 'Relationship')
      .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
      .map(({ attributes }) => ({
        kind: attributes['Type']?.split('/').at(-1) ?? '',
        target: resolve(path, attributes['Target'] ?? ''),
      }));
  }

  /** The part that holds the text of a Word file, wherever it stands; undefined for other Office files. */
  get document(): string | undefined {
    const types = readElements(this.text('[Content_Types].xml') ?? '<Types/>', 'Override', 'Default')
      .map(({ attributes }) => attributes)
      .filter((type) => WORD.test(type['ContentType'] ?? ''));
    const declared = types.flatMap(({ PartName }) => PartName ?? []);
    const main = this.relations('').find(({ kind }) => kind === 'officeDocument')?.target ?? '';
    const isWord = types.length > declared.length || declared.some((part) => key(part) === key(main));
    const path = [isWord ? main : '', ...declared, 'word/document.xml'].find((one) =>
      this.entries.has(key(one)),
    );
    return path?.replace(/^\//, '');
  }
}
