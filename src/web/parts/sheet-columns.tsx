import { SHEETS, type SheetName } from '../../people/organisation.dto.js';
import { Row } from './channel-sheet.js';

/** What the sheets of the organisation file are called. */
export const SHEET_NAMES: Readonly<Record<SheetName, string>> = {
  units: 'Đơn vị',
  groups: 'Nhóm đơn vị',
  persons: 'Cán bộ',
  committees: 'Ban Chỉ đạo',
  standIns: 'Người thay',
};

/** Under which headings a workbook is filled in; the others that are understood stand in the README. */
export const HEADINGS: Readonly<Record<SheetName, readonly string[]>> = {
  units: ['Mã', 'Tên đơn vị', 'Tên khác', 'Loại', 'Cấp trên'],
  groups: ['Mã', 'Tên gọi', 'Loại đơn vị', 'Các đơn vị'],
  persons: ['Thư điện tử', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại', 'Người đứng đầu', 'Quản trị viên'],
  committees: ['Mã', 'Tên', 'Trưởng ban', 'Thư ký', 'Đơn vị thành viên'],
  standIns: ['Người vắng', 'Người thay', 'Từ ngày', 'Đến ngày'],
};

/** How a workbook is laid out, for whoever makes the first one. */
export function SheetColumns() {
  return (
    <details class="fold">
      <summary>Các cột của tệp Excel</summary>
      <dl class="facts">
        {SHEETS.map((sheet) => (
          <Row name={SHEET_NAMES[sheet]}>{HEADINGS[sheet].join(' · ')}</Row>
        ))}
      </dl>
      <p>
        Dòng đầu mỗi trang là tên cột. Đơn vị ghi bằng mã, người ghi bằng thư điện tử; nhiều mục trong một ô
        cách nhau bằng dấu “;”.
      </p>
    </details>
  );
}
