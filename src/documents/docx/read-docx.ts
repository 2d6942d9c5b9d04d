import { isSecret } from '../../domain/reading/secrecy.js';
import type { SourceText } from '../source-text.js';
import { countPages, joinLines, type Line } from './lines.js';
import { readLists } from './numbering-part.js';
import { OfficePackage } from './office-package.js';
import { type Definitions, readPart } from './part-reader.js';
import { Styles } from './styles.js';

const MARGINS = new Map([
  ['header', 'hdr'],
  ['footer', 'ftr'],
]);

/** The mark of secrecy in a header or footer; everything else there repeats on each page and says nothing. */
function secrecyMarks(file: OfficePackage, path: string, definitions: Definitions): Line[] {
  const lines = file.relations(path).flatMap(({ kind, target }) => {
    const root = MARGINS.get(kind);
    const xml = root === undefined ? undefined : file.text(target);
    return root === undefined || xml === undefined ? [] : readPart(xml, root, definitions);
  });
  return lines.filter(({ text }) => isSecret(text)).slice(0, 1);
}

/**
 * The text of a Word file as Word shows it: numbering computed, tracked changes accepted, without comments, notes, hidden
 * text, headers and footers; lists, tables, text boxes and pages as SourceText promises. Throws for what is broken or no
 * Word file. Takes time linear in the unpacked size; limits on that are the caller's.
 */
export function readDocx(bytes: Uint8Array): SourceText {
  const file = new OfficePackage(bytes);
  const path = file.document;
  const xml = path === undefined ? undefined : file.text(path);
  if (path === undefined || xml === undefined) throw new Error('no Word document');
  const parts = file.relations(path);
  const part = (kind: string): string | undefined => {
    const target = parts.find((one) => one.kind === kind)?.target;
    return target === undefined ? undefined : file.text(target);
  };
  const definitions = {
    lists: readLists(part('numbering') ?? '<numbering/>'),
    styles: new Styles(part('styles')),
  };
  const lines = [...secrecyMarks(file, path, definitions), ...readPart(xml, 'document', definitions)];
  const pages = countPages(lines);
  return { text: joinLines(lines), form: 'docx', ...(pages !== undefined && { pages }) };
}
