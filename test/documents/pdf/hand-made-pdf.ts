/** What a hand-made page writes: text at a place from its lower left corner, or raw operators of PDF. */
export interface Mark {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** `V` writes Unicode, `L` the bytes of an old encoding in a font called .VnTime, `B` Unicode in a bold font. */
  font?: 'V' | 'L' | 'B';
}
export interface Leaf {
  marks?: readonly Mark[];
  drawing?: string;
  width?: number;
  height?: number;
  rotate?: number;
  /** What a signature's field shows, as an annotation. */
  stamp?: readonly Mark[];
}

const ToUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end`;

const hex = (text: string): string =>
  [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');
const bytes = (text: string): string => Buffer.from(text, 'latin1').toString('hex');

function written(marks: readonly Mark[]): string {
  return marks
    .map(({ text, x, y, size = 14, font = 'V' }) => {
      const code = font === 'L' ? bytes(text) : hex(text);
      return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${code}> Tj ET`;
    })
    .join('\n');
}

const unicodeFont = (name: string, descendant: number): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode 3 0 R >>`;
const descendant = (name: string): string =>
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>`;
const stream = (content: string, entries = ''): string =>
  `<< ${entries} /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`;
const FONTS = '/Font << /V 4 0 R /B 6 0 R /L 8 0 R >>';

/** A PDF of these pages in which every letter is half as broad as it is high. */
export function handMadePdf(leaves: readonly Leaf[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    stream(ToUnicode),
    unicodeFont('AAAAAA+Plain', 5),
    descendant('AAAAAA+Plain'),
    unicodeFont('AAAAAA+Plain-Bold', 7),
    descendant('AAAAAA+Plain-Bold'),
    `<< /Type /Font /Subtype /TrueType /BaseFont /.VnTime /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${'500 '.repeat(224)}] >>`,
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
  ];
  const kids = leaves.map(({ marks = [], drawing = '', width = 595, height = 842, rotate = 0, stamp }) => {
    const content = objects.push(stream(`${drawing}\n${written(marks)}`));
    const box = `[0 0 ${width} ${height}]`;
    const form = `/Type /XObject /Subtype /Form /BBox ${box} /Resources << ${FONTS} >>`;
    const shown = stamp && objects.push(stream(written(stamp), form));
    const annotation = shown
      ? `/Annots [<< /Type /Annot /Subtype /Stamp /F 4 /Rect ${box} /AP << /N ${shown} 0 R >> >>]`
      : '';
    return objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Rotate ${rotate} /Contents ${content} 0 R ${annotation} /Resources << ${FONTS} /XObject << /I 9 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  return assembled(objects);
}

function assembled(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = Buffer.byteLength(file);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = Buffer.byteLength(file);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(file);
}
