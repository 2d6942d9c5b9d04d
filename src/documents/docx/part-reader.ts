import { type Line, tidyLine } from './lines.js';
import { Labels, type Lists } from './numbering.js';
import { OpenTables } from './open-tables.js';
import { Paragraph } from './paragraph.js';
import { Story } from './story.js';
import type { Styles } from './styles.js';
import { child, value, walkXml, type XmlNode, type XmlVisitor } from './xml.js';

/** What the parts of one document share. */
export interface Definitions {
  lists: Lists;
  styles: Styles;
}

const PROPERTIES = ['pPr', 'rPr', 'tcPr', 'trPr', 'tblPr', 'tblGrid', 'sdtPr', 'sectPr'];
/** What was deleted or moved away, and the readings over East Asian words. */
const DROPPED = new Set(['del', 'moveFrom', 'rt']);
const TABLE = new Set(['tbl', 'tr', 'tc']);
const SIGNS = new Map([
  ['tab', ' '],
  ['ptab', ' '],
  ['noBreakHyphen', '-'],
]);

type Attributes = Readonly<Record<string, string>>;

/** Reads one part (the document, a header) piece by piece into lines. */
class PartReader implements XmlVisitor {
  readonly whole = new Set(PROPERTIES);
  readonly lines: Line[] = [];
  root: string | undefined;
  private readonly labels: Labels;
  private readonly tables = new OpenTables(this.lines);
  private readonly stories = [new Story()];
  /** For each open AlternateContent: whether one of its forms has been read. */
  private readonly alternatives: boolean[] = [];
  private skipped = 0;
  private collecting = false;
  private placeholder = false;
  private turned = false;
  /** Where the section begins that is being read, if it is not the first. */
  private sectionStart: number | undefined;

  constructor(private readonly definitions: Definitions) {
    this.labels = new Labels(definitions.lists);
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0 || this.drops(name)) {
      this.skipped += 1;
      return;
    }
    this.root ??= name;
    const story = this.stories.at(-1)!;
    if (name === 'p') this.startParagraph(story);
    else if (name === 'r') story.paragraph?.startRun();
    else if (name === 't') this.collecting = !story.inCode;
    else if (TABLE.has(name)) {
      if (name === 'tbl') this.flush(story);
      this.tables.start(name);
    } else if (name === 'txbxContent') this.stories.push(new Story());
    else if (name === 'AlternateContent') this.alternatives.push(false);
    else if (name === 'sdt') this.placeholder = false;
    else if (name === 'fldChar' && story.paragraph) story.field(attributes['fldCharType']);
    else if (story.paragraph) this.mark(story.paragraph, name, attributes);
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    const story = this.stories.at(-1)!;
    if (name === 't') this.collecting = false;
    else if (name === 'p') this.endParagraph(story);
    else if (TABLE.has(name)) {
      if (name === 'tc') this.flush(story);
      this.tables.end(name);
    } else if (name === 'txbxContent' || name === 'body' || name === 'hdr' || name === 'ftr') {
      this.flush(story);
      if (name === 'txbxContent') this.stories.pop();
    } else if (name === 'AlternateContent') this.alternatives.pop();
  }

  words(text: string): void {
    if (this.collecting && this.skipped === 0) this.stories.at(-1)!.paragraph?.add(text);
  }

  properties(node: XmlNode): void {
    if (this.skipped > 0) return;
    const { paragraph } = this.stories.at(-1)!;
    if (node.name === 'pPr') paragraph?.properties(node);
    else if (node.name === 'rPr') paragraph?.runProperties(node);
    else if (node.name === 'sdtPr') this.placeholder = child(node, 'showingPlcHdr') !== undefined;
    else if (node.name === 'sectPr') this.endSection(node);
    else this.tables.properties(node);
  }

  private drops(name: string): boolean {
    if (name === 'Choice' || name === 'Fallback') {
      const taken = this.alternatives.at(-1) ?? false;
      if (this.alternatives.length > 0) this.alternatives[this.alternatives.length - 1] = true;
      return taken;
    }
    if (name === 'sdtContent') {
      const { placeholder } = this;
      this.placeholder = false;
      return placeholder;
    }
    return DROPPED.has(name);
  }

  /** Empty elements within a run. */
  private mark(paragraph: Paragraph, name: string, attributes: Attributes): void {
    if (name === 'br' || name === 'cr') paragraph.breakLine(attributes['type'] === 'page');
    else if (name === 'lastRenderedPageBreak') paragraph.turnPage();
    else if (name === 'sym') paragraph.addSymbol(attributes['char'] ?? '');
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      if (/^(?:1|true|on)$/.test(attributes['customMarkFollows'] ?? '')) paragraph.muteRun();
    } else if (name === 'textpath') this.drawnWords(attributes['string'] ?? '');
    else paragraph.add(SIGNS.get(name) ?? '');
  }

  /** Words drawn as a picture: a stamp. */
  private drawnWords(words: string): void {
    const text = tidyLine(words);
    if (text !== '') this.tables.put([{ text, newPage: false, continued: false }]);
  }

  private startParagraph(around: Story): void {
    // A paragraph within a paragraph, outside of text boxes: drawings of other programs write such.
    const story = around.paragraph ? new Story(true) : around;
    if (story !== around) this.stories.push(story);
    story.paragraph = story.waiting ?? new Paragraph(this.definitions.styles, this.turned);
    story.waiting = undefined;
    story.paragraph.joinsNext = false;
    this.turned = false;
  }

  private endParagraph(story: Story): void {
    const { paragraph } = story;
    story.paragraph = undefined;
    story.endCode();
    if (paragraph?.joinsNext) story.waiting = paragraph;
    else if (paragraph) this.finish(paragraph);
    if (paragraph?.section) this.endSection(paragraph.section);
    if (!story.single) return;
    this.flush(story);
    this.stories.pop();
  }

  /** Ends the paragraph that waits for another one where none can come. */
  private flush(story: Story): void {
    if (story.waiting) this.finish(story.waiting);
    story.waiting = undefined;
  }

  private finish(paragraph: Paragraph): void {
    this.tables.put(paragraph.end(this.labels, this.tables.inCell));
    this.turned ||= paragraph.turns;
  }

  /** A section tells at its end how it began; most begin on a new page. */
  private endSection(properties: XmlNode): void {
    const first = this.sectionStart === undefined ? undefined : this.lines[this.sectionStart];
    if (first && !/^(?:continuous|nextColumn)$/.test(value(properties, 'type') ?? '')) first.newPage = true;
    this.sectionStart = this.lines.length;
  }
}

/** The lines of one part, whose outermost element is `root`, in order. Throws when it is another or not well-formed. */
export function readPart(xml: string, root: string, definitions: Definitions): Line[] {
  const reader = new PartReader(definitions);
  walkXml(xml, reader);
  if (reader.root !== root) throw new Error(`no ${root}`);
  return reader.lines;
}
