import type { Level, List, Lists } from './numbering.js';
import { count, readElements, toggle, value, type XmlNode } from './xml.js';

const DEEPEST = 9;

function readLevel(node: XmlNode): Level {
  const suffix = value(node, 'suff');
  return {
    start: count(node, 'start') ?? 0,
    // A format of one's own ("001, 002, ...") stands beside one that every program knows.
    format: value(node, 'numFmt') ?? value(node, 'AlternateContent', 'Fallback', 'numFmt') ?? 'decimal',
    text: value(node, 'lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restart: count(node, 'lvlRestart'),
    legal: toggle(node, 'isLgl') ?? false,
    style: value(node, 'pStyle'),
  };
}

function readLevels(node: XmlNode | undefined): (Level | undefined)[] {
  const levels = Array.from<Level | undefined>({ length: DEEPEST });
  for (const one of node?.children ?? []) {
    const at = Number(one.attributes['ilvl']);
    if (one.name === 'lvl' && at >= 0 && at < DEEPEST) levels[at] = readLevel(one);
  }
  return levels;
}

/** One list of the definition `abstract`, with what it changes of it. */
function readList(node: XmlNode, abstract: string, defined: readonly (Level | undefined)[]): List {
  const levels = [...defined];
  const starts = new Map<number, number>();
  for (const change of node.children.filter(({ name }) => name === 'lvlOverride')) {
    const at = Number(change.attributes['ilvl']);
    if (!(at >= 0 && at < DEEPEST)) continue;
    // Word takes lvlRestart from the abstract definition only (MS-OI29500, lvlRestart).
    const own = readLevels(change)[at];
    if (own) levels[at] = { ...own, restart: levels[at]?.restart };
    const start = count(change, 'startOverride');
    if (start !== undefined) starts.set(at, start);
  }
  return { abstract, levels, starts };
}

/** The lists that a numbering part defines, by their numbers. Throws when it is not well-formed. */
export function readLists(xml: string): Lists {
  const nodes = readElements(xml, 'abstractNum', 'num');
  const definitions = new Map<string, (Level | undefined)[]>();
  const links = new Map<string, string>();
  const linked = new Map<string, string>();
  for (const node of nodes.filter(({ name }) => name === 'abstractNum')) {
    const id = node.attributes['abstractNumId'] ?? '';
    definitions.set(id, readLevels(node));
    const [style, link] = [value(node, 'styleLink'), value(node, 'numStyleLink')];
    if (style !== undefined) linked.set(style, id);
    if (link !== undefined) links.set(id, link);
  }
  const lists = new Map<string, List>();
  for (const node of nodes.filter(({ name }) => name === 'num')) {
    const id = value(node, 'abstractNumId') ?? '';
    // A definition that only names a numbering style takes the levels of the definition behind that style.
    const abstract = linked.get(links.get(id) ?? '') ?? id;
    lists.set(node.attributes['numId'] ?? '', readList(node, abstract, definitions.get(abstract) ?? []));
  }
  return lists;
}
