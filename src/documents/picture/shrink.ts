import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { Invalid } from '../../platform/refusal.js';
import { imageSize } from '../scan/image-size.js';

/** A picture as a telephone sends it. */
export interface Photograph {
  name: string;
  bytes: Uint8Array;
}

const LONGEST_SIDE = 2048;
/** What a picture may unpack to, in points of four bytes each. */
const MOST_POINTS = 60_000_000;
const QUALITY = 82;

/**
 * The picture drawn anew as JPEG, upright as its camera meant it and at most 2,048 points long: of what was noted in
 * the file, the place above all, nothing remains. Throws Invalid, naming it, when it is broken or too large.
 */
export async function shrunk({ name, bytes }: Photograph): Promise<Uint8Array> {
  const told = imageSize(bytes);
  if (told && told.width * told.height > MOST_POINTS)
    throw new Invalid(
      'attachment/too-big',
      `Ảnh “${name}” quá lớn (${told.width} × ${told.height} điểm ảnh); hãy giảm kích thước ảnh rồi gửi lại.`,
    );
  const image = told && (await opened(bytes));
  if (!image)
    throw new Invalid(
      'attachment/broken',
      `Ảnh “${name}” bị hỏng hoặc tải lên chưa trọn vẹn; hãy mở ảnh trên máy, lưu lại rồi gửi lại.`,
    );
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
  const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = createCanvas(width!, height!);
  const context = canvas.getContext('2d');
  // What is seen through becomes white, not black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.encode('jpeg', QUALITY);
}

async function opened(bytes: Uint8Array): Promise<Image | undefined> {
  try {
    const image = await loadImage(Buffer.from(bytes));
    return image.width > 0 && image.height > 0 ? image : undefined;
  } catch {
    return undefined;
  }
}
