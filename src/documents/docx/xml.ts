import { SaxesParser } from 'saxes';

/** One element with everything in it. Names of elements and attributes stand without their prefixes. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** Who is told what stands in a part, in order. */
export interface XmlVisitor {
  /** The elements that are handed over whole by `properties` instead of piece by piece. */
  readonly whole: ReadonlySet<string>;
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  words(text: string): void;
  properties(node: XmlNode): void;
}

interface Growing extends XmlNode {
  readonly children: Growing[];
}

// Strict and transitional documents, and other programs, differ in namespaces and prefixes, never in local names.
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function withoutPrefixes(attributes: Record<string, string>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const name in attributes) plain[local(name)] = attributes[name]!;
  return plain;
}

/**
 * Tells `visitor` what stands in `xml`, in time linear in its length and without recursion however deep it nests.
 * Throws when it is not well-formed, and for any document type declaration: Word writes none, and entities that
 * multiply need one.
 */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const path: Growing[] = [];
  parser.on('doctype', () => {
    throw new Error('a document type declaration');
  });
  parser.on('opentag', (tag) => {
    const name = local(tag.name);
    const attributes = withoutPrefixes(tag.attributes);
    const parent = path.at(-1);
    if (!parent && !visitor.whole.has(name)) visitor.open(name, attributes);
    else {
      const node: Growing = { name, attributes, children: [] };
      parent?.children.push(node);
      path.push(node);
    }
  });
  parser.on('closetag', (tag) => {
    const node = path.pop();
    if (!node) visitor.close(local(tag.name));
    else if (path.length === 0) visitor.properties(node);
  });
  parser.on('text', (text) => {
    if (path.length === 0) visitor.words(text);
  });
  parser.on('cdata', (text) => {
    if (path.length === 0) visitor.words(text);
  });
  parser.write(xml).close();
}

/** The elements named `name` in `xml`, whole, wherever they stand; text is left out. Throws as walkXml does. */
export function readElements(xml: string, ...names: string[]): XmlNode[] {
  const found: XmlNode[] = [];
  const ignore = (): void => undefined;
  const properties = (node: XmlNode): number => found.push(node);
  walkXml(xml, { whole: new Set(names), open: ignore, close: ignore, words: ignore, properties });
  return found;
}

/** The innermost of `path` below `node`: `child(paragraph, 'rPr', 'caps')`. */
export function child(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce((at, name) => at?.children.find((one) => one.name === name), node);
}

/** The value of that child, `w:val`. */
export function value(node: XmlNode | undefined, ...path: string[]): string | undefined {
  return child(node, ...path)?.attributes['val'];
}

/** The value of that child as a whole number; undefined when it has none. */
export function count(node: XmlNode | undefined, ...path: string[]): number | undefined {
  const written = value(node, ...path);
  return written !== undefined && /^-?\d{1,9}$/.test(written) ? Number(written) : undefined;
}

/** Whether that child switches something on or off; undefined when it is not there. */
export function toggle(node: XmlNode | undefined, ...path: string[]): boolean | undefined {
  const found = child(node, ...path);
  return found && !/^(?:0|false|off|none)$/.test(found.attributes['val'] ?? '');
}
