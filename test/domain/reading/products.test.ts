import { describe, expect, it } from '@jest/globals';
import { day } from '../../../src/domain/day.js';
import { splitProducts } from '../../../src/domain/reading/products.js';
import { calendar } from './deadlines.js';

describe('two milestones in one directive', () => {
  it.each([
    [
      'khởi công các nhà trước ngày 30/9/2026, hoàn thành, bàn giao trước ngày 15/12/2026',
      ['2026-09-30', '2026-12-15'],
    ],
    [
      'bảo đảm đến hết quý III năm 2026 giải ngân tối thiểu 65%, đến ngày 31/01/2027 giải ngân hết vốn',
      ['2026-09-30', '2027-01-31'],
    ],
    ['lập dự án; hoàn thành trước ngày 15/12/2026', ['2026-12-15']],
    ['báo cáo trước ngày 15/12/2026, chậm nhất ngày 15/12/2026 gửi bản giấy', ['2026-12-15']],
  ])('%s', (words, days) => {
    const context = { issuedOn: day('2026-08-03'), beforeDay: 'register', calendar } as const;
    expect(splitProducts(words, context).map(({ deadline }) => deadline?.due?.toString())).toEqual(days);
  });
});
