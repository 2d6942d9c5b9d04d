const SIGNATURE = 0xe011cfd0;
const HEADER = 512;
const ENTRY = 128;
/** Numbers from here on are no sectors: end of a chain, free, tables of their own. */
const NO_SECTOR = 0xfffffffa;
const NO_SECTORS_LISTED = 109;

type Place = (sector: number) => Uint8Array;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The numbers of the sectors from `first` on, as the table chains them. Throws for a chain that bites its tail. */
function chain(first: number, table: readonly number[]): number[] {
  const sectors: number[] = [];
  for (let at = first; at < NO_SECTOR; at = table[at] ?? NO_SECTOR) {
    if (sectors.length > table.length) throw new RangeError('a chain of sectors without end');
    sectors.push(at);
  }
  return sectors;
}

function numbers(bytes: Uint8Array): number[] {
  const words = view(bytes);
  return Array.from({ length: bytes.length >> 2 }, (_, at) => words.getUint32(at * 4, true));
}

/**
 * The streams of a compound file ([MS-CFB]), the container of Word, Excel and PowerPoint before 2007: a name, and a
 * way to its bytes. Names of inner storages stand beside the outer ones. Throws RangeError where it is broken.
 */
export function openCompound(bytes: Uint8Array): Map<string, () => Uint8Array> {
  const header = view(bytes);
  if (bytes.length < HEADER || header.getUint32(0, true) !== SIGNATURE)
    throw new RangeError('no compound file');
  const [shift, miniShift] = [header.getUint16(30, true), header.getUint16(32, true)];
  if (shift !== 9 && shift !== 12) throw new RangeError('sectors of an unknown size');
  if (miniShift !== 6) throw new RangeError('small sectors of an unknown size');
  const size = 1 << shift;
  const place: Place = (sector) => {
    const from = (sector + 1) * size;
    if (from >= bytes.length) throw new RangeError('a sector outside of the file');
    return bytes.subarray(from, from + size);
  };
  const table = allocationTable(header, place, size);
  const join = (first: number) => joined(chain(first, table), place);

  const entries = join(header.getUint32(48, true));
  const streams = new Map<string, () => Uint8Array>();
  const small = numbers(join(header.getUint32(60, true)));
  const smallest = header.getUint32(56, true);
  let container: Uint8Array | undefined;
  for (let at = 0; at + ENTRY <= entries.length; at += ENTRY) {
    const entry = view(entries.subarray(at, at + ENTRY));
    const [kind, first, length] = [
      entry.getUint8(66),
      entry.getUint32(116, true),
      entry.getUint32(120, true),
    ];
    const root = at === 0 ? first : view(entries).getUint32(116, true);
    const miniPlace: Place = (sector) => {
      container ??= join(root);
      return container.subarray(sector << miniShift, (sector + 1) << miniShift);
    };
    const open = () =>
      (length < smallest ? joined(chain(first, small), miniPlace) : join(first)).subarray(0, length);
    const name = Buffer.from(
      entries.subarray(at, at + Math.min(64, Math.max(0, entry.getUint16(64, true) - 2))),
    );
    if (kind === 1 || kind === 2)
      streams.set(name.toString('utf16le'), kind === 2 ? open : () => new Uint8Array());
  }
  return streams;
}

/** The table that chains the sectors: its own sectors are listed in the header and, when many, in sectors of a list. */
function allocationTable(header: DataView, place: Place, size: number): number[] {
  const count = header.getUint32(44, true);
  const listed = Array.from({ length: NO_SECTORS_LISTED }, (_, at) => header.getUint32(76 + at * 4, true));
  let more = header.getUint32(68, true);
  for (
    let left = header.getUint32(72, true);
    left > 0 && more < NO_SECTOR && listed.length < count;
    left -= 1
  ) {
    const list = numbers(place(more));
    more = list[size / 4 - 1] ?? NO_SECTOR;
    listed.push(...list.slice(0, size / 4 - 1));
  }
  return listed
    .slice(0, count)
    .filter((sector) => sector < NO_SECTOR)
    .flatMap((sector) => numbers(place(sector)));
}

function joined(sectors: readonly number[], place: Place): Uint8Array {
  // A copy of its own: nothing of the process lies behind its end.
  return new Uint8Array(Buffer.concat(sectors.map(place)));
}
