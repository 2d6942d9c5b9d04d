import { fold } from '../domain/fold.js';
import type { SheetName } from './organisation.dto.js';

/** A column of a sheet: the JSON key it fills, and the headings, folded, under which it is found. */
export interface Column {
  key: string;
  headings: string[];
  kind?: 'list' | 'flag' | 'all-or-list' | 'leaders' | 'unit-kind';
}

const column = (key: string, heading: string, kind?: Column['kind']): Column => ({
  key,
  kind,
  headings: [fold(key), ...heading.split('|').map(fold)],
});

const CODE = column('code', 'Mã');

/** By what titles (folded) each sheet is known, and its columns. */
export const SHEET_FORMS: Record<SheetName, { titles: string[]; columns: Column[] }> = {
  units: {
    titles: ['units', 'don vi'],
    columns: [
      CODE,
      column('name', 'Tên đơn vị|Tên'),
      column('aliases', 'Tên khác|Tên gọi khác', 'list'),
      column('kind', 'Loại|Loại đơn vị', 'unit-kind'),
      column('parent', 'Đơn vị cấp trên|Cấp trên'),
      column('validFrom', 'Từ ngày|Hoạt động từ ngày'),
      column('validTo', 'Đến ngày|Hoạt động đến ngày'),
      column('successors', 'Đơn vị kế thừa', 'list'),
    ],
  },
  groups: {
    titles: ['groups', 'nhom', 'nhom don vi'],
    columns: [
      CODE,
      column('names', 'Tên gọi|Tên nhóm', 'list'),
      column('members.kind', 'Loại đơn vị|kind', 'unit-kind'),
      column('members.units', 'Các đơn vị|units', 'list'),
    ],
  },
  persons: {
    titles: ['persons', 'can bo', 'nguoi'],
    columns: [
      column('email', 'Thư điện tử|E-mail'),
      column('name', 'Họ và tên|Họ tên'),
      column('position', 'Chức vụ'),
      column('unit', 'Đơn vị|Mã đơn vị'),
      column('phone', 'Điện thoại|Số điện thoại'),
      column('head', 'Người đứng đầu|Đứng đầu', 'flag'),
      column('admin', 'Quản trị viên|Quản trị', 'flag'),
      column('zaloConsent', 'Ngày đồng ý nhận Zalo|Đồng ý Zalo'),
      column('leftOn', 'Ngày cuối giữ chức vụ'),
    ],
  },
  committees: {
    titles: ['committees', 'ban chi dao'],
    columns: [
      CODE,
      column('name', 'Tên Ban Chỉ đạo|Tên'),
      column('chair', 'Trưởng ban|Chủ trì'),
      column('secretariat', 'Thư ký|Tổ thư ký', 'list'),
      column('units', 'Đơn vị thành viên|Thành viên', 'all-or-list'),
      column('decider', 'Người quyết định gia hạn|Quyết định gia hạn'),
      column('leaders', 'Lãnh đạo phụ trách|Phụ trách', 'leaders'),
    ],
  },
  standIns: {
    titles: ['standins', 'nguoi thay', 'uy quyen'],
    columns: [
      column('person', 'Người vắng'),
      column('standIn', 'Người thay'),
      column('from', 'Từ ngày'),
      column('to', 'Đến ngày'),
    ],
  },
};

/** Titles and headings, folded, that people add for themselves. */
export const IGNORED_SHEETS = ['huong dan', 'ghi chu'];
export const IGNORED_COLUMNS = ['stt', 'tt', 'ghi chu'];
