import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day.js';
import type { DigestItem } from '../../src/domain/digest.js';
import { renderDigest } from '../../src/notifications/letters/render/render-digest.js';
import { links as pages } from '../../src/web/links.js';
import { testConfig } from '../support/config.js';
import { digest, item, links, reminded, tried } from '../support/digest.js';

const { wording } = testConfig();

function rendered(differences: Partial<DigestItem>) {
  return renderDigest(digest({ items: [item(differences)] }), wording, links);
}

const asked = {
  newDue: day('2024-05-20'),
  reason: 'Chưa có số liệu của hai thôn',
  obstacle: 'Mưa lũ chia cắt đường',
  commitment: 'Gửi kết quả sơ bộ ngày 13/5',
  round: 2,
};
const late = { due: day('2024-05-02'), dueWords: 'quá hạn 1 ngày' };

describe('What a message says of each step', () => {
  it.each<[string, Partial<DigestItem>, string[]]>([
    [
      'an hour before',
      { step: 'before-4h', due: day('2024-05-03'), dueTime: '17:00', dueWords: 'còn 4 giờ, đến 17:00' },
      ['[Còn 4 giờ, đến 17:00]', 'Hạn: 17:00, Thứ Sáu, 03/5/2024 (còn 4 giờ, đến 17:00)'],
    ],
    [
      'urging by hand',
      {
        step: 'urge:7',
        reason: 'Cần gấp cho phiên họp.',
        tried: tried({ urged: 2, urgedOn: day('2024-05-03') }),
      },
      ['NHIỆM VỤ ĐƯỢC ĐÔN ĐỐC (1)', '[Đôn đốc lần 2]', 'Ý kiến đôn đốc: Cần gấp cho phiên họp.'],
    ],
    [
      'a word of the chair’s',
      { step: 'remark:7', reason: 'Báo cáo tại phiên họp thứ Hai.' },
      [
        'NHIỆM VỤ CÓ Ý KIẾN CHỈ ĐẠO CỦA TRƯỞNG BAN (1)',
        'Ý kiến chỉ đạo: Báo cáo tại phiên họp thứ Hai.',
        'Kính đề nghị thực hiện theo ý kiến chỉ đạo',
      ],
    ],
    [
      'a refused extension',
      { step: 'refuse:5', reason: 'Kỳ họp đã ấn định.' },
      ['Thời hạn hiện nay được giữ nguyên', 'Lý do: Kỳ họp đã ấn định.', 'Hạn: Thứ Tư, 08/5/2024'],
    ],
    [
      'the question for progress',
      { step: 'ask-progress-2024-05-03', status: 'received', tried: tried({ heardOn: day('2024-04-12') }) },
      ['Kính đề nghị cập nhật tiến độ', 'Đã tiếp nhận; thông tin gần nhất ngày 12/4/2024'],
    ],
    [
      'the question for the day of an event',
      {
        step: 'ask-event-2024-05-03',
        due: null,
        originalDue: null,
        dueWords: null,
        phrase: 'ngay sau khi có vốn',
      },
      ['Chờ mốc: “ngay sau khi có vốn”', 'Kính đề nghị nhập ngày của mốc', 'Nhập ngày của mốc: '],
    ],
    [
      'a request for a later day',
      { step: 'decide-2024-05-03', asked },
      [
        'ĐỀ NGHỊ GIA HẠN CHỜ QUYẾT ĐỊNH (1)',
        'Hạn: Thứ Tư, 08/5/2024',
        'Đề nghị lùi đến: Thứ Hai, 20/5/2024 (lần thứ 2)',
        'Lý do: Chưa có số liệu của hai thôn',
        'Khó khăn, vướng mắc: Mưa lũ chia cắt đường',
        'Cam kết: Gửi kết quả sơ bộ ngày 13/5',
        'Xem và quyết định: ',
      ],
    ],
    [
      'lateness, to the chair',
      {
        ...late,
        step: 'chair-3',
        status: 'received',
        tried: tried({
          unit: reminded('2023-12-28', '2023-12-29', '2024-04-26', '2024-05-02'),
          above: [
            {
              office: 'secretariat',
              times: 1,
              days: [day('2024-05-02')],
              persons: ['Chuyên viên Phạm Văn Thư Ký'],
            },
          ],
          urged: 1,
          urgedOn: day('2024-05-02'),
          openedOn: day('2024-04-26'),
          receivedOn: day('2024-04-26'),
          heardOn: day('2024-04-29'),
        }),
      },
      [
        'đã nhắc 4 lần (28/12, 29/12/2023, 26/4, 02/5/2024), đôn đốc 1 lần, gần nhất ngày 02/5/2024',
        'đã mở xem ngày 26/4/2024, đã tiếp nhận ngày 26/4/2024, thông tin gần nhất ngày 29/4/2024',
        'Đã gửi thông báo tới: Trưởng phòng Trần Thị Mơ',
        'Thư ký Ban Chỉ đạo: đã báo 1 lần (02/5/2024) tới Chuyên viên Phạm Văn Thư Ký',
      ],
    ],
    [
      'lateness of a unit that nobody could remind',
      {
        ...late,
        step: 'superior-1',
        vacancies: [{ post: 'unit', holder: null, cause: 'none', since: null }],
      },
      ['chưa nhắc đơn vị lần nào', 'Vì sao chưa gửi được: chưa có người phụ trách đơn vị trong danh bạ'],
    ],
    [
      'what could be told to nobody below',
      {
        ...late,
        step: 'nobody:secretariat-1',
        vacancies: [
          { post: 'secretariat', holder: 'Chuyên viên A', cause: 'left', since: day('2024-04-30') },
          { post: 'secretariat', holder: 'Chuyên viên B', cause: 'unreachable', since: day('2024-05-02') },
        ],
      },
      [
        'Nội dung chưa gửi được: Phòng Kinh tế quá hạn 1 ngày',
        'Chuyên viên A đã thôi giữ chức vụ sau ngày 30/4/2024; không liên lạc được với Chuyên viên B, các địa chỉ',
      ],
    ],
  ])('tells %s', (_, differences, sentences) => {
    const { text } = rendered(differences);
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  it.each([
    'issue',
    'before-1',
    'late-3',
    'late-1h',
    'urge:4',
    'remark:4',
    'return:4',
    'extend:2',
    'refuse:4',
    'withdraw:5',
  ])('asks politely, orders nothing and reproaches nobody, of a request at %s', (step) => {
    const { text, subject } = rendered({ ...late, step, request: true });
    expect(text).toContain('Trân trọng cảm ơn');
    for (const part of [text, subject]) {
      expect(part).toMatch(/[Kk]ính/);
      expect(part).not.toMatch(/quá hạn|khẩn trương|nhắc \d+ lần|nhiệm vụ \(/i);
    }
  });

  it('leads to the place where it is done', () => {
    const decision = rendered({ step: 'decide-2024-05-03', asked, assignmentId: 41 });
    expect(decision.html).toContain(`https://dondoc.example${pages.assignment(41)}#gia-han`);
    const event = rendered({ step: 'ask-event-2024-05-03', assignmentId: 42 });
    expect(event.text).toContain(`https://dondoc.example${pages.actForm(42, 'date-event')}`);
  });

  it('names the most pressing task of all committees in the subject', () => {
    const committee = (id: number, step: string, due: string, task: string) =>
      item({ step, due: day(due), task, conclusion: { ...item().conclusion, id } });
    const items = [
      committee(1, 'before-3', '2024-05-08', 'Lập kế hoạch.'),
      committee(2, 'late-1', '2024-05-02', 'Báo cáo số liệu.'),
      committee(3, 'before-1', '2024-05-06', 'Rà soát hộ nghèo.'),
    ];
    const { subject, text } = renderDigest(digest({ items }), wording, links);
    expect(subject).toBe('[Đôn Đốc] 3 nhiệm vụ: 1 quá hạn, 2 sắp đến hạn; trước hết: Báo cáo số liệu.');
    const order = ['Báo cáo số liệu.', 'Rà soát hộ nghèo.', 'Lập kế hoạch.'].map((task) =>
      text.indexOf(task),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});
