/** What the other side's refusal is about. `other`: none of what can be told apart. */
export type Fault = 'address' | 'full' | 'size' | 'sender' | 'policy' | 'busy' | 'other';

/** The enhanced status codes (RFC 3463, with the additions of its registry) by what they blame; the class is cut off. */
const BLAMED: readonly (readonly [Fault, RegExp])[] = [
  ['address', /^(?:1\.(?:[0-6]|10)|2\.1|4\.[14])$/],
  ['full', /^2\.2$/],
  ['size', /^(?:2\.3|3\.4)$/],
  ['sender', /^1\.[78]$/],
  ['policy', /^7\.\d+$/],
  ['busy', /^(?:3\.[12]|4\.[2357])$/],
];

/** Servers that give no status, or 5.0.0, still say in words what they mean; what blames the sender comes first. */
const SAID: readonly (readonly [Fault, RegExp])[] = [
  [
    'policy',
    /relay|spam|junk|block|black ?list|policy|denied|authenticat|not allowed|not permitted|reputation|dmarc|\bspf\b|dkim/i,
  ],
  ['full', /full|quota|insufficient (?:system )?storage|storage allocation/i],
  ['size', /too (?:big|large)|size|exceed/i],
];

export const FAULT_WORDS: Readonly<Record<Fault, string>> = {
  address: 'địa chỉ thư của người nhận không tồn tại hoặc đã đóng',
  full: 'hộp thư của người nhận đã đầy',
  size: 'thư lớn quá mức máy chủ nhận cho phép',
  sender: 'máy chủ thư không nhận địa chỉ gửi (MAIL_FROM)',
  policy:
    'máy chủ thư từ chối theo chính sách (chuyển tiếp, chống thư rác, xác thực), cần kiểm tra cấu hình gửi thư',
  busy: 'máy chủ thư đang bận hoặc không đi tới được',
  other: 'máy chủ thư từ chối',
};

/** The first enhanced status in a server's words, `5.1.1`. */
export function statusIn(words: string): string | undefined {
  return /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(words)?.[0];
}

/**
 * What a status (`5.2.2`, or none) and the server's words blame; a status that says something outweighs the words. One
 * that begins with 4 is no word against an address.
 */
export function faultOf(status: string | undefined, words: string): Fault {
  const detail = status?.slice(2) ?? '0.0';
  const told = BLAMED.find(([, form]) => form.test(detail))?.[0];
  if (told) return told === 'address' && status?.startsWith('4') ? 'busy' : told;
  return (detail === '0.0' && SAID.find(([, form]) => form.test(words))?.[0]) || 'other';
}
