import { describe, expect, it } from '@jest/globals';
import { readPdf } from '../../../src/documents/pdf/read-pdf.js';
import { handMadePdf, type Leaf, type Mark } from './hand-made-pdf.js';

const read = (leaves: readonly Leaf[]) => readPdf(handMadePdf(leaves), { pages: 50 });
const textOf = async (leaves: readonly Leaf[]) => (await read(leaves)).source.text;

/** Lines under one another from `y` down. */
const lines = (texts: readonly string[], x = 85, y = 780, step = 18): Mark[] =>
  texts.map((text, at) => ({ text, x, y: y - at * step }));
const FULL = 'Giao Phòng Nội vụ chủ trì, phối hợp với các đơn vị rà soát hồ sơ';

describe('a PDF', () => {
  it('reads the left column of a letterhead before the right one', async () => {
    const marks = [
      ...lines(['UBND HUYỆN AN LẠC', 'PHÒNG NỘI VỤ', 'Số: 12/TB-PNV'], 60),
      ...lines(
        ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do', 'An Lạc, ngày 05 tháng 3 năm 2026'],
        250,
        778,
      ),
      ...lines([FULL], 85, 640),
    ];
    expect((await textOf([{ marks }])).split('\n').filter(Boolean)).toEqual([
      'UBND HUYỆN AN LẠC',
      'PHÒNG NỘI VỤ',
      'Số: 12/TB-PNV',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do',
      'An Lạc, ngày 05 tháng 3 năm 2026',
      FULL,
    ]);
  });

  it('joins a paragraph that goes on over the end of a page, without page numbers and running feet', async () => {
    const foot = { text: 'Thông báo kết luận', x: 85, y: 40, size: 9 };
    const first = [...lines([FULL, FULL, FULL]), foot];
    const next = [
      { text: '2', x: 300, y: 810 },
      ...lines(['và báo cáo kết quả.']),
      { text: '- Lưu: VT.', x: 120, y: 700 },
      foot,
    ];
    expect(await textOf([{ marks: first }, { marks: next }])).toBe(
      `${FULL}\n${FULL}\n${FULL}\fvà báo cáo kết quả.\n\n- Lưu: VT.`,
    );
  });

  it('keeps a mark of secrecy that every page repeats', async () => {
    const mark = { text: 'MẬT', x: 85, y: 812, size: 13 };
    const marks = [mark, ...lines([FULL, FULL])];
    expect((await textOf([{ marks }, { marks }])).match(/MẬT/gu)).toHaveLength(2);
  });

  it.each([
    [
      'a signature field',
      {
        stamp: lines(
          ['Người ký: Sở Nội vụ', 'Email: sonoivu@example.vn', 'Thời gian ký: 05.03.2026 10:01'],
          300,
          300,
        ),
      },
    ],
    [
      'words on the page itself',
      {
        extra: lines(['Ký bởi: Sở Nội vụ', 'Thời gian ký: 05.03.2026 10:01:00 +07:00'], 300, 300, 9).map(
          (mark) => ({ ...mark, size: 7 }),
        ),
      },
    ],
  ])(
    'leaves out the stamp of an electronic signature drawn as %s',
    async (_, { stamp, extra = [] }: { stamp?: Mark[]; extra?: Mark[] }) => {
      expect(await textOf([{ marks: [...lines([FULL, FULL]), ...extra], ...(stamp ? { stamp } : {}) }])).toBe(
        `${FULL}\n${FULL}`,
      );
    },
  );

  it('writes a number that was filled in as an annotation', async () => {
    expect(
      await textOf([{ marks: lines([FULL, FULL]), stamp: [{ text: 'Số: 45/TB', x: 85, y: 600 }] }]),
    ).toContain('Số: 45/TB');
  });

  it('puts marks that are drawn by themselves onto their letters', async () => {
    const marks = [
      { text: 'Thong', x: 100, y: 700 },
      { text: '\u0302', x: 114, y: 700 },
      { text: 'bao', x: 140, y: 700 },
      { text: '\u0301', x: 147, y: 702 },
    ];
    expect(await textOf([{ marks }])).toBe('Thông báo');
  });

  it('reads the bytes of an old Vietnamese font by its name', async () => {
    expect(await textOf([{ marks: [{ text: 'Th«ng b¸o kÕt luËn', x: 85, y: 700, font: 'L' }] }])).toBe(
      'Thông báo kết luận',
    );
  });

  it.each([90, 180, 270])('reads a page that is turned by %i degrees as it is held', async (rotate) => {
    expect(await textOf([{ marks: lines([FULL, 'thuộc thẩm quyền.']), rotate }])).toContain(FULL);
  });

  it('reads writing that runs up an upright page', async () => {
    const drawing = ['Một', 'Hai', 'Ba']
      .map((_, at) => `BT /V 14 Tf 0 1 -1 0 ${100 + at * 20} 100 Tm <${['004d', '0048', '0042'][at]}> Tj ET`)
      .join('\n');
    expect(await textOf([{ drawing }])).toBe('M\nH\nB');
  });

  it('keeps a mark of secrecy that is written across the page, but no other watermark', async () => {
    const across = (hex: string): string => `BT /V 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <${hex}> Tj ET`;
    const marks = lines([FULL, FULL]);
    expect(await textOf([{ marks, drawing: across('004d1eac0054') }])).toBe(`MẬT\n\n${FULL}\n${FULL}`);
    expect(await textOf([{ marks, drawing: across('00420061') }])).toBe(`${FULL}\n${FULL}`);
  });

  it('reads two pages on one broad sheet one after the other', async () => {
    const page = (x: number, name: string) =>
      lines(
        Array.from({ length: 20 }, (_, at) => `${name} dòng thứ ${at} nói về việc rà soát`),
        x,
        540,
        20,
      );
    const text = await textOf([
      { width: 842, height: 595, marks: [...page(40, 'Trái'), ...page(460, 'Phải')] },
    ]);
    expect(text.lastIndexOf('Trái')).toBeLessThan(text.indexOf('Phải'));
  });

  it('tells the pages that recognition has to read', async () => {
    const picture = 'q 595 0 0 842 0 0 cm /I Do Q';
    const { scannedPages, source } = await read([
      { marks: lines([FULL, FULL]) },
      { drawing: picture },
      { drawing: picture, marks: [{ text: 'Số 15 ngày 02/3/2026', x: 60, y: 760 }] },
      { drawing: picture, marks: lines(Array.from({ length: 8 }, () => FULL)) },
      {},
    ]);
    expect(scannedPages).toEqual([2, 3]);
    expect(source).toMatchObject({ form: 'pdf', pages: 5 });
  });

  it('refuses more pages than are allowed', async () => {
    await expect(readPdf(handMadePdf([{}, {}, {}]), { pages: 2 })).rejects.toMatchObject({
      code: 'document/too-many-pages',
    });
  });

  it.each([
    ['no PDF at all', Buffer.from('%PDF-1.7 nothing'), 'InvalidPDFException'],
    ['half a PDF without pages', Buffer.from(handMadePdf([{}])).subarray(0, 60), 'InvalidPDFException'],
  ])('rejects %s with the reason of the library', async (_, bytes, name) => {
    await expect(readPdf(bytes, { pages: 5 })).rejects.toMatchObject({ name });
  });
});
