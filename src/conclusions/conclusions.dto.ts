import { ChoiceField, DayField, TextField } from '../platform/fields.js';
import { PageQuery } from '../platform/page.js';

/** Which conclusions are wanted. */
export class ConclusionFilter extends PageQuery {
  @TextField({ optional: true, max: 200, description: 'Tìm trong số, ký hiệu và trích yếu; không cần dấu' })
  q?: string;

  @ChoiceField(['draft', 'issued'], { optional: true, description: 'Đang soát, hoặc đã ban hành' })
  state?: 'draft' | 'issued';
}

/** The fields beside the file, or with the pasted text. */
export class ImportInput {
  @TextField({ max: 100, description: 'Mã Ban Chỉ đạo' })
  committee: string;

  @TextField({ optional: true, max: 600_000, description: 'Toàn văn, khi không gửi tệp' })
  text?: string | null;

  @DayField({ optional: true, description: 'Ngày ban hành, khi văn bản không ghi' })
  issued?: string | null;

  @TextField({ optional: true, max: 100, description: 'Số và ký hiệu, khi văn bản không ghi' })
  number?: string | null;
}

/** What the clerk corrects on the conclusion itself; what is absent stays. */
export class ConclusionChanges {
  @TextField({ optional: true, max: 100 })
  number?: string | null;

  @TextField({ optional: true, max: 500 })
  issuer?: string | null;

  @TextField({ optional: true, max: 500 })
  superior?: string | null;

  @TextField({ optional: true, max: 200 })
  place?: string | null;

  @TextField({ optional: true, max: 2000 })
  title?: string | null;

  @DayField({ optional: true })
  issuedOn?: string | null;

  @DayField({ optional: true })
  meetingDate?: string | null;

  @TextField({ optional: true, max: 500 })
  chair?: string | null;

  @TextField({ optional: true, max: 500 })
  signer?: string | null;

  @TextField({ optional: true, max: 200 })
  signedFor?: string | null;
}
