import { combine, IDENTITY, type Matrix } from './matrix.js';

/** What setFont of the page's program chose. */
export interface Font {
  name: string;
  /** Text units a unit of a glyph's width; 0.001 but in fonts of drawings. */
  scale: number;
}

interface State {
  page: Matrix;
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: Font;
  size: number;
  spacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

/** The state of a page's drawing program as far as writing and lines depend on it (ISO 32000-1, 8.4 and 9.3). */
export class Graphics {
  state: State;
  private readonly saved: State[] = [];

  constructor(private readonly base: Matrix) {
    this.state = {
      page: base,
      text: IDENTITY,
      x: 0,
      y: 0,
      lineX: 0,
      lineY: 0,
      font: { name: '', scale: 0.001 },
      size: 0,
      spacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
    };
  }

  save(): void {
    this.saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  transform(matrix: ArrayLike<number> | null | undefined): void {
    if (matrix) this.state.page = combine(this.state.page, matrix);
  }

  /** An annotation is drawn on the bare page, wherever the program before it has moved to. */
  startOver(): void {
    this.state.page = this.base;
  }

  setText(matrix: ArrayLike<number>): void {
    this.state.text = combine(IDENTITY, matrix);
    this.state.x = this.state.lineX = 0;
    this.state.y = this.state.lineY = 0;
  }

  move(x: number, y: number): void {
    this.state.x = this.state.lineX += x;
    this.state.y = this.state.lineY += y;
  }

  /** Text space to page, at the pen. */
  pen(): Matrix {
    const { page, text, x, y, rise } = this.state;
    const [a, b, c, d, e, f] = combine(page, text);
    return [a, b, c, d, a * x + c * (y + rise) + e, b * x + d * (y + rise) + f];
  }
}
