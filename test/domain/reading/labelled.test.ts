import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readConclusion } from '../../../src/domain/reading/read-conclusion.js';
import { calendar } from './deadlines.js';

const HEAD = 'THÔNG BÁO\nKết luận cuộc họp\nHà Thanh, ngày 05 tháng 5 năm 2025\nChủ tịch kết luận như sau:\n';

const read = (body: string) =>
  readConclusion(`${HEAD}${body}\nNơi nhận:\n- Như trên;`, {
    calendar,
    beforeDay: 'register',
  }).assignments.map(({ lead, coordinating, task, deadline }) => ({
    lead,
    coordinating,
    task: task.replace(/\.$/u, ''),
    due: String(deadline.due),
  }));

const MARKET = {
  lead: ['Phòng Kinh tế'],
  coordinating: ['Công an xã', 'Trạm Y tế'],
  task: 'Xây dựng kế hoạch phát triển chợ',
  due: '2025-06-30',
};

describe('a task on labels', () => {
  const LINES = [
    'Nội dung: Xây dựng kế hoạch phát triển chợ.',
    'Chủ trì: Phòng Kinh tế.',
    'Phối hợp: Công an xã, Trạm Y tế.',
    'Thời hạn: 30/6/2025.',
  ];

  it('reads the same in whatever order the labels stand, in lines or in one line', () => {
    const order = fc.shuffledSubarray(LINES, { minLength: 4 });
    fc.assert(
      fc.property(order, fc.constantFrom('\n', ' '), (lines, between) => {
        expect(read(lines.join(between))).toEqual([MARKET]);
      }),
    );
  });

  it('is the numbered paragraph before the labels when none of them names it', () => {
    const body =
      '1. Xây dựng kế hoạch phát triển chợ.\n- Đơn vị chủ trì: Phòng Kinh tế\n- Đơn vị phối hợp: Công an xã, Trạm Y tế\n- Thời gian hoàn thành: 30/6/2025\n2. Công an xã tuần tra ban đêm.';
    expect(read(body)).toEqual([MARKET, expect.objectContaining({ lead: ['Công an xã'] })]);
  });

  it('ends where a label comes again', () => {
    const two = read(`${LINES.join('\n')}\nNội dung: Rà soát hộ nghèo.\nChủ trì: Trạm Y tế.`);
    expect(two).toEqual([MARKET, expect.objectContaining({ lead: ['Trạm Y tế'], task: 'Rà soát hộ nghèo' })]);
  });
});

describe('a letter', () => {
  const LIST = '1. Rà soát biên chế.\n2. Phòng Nội vụ tổng hợp, báo cáo.';
  const letter = (opening: string, intro: string) =>
    readConclusion(
      `UBND HUYỆN LA HÀ\nSố: 20/UBND-NV\nLa Hà, ngày 05 tháng 5 năm 2025\n${opening}\n${intro}\n${LIST}`,
      {
        calendar,
        beforeDay: 'register',
      },
    ).assignments.map(({ lead }) => lead);

  it.each([
    ['Kính gửi: Trạm Y tế, Công an xã.', 'UBND huyện có ý kiến chỉ đạo như sau:'],
    ['CHỦ TỊCH UBND HUYỆN ĐIỆN:\n- Trạm Y tế;\n- Công an xã.', 'Để phòng dịch:'],
  ])('tells its bare list to whom it is addressed: %s', (opening, intro) => {
    expect(letter(opening, intro)).toEqual([['Trạm Y tế', 'Công an xã'], ['Phòng Nội vụ']]);
  });

  it('that reports to those above tells them nothing', () => {
    expect(letter('Kính gửi: UBND tỉnh.', 'UBND huyện báo cáo kết quả như sau:')).toEqual([['Phòng Nội vụ']]);
  });
});
