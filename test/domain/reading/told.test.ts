import { describe, expect, it } from '@jest/globals';
import { coordinatingUnits } from '../../../src/domain/reading/coordination.js';
import { findDirectives } from '../../../src/domain/reading/directives.js';

const unitsOf = (sentence: string): string[] =>
  findDirectives(sentence, undefined).flatMap(({ units }) => units);

/** Staff, persons with a post and groups, as schools, hospitals, cells of the Party and villages name them. */
const WHO: [string, string[]][] = [
  ['GVCN khối 11', ['GVCN khối 11']],
  ['BGH', ['BGH']],
  ['Giáo viên chủ nhiệm', ['Giáo viên chủ nhiệm']],
  ['Kế toán, văn thư', ['Kế toán', 'văn thư']],
  ['Chi hội trưởng các chi hội', ['Chi hội trưởng các chi hội']],
  ['Thôn trưởng', ['Thôn trưởng']],
  ['Trưởng các thôn: Cội, Suối', ['Trưởng thôn Cội', 'Trưởng thôn Suối']],
  ['Bí thư chi bộ các thôn', ['chi bộ các thôn']],
  ['Chi bộ thôn Cội', ['Chi bộ thôn Cội']],
  ['Tổ đảng số 3', ['Tổ đảng số 3']],
  ['Ban công tác Mặt trận thôn Cội', ['Ban công tác Mặt trận thôn Cội']],
  ['Các khoa, phòng', ['Các khoa, phòng']],
  ['Các Tổ công tác số 1, 2 và 5', ['Tổ công tác số 1', 'Tổ công tác số 2', 'Tổ công tác số 5']],
  ['Cộng tác viên dân số', ['Cộng tác viên dân số']],
  ['Đồng chí Mạc Thị Sen, Trưởng thôn', ['Mạc Thị Sen, Trưởng thôn']],
  ['Bác sĩ Mạc Văn Lộ - Phó Giám đốc', ['Mạc Văn Lộ - Phó Giám đốc']],
  ['Thầy Lộ', ['Thầy Lộ']],
  ['Đồng chí Mạc Văn Lộ - Giám đốc Sở Tư pháp', ['Sở Tư pháp']],
];
const DOES = ['rà soát danh sách hộ khó khăn.', 'lập danh sách, gửi trước ngày 12/6/2025.'];

describe('whoever stands before what is to be done is told it', () => {
  it.each(WHO)('%s', (who, units) => {
    for (const task of DOES) expect(unitsOf(`${who} ${task}`)).toEqual(units);
  });

  it.each([
    ['Trước ngày 12/6 Phòng Nội vụ gửi danh sách.', ['Phòng Nội vụ']],
    ['Định kỳ hằng tháng GVCN nộp sổ theo dõi.', ['GVCN']],
    ['Tôi tha thiết đề nghị các địa phương giữ rừng.', ['các địa phương']],
    ['Giao kế toán đối chiếu công nợ.', ['kế toán']],
    [
      'Văn phòng thông báo để các đơn vị biết, thực hiện; giao Phòng Tổng hợp theo dõi./.',
      ['Phòng Tổng hợp'],
    ],
  ])('%s', (sentence, units) => expect(unitsOf(sentence)).toEqual(units));
});

describe('what reports tells nobody anything', () => {
  it.each([
    'Ý kiến bà Mạc Thị Sen: đề nghị UBND xã sửa cống.',
    'Ông Mạc Văn Lộ, Trưởng thôn Cội phát biểu: đề nghị Công an xã tuần tra.',
    'Ông Mạc Văn Lộ: Đề nghị UBND xã sửa đường.',
    'Tồn tại: Phòng Kinh tế lập hồ sơ chậm.',
    'UBND xã được giao rà soát vốn trước ngày 31/8/2025.',
    'Yêu cầu các đơn vị thực hiện nghiêm các nội dung nêu trên.',
    'Lãnh đạo Nhân dân thu hoạch lúa.',
    'GRDP tăng 8,2%.',
    'Bảo vệ rừng đầu nguồn đạt kết quả.',
  ])('%s', (sentence) => expect(unitsOf(sentence)).toEqual([]));
});

describe('roles within one sentence', () => {
  it('brackets tell who leads and who helps', () => {
    const [told] = findDirectives(
      'Giao Sở Y tế (chủ trì), Sở Nội vụ, Công an tỉnh (phối hợp) xây dựng đề án.',
      undefined,
    );
    expect(told).toMatchObject({ units: ['Sở Y tế'], coordinating: ['Sở Nội vụ', 'Công an tỉnh'] });
  });

  it.each([
    ['Phòng Y tế chủ trì, Phòng Nội vụ phối hợp rà soát biên chế', ['Phòng Nội vụ']],
    [
      'Làm việc với Hiệu trưởng các trường: Mầm non Cội, Tiểu học Suối về bếp ăn',
      ['trường Mầm non Cội', 'trường Tiểu học Suối'],
    ],
    ['làm việc với WINDRA về giai đoạn 2', ['WINDRA']],
    ['Trưởng các thôn cùng thú y viên đến từng hộ', ['thú y viên']],
  ])('%s', (words, units) => expect(coordinatingUnits(words, [])).toEqual(units));
});
