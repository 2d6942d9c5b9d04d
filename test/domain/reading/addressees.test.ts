import { describe, expect, it } from '@jest/globals';
import { readAddressing, readUnitHeading } from '../../../src/domain/reading/addressees.js';
import { coordinatingUnits } from '../../../src/domain/reading/coordination.js';
import { splitUnits } from '../../../src/domain/reading/unit-list.js';

const LISTS: [string, string[]][] = [
  ['Sở Y tế và Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
  ['Sở Giáo dục và Đào tạo, Công an tỉnh', ['Sở Giáo dục và Đào tạo', 'Công an tỉnh']],
  ['Phòng Kinh tế, Hạ tầng và Đô thị', ['Phòng Kinh tế, Hạ tầng và Đô thị']],
  ['Văn phòng HĐND và UBND xã', ['Văn phòng HĐND và UBND xã']],
  ['các sở, ban, ngành và UBND các xã, phường', ['các sở, ban, ngành', 'UBND các xã, phường']],
  ['các phòng: Y tế, Nội vụ', ['Phòng Y tế', 'Phòng Nội vụ']],
  ['các phòng, ban (Phòng Y tế, Trung tâm Y tế)', ['Phòng Y tế', 'Trung tâm Y tế']],
  ['các tỉnh Kiên Lũy, Sơn Hải', ['tỉnh Kiên Lũy', 'tỉnh Sơn Hải']],
  ['UBND xã Bình An, xã Tân Lập', ['UBND xã Bình An', 'UBND xã Tân Lập']],
  ['UBND các xã: Bình An, Tân Lập', ['UBND xã Bình An', 'UBND xã Tân Lập']],
  ['Bộ trưởng Bộ Y tế', ['Bộ Y tế']],
  ['Thủ trưởng các sở, ban, ngành', ['các sở, ban, ngành']],
  ['đồng chí Vũ Thị Hoa - Giám đốc Sở Tư pháp', ['Sở Tư pháp']],
  ['Sở Tài chính - Cơ quan thường trực Ban Chỉ đạo', ['Sở Tài chính']],
  ['Phòng Y tế, Kinh tế', ['Phòng Y tế', 'Phòng Kinh tế']],
];

describe('a list of units', () => {
  it.each(LISTS)('%s', (words, units) => expect(splitUnits(words)).toEqual(units));
});

const SENTENCES: [string, string[], boolean][] = [
  ['Giao Sở Y tế xây dựng đề án.', ['Sở Y tế'], false],
  ['Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát.', ['Sở Y tế'], false],
  ['Yêu cầu các đơn vị chủ trì dự án báo cáo.', ['các đơn vị chủ trì dự án'], false],
  ['Đề nghị Ủy ban MTTQ Việt Nam xã giám sát.', ['Ủy ban MTTQ Việt Nam xã'], true],
  ['Đề nghị Sở Tư pháp thẩm định dự thảo.', ['Sở Tư pháp'], false],
  ['Thống nhất giao Sở Công Thương kiểm tra chợ.', ['Sở Công Thương'], false],
  ['Đối với UBND các xã: Lập danh sách hộ nghèo.', ['UBND các xã'], false],
  ['Công an tỉnh mở đợt cao điểm kiểm tra.', ['Công an tỉnh'], false],
  [
    'Ban Quản lý dự án đầu tư xây dựng tỉnh bàn giao mặt bằng.',
    ['Ban Quản lý dự án đầu tư xây dựng tỉnh'],
    false,
  ],
];

describe('who a sentence tells to do something', () => {
  it.each(SENTENCES)('%s', (sentence, units, request) => {
    expect(readAddressing(sentence)).toMatchObject({ units, request });
  });

  it.each([
    'Các sở đã hoàn thành nhiệm vụ.',
    'UBND tỉnh ghi nhận kết quả của Sở Y tế.',
    'UBND tỉnh thống nhất đánh giá tình hình.',
    'Tổ chức thực hiện nghiêm túc kế hoạch.',
    'Các dự án chậm tiến độ cần tập trung tháo gỡ.',
    'Hội nghị tổ chức tại xã.',
  ])('nobody: %s', (sentence) => expect(readAddressing(sentence)).toBeUndefined());
});

describe('a heading that names units', () => {
  it.each([
    ['Phòng Tài chính - Kế hoạch', ['Phòng Tài chính - Kế hoạch']],
    ['Giao Sở Nội vụ:', ['Sở Nội vụ']],
    ['Trách nhiệm của các cơ quan quản lý cấp trên:', ['các cơ quan quản lý cấp trên']],
    ['Các đơn vị là chủ đầu tư (gồm: Sở Y tế, Sở Xây dựng)', ['Sở Y tế', 'Sở Xây dựng']],
  ])('%s', (heading, units) => expect(readUnitHeading(heading)?.units).toEqual(units));

  it.each(['Về kinh phí', 'Đối với Chương trình giảm nghèo', 'Tổ chức thực hiện'])(
    'names none: %s',
    (heading) => expect(readUnitHeading(heading)).toBeUndefined(),
  );
});

describe('who helps', () => {
  it.each([
    ['Sở A chủ trì, phối hợp với Sở B, Sở C rà soát', ['Sở B', 'Sở C']],
    ['phối hợp chặt chẽ với các cơ quan, đơn vị có liên quan tham mưu', ['các cơ quan, đơn vị có liên quan']],
    ['chủ trì, cùng Công an tỉnh kiểm tra', ['Công an tỉnh']],
    ['lấy ý kiến của Sở Tư pháp, trình UBND tỉnh', ['Sở Tư pháp']],
    ['báo cáo UBND tỉnh (qua Sở Nội vụ)', []],
    ['gửi Phòng Tài chính - Kế hoạch', []],
  ])('%s', (words, units) => expect(coordinatingUnits(words, [])).toEqual(units));
});
