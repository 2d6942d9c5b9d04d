import type { Principal } from '../../access/principal.js';
import type { Committee } from '../../people/committee.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { AreaField, DayField, SelectField, TextField } from '../parts/field.js';
import { Mistakes } from '../parts/messages.js';

const IMPORT_LABELS = {
  file: 'Tệp văn bản',
  text: 'Toàn văn',
  committee: 'Ban Chỉ đạo',
  issued: 'Ngày ban hành',
  number: 'Số, ký hiệu',
} as const;

interface ImportProps {
  who: Principal;
  committees: readonly Committee[];
  typed?: Form | undefined;
  refusal?: Refusal | undefined;
}

export function ImportPage({ who, committees, typed, refusal }: ImportProps) {
  const field = (name: keyof typeof IMPORT_LABELS) => ({
    name,
    label: IMPORT_LABELS[name],
    refusal,
    value: typed?.text(name),
  });
  const only = committees.length === 1 ? committees[0]?.code : undefined;
  return (
    <Layout title="Nhập kết luận" who={who} place={links.conclusions}>
      <h1>Nhập kết luận</h1>
      <p class="lead-in">
        Chọn tệp hoặc dán toàn văn; hệ thống đọc và đề xuất từng việc để Ông/Bà soát. Chưa gửi gì cho ai cho
        đến khi Ông/Bà ban hành. Không nhập văn bản mật.
      </p>
      <Mistakes refusal={refusal} labels={IMPORT_LABELS} />
      <form
        class="sheet"
        method="post"
        action={links.importing}
        enctype="multipart/form-data"
        data-busy="Đang đọc văn bản…"
      >
        <SelectField
          {...field('committee')}
          {...(only && !typed ? { value: only } : { blank: 'Chọn Ban Chỉ đạo' })}
          choices={committees.map(({ code, name }) => ({ value: code, label: name }))}
          required
        />
        <div class="field">
          <label for="file">{IMPORT_LABELS.file}</label>
          <div class="hint" id="file-goi-y">
            Word (.docx, .doc), PDF, văn bản thuần (.txt), hoặc bản quét, ảnh chụp (PDF, PNG, JPEG, WebP); bản
            quét được nhận dạng chữ, mỗi trang mất khoảng 5–15 giây.
          </div>
          <input
            class="form-control"
            type="file"
            id="file"
            name="file"
            accept=".docx,.doc,.pdf,.txt,.png,.jpg,.jpeg,.webp,.bmp"
            aria-describedby="file-goi-y"
          />
        </div>
        <AreaField {...field('text')} hint="Chỉ khi không chọn tệp." rows={8} />
        <div class="draft-grid">
          <DayField {...field('issued')} hint="Khi văn bản không ghi ngày." />
          <TextField {...field('number')} hint="Khi văn bản không ghi số." />
        </div>
        <button class="btn btn-primary" type="submit">
          Đọc văn bản
        </button>
      </form>
    </Layout>
  );
}
