import { mayManagePeople } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { unitKindWords } from '../../domain/unit-kind.js';
import type { Refusal } from '../../platform/refusal.js';
import type { KnownGroup } from '../../staff/groups.queries.js';
import type { ToldChange } from '../../staff/person-file.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { ChangesTable } from '../parts/changes-table.js';
import { GROUP_LABELS, GroupFields } from '../parts/group-form.js';
import { DoneMessage, Empty, Mistakes } from '../parts/messages.js';
import { StaffTabs } from '../parts/staff-tabs.js';

interface GroupsProps {
  who: Principal;
  groups: readonly KnownGroup[];
  removed: readonly ToldChange[];
  kinds: readonly string[];
  done?: string | undefined;
  /** What was typed into the form for a new group, and why it was refused. */
  typed?: Form;
  refusal?: Refusal;
}

/** So many units of each group are named in the list. */
const MOST_IN_LIST = 5;

/** Every collective addressee with whom it means today, and those that were removed. */
export function GroupsPage({ who, groups, removed, kinds, done, typed, refusal }: GroupsProps) {
  return (
    <Layout title="Nhóm đơn vị" who={who} place={links.people}>
      <StaffTabs who={who} current="groups" />
      <h1>Nhóm đơn vị</h1>
      <p class="lead-in">
        Văn bản giao việc bằng một cách gọi dưới đây thì mỗi đơn vị thuộc nhóm vào ngày ban hành được giao
        riêng một việc. Việc đã giao không đổi khi nhóm thay đổi.
      </p>
      <DoneMessage done={done} />
      <Mistakes refusal={refusal} labels={GROUP_LABELS} />
      {groups.length === 0 ? (
        <Empty>Chưa có nhóm nào. Quản trị viên thêm ở trang này, hoặc nạp tệp tổ chức.</Empty>
      ) : (
        <GroupsTable groups={groups} />
      )}
      {mayManagePeople(who) && (
        <details class="fold" open={typed !== undefined}>
          <summary>Thêm nhóm đơn vị</summary>
          <form method="post" action={links.groups}>
            <GroupFields kinds={kinds} typed={typed} refusal={refusal} />
            <button class="btn btn-primary mb-3" type="submit">
              Thêm nhóm đơn vị
            </button>
          </form>
        </details>
      )}
      {removed.length > 0 && (
        <section class="sheet" aria-labelledby="da-bo">
          <h2 id="da-bo">Nhóm đã bỏ</h2>
          <ChangesTable changes={removed} />
        </section>
      )}
    </Layout>
  );
}

function GroupsTable({ groups }: Pick<GroupsProps, 'groups'>) {
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <thead>
          <tr>
            <th scope="col">Nhóm</th>
            <th scope="col">Mã</th>
            <th scope="col">Gồm</th>
            <th scope="col">Hiện nay</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, members }) => (
            <tr>
              <th scope="row">
                <a href={links.group(group.code)}>{group.names[0]}</a>
                <div class="soft small fw-normal">{group.names.slice(1).join('; ')}</div>
              </th>
              <td class="words" data-label="Mã">
                {group.code}
              </td>
              <td data-label="Gồm">{kindWords(group)}</td>
              <td data-label="Hiện nay">{membersWords(members, MOST_IN_LIST)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether the group goes by kind or by name. */
export function kindWords({ members }: KnownGroup['group']): string {
  return 'kind' in members ? `mọi đơn vị thuộc loại “${unitKindWords(members.kind)}”` : 'từng đơn vị ghi tên';
}

/** How many, and the first of them by name. */
export function membersWords(members: readonly { name: string }[], most: number): string {
  if (members.length === 0) return 'không có đơn vị nào';
  const named = members.slice(0, most).map(({ name }) => name);
  const rest = members.length - named.length;
  return `${members.length} đơn vị: ${named.join('; ')}${rest > 0 ? ` và ${rest} đơn vị nữa` : ''}`;
}
