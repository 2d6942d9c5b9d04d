import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readConclusion } from '../../../src/domain/reading/read-conclusion.js';
import { calendar } from './deadlines.js';

const words = (text: string): string[] =>
  text
    .trim()
    .split(';')
    .map((word) => word.trim().replace(/\s+/gu, ' '));

const UNITS = words(`
  Chi cục Thủy lợi; Chi cục Chăn nuôi và Thú y; Hạt Kiểm lâm huyện Tân Lập; Đội Quản lý thị trường số 3; Ban QLDA ĐTXD huyện;
  Trung tâm Phát triển quỹ đất; Công ty Điện lực tỉnh; VNPT Sơn Hải; Viettel Sơn Hải; Bưu điện tỉnh;
  Ngân hàng Chính sách xã hội; Kho bạc Nhà nước khu vực X; Thuế cơ sở 5; BHXH cơ sở Tân Lập; Hội Nông dân xã;
  Liên đoàn Lao động tỉnh; Đảng ủy xã Bình An; Ban Tuyên giáo và Dân vận Tỉnh ủy; Văn phòng HĐND và UBND xã;
  Phòng Kinh tế, Hạ tầng và Đô thị; Phòng Kinh tế Hạ tầng và Đô thị; Trung tâm Phục vụ hành chính công;
  Trường Tiểu học Bình An; Trạm Y tế xã; Thôn Đông Hồ; Tổ dân phố số 4; Tổ công nghệ số cộng đồng;
  Tập đoàn Điện lực Việt Nam; Phòng TCKH; UBMTTQ Việt Nam xã; Ban CHQS xã; Công an xã; Phòng Cảnh sát giao thông;
  Đồn Biên phòng Cửa Lạch; Tòa án nhân dân khu vực 2; Thi hành án dân sự tỉnh; Văn phòng Đăng ký đất đai;
  Trung tâm Văn hóa, Thông tin và Thể thao; Bệnh viện Đa khoa tỉnh; Vườn quốc gia Núi Xanh; UBND xã Bình An;
  Sở Nông nghiệp và Môi trường; Sở KH&CN; Sở Công Thương; Bộ Công an; Công ty TNHH Minh Phát; Hợp tác xã Bình An;
  Khu Quản lý đường bộ II; Bộ phận Một cửa; Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh
`);
const VERBS = words(`
  đối soát; bàn giao; quyết toán; cưỡng chế; tinh giản; số hóa; niêm yết; thẩm tra; chi trả; di dời; phòng trừ;
  tiêm phòng; khoanh vùng; diễn tập; san lấp; cắm biển; gieo trồng; nạo vét; bê tông hóa; duy tu; tách thửa;
  kiểm định; sao chép; tháo dỡ; phân luồng; tiêu hủy; khử khuẩn; truy vết; trợ giúp; xét chọn; hiệp thương; hòa giải;
  chứng thực; kê biên; phong tỏa; truy thu; gia hạn; cho vay; thẩm duyệt; khởi công; cài đặt; ủy thác; luân chuyển;
  xếp hạng; rà phá; neo đậu; bơm; thoái vốn; sáp nhập; phúc tra; biên soạn; hạch toán; trích nộp; kẻ vạch; chốt
`);
const OBJECTS = words(
  'danh sách hộ nghèo; hồ sơ của các hộ dân; các tuyến đường liên thôn; đàn gia súc trên địa bàn',
);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

interface Roles {
  lead: string[];
  coordinating: string[];
}

function read(body: string): Roles[] {
  const text = `THÔNG BÁO\n\nChủ tịch UBND tỉnh kết luận như sau:\n\n${body}\n\nNơi nhận:\n\n- Như trên;`;
  return readConclusion(text, { beforeDay: 'strict', calendar }).assignments.map(
    ({ lead, coordinating }) => ({
      lead,
      coordinating,
    }),
  );
}

type Frame = (one: string, other: string, verb: string, object: string) => [body: string, roles: Roles[]];
const alone = (lead: string): Roles => ({ lead: [lead], coordinating: [] });
const helped = (lead: string, helper: string): Roles => ({ lead: [lead], coordinating: [helper] });

const FRAMES: [string, Frame][] = [
  ['Giao A ...', (a, _, v, o) => [`1. Giao ${a} ${v} ${o} trước ngày 20/12/2025.`, [alone(a)]]],
  ['A ...', (a, _, v, o) => [`1. ${a} ${v} ${o}.`, [alone(a)]]],
  ['Đối với A: ...', (a, _, v, o) => [`1. Đối với ${a}: ${v} ${o}.`, [alone(a)]]],
  [
    'A chủ trì, phối hợp với B ...',
    (a, b, v, o) => [`1. ${a} chủ trì, phối hợp với ${b} ${v} ${o}.`, [helped(a, b)]],
  ],
  ['A phối hợp B ...', (a, b, v, o) => [`1. Giao ${a} phối hợp ${b} ${v} ${o}.`, [helped(a, b)]]],
  ['A cùng B ...', (a, b, v, o) => [`1. Yêu cầu ${a} cùng với ${b} ${v} ${o}.`, [helped(a, b)]]],
  ['A và B ...', (a, b, v, o) => [`1. Giao ${a} và ${b} ${v} ${o}.`, [{ lead: [a, b], coordinating: [] }]]],
  ['A ...; B ...', (a, b, v, o) => [`1. Giao ${a} ${v} ${o}; ${b} ${v} ${o}.`, [alone(a), alone(b)]]],
  [
    'A: - ...',
    (a, _, v, o) => [`1. ${a}:\n\n- ${capital(v)} ${o}.\n\n- Rà soát ${o}.`, [alone(a), alone(a)]],
  ],
  [
    'A chủ trì, phối hợp B: - ...',
    (a, b, v, o) => [`1. ${a} chủ trì, phối hợp với ${b}:\n\n- ${capital(v)} ${o}.`, [helped(a, b)]],
  ],
];

describe('who is told stays the same when a word is exchanged for another of its class', () => {
  it.each(FRAMES)('%s', (_, frame) => {
    const word = fc.constantFrom(...VERBS);
    const pair = fc.uniqueArray(fc.constantFrom(...UNITS), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(pair, word, fc.constantFrom(...OBJECTS), ([one, other], verb, object) => {
        const [body, roles] = frame(one!, other!, verb, object);
        expect(read(body)).toEqual(roles);
      }),
    );
  });
});

describe('slips of scanning that spare the sense', () => {
  it.each([
    [
      '1. Giao Sỏ Tài chính chủ tri, phôi hợp với Công an tỉnh rà soát các dự án.',
      [helped('Sở Tài chính', 'Công an tỉnh')],
    ],
    ['1. Yêu câu UBNĐ các xã báo cáo kết quả.', [alone('UBND các xã')]],
    ['1. Đê nghị Phỏng Nội vụ lập danh sách.', [alone('Phòng Nội vụ')]],
  ])('%s', (body, roles) => expect(read(body)).toEqual(roles));
});
