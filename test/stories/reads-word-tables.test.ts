import { describe, expect, it } from '@jest/globals';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { readDocx } from '../../src/documents/docx/read-docx.js';
import { formatDay } from '../../src/domain/day.js';
import { readConclusion } from '../../src/domain/reading/read-conclusion.js';
import { calendar } from '../domain/reading/deadlines.js';

const OPENING = [
  'THÔNG BÁO',
  'Kết luận của Trưởng Ban Chỉ đạo tại phiên họp ngày 27/02/2026',
  'Trưởng Ban Chỉ đạo giao các đơn vị thực hiện các nhiệm vụ sau:',
];

const { RESTART, CONTINUE } = VerticalMergeType;
type Words =
  string | string[] | { words: string; merge: (typeof VerticalMergeType)[keyof typeof VerticalMergeType] };

function cell(words: Words): TableCell {
  if (typeof words === 'object' && 'merge' in words)
    return new TableCell({ children: [new Paragraph(words.words)], verticalMerge: words.merge });
  return new TableCell({ children: [words].flat().map((line) => new Paragraph(line)) });
}

/** Who is told to do what by when, as read from a Word file with this table. */
async function tasks(rows: Words[][]): Promise<string[]> {
  const table = new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) });
  const children = [...OPENING.map((words) => new Paragraph(words)), table];
  const { text } = readDocx(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return readConclusion(text, { beforeDay: 'register', calendar }).assignments.map(
    ({ lead, coordinating, task, deadline }) =>
      [lead.join('+'), coordinating.join('+'), task, deadline.due ? formatDay(deadline.due) : '-'].join(
        ' / ',
      ),
  );
}

describe('tasks that stand in a table of a Word file', () => {
  it('keep their units and days where cells are empty, merged or hold lists', async () => {
    const heading = ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn'];
    const read = await tasks([
      heading,
      ['1', 'Lập kế hoạch đào tạo', { words: 'Sở Nội vụ', merge: RESTART }, '', '20/4/2026'],
      ['2', 'Báo cáo kết quả đào tạo', { words: '', merge: CONTINUE }, 'Sở Tài chính', '30/6/2026'],
      [
        '3',
        'Khám sức khỏe học sinh',
        ['Sở Y tế', 'Sở Giáo dục và Đào tạo'],
        ['- Sở Tài chính', '- Công an tỉnh'],
        '',
      ],
    ]);
    expect(read).toEqual([
      'Sở Nội vụ /  / Lập kế hoạch đào tạo / 20/4/2026',
      'Sở Nội vụ / Sở Tài chính / Báo cáo kết quả đào tạo / 30/6/2026',
      'Sở Y tế+Sở Giáo dục và Đào tạo / Sở Tài chính+Công an tỉnh / Khám sức khỏe học sinh / -',
    ]);
  });

  it('are read from two columns under a heading', async () => {
    const byUnit = [
      ['Đơn vị', 'Nội dung'],
      ['Sở Y tế', 'Lập kế hoạch tiêm chủng trước ngày 20/4/2026'],
      ['Sở Nội vụ', 'Báo cáo biên chế trước ngày 30/6/2026'],
    ];
    expect((await tasks(byUnit)).map((task) => task.replace(/ \/ .* \/ /u, ' ... '))).toEqual([
      'Sở Y tế ... 20/4/2026',
      'Sở Nội vụ ... 30/6/2026',
    ]);
    const byDay = [
      ['Nội dung', 'Thời hạn'],
      ['Sở Y tế lập kế hoạch tiêm chủng', '20/4/2026'],
      ['Sở Nội vụ báo cáo biên chế', '30/6/2026'],
    ];
    expect((await tasks(byDay)).map((task) => task.replace(/ \/ .* \/ /u, ' ... '))).toEqual([
      'Sở Y tế ... 20/4/2026',
      'Sở Nội vụ ... 30/6/2026',
    ]);
  });
});
