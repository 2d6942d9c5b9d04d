import { child, count, readElements, toggle, value, type XmlNode } from './xml.js';

/** What the properties of a paragraph, a run or a style say; undefined: nothing. */
export interface Look {
  /** The number of the list; `0`: none. */
  list?: string | undefined;
  level?: number | undefined;
  /** On a page of its own. */
  newPage?: boolean | undefined;
  capitals?: boolean | undefined;
  hidden?: boolean | undefined;
  font?: string | undefined;
}

/** A style with what it inherits. */
export interface Style extends Look {
  /** Its id and those of the styles it is based on, its own first. */
  line: readonly string[];
}

const PLAIN: Style = { line: [] };
/** Styles are based on others a few times; a longer line is a circle. */
const LONGEST_LINE = 20;

/** What `pPr` says about the paragraph. */
export function paragraphLook(properties: XmlNode | undefined): Look {
  return {
    list: value(properties, 'numPr', 'numId'),
    level: count(properties, 'numPr', 'ilvl'),
    newPage: toggle(properties, 'pageBreakBefore'),
  };
}

/** What `rPr` says about the words. */
export function runLook(properties: XmlNode | undefined): Look {
  const fonts = child(properties, 'rFonts')?.attributes;
  return {
    capitals: toggle(properties, 'caps'),
    hidden: toggle(properties, 'vanish'),
    font: fonts?.['hAnsi'] ?? fonts?.['ascii'],
  };
}

/** The styles of a document. */
export class Styles {
  private readonly nodes = new Map<string, XmlNode>();
  private readonly known = new Map<string, Style>();
  private readonly usual: string | undefined;
  /** The font of what names none. */
  readonly font: string | undefined;

  /** Reads the styles part; throws when it is not well-formed. */
  constructor(xml: string | undefined) {
    for (const node of xml === undefined ? [] : readElements(xml, 'style', 'rPrDefault')) {
      if (node.name === 'rPrDefault') this.font = runLook(child(node, 'rPr')).font;
      const { type, styleId = '', default: usual = '' } = node.attributes;
      this.nodes.set(styleId, node);
      if (type === 'paragraph' && /^(?:1|true|on)$/.test(usual)) this.usual ??= styleId;
    }
  }

  /** The style named `id`; without a name that of a plain paragraph. */
  paragraph(id: string | undefined): Style {
    return this.style(id !== undefined && this.nodes.has(id) ? id : this.usual);
  }

  /** The style named `id`; without a name nothing. */
  run(id: string | undefined): Style {
    return this.style(id);
  }

  private style(id: string | undefined): Style {
    if (id === undefined) return PLAIN;
    const known = this.known.get(id) ?? this.inherit(id);
    this.known.set(id, known);
    return known;
  }

  private inherit(id: string): Style {
    const line: string[] = [];
    const look: Look = {};
    let next: string | undefined = id;
    for (; next !== undefined && line.length < LONGEST_LINE; next = value(this.nodes.get(next), 'basedOn')) {
      const node: XmlNode | undefined = this.nodes.get(next);
      line.push(next);
      const own: Look = { ...paragraphLook(child(node, 'pPr')), ...runLook(child(node, 'rPr')) };
      look.list ??= own.list;
      look.level ??= own.level;
      look.newPage ??= own.newPage;
      look.capitals ??= own.capitals;
      look.hidden ??= own.hidden;
      look.font ??= own.font;
    }
    return { ...look, line };
  }
}
