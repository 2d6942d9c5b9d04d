const SECTOR = 512;
const END = 0xfffffffe;
/** Shorter streams would stand in the small sectors. */
const SMALLEST = 4096;

/** A compound file with these streams, as the old Office wrote them; `chain` may tie its table of sectors wrongly. */
export function compound(
  streams: Record<string, Uint8Array>,
  chain: (table: Uint32Array) => void = () => undefined,
): Uint8Array {
  const names = ['Root Entry', ...Object.keys(streams)];
  const directory = Math.ceil(names.length / 4);
  const table = new Uint32Array(SECTOR / 4).fill(0xffffffff);
  const parts = Object.values(streams).map((bytes) => {
    const part = new Uint8Array(Math.ceil(Math.max(bytes.length, SMALLEST) / SECTOR) * SECTOR);
    part.set(bytes);
    return part;
  });
  table[0] = 0xfffffffd;
  let next = 1;
  const tie = (count: number): number => {
    const first = next;
    for (; next < first + count; next += 1) table[next] = next + 1 < first + count ? next + 1 : END;
    return first;
  };
  tie(directory);
  const firsts = parts.map((part) => tie(part.length / SECTOR));
  chain(table);

  const header = Buffer.alloc(SECTOR, 0);
  header.writeUInt32LE(0xe011cfd0, 0);
  header.writeUInt32LE(0xe11ab1a1, 4);
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, at) => header.writeUInt16LE(value, 24 + at * 2));
  [1, 1, 0, SMALLEST, END, 0, END, 0].forEach((value, at) => header.writeUInt32LE(value, 44 + at * 4));
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const entries = Buffer.alloc(directory * SECTOR, 0);
  names.forEach((name, at) => {
    entries.write(name, at * 128, 'utf16le');
    entries.writeUInt16LE(name.length * 2 + 2, at * 128 + 64);
    entries.writeUInt8(at === 0 ? 5 : 2, at * 128 + 66);
    entries.writeUInt32LE(at === 0 ? END : firsts[at - 1]!, at * 128 + 116);
    entries.writeUInt32LE(at === 0 ? 0 : parts[at - 1]!.length, at * 128 + 120);
  });
  return Buffer.concat([header, Buffer.from(table.buffer), entries, ...parts]);
}
