import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readConclusion } from '../../../src/domain/reading/read-conclusion.js';
import { calendar } from './deadlines.js';

const FOLDER = 'test/domain/reading';
const tables = readdirSync(FOLDER)
  .filter((file) => /^deadline-.*\.test\.ts$/u.test(file))
  .map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'))
  .join('\n');

/** The proposals of a conclusion that consists of `words`. */
function proposals(words: string) {
  const text = `THÔNG BÁO\n\nChủ tịch UBND xã kết luận như sau:\n\n${words}`;
  return readConclusion(text, { beforeDay: 'register', calendar }).assignments;
}

describe('the inventory of deadlines', () => {
  it('stands in the tables with all of its numbers', () => {
    const numbers = [...tables.matchAll(/^\s*\[\s*(\d{1,3}),|number (\d{1,3})(?!\d)/gmu)];
    const covered = new Set(numbers.map(([, row, title]) => Number(row ?? title)));
    expect(Array.from({ length: 100 }, (_, at) => at + 1).filter((one) => !covered.has(one))).toEqual([]);
  });

  it('number 78: a standing duty has no day', () =>
    expect(proposals('1. Giao Công an xã thường xuyên tuần tra các thôn.')[0]).toMatchObject({
      standing: true,
      deadline: { kind: 'none' },
    }));

  it.each([
    ['number 79', '1. Giao Phòng Kinh tế khẩn trương báo cáo kết quả rà soát.'],
    ['number 80', '1. Giao Phòng Kinh tế báo cáo ngay kết quả rà soát.'],
  ])('%s: haste is marked and gives no day', (_, words) =>
    expect(proposals(words)[0]).toMatchObject({ urgent: true, deadline: { kind: 'none' } }),
  );

  it('number 100: what is said over a list is shown as inherited', () => {
    const found = proposals(
      '1. Giao Phòng Kinh tế thực hiện các việc sau, hoàn thành trong tháng 12/2025:\n- Rà soát hộ nghèo.\n- Lập danh sách.',
    );
    expect(found.map(({ deadline }) => [deadline.due?.toString(), deadline.flags])).toEqual([
      ['2025-12-31', expect.arrayContaining(['inherited'])],
      ['2025-12-31', expect.arrayContaining(['inherited'])],
    ]);
  });

  it('flags two different days for one product', () =>
    expect(
      proposals('1. Giao Phòng Kinh tế nộp báo cáo trước ngày 05/12/2025 hoặc chậm nhất ngày 09/12/2025.')[0]
        ?.deadline.flags,
    ).toContain('two-dates'));
});
