/** How wide and high a picture says it is. */
export interface Size {
  width: number;
  height: number;
}

/**
 * The size of a PNG, JPEG, WebP or BMP from its first fields, before anything is unpacked; undefined where it cannot
 * be found.
 */
export function imageSize(bytes: Uint8Array): Size | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.readUInt32BE(0) === 0x89504e47)
      return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
    if (view.readUInt16BE(0) === 0xffd8) return jpegSize(view);
    if (view.toString('latin1', 0, 2) === 'BM')
      return { width: Math.abs(view.readInt32LE(18)), height: Math.abs(view.readInt32LE(22)) };
    if (view.toString('latin1', 8, 12) === 'WEBP') return webpSize(view);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

/** The frame header (SOF0 to SOF15 without the three other marks among them) after any number of segments. */
function jpegSize(view: Buffer): Size | undefined {
  let at = 2;
  while (at + 9 < view.length) {
    const mark = view.readUInt8(at + 1);
    if (view.readUInt8(at) !== 0xff) return undefined;
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return { height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) };
    at += mark === 0xff ? 1 : 2 + view.readUInt16BE(at + 2);
  }
  return undefined;
}

function webpSize(view: Buffer): Size | undefined {
  switch (view.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: view.readUInt16LE(26) & 0x3fff, height: view.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const packed = view.readUInt32LE(21);
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: view.readUIntLE(24, 3) + 1, height: view.readUIntLE(27, 3) + 1 };
    default:
      return undefined;
  }
}
