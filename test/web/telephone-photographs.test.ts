import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meeting } from '../support/meeting.js';
import { NOTED, photograph } from '../support/photograph.js';
import { Visitor, words } from '../support/visitor.js';

/** The first bytes of what an iPhone keeps its photographs in. */
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(2000, 7),
]);

describe('photographs as telephones send them', () => {
  let meeting: Meeting;
  let head: Visitor;
  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    await meeting.issued('stc');
    head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
  });
  afterAll(() => meeting.close());

  const send = (name: string, bytes: Uint8Array) =>
    head.report('/viec/1/progress', { text: `Ảnh ${name}.` }, [{ field: 'during', name, bytes }]);
  const newest = async () => {
    const { html } = await head.get('/viec/1');
    const [link] = html
      .match(/\/viec\/1\/tep\/\d+(?=[?"])/g)!
      .toSorted()
      .slice(-1);
    const { headers, rawPayload } = await head.fetch(link!);
    return { type: headers['content-type'], bytes: rawPayload };
  };
  /** The colour in the middle of the upper and of the lower half. */
  const colours = async (bytes: Buffer) => {
    const image = await loadImage(bytes);
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const at = (y: number) => [...context.getImageData(image.width / 2, y, 1, 1).data].slice(0, 3);
    return {
      width: image.width,
      height: image.height,
      upper: at(image.height / 4),
      lower: at((3 * image.height) / 4),
    };
  };

  it('of twelve million points, taken on the side, stand upright, small and without the place, in good time', async () => {
    const bytes = await photograph(4032, 3024);
    expect(bytes.includes(NOTED)).toBe(true);
    const before = performance.now();
    expect((await send('IMG_4032.JPG', bytes)).status).toBe(200);
    expect(performance.now() - before).toBeLessThan(20_000);
    const kept = await newest();
    expect(kept.type).toBe('image/jpeg');
    expect([kept.bytes.includes('Exif'), kept.bytes.includes(NOTED)]).toEqual([false, false]);
    const { width, height, upper, lower } = await colours(kept.bytes);
    expect([width, height]).toEqual([1536, 2048]);
    // Turned by a quarter to the right: what was at the left is above.
    expect([upper[0]! > 200 && upper[2]! < 60, lower[2]! > 200 && lower[0]! < 60]).toEqual([true, true]);
  });

  it('as WebP are taken and kept as JPEG', async () => {
    const canvas = createCanvas(800, 600);
    canvas.getContext('2d').fillRect(0, 0, 800, 600);
    expect((await send('anh.webp', await canvas.encode('webp', 80))).status).toBe(200);
    const kept = await newest();
    expect(kept.type).toBe('image/jpeg');
    const { width, height } = await loadImage(kept.bytes);
    expect([width, height]).toEqual([800, 600]);
  });

  it('as HEIC are refused with what to do, and what was typed stays', async () => {
    const page = await send('IMG_0001.HEIC', heic);
    expect(page.status).toBe(422);
    expect(words(page.html)).toMatch(/Ảnh HEIC của iPhone chưa đọc được\. Hãy mở Cài đặt/);
    expect(page.html).toContain('Ảnh IMG_0001.HEIC.');
  });
});
