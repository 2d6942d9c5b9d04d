import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day.js';
import type { DigestItem } from '../../src/domain/digest.js';
import { subjectOf } from '../../src/domain/digest-subject.js';
import { testConfig } from '../support/config.js';
import { digest, item, overview } from '../support/digest.js';

const { wording } = testConfig();
const friday = day('2024-05-03');

describe('The subject', () => {
  const overdue = { step: 'late-1', due: day('2024-05-01'), dueWords: 'quá hạn 2 ngày' };

  it.each<[string, DigestItem[]]>([
    [
      'Giao 5 nhiệm vụ theo Thông báo số 12/TB-UBND, hạn gần nhất 08/5/2024',
      Array.from({ length: 5 }, () => item({ step: 'issue' })),
    ],
    [
      'Kính đề nghị phối hợp 2 nội dung theo Thông báo số 12/TB-UBND',
      [item({ step: 'issue', request: true, due: null }), item({ step: 'issue', request: true, due: null })],
    ],
    [
      '3 nhiệm vụ: 1 quá hạn, 2 đến hạn trong tuần; trước hết: Báo cáo số liệu.',
      [
        item({ due: day('2024-05-04') }),
        item({ ...overdue, task: 'Báo cáo số liệu.' }),
        item({ due: day('2024-05-05') }),
      ],
    ],
    [
      '2 nhiệm vụ của 2 đơn vị: 1 quá hạn, 1 chưa tiếp nhận; trước hết: Báo cáo số liệu.',
      [
        item({ step: 'not-received' }),
        item({ ...overdue, step: 'secretariat-1', unit: 'UBND xã A', task: 'Báo cáo số liệu.' }),
      ],
    ],
    ['Hạn 01/5/2024, quá hạn 2 ngày: Báo cáo số liệu.', [item({ ...overdue, task: 'Báo cáo số liệu.' })]],
    [
      'Phòng Kinh tế quá hạn 2 ngày: Báo cáo số liệu.',
      [item({ ...overdue, step: 'chair-3', task: 'Báo cáo số liệu.' })],
    ],
    [
      '2 nhiệm vụ của 2 đơn vị: 2 quá hạn (Báo cáo số liệu.)',
      ['Phòng Kinh tế', 'Phòng Văn hóa'].map((unit) =>
        item({ ...overdue, step: 'chair-3', directiveId: 900, unit, task: 'Báo cáo số liệu.' }),
      ),
    ],
    [
      'Phòng Kinh tế đề nghị gia hạn: Báo cáo số liệu.',
      [item({ step: 'decide-2024-05-06', task: 'Báo cáo số liệu.' })],
    ],
    [
      'Hạn 03/5/2024, còn 4 giờ, đến 17:00: Báo cáo số liệu.',
      [
        item({
          step: 'before-4h',
          due: friday,
          dueWords: 'còn 4 giờ, đến 17:00',
          task: 'Báo cáo số liệu.',
        }),
      ],
    ],
    [
      'Đôn đốc thực hiện, hạn 08/5/2024: Báo cáo số liệu.',
      [item({ step: 'urge:3', task: 'Báo cáo số liệu.' })],
    ],
    ['Giao nhiệm vụ, hạn 08/5/2024: Báo cáo số liệu.', [item({ step: 'issue', task: 'Báo cáo số liệu.' })]],
  ])('says "%s"', (subject, items) => {
    expect(subjectOf(digest({ items }), wording)).toBe(`[Đôn Đốc] ${subject}`);
  });

  it('of an overview alone says how much is late and how much is due', () => {
    const subject = subjectOf(digest({ overviews: [overview(), overview({ committeeId: 2 })] }), wording);
    expect(subject).toBe('[Đôn Đốc] Tổng hợp đầu tuần: 6 nhiệm vụ quá hạn, 10 đến hạn trong tuần');
  });

  it('stays on one line however the task was typed', () => {
    const subject = subjectOf(digest({ items: [item({ task: 'Báo cáo\r\nBcc: ai@do.example' })] }), wording);
    expect(subject).not.toMatch(/[\r\n]/);
  });
});
