import { fromOldFonts } from '../encodings/recognise-encoding.js';
import { type Line, tidyLine } from './lines.js';
import type { Labels } from './numbering.js';
import { type Look, paragraphLook, runLook, type Styles } from './styles.js';
import { readSymbols } from './symbols.js';
import { child, toggle, value, type XmlNode } from './xml.js';

/** A footnote mark that was typed, or left by a converter: raised digits that are no unit of measure. */
const TYPED_NOTE = /^\s*(?:[[(]?\d{1,3}[\])]?|\*{1,3})\s*$/u;
const MEASURE = /(?:^|[\s\d/.])(?:[kcdm]?m|ha)$/u;

/** Fonts whose signs are Latin letters for other programs; those that end in H have capitals only. */
const OLD_FONT = /^(?:\.Vn|VNI[- ])/iu;
const OLD_CAPITALS = /^\.Vn\w+H$/u;

/** One paragraph while its runs are read. */
export class Paragraph {
  private style;
  private look: Look = {};
  private run: Look = {};
  private raised = false;
  private words = '';
  /** The last of the words; to cut them from the whole would take ever longer. */
  private tail = '';
  private inked = false;
  private readonly finished: Line[] = [];
  /** The line that comes next begins a page; so does the one after it. */
  private turned: boolean;
  private turnedWithin = false;
  /** Its end mark is deleted or hidden: the next paragraph goes on in its last line. */
  joinsNext = false;
  /** The section that ends with this paragraph; undefined when none does. */
  section: XmlNode | undefined;

  constructor(
    private readonly styles: Styles,
    turned: boolean,
  ) {
    this.style = styles.paragraph(undefined);
    this.turned = turned;
  }

  /** Takes `pPr` of this paragraph, or of one that goes on in it: what has words keeps its own. */
  properties(node: XmlNode): void {
    if (!this.hasWords) {
      this.style = this.styles.paragraph(value(node, 'pStyle'));
      this.look = paragraphLook(node);
    }
    if (this.look.newPage ?? this.style.newPage) this.turnPage();
    const mark = child(node, 'rPr');
    this.joinsNext =
      child(mark, 'del') !== undefined ||
      child(mark, 'moveFrom') !== undefined ||
      toggle(mark, 'vanish') === true;
    this.section = child(node, 'sectPr');
  }

  /** A new run begins; `rPr`, if it has one, follows. */
  startRun(): void {
    this.runProperties(undefined);
  }

  runProperties(node: XmlNode | undefined): void {
    const own = runLook(node);
    const style = this.styles.run(value(node, 'rStyle'));
    // Where both styles switch it on, Word switches it off (ISO/IEC 29500-1, 17.7.3).
    const both = (key: 'capitals' | 'hidden'): boolean =>
      own[key] ?? (this.style[key] ?? false) !== (style[key] ?? false);
    const font = own.font ?? style.font ?? this.style.font ?? this.styles.font ?? '';
    const capitals = both('capitals') || OLD_CAPITALS.test(font);
    this.run = { capitals, hidden: both('hidden'), font };
    this.raised = value(node, 'vertAlign') === 'superscript';
  }

  /** The rest of the run is the mark of a footnote. */
  muteRun(): void {
    this.run = { hidden: true };
  }

  add(text: string): void {
    if (this.run.hidden) return;
    if (this.raised && TYPED_NOTE.test(text) && !MEASURE.test(this.tail)) return;
    const shown = readSymbols(OLD_FONT.test(this.run.font ?? '') ? fromOldFonts(text) : text);
    this.inked ||= /\S/u.test(shown);
    this.tail = (this.tail + shown.slice(-4)).slice(-4);
    this.words += this.run.capitals ? shown.toLocaleUpperCase('vi') : shown;
  }

  /** `code` is a character of a symbol font in hexadecimal digits; some programs leave its F0 out. */
  addSymbol(code: string): void {
    const point = /^[\da-f]{1,4}$/i.test(code) ? Number.parseInt(code, 16) : 0;
    if (point >= 0x20) this.add(String.fromCodePoint(point < 0x100 ? 0xf000 + point : point));
  }

  /** A line break; a page break as well when `page`. */
  breakLine(page = false): void {
    this.endLine();
    if (page) this.turnPage();
  }

  /** A page begins here. A sentence is not cut for it: the next line carries the sign. */
  turnPage(): void {
    if (this.inked) this.turnedWithin = true;
    else this.turned = true;
  }

  /** Whether a page begins with the next paragraph. */
  get turns(): boolean {
    return this.turned || this.turnedWithin;
  }

  get hasWords(): boolean {
    return this.finished.length > 0 || this.inked;
  }

  /** The lines, the first with the paragraph's label. An empty paragraph has a line only for a label, in a cell. */
  end(labels: Labels, inCell: boolean): Line[] {
    this.endLine();
    const label = this.run.hidden && !this.hasWords ? '' : this.label(labels);
    if (this.finished.length > 0) this.finished[0]!.text = `${label}${this.finished[0]!.text}`;
    else if (inCell && label !== '') this.pushLine(label.trim());
    return this.finished;
  }

  private label(labels: Labels): string {
    const list = this.look.list ?? this.style.list;
    if (list === undefined || list === '0') return '';
    const linked = labels.levelOf(list, this.style.line);
    return labels.next(list, this.look.level ?? linked ?? this.style.level ?? 0);
  }

  private endLine(): void {
    const text = tidyLine(this.words);
    this.words = '';
    this.inked = false;
    if (text !== '') this.pushLine(text);
  }

  private pushLine(text: string): void {
    this.finished.push({ text, newPage: this.turned, continued: this.finished.length > 0 });
    this.turned = this.turnedWithin;
    this.turnedWithin = false;
  }
}
