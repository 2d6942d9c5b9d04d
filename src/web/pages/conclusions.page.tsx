import type { Principal } from '../../access/principal.js';
import type { Conclusion } from '../../conclusions/conclusion.entity.js';
import type { RecognitionView } from '../../conclusions/recognitions.view.js';
import { formatInstant } from '../../domain/day.js';
import type { Page } from '../../platform/page.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Progress } from '../conclusion-progress.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { conclusionName } from '../parts/conclusion-head.js';
import { SelectField, TextField } from '../parts/field.js';
import { FilterForm } from '../parts/filter-form.js';
import { Empty, Mistakes } from '../parts/messages.js';
import { Pager } from '../parts/pager.js';
import { ScansUnderWay } from '../parts/scans-under-way.js';
import { Badge } from '../parts/status.js';

const FILTERS = { q: 'Tìm số, trích yếu', state: 'Tình trạng' } as const;

const STATES = [
  { value: 'draft', label: 'Đang soát' },
  { value: 'issued', label: 'Đã ban hành' },
];

interface ListProps {
  who: Principal;
  typed: Form;
  refusal: Refusal | undefined;
  list: Page<Conclusion>;
  /** By conclusion; none of those that have given no task yet. */
  progress: ReadonlyMap<number, Progress>;
  page: number;
  size: number;
  mayImport: boolean;
  /** Scans that are being recognised, or of which nothing came. */
  scans: readonly RecognitionView[];
}

/** The conclusions of one's committees, each with how far it has come. */
export function ConclusionsPage(props: ListProps) {
  const { who, typed, refusal, list, progress, page, size, mayImport, scans } = props;
  const query = { q: typed.text('q'), state: typed.text('state') };
  const filtered = query.q !== undefined || query.state !== undefined;
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
        {mayImport && (list.total > 0 || filtered) && add}
      </div>
      <ScansUnderWay scans={scans} />
      <Mistakes refusal={refusal} labels={FILTERS} />
      {(list.total > 0 || filtered) && (
        <Filters typed={typed} refusal={refusal} open={filtered || refusal !== undefined} />
      )}
      {list.total === 0 && filtered && !refusal && (
        <Empty>Không có kết luận nào khớp. Hãy gõ ít chữ hơn; tìm không cần dấu.</Empty>
      )}
      {list.total === 0 && !filtered && (
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
                <th scope="col">Đã hoàn thành</th>
              </tr>
            </thead>
            <tbody>
              {list.items.map((conclusion) => (
                <Row conclusion={conclusion} progress={progress.get(conclusion.id)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager address={links.conclusions} query={query} page={page} size={size} total={list.total} />
    </Layout>
  );
}

function Filters({ typed, refusal, open }: Pick<ListProps, 'typed' | 'refusal'> & { open: boolean }) {
  const field = (name: keyof typeof FILTERS) => ({
    ...{ name, label: FILTERS[name], value: typed.text(name), refusal },
  });
  return (
    <FilterForm all={links.conclusions} open={open}>
      <TextField {...field('q')} type="search" />
      <SelectField {...field('state')} choices={STATES} blank="Tất cả" />
    </FilterForm>
  );
}

function Row({ conclusion, progress }: { conclusion: Conclusion; progress: Progress | undefined }) {
  const { id, status } = conclusion;
  const draft = status === 'draft';
  return (
    <tr>
      <th scope="row">
        <a href={draft ? links.conclusion(id) : links.issued(id)}>{conclusionName(conclusion)}</a>
        <div class="fw-normal small">{conclusion.title}</div>
      </th>
      <td data-label="Ban Chỉ đạo">{conclusion.committee.name}</td>
      <td data-label="Nhập lúc">{formatInstant(conclusion.importedAt)}</td>
      <td>
        {draft ? (
          <Badge tone="soon" shape="half" word="Đang soát" />
        ) : (
          <Badge
            tone="done"
            shape="check"
            word={status === 'amended' ? 'Đã ban hành, có sửa' : 'Đã ban hành'}
          />
        )}
      </td>
      <td data-label="Đã hoàn thành">
        {progress ? (
          <>
            {progress.completed}/{progress.total} việc
            {progress.overdue > 0 && (
              <a
                class="due-late d-block"
                href={withQuery(links.register, { ket_luan: id, trang_thai: 'overdue' })}
              >
                {progress.overdue} việc quá hạn
              </a>
            )}
          </>
        ) : (
          <span class="soft">Chưa giao việc</span>
        )}
      </td>
    </tr>
  );
}
