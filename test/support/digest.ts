import { day, instant } from '../../src/domain/day.js';
import type { CommitteeOverview, Digest, DigestItem, Tried } from '../../src/domain/digest.js';
import { tally } from '../../src/domain/four-classes.js';
import { linksTo } from '../../src/notifications/letters/render/links.js';

export const links = linksTo(
  'https://dondoc.example',
  (id) => `token-of-about-sixty-five-letters-for-the-assignment-with-number-${id}`,
);

let made = 0;

/** An assignment of a fictional commune, due on Wednesday 08/5/2024; each with ids of its own. */
export function item(differences: Partial<DigestItem> = {}): DigestItem {
  made += 1;
  return {
    assignmentId: made,
    directiveId: made,
    step: 'before-3',
    conclusion: {
      id: 1,
      committee: 'Ban Chỉ đạo Chuyển đổi số xã Hòa Bắc',
      number: '12/TB-UBND',
      kind: 'thông báo',
      title: 'Kết luận phiên họp tháng 4',
      issuedOn: day('2024-05-02'),
    },
    section: '2.3',
    task: 'Rà soát danh sách hộ chưa có kết nối mạng, lập kế hoạch hỗ trợ và báo cáo kết quả thực hiện.',
    unit: 'Phòng Kinh tế',
    coordinating: [],
    due: day('2024-05-08'),
    dueTime: null,
    phrase: 'trước ngày 08/5/2024',
    originalDue: day('2024-05-08'),
    dueWords: 'còn 4 ngày làm việc',
    status: 'new',
    request: false,
    urgent: false,
    standing: false,
    tried: tried(),
    asked: null,
    reason: null,
    vacancies: [],
    insteadOf: null,
    namedBy: null,
    ...differences,
  };
}

/** What was tried before; nothing unless told. */
export function tried(differences: Partial<Tried> = {}): Tried {
  return {
    unit: { times: 0, days: [], persons: [] },
    above: [],
    urged: 0,
    urgedOn: null,
    openedOn: null,
    receivedOn: null,
    heardOn: null,
    ...differences,
  };
}

/** Reminders to the unit's head on these days of 2024. */
export function reminded(...days: string[]): Tried['unit'] {
  return { times: days.length, days: days.map((each) => day(each)), persons: ['Trưởng phòng Trần Thị Mơ'] };
}

/** What the head of a fictional office is told on Friday 03/5/2024 at 08:00, Vietnam time. */
export function digest(differences: Partial<Digest> = {}): Digest {
  return {
    recipient: { name: 'Trần Thị Mơ', position: 'Trưởng phòng Kinh tế' },
    items: [],
    overviews: [],
    unsettledYears: [],
    standstill: undefined,
    now: instant('2024-05-03T01:00:00Z'),
    ...differences,
  };
}

export function overview(differences: Partial<CommitteeOverview> = {}): CommitteeOverview {
  return {
    committeeId: 1,
    name: 'Ban Chỉ đạo Chuyển đổi số xã Hòa Bắc',
    classes: { ...tally([]), 'completed-on-time': 21, 'open-in-time': 14, 'open-overdue': 3 },
    dueThisWeek: 5,
    awaitingConfirmation: 2,
    ...differences,
  };
}
