import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, turnsOf, type Matrix } from './matrix.js';
import { Graphics, type Font } from './graphics.js';
import { shapeRulings } from './shapes.js';
import type { PageContent, Ruling } from './run.js';
import { upright, type TurnedRun } from './upright.js';

interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}
const PAINTED = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const STROKED = new Set<number>([OPS.stroke, OPS.closeStroke]);
const PICTURES = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectRepeat,
]);

/** Follows a page's drawing program and notes what it writes where. */
class PageReader {
  readonly glyphs: TurnedRun[] = [];
  readonly rulings: Ruling[] = [];
  pictured = 0;
  shapes = 0;
  private readonly graphics: Graphics;
  private source = 0;
  private afterBlank = false;

  constructor(
    base: Matrix,
    private readonly size: { width: number; height: number },
    private readonly fontOf: (id: string) => Font,
  ) {
    this.graphics = new Graphics(base);
  }

  run(operation: number, args: unknown[]): void {
    const [first, second] = args as [number, number];
    const { graphics } = this;
    const { state } = graphics;
    if (operation === OPS.showText) this.show(args[0] as (Glyph | number)[]);
    else if (operation === OPS.save || operation === OPS.beginGroup) graphics.save();
    else if (operation === OPS.restore || operation === OPS.endGroup) graphics.restore();
    else if (operation === OPS.transform) graphics.transform(args as number[]);
    else if (operation === OPS.beginText) graphics.setText([1, 0, 0, 1, 0, 0]);
    else if (operation === OPS.setTextMatrix) graphics.setText(args[0] as ArrayLike<number>);
    else if (operation === OPS.moveText) graphics.move(first, second);
    else if (operation === OPS.setLeadingMoveText) {
      state.leading = second;
      graphics.move(first, second);
    } else if (operation === OPS.nextLine) graphics.move(0, state.leading);
    else if (operation === OPS.setLeading) state.leading = -first;
    else if (operation === OPS.setCharSpacing) state.spacing = first;
    else if (operation === OPS.setWordSpacing) state.wordSpacing = first;
    else if (operation === OPS.setHScale) state.stretch = first / 100;
    else if (operation === OPS.setTextRise) state.rise = first;
    else if (operation === OPS.setFont) this.setFont(args[0] as string, second);
    else if (operation === OPS.setGState) this.setParts(args[0] as [string, unknown][]);
    else if (operation === OPS.constructPath) this.draw(first, args[1] as [ArrayLike<number> | null]);
    else if (PICTURES.has(operation)) this.picture();
    else this.enter(operation, args);
  }

  /** Forms and annotations, which are pages in the page. */
  private enter(operation: number, args: unknown[]): void {
    const begins = operation === OPS.paintFormXObjectBegin || operation === OPS.beginAnnotation;
    if (begins || operation === OPS.paintFormXObjectEnd || operation === OPS.endAnnotation) this.source += 1;
    if (operation === OPS.paintFormXObjectBegin) {
      this.graphics.save();
      this.graphics.transform(args[0] as number[] | null);
    } else if (operation === OPS.beginAnnotation) {
      this.graphics.save();
      this.graphics.startOver();
      this.graphics.transform(args[2] as number[]);
      this.graphics.transform(args[3] as number[]);
    } else if (operation === OPS.paintFormXObjectEnd || operation === OPS.endAnnotation)
      this.graphics.restore();
  }

  private setFont(id: string, size: number): void {
    this.graphics.state.font = this.fontOf(id);
    this.graphics.state.size = size;
  }

  private setParts(parts: [string, unknown][]): void {
    for (const [name, value] of parts) if (name === 'Font') this.setFont(...(value as [string, number]));
  }

  private show(glyphs: (Glyph | number)[]): void {
    const { state } = this.graphics;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') state.x -= (glyph / 1000) * state.size * state.stretch;
      else this.showGlyph(glyph);
    }
  }

  private showGlyph(glyph: Glyph): void {
    const { state } = this.graphics;
    const extra = state.spacing + (glyph.isSpace ? state.wordSpacing : 0);
    const advance = (glyph.width * state.font.scale * state.size + extra) * state.stretch;
    const pen = this.graphics.pen();
    state.x += advance;
    const across = Math.hypot(pen[0], pen[1]);
    const height = Math.abs(state.size) * Math.hypot(pen[2], pen[3]);
    if (glyph.unicode.trim() === '') {
      this.afterBlank = true;
      return;
    }
    if (height > 0 && pen[4] > -50 && pen[4] < this.size.width + 50)
      this.glyphs.push({
        x: pen[4],
        y: pen[5],
        width: Math.abs(advance) * across,
        height,
        str: glyph.unicode,
        font: state.font.name,
        source: this.source,
        spaced: this.afterBlank,
        turns: turnsOf(pen),
      });
    this.afterBlank = false;
  }

  private draw(paint: number, [path]: [ArrayLike<number> | null]): void {
    if (!path || !PAINTED.has(paint)) return;
    this.shapes += 1;
    if (path.length < 3000)
      this.rulings.push(...shapeRulings(path, this.graphics.state.page, STROKED.has(paint)));
  }

  private picture(): void {
    const corners = [apply(this.graphics.state.page, 0, 0), apply(this.graphics.state.page, 1, 1)] as const;
    const within = (at: number, limit: number): number => Math.min(Math.max(at, 0), limit);
    const { width, height } = this.size;
    const covered =
      Math.abs(within(corners[0].x, width) - within(corners[1].x, width)) *
      Math.abs(within(corners[0].y, height) - within(corners[1].y, height));
    this.pictured = Math.min(1, this.pictured + covered / (width * height));
  }
}

/** What `page` writes and rules, upright as a reader holds it. */
export async function pageContent(page: PDFPageProxy): Promise<PageContent> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const fontOf = (id: string): Font => {
    // A font that cannot be read is not there, and asking for it would throw.
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : {};
    const { name, fontMatrix } = font as { name?: string; fontMatrix?: number[] };
    return { name: name ?? '', scale: fontMatrix?.[0] ?? 0.001 };
  };
  const reader = new PageReader(transform as unknown as Matrix, { width, height }, fontOf);
  fnArray.forEach((operation, at) => reader.run(operation, (argsArray[at] ?? []) as unknown[]));
  return upright(reader, { width, height });
}
