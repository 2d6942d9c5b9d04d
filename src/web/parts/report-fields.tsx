import { ATTACHMENT_KINDS, attachmentLabel } from '../../domain/attachments.js';
import { amountWords, type Measured } from '../../domain/progress.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { TextField } from './field.js';

interface Tried {
  typed: Form;
  refusal: Refusal;
}

interface MeasureProps {
  prefix: string;
  tried: Tried | undefined;
  /** What was counted last, to be carried on from. */
  last: Measured | undefined;
}

/** How much is done, where it can be counted: a percentage, or so many of so many. */
export function MeasureFields({ prefix, tried, last }: MeasureProps) {
  const amount = (value: number | null | undefined) =>
    typeof value === 'number' ? amountWords(value) : undefined;
  const field = (name: keyof Measured, before: string | undefined) => ({
    ...{ name, prefix, refusal: tried?.refusal },
    value: tried ? tried.typed.text(name) : before,
  });
  return (
    <fieldset class="measure">
      <legend>Khối lượng đã làm (nếu đếm được)</legend>
      <TextField {...field('percent', amount(last?.percent))} label="Tỷ lệ (%)" inputmode="numeric" />
      <TextField {...field('done', amount(last?.done))} label="Đã làm được" inputmode="decimal" />
      <TextField {...field('of', amount(last?.of))} label="Trong tổng số" inputmode="decimal" />
      <TextField {...field('measure', last?.measure ?? undefined)} label="Đơn vị tính (xã, hồ sơ…)" />
    </fieldset>
  );
}

const PICTURES = 'image/jpeg,image/png,image/webp';
const PAPERS = `${PICTURES},.pdf,.docx,.doc,.xlsx,.xls,.pptx,.ppt,.txt,.csv`;

/** Photographs from the telephone and other files, several at a time; all of it may be left out. */
export function FileFields({ prefix, tried }: { prefix: string; tried: Tried | undefined }) {
  const wrong = (kind: string) => tried?.refusal.problems.filter(({ at }) => at === kind);
  return (
    <details class="fold" open={tried !== undefined}>
      <summary>Kèm ảnh, tệp (nếu có)</summary>
      {tried && <p>Nếu đã chọn tệp thì hãy chọn lại: trình duyệt không giữ tệp của lần gửi trước.</p>}
      <p class="soft small">
        Ảnh được thu nhỏ và bỏ thông tin nơi chụp. Tệp khác: PDF, Word, Excel, PowerPoint, .txt.
      </p>
      {ATTACHMENT_KINDS.map((kind) => (
        <div class="field">
          <label for={prefix + kind}>{attachmentLabel(kind)}</label>
          {wrong(kind)?.map(({ message }) => (
            <div class="wrong">{message}</div>
          ))}
          <input
            type="file"
            multiple
            class="form-control"
            id={prefix + kind}
            name={kind}
            accept={kind === 'document' ? PAPERS : PICTURES}
          />
        </div>
      ))}
    </details>
  );
}
