import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meeting, paper } from '../support/meeting.js';
import { type SeenPage, Visitor } from '../support/visitor.js';

const task = (i: number) =>
  `- Chủ trì, phối hợp với Sở Nông nghiệp và Môi trường, UBND các xã, phường rà soát danh mục số ${i} theo Nghị quyết của Hội đồng nhân dân tỉnh về hạ tầng số dùng chung, bảo đảm đúng tiến độ, không chồng lấn với các dự án đã được phê duyệt; báo cáo Ban Chỉ đạo kết quả thực hiện trước ngày ${1 + (i % 28)}/6/2026.`;

describe('a conclusion of more than a hundred tasks', () => {
  let meeting: Meeting;
  let clerk: Visitor;
  let page: SeenPage;

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    const tasks = Array.from({ length: 100 }, (_, i) => task(i)).join('\n');
    await meeting.import(`${paper}4. Sở Tài chính\n${tasks}\n`);
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    page = await clerk.get('/ket-luan/1');
  });
  afterAll(() => meeting.close());

  it('is reviewed on a page of less than 400 kB, forms folded', () => {
    expect(page.html.match(/<article /g)!.length).toBeGreaterThan(100);
    expect(Buffer.byteLength(page.html)).toBeLessThan(400_000);
    expect(page.html.match(/name="task"/g)).toHaveLength(1);
  });

  it('takes less than a tenth of a second to make', async () => {
    const took: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      const before = process.cpuUsage();
      await clerk.get('/ket-luan/1');
      const { user, system } = process.cpuUsage(before);
      took.push((user + system) / 1000);
    }
    expect(Math.min(...took)).toBeLessThan(100);
  });
});
