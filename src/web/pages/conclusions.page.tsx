import type { Principal } from '../../access/principal.js';
import type { Conclusion } from '../../conclusions/conclusion.entity.js';
import type { RecognitionView } from '../../conclusions/recognitions.view.js';
import { formatInstant } from '../../domain/day.js';
import type { Committee } from '../../people/committee.entity.js';
import type { Page } from '../../platform/page.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { conclusionName } from '../parts/conclusion-head.js';
import { AreaField, SelectField, TextField } from '../parts/field.js';
import { Empty, Mistakes } from '../parts/messages.js';
import { ScansUnderWay } from '../parts/scans-under-way.js';
import { Pager } from '../parts/pager.js';
import { Badge } from '../parts/status.js';

interface ListProps {
  who: Principal;
  list: Page<Conclusion>;
  page: number;
  size: number;
  mayImport: boolean;
  /** Scans that are being recognised, or of which nothing came. */
  scans: readonly RecognitionView[];
}

export function ConclusionsPage({ who, list, page, size, mayImport, scans }: ListProps) {
  const add = (
    <a class="btn btn-primary" href={links.importing}>
      Nhập kết luận mới
    </a>
  );
  return (
    <Layout title="Kết luận" who={who} place={links.conclusions}>
      <div class="d-flex flex-wrap gap-3 align-items-center mb-3">
        <h1 class="me-auto mb-0">Kết luận</h1>
        {mayImport && <a href={links.learntNames}>Cách gọi đơn vị đã ghi nhớ</a>}
        {mayImport && list.total > 0 && add}
      </div>
      <ScansUnderWay scans={scans} />
      {list.total === 0 && (
        <Empty>
          <p>Chưa có kết luận nào. Nhập thông báo kết luận đầu tiên để bắt đầu giao việc.</p>
          {mayImport && add}
        </Empty>
      )}
      {list.total > 0 && (
        <div class="sheet table-sheet">
          <table class="table stacks">
            <thead>
              <tr>
                <th scope="col">Văn bản</th>
                <th scope="col">Ban Chỉ đạo</th>
                <th scope="col">Nhập lúc</th>
                <th scope="col">Tình trạng</th>
              </tr>
            </thead>
            <tbody>
              {list.items.map((conclusion) => (
                <tr>
                  <th scope="row">
                    <a
                      href={
                        conclusion.status === 'draft'
                          ? links.conclusion(conclusion.id)
                          : links.issued(conclusion.id)
                      }
                    >
                      {conclusionName(conclusion)}
                    </a>
                    <div class="fw-normal small">{conclusion.title}</div>
                  </th>
                  <td data-label="Ban Chỉ đạo">{conclusion.committee.name}</td>
                  <td data-label="Nhập lúc">{formatInstant(conclusion.importedAt)}</td>
                  <td>
                    {conclusion.status === 'draft' ? (
                      <Badge tone="soon" shape="half" word="Đang soát" />
                    ) : (
                      <Badge
                        tone="done"
                        shape="check"
                        word={conclusion.status === 'amended' ? 'Đã ban hành, có sửa' : 'Đã ban hành'}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager address={links.conclusions} query={{}} page={page} size={size} total={list.total} />
    </Layout>
  );
}

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
          <TextField {...field('issued')} type="date" hint="Khi văn bản không ghi ngày." />
          <TextField {...field('number')} hint="Khi văn bản không ghi số." />
        </div>
        <button class="btn btn-primary" type="submit">
          Đọc văn bản
        </button>
      </form>
    </Layout>
  );
}
