import { describe, expect, it } from '@jest/globals';
import { readFields } from '../../../src/domain/reading/fields.js';
import { isSecret } from '../../../src/domain/reading/secrecy.js';
import { readRecipients, readSignature } from '../../../src/domain/reading/signature.js';
import { tidy } from '../../../src/domain/reading/text.js';

const paper = (opening: string): string =>
  `UBND XÃ SUỐI NGÀN\n\nSố: 12/TB-UBND\n\nSuối Ngàn, ngày 14 tháng 11 năm 2025\n\nTHÔNG BÁO\nKết luận của Chủ tịch UBND xã\n\n${opening}\n\n1. Giao Công an xã tuần tra.`;
const fields = (text: string) => readFields(tidy(text).text);

describe('the meeting as the opening tells it', () => {
  it.each([
    ['Ngày 12/11/2025, tại trụ sở, ông Lò Văn Sinh - Chủ tịch UBND xã chủ trì họp.'],
    ['Chiều ngày 12 tháng 11 năm 2025, ông Lò Văn Sinh - Chủ tịch UBND xã đã chủ trì họp.'],
    ['Chiều 12/11/2025, đồng chí Lò Văn Sinh - Chủ tịch UBND xã chủ trì cuộc họp.'],
    ['Hôm nay, vào hồi 14h00 ngày 12/11/2025, UBND xã họp. Chủ trì: ông Lò Văn Sinh - Chủ tịch UBND xã.'],
    ['Hồi 14 giờ 00 ngày 12/11/2025, UBND xã họp. Chủ trì: ông Lò Văn Sinh - Chủ tịch UBND xã.'],
    ['Trong hai ngày 11 và 12/11/2025, ông Lò Văn Sinh - Chủ tịch UBND xã chủ trì hội nghị.'],
    ['Ngày 12/11/2025, UBND xã họp dưới sự chủ trì của đồng chí Lò Văn Sinh - Chủ tịch UBND xã.'],
    ['Đoàn đã kiểm tra các thôn. Ngày 12/11/2025, ông Lò Văn Sinh - Chủ tịch UBND xã chủ trì họp với Đoàn.'],
  ])('%s', (opening) => {
    const { meetingDate, chair } = fields(paper(opening));
    expect([meetingDate?.toString(), chair]).toEqual(['2025-11-12', 'Lò Văn Sinh - Chủ tịch UBND xã']);
  });
});

describe('the letterhead', () => {
  it.each([
    [
      'in a layout table',
      'SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 68/TB-SYT | An Sơn, ngày 25 tháng 9 năm 2025 |\nTHÔNG BÁO\nKết luận',
    ],
    [
      'with the date beside the number',
      'SỞ Y TẾ\nAn Sơn, ngày 25 tháng 9 năm 2025\nSố 68/TB-SYT\n\nTHÔNG BÁO\nKết luận',
    ],
    [
      'with blanks around the bar',
      'SỞ Y TẾ\nSố : 68 /TB-SYT\n\nAn Sơn, ngày 25 tháng 9 năm 2025\n\nTHÔNG BÁO',
    ],
  ])('%s', (_, text) => {
    const { number, issued, issuer } = fields(text);
    expect([number, issued?.toString(), issuer]).toEqual(['68/TB-SYT', '2025-09-25', 'Sở Y tế']);
  });
});

it('reads place and date over the signature when the head has none', () => {
  const text =
    'UBND XÃ A\nSố: 1/TB-UBND\n\nTHÔNG BÁO\nKết luận\n\n1. Giao Công an xã tuần tra.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nSuối Ngàn, ngày 02 tháng 11 năm 2025\nCHỦ TỊCH\nLê Văn An';
  const { issued, place, signer } = fields(text);
  expect([issued?.toString(), place, signer]).toEqual(['2025-11-02', 'Suối Ngàn', 'Lê Văn An']);
});

describe('lines that stand directly under each other', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN\nTỈNH AN SƠN\nVĂN PHÒNG', 'Ủy ban nhân dân tỉnh An Sơn', 'Văn phòng'],
    ['UBND TỈNH AN SƠN\nSỞ NÔNG NGHIỆP\nVÀ LÂM NGHIỆP', 'UBND tỉnh An Sơn', 'Sở Nông nghiệp và lâm nghiệp'],
    [
      'HUYỆN ỦY AN SƠN\nBAN CHỈ ĐẠO CHƯƠNG TRÌNH\nGIẢM NGHÈO',
      'Huyện ủy An Sơn',
      'Ban chỉ đạo chương trình giảm nghèo',
    ],
    ['ỦY BAN NHÂN DÂN\nXÃ SUỐI NGÀN', null, 'Ủy ban nhân dân xã Suối Ngàn'],
    [
      'UBND TỈNH AN SƠN       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nVĂN PHÒNG         Độc lập - Tự do - Hạnh phúc',
      'UBND tỉnh An Sơn',
      'Văn phòng',
    ],
  ])('%j', (head, superior, issuer) => {
    const text = `${head}\nSố: 12/TB-VP\nAn Sơn, ngày 14 tháng 11 năm 2025\nTHÔNG BÁO\nKết luận tại cuộc họp\ngiao ban\nNgày 12/11/2025, ông A chủ trì họp.`;
    const found = fields(text);
    expect([found.superior, found.issuer, found.title]).toEqual([
      superior,
      issuer,
      'Kết luận tại cuộc họp giao ban',
    ]);
  });

  it.each([
    ['TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n(Đã ký)\nNguyễn Thị Hoa', 'TL. CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Thị Hoa', 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH'],
    [
      'T/L CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nNguyễn Thị Hoa',
      'T/L CHỦ TỊCH, KT. CHÁNH VĂN PHÒNG',
    ],
    ['KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG Nguyễn Thị Hoa', 'KT. BỘ TRƯỞNG'],
    ['TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND HUYỆN\nNguyễn Thị Hoa', null],
  ])('%j', (end, signedFor) => {
    const text = `${paper('Ngày 12/11/2025 họp.')}\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n${end}`;
    const found = fields(text);
    expect([found.signedFor, found.signer, found.recipients]).toEqual([
      signedFor,
      'Nguyễn Thị Hoa',
      [{ name: 'Như trên', mark: null }],
    ]);
  });
});

describe('the end of the document', () => {
  it.each([
    ['TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nNguyễn Thị Hoa', 'TL. CHỦ TỊCH', 'Nguyễn Thị Hoa'],
    [
      'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn An',
      'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH',
      'Lê Văn An',
    ],
    ['TUQ. BỘ TRƯỞNG\n(Đã ký)\nLê Văn An', 'TUQ. BỘ TRƯỞNG', 'Lê Văn An'],
    ['CHỦ TỊCH\nLê Văn An', null, 'Lê Văn An'],
    ['Không ai ký.', null, null],
  ])('reads who signed %j', (text, signedFor, signer) =>
    expect(readSignature(text.split('\n').filter(Boolean))).toEqual({ signer, signedFor }),
  );

  it('reads Nơi nhận with its marks up to the file copy', () => {
    const lines = [
      'Nơi nhận:',
      '- Thường trực Đảng ủy (b/c);',
      '- Công an xã (để t/h);',
      '- Như trên;',
      '- Lưu: VT.',
      'CHỦ TỊCH',
    ];
    expect(readRecipients(lines)).toEqual([
      { name: 'Thường trực Đảng ủy', mark: 'b/c' },
      { name: 'Công an xã', mark: 't/h' },
      { name: 'Như trên', mark: null },
    ]);
  });
});

describe('marks of secrecy', () => {
  it.each([
    'MẬT',
    'TỐI MẬT',
    'Tối mật',
    '(Tuyệt mật)',
    '| MẬT |',
    '[MẬT]',
    'M Ậ T',
    'Độ mật: Mật',
    'ĐỘ MẬT: TỐI MẬT',
    'Số: 05-BC/M-BCĐ',
  ])('%s is one', (mark) => expect(isSecret(`UBND XÃ A\n${mark}\nTHÔNG BÁO`)).toBe(true));
  it.each(['Mật độ dân số cao', 'bảo vệ bí mật nhà nước', 'Số: 05/TB-MTTQ', 'BẢO MẬT THÔNG TIN', 'mật ong'])(
    '%s is none',
    (line) => expect(isSecret(`UBND XÃ A\n${line}\nTHÔNG BÁO`)).toBe(false),
  );
});
