import { instant } from '../../src/domain/day.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import type { Config } from '../../src/platform/config.js';
import { Errand, type ErrandKind, type ErrandState } from '../../src/platform/errand.entity.js';
import { INTERRUPTED } from '../../src/platform/errands.js';
import type { Engine } from './database.js';
import { Office } from './office.js';
import { fileOf, province } from './organisation.js';

/** A fictional conclusion of the province's committee; the unit of item 3 is not in the organisation. */
export const paper = `ỦY BAN NHÂN DÂN TỈNH SÔNG VÂN
BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ
Số: 15/TB-BCĐ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Vân, ngày 04 tháng 5 năm 2026

THÔNG BÁO
Kết luận của đồng chí Lê Thị Chủ Trì, Phó Chủ tịch UBND tỉnh tại phiên họp thứ hai của Ban Chỉ đạo

Ngày 28/4/2026, đồng chí Lê Thị Chủ Trì chủ trì phiên họp của Ban Chỉ đạo và kết luận như sau:

1. Sở Tài chính
- Bố trí kinh phí cho kho dữ liệu dùng chung, báo cáo Ban Chỉ đạo trước ngày 20/5/2026.
- Chủ trì, phối hợp với Sở Nông nghiệp và Môi trường rà soát các khoản chi trùng lặp, hoàn thành trong tháng 6/2026.
2. UBND các xã, phường
- Lập danh sách điểm chưa có sóng di động, gửi Sở Tài chính trước ngày 15/5/2026.
3. Văn phòng Điều phối vùng
- Xây dựng quy chế khai thác số liệu, hoàn thành trong quý III/2026.
`;

/** What the API answers about an assignment, as far as the stories look at it. */
export interface Told {
  id: number;
  version: number;
  status: string;
  due: string | null;
  originalDue: string | null;
  overdue: boolean;
  completedLate: boolean | null;
  task: string;
  unit: { code: string };
  acts: string[];
  history: {
    act: string;
    by: string;
    onBehalfOf: string | null;
    text: string | null;
    details: Record<string, unknown> | null;
  }[];
  deadlines: { version: number; due: string | null; reason: string | null }[];
  extensions: { id: number; state: string }[];
}

export interface ToldDraft {
  id: number;
  version: number;
  state: string;
  task: string;
  lead: string[];
  deadline: { phrase: string | null; due: string | null; kind: string; explanation: string | null };
}

type Desk = Awaited<ReturnType<Office['as']>>;

/** The province's office with the people of these stories at their desks. */
export class Meeting {
  private constructor(
    readonly office: Office,
    readonly secretary: Desk,
    readonly chair: Desk,
    readonly finance: Desk,
    readonly commune: Desk,
  ) {}

  static async open(engine: Engine, now = '2026-05-04T09:00+07:00', overrides: Partial<Config> = {}) {
    const office = await Office.open(engine, now, overrides);
    await office.app.get(OrganisationService).setup(fileOf(province), office.clock.now());
    const at = (who: string) => office.as(`${who}@songvan.example`);
    return new Meeting(office, await at('office'), await at('chair'), await at('stc'), await at('anhoa'));
  }

  /** Imports `text` as the secretariat and answers with the conclusion and its drafts. */
  async import(text = paper): Promise<{ id: number; drafts: ToldDraft[] }> {
    const { status, body } = await this.secretary.post('/conclusions', { committee: 'cds', text });
    if (status !== 201) throw new Error(`import answered ${status}: ${JSON.stringify(body)}`);
    return body as { id: number; drafts: ToldDraft[] };
  }

  /** Imports and issues; answers with the assignments of the unit `code`. */
  async issued(code: string): Promise<Told[]> {
    const { id } = await this.import();
    await this.secretary.post(`/conclusions/${id}/issue`);
    return this.of(code);
  }

  /** Issues a conclusion by which the finance department reports every month. */
  async issuedMonthly(): Promise<void> {
    const text = `${paper.slice(0, paper.indexOf('1. Sở Tài chính')).replace('Số: 15/', 'Số: 16/')}1. Sở Tài chính
- Tổng hợp tiến độ, báo cáo Ban Chỉ đạo trước ngày 20 hằng tháng.
`;
    const { id } = await this.import(text);
    await this.secretary.post(`/conclusions/${id}/issue`);
  }

  /** Lets the finance department report on it with a figure and a file, and tell what is beyond its powers. */
  async reported(id: number): Promise<void> {
    const report = new FormData();
    for (const [name, value] of Object.entries({ text: 'Xong bảy xã.', done: '7', of: '13', measure: 'xã' }))
      report.append(name, value);
    report.append('document', new Blob(['Danh sách bảy xã.']), 'danh-sach.txt');
    await this.finance.send(`/assignments/${id}/progress`, report);
    const obstacle = { text: 'Chưa có định mức chi.', wanted: 'HĐND tỉnh ban hành định mức.' };
    await this.finance.post(`/assignments/${id}/obstacles`, obstacle);
  }

  async of(code: string): Promise<Told[]> {
    const { body } = await this.secretary.get(`/assignments?unit=${code}`);
    return (body as { items: Told[] }).items;
  }

  async file(id: number): Promise<Told> {
    return (await this.secretary.get(`/assignments/${id}`)).body as Told;
  }

  /**
   * Writes down a scan of two pages, or an organisation file of two rows, of which one was done when the instance gave
   * its last sign, at `seen`.
   */
  async scanned(state: ErrandState, seen: string, kind: ErrandKind = 'conclusion'): Promise<number> {
    const at = instant(seen);
    const committeeId = kind === 'conclusion' ? 1 : null;
    const row = { kind, committeeId, fileName: 'thong-bao.pdf', state, done: 1, total: 2, startedById: 1 };
    const rest = {
      outcome: null,
      message: state === 'failed' ? INTERRUPTED : null,
    };
    const { id } = await this.office.database.write((tx) =>
      tx.save(Errand, { ...row, ...rest, startedAt: at, lastSeenAt: at }),
    );
    return id;
  }

  close(): Promise<void> {
    return this.office.close();
  }
}
