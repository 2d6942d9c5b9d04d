import { mayManagePeople } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import { unitKindWords } from '../../domain/unit-kind.js';
import type { Refusal } from '../../platform/refusal.js';
import type { UnitFile } from '../../staff/units.service.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { ChangesTable } from '../parts/changes-table.js';
import { Row } from '../parts/channel-sheet.js';
import { DoneMessage, Heed, Mistakes } from '../parts/messages.js';
import { OpenWork } from '../parts/open-work.js';
import { StaffTabs } from '../parts/staff-tabs.js';
import { UNIT_LABELS, UnitFields } from '../parts/unit-form.js';
import { VersionField } from '../parts/version-field.js';
import { lastsWords } from './units.page.js';

interface UnitFileProps {
  who: Principal;
  file: UnitFile;
  work: { count: number; shown: readonly Assignment[] };
  done?: string | undefined;
  typed?: Form;
  refusal?: Refusal;
}

/** One unit: who heads it, what it still owes, what was changed of it. */
export function UnitFilePage({ who, file, work, done, typed, refusal }: UnitFileProps) {
  const { unit, parent, heads, successors, changes } = file;
  return (
    <Layout title={unit.name} who={who} place={links.people}>
      <StaffTabs who={who} current="units" />
      <h1 class="mb-3">{unit.name}</h1>
      <DoneMessage done={done} />
      <Mistakes refusal={refusal} labels={UNIT_LABELS} />
      {unit.validTo && work.count > 0 && (
        <Heed>
          Đơn vị còn {work.count} việc đang mở và chỉ hoạt động đến ngày đã ghi. Hệ thống không tự chuyển
          việc: thư ký thu hồi từng việc rồi giao cho đơn vị kế thừa.
        </Heed>
      )}
      <section class="sheet" aria-label="Thông tin">
        <dl class="facts">
          <Row name={UNIT_LABELS.code}>{unit.code}</Row>
          <Row name={UNIT_LABELS.kind}>{unitKindWords(unit.kind)}</Row>
          <Row name="Người đứng đầu">
            {heads.map(({ id, name, position }) => (
              <div>
                <a href={links.person(id)}>{name}</a>, {position}
              </div>
            ))}
            {heads.length === 0 && 'chưa có; tin của đơn vị được báo lên cấp trên'}
          </Row>
          {parent && (
            <Row name={UNIT_LABELS.parent}>
              <a href={links.unitFile(parent.code)}>{parent.name}</a>
            </Row>
          )}
          {unit.aliases.length > 0 && <Row name={UNIT_LABELS.aliases}>{unit.aliases.join('; ')}</Row>}
          {lastsWords(unit) && <Row name="Thời gian">{lastsWords(unit)}</Row>}
          {successors.length > 0 && (
            <Row name={UNIT_LABELS.successors}>{successors.map(({ name }) => name).join('; ')}</Row>
          )}
        </dl>
      </section>
      {mayManagePeople(who) && (
        <details class="fold" open={typed !== undefined}>
          <summary>Sửa, sáp nhập, giải thể</summary>
          <form method="post" action={links.unitFile(unit.code)}>
            <VersionField version={file.version} typed={typed} refusal={refusal} />
            <UnitFields known={file} typed={typed} refusal={refusal} />
            <button class="btn btn-primary mb-3" type="submit">
              Lưu đơn vị
            </button>
          </form>
        </details>
      )}
      <OpenWork {...work} />
      <section class="sheet" aria-labelledby="lich-su">
        <h2 id="lich-su">Lịch sử thay đổi</h2>
        <ChangesTable changes={changes} />
      </section>
    </Layout>
  );
}
