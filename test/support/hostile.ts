import { deflateRawSync } from 'node:zlib';

/** A file of an archive; `unpacked` and `offset` tell lies when given. */
interface Packed {
  name: string;
  content: Buffer;
  unpacked?: number;
  encrypted?: boolean;
  offset?: number;
}

/** A zip of these files, with a directory as unpackers want it. */
export function archive(files: Packed[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let place = 0;
  for (const { name, content, unpacked, encrypted, offset } of files) {
    const packed = deflateRawSync(content);
    const [local, entry] = [Buffer.alloc(30), Buffer.alloc(46)];
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(encrypted ? 1 : 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(unpacked ?? content.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset ?? place, 42);
    locals.push(Buffer.concat([local, Buffer.from(name), packed]));
    entries.push(Buffer.concat([entry, Buffer.from(name)]));
    place += locals.at(-1)!.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(place, 16);
  return Buffer.concat([...locals, directory, end]);
}

const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

export const wordParts = (document: string): Packed[] => [
  { name: '[Content_Types].xml', content: Buffer.from(TYPES) },
  { name: '_rels/.rels', content: Buffer.from(RELATIONS) },
  { name: 'word/document.xml', content: Buffer.from(document) },
];

/** A Word file whose body is `body`, and before it `prolog`. */
export const wordFile = (body: string, prolog = ''): Buffer =>
  archive(
    wordParts(
      `${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  );

export const wordParagraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** A PDF of these objects, the first of which is the catalogue, with a right table of places. */
export function pdfFile(objects: (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let place = parts[0]!.length;
  objects.forEach((content, at) => {
    const part = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(content),
      Buffer.from('\nendobj\n'),
    ]);
    places.push(place);
    place += part.length;
    parts.push(part);
  });
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${place}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A PDF of one page with that box and content, packed already when a filter is named. */
export const pdfPage = (content: string | Buffer, box = '0 0 595 842', filter = ''): Buffer => {
  const stream = [
    Buffer.from(`<< /Length ${content.length} ${filter && `/Filter ${filter}`} >>\nstream\n`),
    Buffer.from(content),
    Buffer.from('\nendstream'),
  ];
  return pdfFile([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    Buffer.concat(stream),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
};
