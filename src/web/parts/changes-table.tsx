import { formatInstant } from '../../domain/day.js';
import { asRead, type Change } from '../../people/change-book.js';
import type { ToldChange } from '../../staff/person-file.js';

/** What the fields of a change are called. */
const FIELDS: Readonly<Record<string, string>> = {
  added: 'Thêm mới',
  name: 'Tên',
  names: 'Tên gọi',
  position: 'Chức vụ',
  unitId: 'Đơn vị',
  email: 'Thư điện tử',
  phone: 'Điện thoại',
  head: 'Người đứng đầu',
  admin: 'Quản trị viên',
  zaloConsent: 'Ngày đồng ý nhận Zalo',
  leftOn: 'Ngày cuối giữ chức vụ',
  signInLink: 'Tạo đường dẫn đăng nhập',
  externalAccount: 'Tài khoản để đăng nhập của nơi khác',
  twoSteps: 'Xác thực hai bước',
  sessions: 'Đăng xuất khỏi mọi nơi',
  handOver: 'Bàn giao',
  aliases: 'Tên khác',
  kind: 'Loại đơn vị',
  parentId: 'Đơn vị cấp trên',
  validFrom: 'Hoạt động từ ngày',
  validTo: 'Hoạt động đến ngày',
  successors: 'Đơn vị kế thừa',
  members: 'Các đơn vị của nhóm',
  removed: 'Bỏ nhóm',
  chairId: 'Trưởng ban',
  deciderId: 'Người quyết định gia hạn',
  allUnits: 'Mọi đơn vị là thành viên',
  secretariat: 'Thư ký',
  units: 'Đơn vị thành viên',
  leaders: 'Lãnh đạo phụ trách',
  toDay: 'Thay đến ngày',
};

/** What a change is called; where several records are shown, of which record. */
export function fieldWords(field: string): string {
  return FIELDS[field] ?? field;
}

/** Who changed what of one unit, group, person or committee, the latest first. */
export function ChangesTable({ changes }: { changes: readonly ToldChange[] }) {
  if (changes.length === 0) return <p class="soft">Chưa ghi nhận thay đổi nào.</p>;
  return (
    <table class="table stacks">
      <thead>
        <tr>
          <th scope="col">Lúc</th>
          <th scope="col">Nội dung</th>
          <th scope="col">Trước</th>
          <th scope="col">Sau</th>
          <th scope="col">Người sửa</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ change, by }) => (
          <tr>
            <td>{formatInstant(change.at)}</td>
            <th scope="row">{fieldWords(change.field)}</th>
            <FromTo {...change} />
            <td data-label="Người sửa">
              {by ?? 'Tệp tổ chức'}
              {change.why && by && <div class="soft small">{change.why}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The two cells of what stood there and what stands there now. */
export function FromTo({ field, before, after }: Pick<Change, 'field' | 'before' | 'after'>) {
  const words = (text: string | null) => (text === null ? '(trống)' : asRead(field, text));
  return (
    <>
      <td class="words" data-label="Trước">
        {words(before)}
      </td>
      <td class="words" data-label="Sau">
        {words(after)}
      </td>
    </>
  );
}
