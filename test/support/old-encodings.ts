import fc from 'fast-check';
import { fromTcvn3 } from '../../src/documents/encodings/tcvn3.js';
import { fromVni } from '../../src/documents/encodings/vni.js';

const SIGNS = Array.from({ length: 0x5e }, (_, at) => String.fromCharCode(0xa1 + at));
const BASES = ['', ...'aeouyôöAEOUYÔÖ'];

/** Which signs give which letter, asked of the reader itself: a letter that it never gives cannot be written. */
const inverse = (read: (signs: string) => string, bases: string[]): Map<string, string> =>
  new Map(
    bases
      .flatMap((base) => SIGNS.map((sign) => base + sign))
      .map((signs) => [read(signs), signs] as const)
      .filter(([letter]) => letter.length === 1),
  );
const TCVN3 = inverse(fromTcvn3, ['']);
const VNI = inverse(fromVni, BASES);
const write = (table: Map<string, string>) => (text: string) =>
  [...text].map((letter) => table.get(letter) ?? letter).join('');

/** The text with the signs of the old encodings, as other programs show it. */
export const inTcvn3 = write(TCVN3);
export const inVni = write(VNI);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const HIGH_1258 = new Map(
  Array.from({ length: 128 }, (_, at) => [
    new TextDecoder('windows-1258').decode(Uint8Array.of(128 + at)),
    128 + at,
  ]),
);

/** The bytes of the text in Windows-1258: letters with roof, bowl or horn whole, most tones as signs of their own. */
export function in1258(text: string): Uint8Array {
  const signs = [...text].flatMap((letter) => {
    if (HIGH_1258.has(letter)) return letter;
    const parts = letter.normalize('NFD');
    return [parts.replace(TONES, '').normalize('NFC'), ...(parts.match(TONES) ?? [])];
  });
  return Uint8Array.from(signs.map((sign) => HIGH_1258.get(sign) ?? sign.charCodeAt(0)));
}

const SYLLABLES = (
  'ban chỉ đạo thông báo kết luận của đồng chí chủ tịch ủy nhân dân tỉnh tại cuộc họp giao sở nội vụ phối hợp với các ' +
  'đơn vị liên quan rà soát hoàn thành trước ngày tháng năm quý đề nghị khẩn trương triển khai thực hiện nhiệm xây dựng ' +
  'kế hoạch tổng hợp gửi về văn phòng để theo dõi nghiên cứu tham mưu xử lý vướng mắc kinh phí giải ngân vốn đầu tư công ' +
  'tiến độ dự án bồi thường hỗ trợ tái định cư lũ lụt bão khắc phục hậu quả huyện xã phường thị trấn trường học bệnh viện'
).split(' ');

/** Words as papers have them: 40 letters and more, and not all of them plain. */
export const vietnamese = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 12, maxLength: 80 })
  .map((words) => words.join(' '))
  .filter((text) => text.replace(/ /g, '').length >= 40 && (text.match(/[^a-z ]+/g) ?? []).length >= 3);
