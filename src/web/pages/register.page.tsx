import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import { STATES, stateLabel } from '../../domain/assignment-state.js';
import type { Committee } from '../../people/committee.entity.js';
import type { Unit } from '../../people/unit.entity.js';
import type { Page } from '../../platform/page.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { conclusionName } from '../parts/conclusion-head.js';
import { Due, type Present } from '../parts/due.js';
import { SelectField, TextField } from '../parts/field.js';
import { FilterButtons } from '../parts/filter-buttons.js';
import { Empty, Mistakes } from '../parts/messages.js';
import { Pager } from '../parts/pager.js';
import { Status } from '../parts/status.js';

/** The filters in the register's address, with their labels. */
const FILTERS = {
  q: 'Tìm',
  trang_thai: 'Trạng thái',
  don_vi: 'Đơn vị',
  ban: 'Ban Chỉ đạo',
  truoc: 'Hạn trước ngày',
} as const;

const STATE_CHOICES = [
  { value: 'open', label: 'Đang làm' },
  { value: 'overdue', label: 'Quá hạn' },
  ...STATES.map((state) => ({ value: state, label: stateLabel(state) })),
];

interface RegisterProps {
  who: Principal;
  typed: Form;
  refusal?: Refusal | undefined;
  list: Page<Assignment>;
  units: readonly Unit[];
  committees: readonly Committee[];
  page: number;
  size: number;
  present: Present;
}

/** The office's register (sổ theo dõi): every assignment one may see, filtered. */
export function RegisterPage(props: RegisterProps) {
  const { who, typed, refusal, list, page, size, present } = props;
  const query = Object.fromEntries(Object.keys(FILTERS).map((name) => [name, typed.text(name)]));
  return (
    <Layout title="Sổ theo dõi" who={who} place={links.register}>
      <h1>Sổ theo dõi</h1>
      {who.secretaryOf.length + who.chairOf.length > 0 && (
        <p class="lead-in screen-only">
          <a href={links.seriesList}>Nhiệm vụ định kỳ</a>
        </p>
      )}
      <Mistakes refusal={refusal} labels={FILTERS} />
      <Filters {...props} />
      {!refusal && (
        <>
          <p class="soft mt-3" role="status">
            {list.total === 0 ? 'Không có việc nào khớp.' : `${list.total} việc.`}
          </p>
          {list.total === 0 ? (
            <Empty>Hãy bỏ bớt điều kiện lọc, hoặc gõ ít chữ hơn. Tìm không cần dấu.</Empty>
          ) : (
            <Rows list={list} present={present} />
          )}
          <Pager address={links.register} query={query} page={page} size={size} total={list.total} />
        </>
      )}
    </Layout>
  );
}

function Filters({ typed, refusal, units, committees }: RegisterProps) {
  const field = (name: keyof typeof FILTERS) => ({
    ...{ name, label: FILTERS[name], value: typed.text(name), refusal },
  });
  return (
    <form class="sheet filters screen-only" method="get" action={links.register} role="search">
      <TextField {...field('q')} type="search" />
      <SelectField {...field('trang_thai')} choices={STATE_CHOICES} blank="Tất cả" />
      <SelectField
        {...field('don_vi')}
        choices={units.map(({ code, name }) => ({ value: code, label: name }))}
        blank="Tất cả"
      />
      {committees.length > 1 && (
        <SelectField
          {...field('ban')}
          choices={committees.map(({ code, name }) => ({ value: code, label: name }))}
          blank="Tất cả"
        />
      )}
      <TextField {...field('truoc')} type="date" />
      <FilterButtons all={links.register} />
    </form>
  );
}

function Rows({ list, present }: { list: Page<Assignment>; present: Present }) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <thead>
          <tr>
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Hạn</th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {list.items.map((assignment) => (
            <tr>
              <td class="task-cell">
                <a class="task-words words clamp" href={links.assignment(assignment.id)}>
                  {assignment.directive.task}
                </a>
                <span class="soft small">
                  {conclusionName(assignment.directive.conclusion)}
                  {assignment.directive.section && `, mục ${assignment.directive.section}`}
                </span>
              </td>
              <td data-label="Đơn vị">{assignment.unit.name}</td>
              <td data-label="Hạn">
                <Due facts={assignment} present={present} />
              </td>
              <td>
                <Status state={assignment.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
