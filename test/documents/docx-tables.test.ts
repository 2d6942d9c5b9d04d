import { describe, expect, it } from '@jest/globals';
import { readDocx } from '../../src/documents/docx/read-docx.js';
import { paragraph, wordFile } from '../support/word-file.js';

const read = (body: string, numbering = ''): string[] =>
  readDocx(wordFile(body, { numbering })).text.split('\n\n');
const cell = (words: string | string[], properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${[words]
    .flat()
    .map((one) => paragraph(one))
    .join('')}</w:tc>`;
const row = (...cells: (string | string[])[]): string =>
  `<w:tr>${cells.map((one) => (typeof one === 'string' && one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const merged = (words: string): string => cell(words, '<w:vMerge w:val="restart"/>');
const CONTINUED = cell('', '<w:vMerge/>');
const wide = (words: string, span: number): string => cell(words, `<w:gridSpan w:val="${span}"/>`);

const HEAD = row('TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời hạn');

describe('a table of data', () => {
  it.each([
    [
      'gives a line a row',
      [HEAD, row('1', 'Lập kế hoạch', 'Sở Y tế', '05/12/2025')],
      ['TT | Nội dung | Đơn vị chủ trì | Thời hạn', '1 | Lập kế hoạch | Sở Y tế | 05/12/2025'],
    ],
    [
      'keeps the place of empty cells',
      [HEAD, row('1', 'Lập kế hoạch', '', '05/12/2025')],
      ['TT | Nội dung | Đơn vị chủ trì | Thời hạn', '1 | Lập kế hoạch |  | 05/12/2025'],
    ],
    [
      'repeats what is merged downwards',
      [
        HEAD,
        row('1', 'Lập kế hoạch', merged('Sở Y tế'), 'tháng 5'),
        row('2', 'Báo cáo', CONTINUED, 'tháng 6'),
        row('3', 'Tổng kết', 'Sở Nội vụ', 'tháng 7'),
      ],
      [
        'TT | Nội dung | Đơn vị chủ trì | Thời hạn',
        '1 | Lập kế hoạch | Sở Y tế | tháng 5',
        '2 | Báo cáo | Sở Y tế | tháng 6',
        '3 | Tổng kết | Sở Nội vụ | tháng 7',
      ],
    ],
    [
      'keeps columns under wide cells',
      [HEAD, row(wide('I. Y tế', 4)), row('1', wide('Lập kế hoạch', 2), 'tháng 5')],
      ['TT | Nội dung | Đơn vị chủ trì | Thời hạn', 'I. Y tế |  |  | ', '1 | Lập kế hoạch |  | tháng 5'],
    ],
    [
      'joins the paragraphs of a cell',
      [HEAD, row('1', ['Lập', 'kế hoạch'], 'Sở Y tế', '')],
      ['TT | Nội dung | Đơn vị chủ trì | Thời hạn', '1 | Lập kế hoạch | Sở Y tế | '],
    ],
    [
      'leaves out empty rows',
      [HEAD, row('', '', '', ''), row('1', 'A', 'B', 'C')],
      ['TT | Nội dung | Đơn vị chủ trì | Thời hạn', '1 | A | B | C'],
    ],
    [
      'knows cells that start further right',
      [
        HEAD,
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('Lập kế hoạch')}${cell('Sở Y tế')}${cell('tháng 5')}</w:tr>`,
      ],
      ['TT | Nội dung | Đơn vị chủ trì | Thời hạn', ' | Lập kế hoạch | Sở Y tế | tháng 5'],
    ],
    [
      'is not broken by its own sign',
      [HEAD, row('1', 'A | B', 'Sở Y tế', 'C')],
      ['TT | Nội dung | Đơn vị chủ trì | Thời hạn', '1 | A / B | Sở Y tế | C'],
    ],
    [
      'may have two columns with names',
      [row('Đơn vị', 'Nội dung'), row('Sở Y tế', 'Lập kế hoạch'), row('Sở Nội vụ', 'Báo cáo')],
      ['Đơn vị | Nội dung', 'Sở Y tế | Lập kế hoạch', 'Sở Nội vụ | Báo cáo'],
    ],
    [
      'says the time of a task behind it when that is all',
      [row('Nội dung', 'Thời hạn'), row('Sở Y tế lập kế hoạch', '05/12/2025'), row('Báo cáo', '')],
      ['Nội dung | Thời hạn', 'Sở Y tế lập kế hoạch', 'Thời hạn: 05/12/2025', 'Báo cáo'],
    ],
    [
      'parts the items of a list in a cell',
      [HEAD, row('1', 'A', ['Sở Y tế', 'Sở Nội vụ,', 'Sở Xây', 'dựng', '- Sở B'], 'C')],
      ['TT | Nội dung | Đơn vị chủ trì | Thời hạn', '1 | A | Sở Y tế; Sở Nội vụ, Sở Xây dựng; - Sở B | C'],
    ],
    [
      'holds a table in a cell',
      [HEAD, row('1', `<w:tc>${table(row('a', 'b', 'c'))}<w:p/></w:tc>`, 'Sở Y tế', 'C')],
      ['TT | Nội dung | Đơn vị chủ trì | Thời hạn', '1 | a / b / c | Sở Y tế | C'],
    ],
  ])('%s', (_, rows, expected) => expect(read(table(...rows))).toEqual(expected));

  it('has its rows numbered by Word in cells without words', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const number = '<w:tc><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p></w:tc>';
    expect(read(table(row(number, 'A', 'B'), row(number, 'C', 'D')), numbering)).toEqual([
      '1 | A | B',
      '2 | C | D',
    ]);
  });
});

describe('a table that only lays out the page', () => {
  it.each([
    [
      'gives the left side, then the right',
      [
        row(
          ['UBND TỈNH A', 'BAN CHỈ ĐẠO'],
          ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
        ),
        row('Số: 1/TB-BCĐ', 'A, ngày 1 tháng 2 năm 2026'),
      ],
      [
        'UBND TỈNH A',
        'BAN CHỈ ĐẠO',
        'Số: 1/TB-BCĐ',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'A, ngày 1 tháng 2 năm 2026',
      ],
    ],
    [
      'may have a stamp between',
      [row('UBND TỈNH A', 'MẬT', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
      ['UBND TỈNH A', 'MẬT', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ],
    ['may have empty columns', [row(['Bên trái', 'hai'], '', 'Bên phải')], ['Bên trái', 'hai', 'Bên phải']],
    [
      'is parted by a row over both sides',
      [row('trái', 'phải'), row(wide('giữa', 2)), row('trái dưới', 'phải dưới')],
      ['trái', 'phải', 'giữa', 'trái dưới', 'phải dưới'],
    ],
    [
      'may be a frame around words',
      [row(['Giao Sở Y tế', 'Giao Sở Nội vụ'])],
      ['Giao Sở Y tế', 'Giao Sở Nội vụ'],
    ],
    [
      'puts numbers before their words',
      [row('TT', 'Nội dung'), row('1', ['Giao Sở Y tế', 'báo cáo']), row('a)', 'Rà soát'), row('-', 'Gửi')],
      ['TT Nội dung', '1. Giao Sở Y tế', 'báo cáo', 'a) Rà soát', '- Gửi'],
    ],
    [
      'is read row by row when it is long',
      Array.from({ length: 8 }, (_, at) => row(`trái ${at}`, `phải ${at}`)),
      Array.from({ length: 8 }, (_, at) => [`trái ${at}`, `phải ${at}`]).flat(),
    ],
    [
      'may hold data',
      [row('Nơi nhận:', `<w:tc>${table(row('a', 'b', 'c'))}<w:p/></w:tc>`)],
      ['Nơi nhận:', 'a | b | c'],
    ],
    ['may be empty', [row('', '')], ['']],
  ])('%s', (_, rows, expected) => expect(read(table(...rows))).toEqual(expected));
});
