import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../src/documents/scan/recognise.js';

/** The head of a PNG that tells this size, with nothing behind it. */
function png(width: number, height: number): Buffer {
  const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR........\x08\0\0\0\0', 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

describe('a hostile or broken picture', () => {
  // The first two crash the library that unpacks them.
  it.each([
    [
      'is a WebP without a picture',
      'broken',
      Buffer.from('RIFF\x10\0\0\0WEBPVP8 abcdefghij\x20\x03\x20\x03klmnopqrst', 'latin1'),
    ],
    ['is a PNG of no size', 'broken', png(0, 0)],
    ['is a PNG that ends behind its head', 'broken', png(800, 1000)],
    ['is a JPEG that ends behind its first mark', 'broken', Buffer.from([0xff, 0xd8, 0xff])],
    ['is larger than memory', 'too-big', png(40_000, 40_000)],
  ])('is refused when it %s', async (_, code, bytes) => {
    await expect(recognise(bytes, { pages: 1 })).rejects.toMatchObject({
      code: `document/${code}`,
      message: expect.stringContaining('; hãy '),
    });
  });
});
