const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'application/vnd.openxmlformats-package.relationships+xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A zip archive that holds `files` as they are. */
export function zipOf(files: Record<string, string | Buffer>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(content)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, name, bytes);
    directory.push(entry, name);
    offset += 30 + name.length + bytes.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, entries, end]);
}

/** One part beside the document: its kind of relation and its XML. */
export type Part = 'numbering' | 'styles' | 'header' | 'footer' | 'footnotes';

const ROOTS = {
  numbering: 'numbering',
  styles: 'styles',
  header: 'hdr',
  footer: 'ftr',
  footnotes: 'footnotes',
};

/** A Word file whose document has `body` in it, written with the prefix `w:`, and whose other parts have what is given. */
export function wordFile(body: string, parts: Partial<Record<Part, string>> = {}): Buffer {
  const given = Object.entries(parts) as [Part, string][];
  const relation = (kind: string, target: string): string =>
    `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${RELATIONS}"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${given
      .map(([kind]) => relation(kind, `${kind}.xml`))
      .join('')}</Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      given.map(([kind, xml]) => [
        `word/${kind}.xml`,
        `<w:${ROOTS[kind]} xmlns:w="${W}">${xml}</w:${ROOTS[kind]}>`,
      ]),
    ),
  });
}

/** A paragraph of plain words; `properties` is what stands in its pPr. */
export function paragraph(words: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
}

/** A run of words; `properties` is what stands in its rPr. */
export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
}

/** A paragraph of these runs; `properties` is what stands in its pPr. */
export function paragraphOf(runs: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}
