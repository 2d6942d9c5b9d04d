import { createCanvas } from '@napi-rs/canvas';

/** Words that a camera noted; nobody may find them in what is kept. */
export const NOTED = 'Camera 21.0285N 105.8542E';

/** A photograph, red at its left and blue at its right, that says it was taken with the camera on its side. */
export async function photograph(width = 400, height = 200): Promise<Buffer> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'red';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = 'blue';
  context.fillRect(width / 2, 0, width / 2, height);
  const jpeg = await canvas.encode('jpeg', 90);
  return Buffer.concat([jpeg.subarray(0, 2), notes(), jpeg.subarray(2)]);
}

/** An Exif segment: orientation 6, and the camera's words behind it. */
function notes(): Buffer {
  const orientation = Buffer.from(
    'II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0',
    'latin1',
  );
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientation, Buffer.from(NOTED)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
