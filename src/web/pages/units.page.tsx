import { mayManagePeople } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { formatDay } from '../../domain/day.js';
import type { Unit } from '../../people/unit.entity.js';
import type { Page } from '../../platform/page.js';
import type { Refusal } from '../../platform/refusal.js';
import type { KnownUnit } from '../../staff/units.service.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { TextField } from '../parts/field.js';
import { FilterButtons } from '../parts/filter-buttons.js';
import { Empty, Mistakes } from '../parts/messages.js';
import { Pager } from '../parts/pager.js';
import { StaffTabs } from '../parts/staff-tabs.js';
import { UNIT_LABELS, UnitFields } from '../parts/unit-form.js';

interface UnitsProps {
  who: Principal;
  list: Page<KnownUnit>;
  /** What was looked for. */
  q: string | undefined;
  page: number;
  size: number;
  /** What was typed into the form for a new unit, and why it was refused. */
  typed?: Form;
  refusal?: Refusal;
}

/** Every unit that the reader looks after, with whoever heads it. */
export function UnitsPage({ who, list, q, page, size, typed, refusal }: UnitsProps) {
  return (
    <Layout title="Đơn vị" who={who} place={links.people}>
      <StaffTabs who={who} current="units" />
      <h1 class="mb-3">Đơn vị</h1>
      <Mistakes refusal={refusal} labels={UNIT_LABELS} />
      <form class="sheet filters screen-only" method="get" action={links.units} role="search">
        <TextField name="q" label="Tìm" type="search" value={q} />
        <FilterButtons all={links.units} />
      </form>
      <p class="soft my-3" role="status">
        {list.total} đơn vị.
      </p>
      {list.total === 0 ? (
        <Empty>Không có đơn vị nào khớp. Hãy gõ ít chữ hơn; tìm theo tên, tên khác, mã, không cần dấu.</Empty>
      ) : (
        <UnitsTable units={list.items} />
      )}
      <Pager address={links.units} query={{ q }} page={page} size={size} total={list.total} />
      <p class="soft">
        Cách gọi nhiều đơn vị cùng lúc (“UBND các xã, phường”) ở trang <a href={links.groups}>Nhóm đơn vị</a>.
      </p>
      {mayManagePeople(who) && (
        <details class="fold" open={typed !== undefined}>
          <summary>Thêm đơn vị</summary>
          <form method="post" action={links.units}>
            <UnitFields typed={typed} refusal={refusal} />
            <button class="btn btn-primary mb-3" type="submit">
              Thêm đơn vị
            </button>
          </form>
        </details>
      )}
    </Layout>
  );
}

function UnitsTable({ units }: { units: readonly KnownUnit[] }) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Mã</th>
            <th scope="col">Người đứng đầu</th>
            <th scope="col">Cấp trên</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, parent, heads }) => (
            <tr>
              <th scope="row">
                <a href={links.unitFile(unit.code)}>{unit.name}</a>
                <div class="soft small fw-normal">{lastsWords(unit)}</div>
              </th>
              <td class="words" data-label="Mã">
                {unit.code}
              </td>
              <td data-label="Người đứng đầu">{heads.map(({ name }) => name).join(', ') || 'chưa có'}</td>
              <td data-label="Cấp trên">{parent?.name ?? 'không có'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** From when to when the unit exists; empty while that is open. */
export function lastsWords({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>): string {
  const from = validFrom && `từ ${formatDay(validFrom)}`;
  const to = validTo && `đến hết ${formatDay(validTo)}`;
  return from || to ? `Hoạt động ${[from, to].filter(Boolean).join(' ')}` : '';
}
