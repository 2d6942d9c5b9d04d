import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import type { LatestProgress } from '../../assignments/progress.js';
import { KINDS, type Sort, SORTS } from '../../assignments/assignments.dto.js';
import { MOST } from '../../assignments/bulk.dto.js';
import { MOST_SORTED } from '../../assignments/sorted.js';
import type { KeptFilter } from '../../assignments/saved-filters.service.js';
import { STATES, stateLabel } from '../../domain/assignment-state.js';
import type { Committee } from '../../people/committee.entity.js';
import type { Page } from '../../platform/page.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import type { Present } from '../parts/due.js';
import { DayField, SelectField, TextField } from '../parts/field.js';
import { FilterForm } from '../parts/filter-form.js';
import { KnownNames } from '../parts/known-names.js';
import { DoneMessage, Empty, Heed, Mistakes } from '../parts/messages.js';
import { Pager } from '../parts/pager.js';
import { PrintButton } from '../parts/print-button.js';
import { RegisterOrder } from '../parts/register-order.js';
import { RegisterRows } from '../parts/register-rows.js';
import { SavedFilters } from '../parts/saved-filters.js';
import { TickAll } from '../parts/tick-all.js';
import { FILTER_LABELS, filterQuery } from '../register-filter.js';

const STATE_CHOICES = [
  { value: 'open', label: 'Đang làm' },
  { value: 'overdue', label: 'Quá hạn' },
  ...STATES.map((state) => ({ value: state, label: stateLabel(state) })),
];

interface RegisterProps {
  who: Principal;
  typed: Form;
  refusal: Refusal | undefined;
  /** What was wrong with keeping the filter under a name. */
  keeping: Refusal | undefined;
  list: Page<Assignment>;
  progress: ReadonlyMap<number, LatestProgress>;
  /** The names of units to choose from while one types. */
  units: readonly string[];
  /** What the field for the unit says. */
  unit: string | undefined;
  /** Why the rows are not in the order that was asked for. */
  unsorted: Refusal | undefined;
  committees: readonly Committee[];
  kept: readonly KeptFilter[];
  page: number;
  size: number;
  present: Present;
}

/** The office's register (sổ theo dõi): every assignment one may see, filtered; the office acts on many at once. */
export function RegisterPage(props: RegisterProps) {
  const { who, typed, refusal, keeping, list, progress, kept, committees, page, size, present, unsorted } =
    props;
  const query = filterQuery(typed);
  const filtered = !refusal && Object.values(query).some((value) => value !== undefined);
  const office = who.secretaryOf.length + who.chairOf.length > 0;
  const wanted = typed.text('xep') as Sort | undefined;
  const sort = !unsorted && wanted && SORTS.includes(wanted) ? wanted : 'due';
  return (
    <Layout title="Sổ theo dõi" who={who} place={links.register}>
      <h1>Sổ theo dõi</h1>
      <DoneMessage done={typed.text('xong')} />
      {office && (
        <p class="lead-in screen-only">
          <a href={links.seriesList}>Nhiệm vụ định kỳ</a>
        </p>
      )}
      <Mistakes refusal={refusal} labels={FILTER_LABELS} />
      <Filters {...props} />
      <SavedFilters {...{ kept, committees, typed, filtered, keeping }} />
      {!refusal && (
        <>
          <p class="soft mt-3" role="status">
            {list.total === 0 ? 'Không có việc nào khớp.' : `${list.total} việc.`}
            <Narrowed list={list} typed={typed} />
          </p>
          {list.total === 0 ? (
            <Empty>Hãy bỏ bớt điều kiện lọc, hoặc gõ ít chữ hơn. Tìm không cần dấu.</Empty>
          ) : (
            <>
              {unsorted && <Heed>{unsorted.message}</Heed>}
              <RegisterOrder sort={sort} query={query} total={list.total} />
              {office && <TickAll />}
              <RegisterRows {...{ list, progress, present, sort }} chosen={office} />
              {office && <Choosing {...props} />}
            </>
          )}
          {list.total > 0 && <TakeAway query={query} total={list.total} />}
          <Pager address={links.register} query={query} page={page} size={size} total={list.total} />
        </>
      )}
    </Layout>
  );
}

/** The filters that have no field of their own, since one comes with them from another page. */
function Narrowed({ list, typed }: { list: Page<Assignment>; typed: Form }) {
  const some = list.items[0]?.directive;
  if (!typed.number('ket_luan') && !typed.number('nhiem_vu')) return null;
  return <> Chỉ việc theo {some?.conclusion.number ?? 'một kết luận'}.</>;
}

/** The register on paper, and as a file of everything that was found. */
function TakeAway({ query, total }: { query: Record<string, string | undefined>; total: number }) {
  return (
    <div class="d-flex flex-wrap gap-3 align-items-center screen-only mt-3">
      {total > MOST_SORTED ? (
        <p class="soft small m-0">
          Tải được tệp Excel khi lọc còn nhiều nhất {MOST_SORTED.toLocaleString('vi')} việc.
        </p>
      ) : (
        <form method="get" action={links.registerFile} data-busy="Đang tạo tệp…" data-file>
          {Object.entries(query).map(
            ([name, value]) => value && <input type="hidden" name={name} value={value} />,
          )}
          <button class="btn btn-quiet" type="submit">
            Tải tệp Excel ({total} việc)
          </button>
        </form>
      )}
      <PrintButton />
    </div>
  );
}

/** What can be done with the ticked rows, or with everything that was found. */
function Choosing({ typed, list, page, size }: RegisterProps) {
  const query = filterQuery(typed);
  const back = withQuery(links.register, { ...query, trang: page === 1 ? undefined : page });
  return (
    <div class="d-flex flex-wrap gap-3 align-items-center screen-only mt-3">
      <form id="chon" method="get" action={links.bulk}>
        <input type="hidden" name="ve" value={back} />
        <button class="btn btn-primary" type="submit">
          Xử lý các việc đã đánh dấu
        </button>
      </form>
      {list.total > size && (
        <a href={withQuery(links.bulk, { ...query, tat_ca: '1', ve: back })}>
          {list.total > MOST ? `Chọn ${MOST} việc đầu trong ${list.total}` : `Chọn cả ${list.total} việc`}
        </a>
      )}
    </div>
  );
}

function Filters({ typed, refusal, units, unit, committees }: RegisterProps) {
  const set = Object.entries(filterQuery(typed)).some(([name, value]) => value && name !== 'xep');
  const field = (name: keyof typeof FILTER_LABELS) => ({
    ...{ name, label: FILTER_LABELS[name], value: typed.text(name), refusal },
  });
  const carried = ['ket_luan', 'nhiem_vu', 'xep'].map((name) => ({ name, value: typed.text(name) }));
  return (
    <FilterForm all={links.register} open={set || refusal !== undefined}>
      {carried.map(({ name, value }) => value && <input type="hidden" name={name} value={value} />)}
      <TextField {...field('q')} type="search" />
      <SelectField {...field('trang_thai')} choices={STATE_CHOICES} blank="Tất cả" />
      <TextField {...field('don_vi')} value={unit} list="ten-don-vi" autocomplete="off" />
      <KnownNames names={units} />
      {committees.length > 1 && (
        <SelectField
          {...field('ban')}
          choices={committees.map(({ code, name }) => ({ value: code, label: name }))}
          blank="Tất cả"
        />
      )}
      <SelectField
        {...field('chi')}
        choices={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
        blank="Mọi loại việc"
      />
      <DayField {...field('tu')} />
      <DayField {...field('truoc')} />
    </FilterForm>
  );
}
