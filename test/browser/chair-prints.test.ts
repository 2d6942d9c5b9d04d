import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { IssuingService } from '../../src/assignments/issuing.service.js';
import { AccessService } from '../../src/access/access.service.js';
import { instant } from '../../src/domain/day.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Browsing } from '../support/browsing.js';
import { layOut } from '../support/laid-out.js';
import { fileOf, moreCommunes } from '../support/organisation.js';
import { sheetsOf } from '../support/sheets.js';

jest.setTimeout(180_000);

const units = [
  ...['Sở Tài chính', 'Sở Nông nghiệp và Môi trường', 'UBND xã An Hòa', 'UBND phường Tân Lập'],
  ...['UBND xã Số 1', 'UBND xã Số 2'],
];
const works = [
  'Rà soát, tổng hợp nhu cầu kinh phí xây dựng kho dữ liệu dùng chung, báo cáo Ban Chỉ đạo xem xét',
  'Lập danh sách thôn, bản chưa có sóng di động và đề xuất phương án phủ sóng trong năm',
  'Chuẩn hóa dữ liệu đất đai của các thửa đã cấp giấy chứng nhận, bàn giao về kho dữ liệu của tỉnh',
  'Tổ chức tập huấn kỹ năng số cho tổ công nghệ số cộng đồng, báo cáo kết quả kèm danh sách học viên',
];
const reason =
  'Còn chờ số liệu của ba thôn vùng cao, đường sạt lở nên tổ khảo sát chưa vào được; dự kiến xong tuần tới.';

describe('what the chair prints', () => {
  let browsing: Browsing;
  beforeAll(async () => {
    browsing = await Browsing.open();
    const { meeting } = browsing;
    const { app, clock, database } = meeting.office;
    await app.get(OrganisationService).setup(fileOf(moreCommunes(2)), clock.now());
    const { id } = (await database.read.findOneBy(Person, { email: 'office@songvan.example' }))!;
    const who = (await app.get(AccessService).principalOf(id, clock.now()))!;
    const tasks = Array.from({ length: 20 }, (_, at) => ({
      task: `${works[at % works.length]!} (đợt ${at + 1}).`,
      lead: [units[at % units.length]!],
      due: `2026-05-${String(8 + (at % 12)).padStart(2, '0')}`,
    }));
    const conclusion = await database.write((tx) => layOut(tx, tasks, '20/TB-BCĐ', id, clock.now()));
    await app.get(IssuingService).issue(conclusion, who, clock.now());
    for (let at = 0; at < 20; at += 1)
      await meeting.secretary.post(`/assignments/${at + 1}/progress`, { text: reason });
    clock.goTo(instant('2026-05-25T08:05+07:00'));
  });
  afterAll(() => browsing?.close());

  const printed = async (path: string) => {
    const context = await browsing.signedIn('chair', { viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(browsing.base + path);
    const sheets = await sheetsOf(page);
    await context.close();
    return sheets;
  };
  const HEADS = 'Nhiệm vụ Hạn Chậm (ngày) Đã nhắc Lý do đơn vị nêu';
  /** What belongs to the screen: navigation, buttons, addresses of links. */
  const SCREEN =
    /Đăng xuất|Mục khác|Hướng dẫn|Đôn đốc tất cả|In trang này|Danh sách đầy đủ|https?:|127\.0\.0\.1/;

  it('is the whole list of twenty overdue tasks of six units on two sheets', async () => {
    const sheets = await printed('/qua-han');
    expect(sheets).toHaveLength(2);
    expect(sheets[0]).toContain('Việc quá hạn Dữ liệu tính đến ngày 25/5/2026: 20 việc của 6 đơn vị.');
    for (const sheet of sheets) {
      expect(sheet).toContain(`STT ${HEADS}`);
      expect(sheet).not.toMatch(SCREEN);
    }
    const all = sheets.join(' ');
    for (const unit of units) expect(all).toMatch(new RegExp(`${unit}: [34] việc, chậm nhất \\d+ ngày`));
    expect(all.split(reason)).toHaveLength(21);
    for (let at = 1; at <= 20; at += 1)
      expect(all).toContain(`${works[(at - 1) % works.length]!} (đợt ${at}). 20/TB-BCĐ · Đang thực hiện`);
  });

  it('is the page of figures without what only a screen can do, and no heading stands alone', async () => {
    const sheets = await printed('/truong-ban');
    expect(sheets.length).toBeLessThanOrEqual(3);
    for (const sheet of sheets) {
      expect(sheet).not.toMatch(SCREEN);
      expect(sheet).not.toMatch(/(Quá hạn, theo đơn vị|Sắp đến hạn trong tuần|Tổng hợp theo đơn vị)\s*$/);
    }
    expect(sheets.filter((sheet) => sheet.includes(HEADS)).length).toBeGreaterThan(1);
    expect(sheets.join(' ')).toContain('Chưa hoàn thành, quá hạn');
  });
});
