import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { Invalid } from '../../src/platform/refusal.js';
import { Leader } from '../../src/people/committee.entity.js';
import { openPeople, type OpenPeople } from '../support/people.js';

async function workbook(sheets: Record<string, SheetData>): Promise<Buffer> {
  const all = Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }));
  return writeXlsxFile(all).toBuffer();
}

const units: SheetData = [
  ['STT', 'Mã', 'Tên đơn vị', 'Tên khác', 'Loại', 'Cấp trên', 'Từ ngày'],
  [1, 'ubnd', 'UBND tỉnh Sông Vân', null, 'authority', null, null],
  [
    2,
    'stc',
    'Sở Tài chính',
    'Sở TC; STC',
    'department',
    'ubnd',
    { value: new Date('2025-07-01'), type: Date, format: 'dd/mm/yyyy' },
  ],
  [null, null, null, null, null, null, null],
  [3, 'an-hoa', 'UBND xã An Hòa', null, 'commune', 'ubnd', '01/7/2025'],
];
const persons: SheetData = [
  ['Họ và tên', 'Chức vụ', 'Đơn vị', 'Thư điện tử', 'Điện thoại', 'Người đứng đầu'],
  ['Đỗ Minh Tài', 'Giám đốc', 'stc', 'TAI@songvan.example', 901112233, 'x'],
  ['Phạm Văn Thư Ký', 'Chuyên viên', 'ubnd', 'office@songvan.example', '+84 90 111 22 34', null],
];

describe('an organisation in an Excel workbook', () => {
  let rooms: OpenPeople;
  beforeEach(async () => void (rooms = await openPeople('sqlite')));
  afterEach(() => rooms.close());

  it('is the same as in JSON, under Vietnamese headings', async () => {
    const bytes = await workbook({
      'Hướng dẫn': [['Mỗi đơn vị một dòng']],
      'Đơn vị': units,
      'Cán bộ': persons,
      Nhóm: [
        ['Mã', 'Tên gọi', 'Loại đơn vị', 'Các đơn vị'],
        ['xa', 'UBND các xã; các xã', 'commune', null],
        ['khac', 'các đơn vị khác', null, 'stc; ubnd'],
      ],
      'Ban Chỉ đạo': [
        ['Mã', 'Tên', 'Trưởng ban', 'Thư ký', 'Thành viên', 'Quyết định gia hạn', 'Lãnh đạo phụ trách'],
        [
          ...['cds', 'BCĐ chuyển đổi số', 'tai@songvan.example', 'office@songvan.example', 'Tất cả'],
          ...['office@songvan.example', 'tai@songvan.example: an-hoa, ubnd; office@songvan.example: stc'],
        ],
      ],
    });
    const counts = await rooms.setup(bytes);
    expect([counts.units.added, counts.groups.added, counts.persons.added, counts.committees.added]).toEqual([
      3, 2, 2, 1,
    ]);
    expect(await rooms.database.read.count(Leader)).toBe(3);
    const department = await rooms.unit('stc');
    expect([department.aliases, `${department.validFrom}`]).toEqual([['Sở TC', 'STC'], '2025-07-01']);
    expect(`${(await rooms.unit('an-hoa')).validFrom}`).toBe('2025-07-01');
    const head = await rooms.person('tai@songvan.example');
    expect([head.head, head.phone]).toEqual([true, '84901112233']);
    expect((await rooms.person('office@songvan.example')).head).toBe(false);

    const again = await rooms.setup(bytes);
    expect(Object.values(again).flatMap(({ added, changed }) => [added, changed])).toEqual(Array(10).fill(0));
  });

  it('tells each mistake with the sheet and the line as Excel shows them', async () => {
    const [unitHeadings, ...unitRows] = units;
    const bytes = await workbook({
      'Đơn vị': [
        [...unitHeadings!, 'Màu'],
        ...unitRows,
        [4, null, 'Sở Y tế', null, 'department', 'ubnd', '31/02/2026'],
      ],
      'Cán bộ': [...persons, ['Ai Đó', 'Giám đốc', 'syt', 'ai@songvan.example', '123', 'có lẽ']],
      'Danh sách lạ': [['một', 'hai']],
    });
    const refusal = await rooms.setup(bytes).catch((error: unknown) => error);
    const told = (refusal as Invalid).problems.map(({ at, message }) => `${at}: ${message}`);
    expect(told.toSorted()).toEqual([
      expect.stringMatching(/^Cán bộ, dòng 4: head: /),
      expect.stringMatching(/^Cán bộ, dòng 4: phone: không phải là số điện thoại/),
      expect.stringMatching(/^Cán bộ, dòng 4: unit: .*"syt"/),
      expect.stringMatching(/^Danh sách lạ: /),
      expect.stringMatching(/^Đơn vị, dòng 1: .*"Màu"/),
      expect.stringMatching(/^Đơn vị, dòng 6: code: bắt buộc phải có/),
      expect.stringMatching(/^Đơn vị, dòng 6: validFrom: .*ngày/),
    ]);
  });

  it('loses nothing that stands twice: neither a sheet nor a column', async () => {
    const bytes = await workbook({
      'Đơn vị': units,
      units: [
        ['code', 'name', 'kind', 'Loại'],
        ['a', 'Sở A', 'department', 'commune'],
      ],
      'Cán bộ': [['Thư điện tử', 'E-mail', 'Họ tên', 'Chức vụ', 'Đơn vị']],
    });
    const refusal = await rooms.setup(bytes).catch((error: unknown) => error);
    expect((refusal as Invalid).problems).toEqual([
      { at: 'units', message: 'cùng nội dung với trang "Đơn vị"; hãy gộp lại' },
      { at: 'Cán bộ, dòng 1', message: 'cột "E-mail" có hai lần' },
    ]);
  });
});
