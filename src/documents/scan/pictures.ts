import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { refusal, tooMuch } from '../refusals.js';
import { imageSize, type Size } from './image-size.js';

/** Pages of paper as pictures, drawn one at a time: each takes megabytes. */
export interface Pictures {
  /** The page `number`, from 1. */
  draw(number: number): Promise<Canvas>;
}

const POINTS_PER_INCH = 72;
const DOTS_PER_INCH = 200;
/** An A4 page at 200 dpi is 1654 × 2339; more costs time and reads no better. */
const LONGEST_SIDE = 3400;
/** Below this a photograph of a page is enlarged: letters need some 20 points of height. */
const SHORT_PAGE = 2000;
/** What a picture may unpack to, in points of four bytes each. */
const MOST_POINTS = 60_000_000;

/** The pages of a PDF at 200 dpi, very large ones smaller. */
export function pdfPictures(pdf: PDFDocumentProxy): Pictures {
  return {
    async draw(number) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const scale = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, LONGEST_SIDE / Math.max(width, height));
      const viewport = page.getViewport({ scale });
      const canvas = blank({ width: viewport.width, height: viewport.height });
      // pdfjs draws on any canvas, its types know the browser's only.
      await page.render({ canvas: canvas as unknown as null, viewport }).promise;
      page.cleanup();
      return canvas;
    },
  };
}

/** One picture as it is sent by a scanner or a telephone. Throws Invalid when it is too large or broken. */
export function imagePictures(bytes: Uint8Array): Pictures {
  const told = imageSize(bytes);
  if (!told) throw refusal('broken');
  if (told.width * told.height > MOST_POINTS)
    throw tooMuch(
      'too-big',
      `Ảnh quá lớn (${told.width} × ${told.height} điểm ảnh); hãy quét lại ở độ phân giải 200–300 dpi.`,
    );
  return {
    async draw() {
      const image = await loadImage(Buffer.from(bytes)).catch(() => {
        throw refusal('broken');
      });
      const long = Math.max(image.width, image.height);
      const scale = Math.min(LONGEST_SIDE / long, long < SHORT_PAGE ? Math.min(2, SHORT_PAGE / long) : 1);
      const canvas = blank({ width: image.width * scale, height: image.height * scale });
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas;
    },
  };
}

/** The picture turned by `radians` around its middle, on paper large enough for it. */
export function turned(picture: Canvas, radians: number): Canvas {
  const [sine, cosine] = [Math.abs(Math.sin(radians)), Math.abs(Math.cos(radians))];
  const { width, height } = picture;
  const canvas = blank({ width: width * cosine + height * sine, height: width * sine + height * cosine });
  const context = canvas.getContext('2d');
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(radians);
  context.drawImage(picture, -width / 2, -height / 2);
  return canvas;
}

function blank({ width, height }: Size): Canvas {
  const canvas = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}
