import { mayManagePeople } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { day, formatDay } from '../../domain/day.js';
import type { Page } from '../../platform/page.js';
import type { Refusal } from '../../platform/refusal.js';
import type { ListedPerson } from '../../staff/staff.queries.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { SelectField, TextField } from '../parts/field.js';
import { FilterButtons } from '../parts/filter-buttons.js';
import { Empty, Mistakes } from '../parts/messages.js';
import { Pager } from '../parts/pager.js';
import { StaffTabs } from '../parts/staff-tabs.js';
import { Badge } from '../parts/status.js';

/** The filters in the list's address, with their labels. */
const FILTERS = { q: 'Tìm', xem: 'Công tác' } as const;
export const LEFT = 'da-thoi';

interface PeopleProps {
  who: Principal;
  list: Page<ListedPerson>;
  typed: Form;
  page: number;
  size: number;
  refusal?: Refusal | undefined;
}

/** Everybody whom the reader looks after, by unit. */
export function PeoplePage({ who, list, typed, page, size, refusal }: PeopleProps) {
  const field = (name: keyof typeof FILTERS) => ({
    ...{ name, label: FILTERS[name], value: typed.text(name), refusal },
  });
  const query = { q: typed.text('q'), xem: typed.text('xem') };
  return (
    <Layout title="Cán bộ" who={who} place={links.people}>
      <StaffTabs who={who} current="people" />
      <h1 class="mb-3">Cán bộ</h1>
      <Mistakes refusal={refusal} labels={FILTERS} />
      <form class="sheet filters screen-only" method="get" action={links.people} role="search">
        <TextField {...field('q')} type="search" />
        <SelectField
          {...field('xem')}
          choices={[{ value: LEFT, label: 'Đã thôi giữ chức vụ' }]}
          blank="Đang công tác"
        />
        <FilterButtons all={links.people} />
      </form>
      <div class="acts align-items-center my-3">
        <p class="soft m-0" role="status">
          {list.total} người.
        </p>
        {mayManagePeople(who) && (
          <a class="btn btn-primary" href={links.addPerson}>
            Thêm người
          </a>
        )}
      </div>
      {list.total === 0 ? (
        <Empty>Không có ai khớp. Hãy gõ ít chữ hơn; tìm theo tên, chức vụ, đơn vị, thư, không cần dấu.</Empty>
      ) : (
        <PeopleTable people={list.items} />
      )}
      <Pager address={links.people} query={query} page={page} size={size} total={list.total} />
    </Layout>
  );
}

function PeopleTable({ people }: { people: readonly ListedPerson[] }) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <thead>
          <tr>
            <th scope="col">Họ và tên</th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Liên lạc</th>
            <th scope="col">Ghi chú</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, position, unit, email, phone, ...marks }) => (
            <tr>
              <th scope="row">
                <a href={links.person(id)}>{name}</a>
                <div class="soft small fw-normal">{position}</div>
              </th>
              <td data-label="Đơn vị">{unit.name}</td>
              <td class="words" data-label="Liên lạc">
                {email}
                {phone && <div>{phoneWords(phone)}</div>}
              </td>
              <td>
                <Marks {...marks} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Marks({ head, admin, leftOn, lost }: Pick<ListedPerson, 'head' | 'admin' | 'leftOn' | 'lost'>) {
  return (
    <div class="d-flex flex-wrap gap-1">
      {head && <Badge word="Người đứng đầu" tone="active" shape="flag" />}
      {admin && <Badge word="Quản trị viên" tone="rest" shape="ring" />}
      {lost && <Badge word="Không liên lạc được" tone="soon" shape="triangle" />}
      {leftOn && <div class="small">Công tác đến hết {formatDay(day(leftOn))}</div>}
    </div>
  );
}

/** `84901112233` as people dial it: `0901 112 233`. */
export function phoneWords(phone: string): string {
  return phone.replace(/^84(\d{3})(\d{3})(\d{3,4})$/, '0$1 $2 $3');
}
