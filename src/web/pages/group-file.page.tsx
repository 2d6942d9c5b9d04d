import { mayManagePeople } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import type { Refusal } from '../../platform/refusal.js';
import type { GroupFile } from '../../staff/groups.queries.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { ChangesTable } from '../parts/changes-table.js';
import { Row } from '../parts/channel-sheet.js';
import { GROUP_LABELS, GroupFields } from '../parts/group-form.js';
import { DoneMessage, Heed, Mistakes } from '../parts/messages.js';
import { StaffTabs } from '../parts/staff-tabs.js';
import { VersionField } from '../parts/version-field.js';
import { kindWords, membersWords } from './groups.page.js';

interface GroupFileProps {
  who: Principal;
  file: GroupFile;
  kinds: readonly string[];
  done?: string | undefined;
  typed?: Form;
  refusal?: Refusal;
}

/** More names than these nobody reads; the units' page finds each. */
const MOST_NAMED = 200;

/** One group: by what names papers mean it, whom it means today, what was changed of it. */
export function GroupFilePage({ who, file, kinds, done, typed, refusal }: GroupFileProps) {
  const { group, members, absent, version, changes } = file;
  return (
    <Layout title={group.names[0]!} who={who} place={links.people}>
      <StaffTabs who={who} current="groups" />
      <h1 class="mb-3">{group.names[0]}</h1>
      <DoneMessage done={done} />
      <Mistakes refusal={refusal} labels={GROUP_LABELS} />
      {members.length === 0 && (
        <Heed>Hôm nay nhóm này không có đơn vị nào, nên việc giao cho nhóm chưa ban hành được.</Heed>
      )}
      <section class="sheet" aria-label="Thông tin">
        <dl class="facts">
          <Row name={GROUP_LABELS.code}>{group.code}</Row>
          <Row name={GROUP_LABELS.names}>
            {group.names.map((name) => (
              <div>{name}</div>
            ))}
          </Row>
          <Row name="Gồm">{kindWords(group)}</Row>
          <Row name="Hiện nay">{membersWords(members, MOST_NAMED)}</Row>
          {absent.length > 0 && <Row name="Không hoạt động">{membersWords(absent, MOST_NAMED)}</Row>}
        </dl>
      </section>
      {mayManagePeople(who) && (
        <>
          <details class="fold" open={typed !== undefined}>
            <summary>Sửa nhóm</summary>
            <form method="post" action={links.group(group.code)}>
              <VersionField version={version} typed={typed} refusal={refusal} />
              <GroupFields file={file} kinds={kinds} typed={typed} refusal={refusal} />
              <button class="btn btn-primary mb-3" type="submit">
                Lưu nhóm
              </button>
            </form>
          </details>
          <Removal code={group.code} version={version} />
        </>
      )}
      <section class="sheet" aria-labelledby="lich-su">
        <h2 id="lich-su">Lịch sử thay đổi</h2>
        <ChangesTable changes={changes} />
      </section>
    </Layout>
  );
}

function Removal({ code, version }: { code: string; version: number }) {
  return (
    <details class="fold">
      <summary>Bỏ nhóm</summary>
      <form method="post" action={links.removeGroup(code)}>
        <input type="hidden" name="version" value={version} />
        <p>
          Việc đã giao không đổi. Dự thảo chưa ban hành còn ghi cách gọi của nhóm thì chờ thư ký chọn đơn vị;
          cách gọi khác mà thư ký đã ghi nhớ cho nhóm cũng bị bỏ. Tệp tổ chức còn nhóm này thì lần nạp sau
          thêm lại.
        </p>
        <button class="btn btn-grave mb-3" type="submit">
          Bỏ nhóm
        </button>
      </form>
    </details>
  );
}
