import { Invalid } from '../platform/refusal.js';
import { readDocx } from './docx-reader.js';
import { readText } from './text-reader.js';
import { keepsItsSize, zipEntries } from './zip-entries.js';

/** How much an accepted file may unpack to, as a multiple of the limit for the file itself. */
const UNPACKED = 10;

const refuse = (code: string, message: string): Invalid => new Invalid(`document/${code}`, message);
const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** The text of a .docx, after its directory has shown that it is whole, open and no larger than it says. */
async function openDocx(bytes: Uint8Array, limit: number): Promise<string> {
  const entries = zipEntries(bytes);
  if (!entries)
    throw refuse('broken', 'Tệp bị hỏng hoặc tải lên chưa trọn vẹn; hãy lưu lại tệp và tải lên lần nữa.');
  if (!entries.some(({ name }) => name === 'word/document.xml'))
    throw refuse('unknown', 'Tệp nén này không phải văn bản Word (.docx); hãy tải lên tệp .docx hoặc .txt.');
  if (entries.some(({ encrypted }) => encrypted))
    throw refuse('encrypted', 'Tệp có mật khẩu; hãy bỏ mật khẩu rồi tải lên lần nữa.');
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > limit * UNPACKED || !entries.every((entry) => keepsItsSize(bytes, entry)))
    throw refuse('too-big', 'Nội dung tệp sau khi giải nén lớn bất thường; hãy kiểm tra lại tệp gốc.');
  try {
    return await readDocx(bytes);
  } catch {
    throw refuse('broken', 'Không mở được tệp Word này; hãy mở bằng Word, lưu lại và tải lên lần nữa.');
  }
}

/**
 * The text of a document, read by what its bytes are and not by its name: .docx or plain text in UTF-8, UTF-16 or
 * Windows-1258. Throws Invalid for what is empty, larger than `limit` bytes, encrypted, broken or of another kind.
 */
export async function readDocument(bytes: Uint8Array, limit: number): Promise<string> {
  if (bytes.length === 0) throw refuse('empty', 'Tệp trống; hãy chọn tệp có nội dung.');
  if (bytes.length > limit)
    throw refuse(
      'too-big',
      `Tệp lớn quá ${Math.floor(limit / 1_000_000)} MB; hãy giảm dung lượng hoặc bỏ bớt hình ảnh.`,
    );
  let text: string | undefined;
  if (startsWith(bytes, 0x50, 0x4b)) text = await openDocx(bytes, limit);
  else if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw oldWord(bytes);
  else if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    throw refuse(
      'unknown',
      'Hệ thống chưa đọc được tệp PDF; hãy tải lên bản .docx hoặc dán nội dung văn bản.',
    );
  else text = readText(bytes);
  if (text === undefined)
    throw refuse('unknown', 'Không nhận ra loại tệp này; hãy tải lên tệp .docx hoặc .txt.');
  if (text.trim() === '')
    throw refuse('empty', 'Tệp không có chữ nào; nếu là bản chụp, hãy dán nội dung văn bản.');
  return text;
}

/** A .doc, or a .docx that Word has encrypted: both stand in the same container. */
function oldWord(bytes: Uint8Array): Invalid {
  const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  if (encrypted) return refuse('encrypted', 'Tệp Word có mật khẩu; hãy bỏ mật khẩu rồi tải lên lần nữa.');
  return refuse('unknown', 'Tệp Word đời cũ (.doc); hãy mở bằng Word, lưu thành .docx rồi tải lên.');
}
