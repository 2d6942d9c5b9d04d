import { assetAddress } from '../../src/web/assets.js';
import { testConfig } from './config.js';

const config = testConfig();

/** What stands in the place of a route's parameters. */
export type Rows = Readonly<Record<string, string>>;

/** Which row an `:id` means under which beginning; 1 under any other. */
const IDS: [RegExp, string][] = [
  [/^\/(api\/assignments|viec)\/:id/, 'assignment'],
  [/^\/(api\/conclusions|ket-luan)\/:id/, 'conclusion'],
  [/^\/(api\/notices|nhat-ky)\/:id/, 'notice'],
  [/^\/(api\/people|nguoi|vang-mat)\/:id/, 'head'],
];

/** What a `:code` is under which beginning; the committee's under any other. */
const CODES: [RegExp, string][] = [
  [/to-chuc|units/, 'stc'],
  [/nhom-don-vi|groups/, 'communes'],
];

/** An address of the route `pattern` at which something is. */
export function addressOf(pattern: string, rows: Rows): string {
  if (pattern.startsWith('/assets/')) return assetAddress('icon.svg');
  const id = rows[IDS.find(([beginning]) => beginning.test(pattern))?.[1] ?? ''] ?? '1';
  const address = pattern
    .replace(/:\w+\/:id\/(end|ket-thuc)$/, `pause/${rows['pause']}/$1`)
    .replace('/lich-lam-viec/:act', '/lich-lam-viec/nghi')
    .replace('/zalo/:act', '/zalo/ma')
    .replace(/:(draft|clause|token|file)/g, (_, name: string) => rows[name]!)
    .replace(':code', CODES.find(([what]) => what.test(pattern))?.[1] ?? 'cds')
    .replace(':channel', 'email')
    .replace(':year', '2026')
    .replace(':id', id);
  return address.endsWith('/tep') ? `${address}?dang=json` : address;
}

/** Well-formed words for what is looked through before anybody asks who sent it. */
const BODIES: [RegExp, object][] = [
  [/extensions$|viec\/:id\/gia-han$/, { newDue: '2026-07-20', reason: 'Chờ số liệu.' }],
  [/decision$/, { approve: false, note: 'Không đủ lý do.' }],
  [/obstacles$|vuong-mac$/, { text: 'Thiếu quy định.', wanted: 'UBND tỉnh ban hành quy định.' }],
  // Of another version than the present: the officer is needed for the rest of the walk.
  [/officer\/end$|can-bo\/thoi$/, { version: '999' }],
  // Before its first change: the group is needed for the rest too.
  [/groups\/:code\/remove$|nhom-don-vi\/:code\/bo$/, { version: '0' }],
  [/answer$|vuong-mac\/:id$/, { answer: 'Đã trình.' }],
  [/attachments\/:file\/remove$/, { reason: 'Gửi nhầm.' }],
  [/conclusions\/:id\/drafts$/, { drafts: [] }],
  [/series\/:id\/rule$|dinh-ky\/:id\/doi$/, { words: 'trước ngày 25 hằng tháng' }],
  [/series\/:id\/end$|dinh-ky\/:id\/dung$/, { reason: 'Đã xong.', withdraw: false }],
  [/settle$/, { arrived: true }],
  [/ket-qua$/, { arrived: '1' }],
  [/cancel$|huy$/, { reason: 'Đã gọi điện.' }],
  [/api\/absences$/, { person: 'stc@songvan.example', from: '2026-07-01', to: '2026-07-02' }],
  [/contacts$/, { email: 'stc@songvan.example' }],
  // Without it whoever asks would be signed out everywhere.
  [/me\/sessions\/end$/, { id: 'none' }],
  [/du-thao(\/:draft\/sua)?$/, { task: 'Báo cáo.', lead: 'Sở Tài chính', version: '1' }],
  [/chon-don-vi$/, { name: 'Văn phòng Điều phối vùng', unit: 'Sở Tài chính', version: '1' }],
];

/** What is sent to the route `pattern`. */
export function bodyOf(pattern: string, { draft, clause }: Rows): object {
  if (pattern.endsWith('/con-lai')) return { clause };
  if (pattern.endsWith('/policy')) return { reminders: config.ladder, escalation: config.rungs };
  if (pattern.endsWith('/gop')) return { row: [`${draft}:1`, `${Number(draft) + 1}:1`] };
  return BODIES.find(([which]) => which.test(pattern))?.[1] ?? {};
}
