import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decode, fromOldFonts, recogniseEncoding } from '../../src/documents/encodings/recognise-encoding.js';
import { isSyllable } from '../../src/documents/encodings/syllable.js';
import { fromTcvn3 } from '../../src/documents/encodings/tcvn3.js';
import { fromVni } from '../../src/documents/encodings/vni.js';
import { readText } from '../../src/documents/text-reader.js';
import { in1258, inTcvn3, inVni, vietnamese } from '../support/old-encodings.js';

describe('text in fonts of TCVN3', () => {
  it.each([
    ['Th«ng b¸o', 'Thông báo'],
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['Tr\u00ad\u00edc ngµy 15/12/2025, göi vÒ V¨n phßng', 'Trước ngày 15/12/2025, gửi về Văn phòng'],
    ['Së T\u00b5i chÝnh phèi hîp víi UBND c¸c huyÖn', 'Sở Tài chính phối hợp với UBND các huyện'],
    [
      'quý IV; Ên ®Þnh; thuû lîi; ®Ëp; ngËp óng; s¹t lë; ®ª ®iÒu',
      'quý IV; ấn định; thuỷ lợi; đập; ngập úng; sạt lở; đê điều',
    ],
    ['TH¤NG B¸O KÕT LUËN', 'THÔNG BÁO KẾT LUẬN'],
    ['Ban chØ ®¹o PCTT Tr¹m B¶O vÖ', 'Ban chỉ đạo PCTT Trạm BẢO vệ'],
    ['céng hoµ x· héi chñ nghÜa', 'cộng hoà xã hội chủ nghĩa'],
  ])('%s is %s', (signs, letters) => expect(fromTcvn3(signs)).toBe(letters));
});

describe('text in fonts of VNI', () => {
  it.each([
    ['THOÂNG BAÙO', 'THÔNG BÁO'],
    ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['tröôùc ngaøy 15/12/2025', 'trước ngày 15/12/2025'],
    ['Sôû Noäi vuï chuû trì, phoái hôïp vôùi caùc ñôn vò', 'Sở Nội vụ chủ trì, phối hợp với các đơn vị'],
    ['kyø hoïp; kyõ thuaät; lyù do; kyû luaät; thuî', 'kỳ họp; kỹ thuật; lý do; kỷ luật; thuỵ'],
    ['baèng, daún, maëc, naêm, chaén, chaün', 'bằng, dẳn, mặc, năm, chắn, chẵn'],
    ['quyeån, tieãn, gheá, neàn, teå', 'quyển, tiễn, ghế, nền, tể'],
    ['Nghæ leã, lónh vöïc, tænh, huyeän', 'Nghỉ lễ, lĩnh vực, tỉnh, huyện'],
  ])('%s is %s', (signs, letters) => expect(fromVni(signs)).toBe(letters));
});

describe('a syllable', () => {
  it.each([
    'nghiêng',
    'quyết',
    'giếng',
    'gì',
    'ủy',
    'uỷ',
    'hoà',
    'hòa',
    'khuỷu',
    'Đẵn',
    'ươm',
    'tuệch',
    'yếu',
  ])('may be %s', (word) => expect(isSyllable(word)).toBe(true));
  it.each(['baùo', 'cêng', 'cafe', 'hac', 'hạcs', 'ngµy', 'thwờng', 'áà', 'nghiêngh'])('is not %s', (word) =>
    expect(isSyllable(word)).toBe(false),
  );
});

describe('Vietnamese of forty letters and more', () => {
  const expectBack = (expected: string, write: (text: string) => Uint8Array) =>
    fc.assert(
      fc.property(vietnamese, (text) => {
        const bytes = write(text);
        expect([recogniseEncoding(bytes), readText(bytes)]).toEqual([expected, text]);
      }),
    );

  it.each<[string, (text: string) => Uint8Array]>([
    ['utf-8', (text) => Buffer.from(text)],
    ['utf-16le', (text) => Buffer.from(text, 'utf16le')],
    ['utf-16le', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', (text) => Buffer.from(text, 'utf16le').swap16()],
    ['windows-1258', in1258],
    ['tcvn3', (text) => Buffer.from(inTcvn3(text), 'latin1')],
    ['vni', (text) => Buffer.from(inVni(text), 'latin1')],
  ])('is recognised in %s and comes back the same', (encoding, write) => expectBack(encoding, write));

  it('is converted where another program took its signs for Latin letters', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect([inTcvn3(text), inVni(text), text].map(fromOldFonts)).toEqual([text, text, text]);
      }),
    );
  });
});

describe('bytes in an encoding', () => {
  it('lose their mark', () => expect(decode(Buffer.from('\ufeffHà Nội'), 'utf-8')).toBe('Hà Nội'));
});
