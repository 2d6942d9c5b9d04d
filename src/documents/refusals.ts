import { Invalid } from '../platform/refusal.js';

const SENTENCES = {
  empty: 'Tệp trống hoặc không có chữ nào; hãy chọn tệp có nội dung.',
  broken: 'Tệp bị hỏng hoặc tải lên chưa trọn vẹn; hãy mở tệp gốc trên máy, lưu lại và tải lên lần nữa.',
  encrypted: 'Tệp có mật khẩu; hãy bỏ mật khẩu rồi tải lên lần nữa.',
  'too-slow':
    'Mở tệp này mất quá nhiều thời gian; hãy mở tệp gốc trên máy, lưu thành tệp .docx mới rồi tải lên.',
  'too-heavy':
    'Mở tệp này tốn quá nhiều bộ nhớ; hãy mở tệp gốc trên máy, lưu thành tệp .docx mới rồi tải lên.',
  unknown: 'Không nhận ra loại tệp này; hãy tải lên tệp .docx, .doc, .pdf, .txt hoặc ảnh chụp văn bản.',
  archive: 'Đây là tệp nén; hãy giải nén rồi tải lên từng văn bản ở trong.',
  sheet:
    'Đây là bảng tính Excel; hãy tải lên văn bản kết luận ở dạng Word hoặc PDF, hoặc chép nội dung rồi dán vào ô văn bản.',
  slides: 'Đây là tệp trình chiếu PowerPoint; hãy tải lên văn bản kết luận ở dạng Word hoặc PDF.',
  'open-document': 'Tệp OpenDocument (.odt) chưa đọc được; hãy lưu thành .docx hoặc PDF rồi tải lên.',
  rtf: 'Tệp này ở dạng RTF (dù có thể mang đuôi .doc); hãy mở bằng Word, lưu thành .docx rồi tải lên.',
  html: 'Tệp này là trang web (dù có thể mang đuôi .doc); hãy mở bằng Word, lưu thành .docx rồi tải lên, hoặc dán nội dung vào ô văn bản.',
  xml: 'Tệp này là XML (dù có thể mang đuôi .doc); hãy mở bằng Word, lưu thành .docx rồi tải lên.',
  mail: 'Đây là thư điện tử; hãy lưu tệp đính kèm ra máy rồi tải tệp đó lên, hoặc dán nội dung vào ô văn bản.',
  tiff: 'Ảnh TIFF chưa đọc được; hãy lưu ảnh thành PDF, PNG hoặc JPEG rồi tải lên.',
  heic: 'Ảnh HEIC của iPhone chưa đọc được. Hãy mở Cài đặt, Camera, Định dạng, chọn “Tương thích nhất” rồi chụp lại; hoặc chụp màn hình khi đang mở ảnh rồi gửi ảnh chụp ấy.',
  'old-word': 'Tệp Word quá cũ (trước Word 97); hãy mở bằng Word, lưu thành .docx rồi tải lên.',
};

/** Why a document is not read, as a code without its `document/`. */
export type DocumentRefusal = keyof typeof SENTENCES;

/** The refusal of that code with the sentence that says what to do. */
export function refusal(code: DocumentRefusal): Invalid {
  return new Invalid(`document/${code}`, SENTENCES[code]);
}

/** What is more than a limit of the settings allows: `sentence` says what, how much is allowed, and what to do. */
export function tooMuch(code: 'too-big' | 'too-long' | 'too-many-pages', sentence: string): Invalid {
  return new Invalid(`document/${code}`, sentence);
}
