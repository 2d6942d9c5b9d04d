import { inflateRawSync } from 'node:zlib';

/** One file of a zip archive as its central directory tells it. */
export interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  packed: number;
  unpacked: number;
  offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end record is 22 bytes and a comment of at most 65,535. */
const END_REACH = 22 + 65_535;

/**
 * The central directory of a zip archive; undefined when there is none or it is broken. It has to fill the space up to
 * the end record: unpackers shift a directory that ends earlier and read on past the number of entries, and so would
 * unpack other files than those that were looked at here.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, bytes.length - END_REACH);
  while (end >= lowest && view.getUint32(end, true) !== END) end -= 1;
  if (end < lowest) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  if (at + view.getUint32(end + 12, true) !== end) return undefined;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end ? entries : undefined;
}

/** The content of `entry`; undefined when it is broken or unpacks to another size than the directory tells. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  if (entry.offset + 30 > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed.length === entry.unpacked ? packed : undefined;
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
    return content.length === entry.unpacked ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Whether `entry` unpacks to the size that the directory tells; a bomb tells a smaller one. */
export function keepsItsSize(bytes: Uint8Array, entry: ZipEntry): boolean {
  return unpack(bytes, entry) !== undefined;
}
