import { describe, expect, it } from '@jest/globals';
import { Document, Footer, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { readDocx } from '../../src/documents/docx/read-docx.js';
import { readConclusion } from '../../src/domain/reading/read-conclusion.js';
import { calendar } from '../domain/reading/deadlines.js';

/** Level of the list, mark as it would be typed, words; no level: a plain paragraph. */
type Line = [level: number | undefined, mark: string, words: string];

const HEAD = ['UBND TỈNH LAM SƠN', 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ', 'Số: 27/TB-BCĐ'];
const SIDE = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Lam Sơn, ngày 03 tháng 3 năm 2026',
];
const BODY: Line[] = [
  [undefined, '', 'THÔNG BÁO'],
  [undefined, '', 'Kết luận của Trưởng Ban Chỉ đạo tại phiên họp ngày 27/02/2026'],
  [undefined, '', 'Sau khi nghe báo cáo, Trưởng Ban Chỉ đạo kết luận như sau:'],
  [0, 'I.', 'Đánh giá chung'],
  [1, '1.', 'Các đơn vị đã cố gắng trong thực hiện nhiệm vụ năm 2025.'],
  [1, '2.', 'Một số nhiệm vụ còn chậm.'],
  [0, 'II.', 'Nhiệm vụ thời gian tới'],
  [1, '1.', 'Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính:'],
  [2, 'a)', 'Hoàn thành bệnh án điện tử tại các bệnh viện trước ngày 30/6/2026.'],
  [2, 'b)', 'Báo cáo Ban Chỉ đạo kết quả trước ngày 15/7/2026.'],
  [1, '2.', 'Sở Nội vụ:'],
  [3, '-', 'Tham mưu UBND tỉnh kế hoạch đào tạo cán bộ, hoàn thành trước ngày 20/4/2026.'],
  [3, '-', 'Rà soát vị trí việc làm về chuyển đổi số, báo cáo trong tháng 5/2026.'],
  [1, '3.', 'Giao Công an tỉnh kiểm tra an toàn thông tin trước ngày 31/5/2026.'],
  [undefined, '', 'Trên đây là kết luận của Trưởng Ban Chỉ đạo, yêu cầu các đơn vị nghiêm túc thực hiện./.'],
];
const LEFT = ['Nơi nhận:', '- Thành viên Ban Chỉ đạo;', '- Lưu: VT.'];
const RIGHT = ['TRƯỞNG BAN', 'Nguyễn Văn Minh'];

const cell = (lines: string[]): TableCell =>
  new TableCell({ children: lines.map((words) => new Paragraph(words)) });
const sides = (left: string[], right: string[]): Table =>
  new Table({ rows: [new TableRow({ children: [cell(left), cell(right)] })] });

function written(body: Paragraph[]): Promise<Buffer> {
  const format = (level: number, kind: keyof typeof LevelFormat, text: string) => ({
    ...{ level, format: LevelFormat[kind], text },
  });
  const levels = [
    ...[format(0, 'UPPER_ROMAN', '%1.'), format(1, 'DECIMAL', '%2.'), format(2, 'LOWER_LETTER', '%3)')],
    format(3, 'BULLET', '\uf02d'),
  ];
  return Packer.toBuffer(
    new Document({
      numbering: { config: [{ reference: 'clauses', levels }] },
      sections: [
        {
          footers: { default: new Footer({ children: [new Paragraph('Trang 1')] }) },
          children: [sides(HEAD, SIDE), ...body, sides(LEFT, RIGHT)],
        },
      ],
    }),
  );
}

const numbered = ([level, , words]: Line): Paragraph =>
  level === undefined
    ? new Paragraph(words)
    : new Paragraph({ text: words, numbering: { reference: 'clauses', level } });
const typed = ([, mark, words]: Line): Paragraph => new Paragraph(mark === '' ? words : `${mark} ${words}`);
/** Every second word in a run of its own, as Word leaves paragraphs after corrections. */
const inRuns = (line: Line): Paragraph =>
  new Paragraph({
    children: (line[1] === '' ? line[2] : `${line[1]} ${line[2]}`)
      .split(/(?<= )/u)
      .map((words) => new TextRun(words)),
  });

function read(text: string) {
  const { clauses, assignments, fields } = readConclusion(text, { beforeDay: 'strict', calendar });
  return { clauses, assignments, fields };
}

describe('a conclusion that Word numbered by itself', () => {
  it('gives the clauses and assignments of the same text with typed marks', async () => {
    const plain = [
      ...HEAD,
      ...SIDE,
      ...BODY.map(([, mark, words]) => `${mark} ${words}`.trim()),
      ...LEFT,
      ...RIGHT,
    ];
    const expected = read(plain.join('\n\n'));
    expect(expected.assignments).toHaveLength(5);
    expect(expected.clauses.map(({ label }) => label)).toContain('II.1.b');
    for (const way of [numbered, typed, inRuns])
      expect(read(readDocx(await written(BODY.map(way))).text)).toEqual(expected);
  });
});
