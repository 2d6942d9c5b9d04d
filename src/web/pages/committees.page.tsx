import { mayManagePeople } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import type { Committee } from '../../people/committee.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { CommitteeFile } from '../../staff/committees.service.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { ChangesTable } from '../parts/changes-table.js';
import { Row } from '../parts/channel-sheet.js';
import { COMMITTEE_LABELS, CommitteeFields } from '../parts/committee-form.js';
import { DoneMessage, Empty, Mistakes } from '../parts/messages.js';
import { StaffTabs } from '../parts/staff-tabs.js';
import { VersionField } from '../parts/version-field.js';

interface Said {
  who: Principal;
  typed?: Form;
  refusal?: Refusal;
}

/** The committees that the reader may look at. */
export function CommitteesPage({
  who,
  committees,
  typed,
  refusal,
}: Said & { committees: readonly Committee[] }) {
  return (
    <Layout title="Ban Chỉ đạo" who={who} place={links.people}>
      <StaffTabs who={who} current="committees" />
      <h1 class="mb-3">Ban Chỉ đạo</h1>
      <Mistakes refusal={refusal} labels={COMMITTEE_LABELS} />
      {committees.length === 0 ? (
        <Empty>Chưa có Ban Chỉ đạo nào. Hãy thêm ở dưới, hoặc nạp tệp tổ chức.</Empty>
      ) : (
        <ul class="sheet list-unstyled">
          {committees.map(({ code, name, chair }) => (
            <li class="py-2">
              <a href={links.committee(code)}>{name}</a>
              <div class="soft small">Trưởng ban: {chair.name}</div>
            </li>
          ))}
        </ul>
      )}
      {mayManagePeople(who) && (
        <details class="fold" open={typed !== undefined}>
          <summary>Thêm Ban Chỉ đạo</summary>
          <form method="post" action={links.committees}>
            <CommitteeFields typed={typed} refusal={refusal} />
            <button class="btn btn-primary mb-3" type="submit">
              Thêm Ban Chỉ đạo
            </button>
          </form>
        </details>
      )}
    </Layout>
  );
}

/** One committee: who chairs it, decides, keeps its office; which units belong to it. */
export function CommitteePage(props: Said & { file: CommitteeFile; done?: string | undefined }) {
  const { who, file, done, typed, refusal } = props;
  const { row, changes } = file;
  return (
    <Layout title={row.name} who={who} place={links.people}>
      <StaffTabs who={who} current="committees" />
      <h1 class="mb-3">{row.name}</h1>
      <DoneMessage done={done} />
      <Mistakes refusal={refusal} labels={COMMITTEE_LABELS} />
      <section class="sheet" aria-label="Thông tin">
        <CommitteeFacts file={file} who={who} />
      </section>
      {mayManagePeople(who) && (
        <details class="fold" open={typed !== undefined}>
          <summary>Sửa Ban Chỉ đạo</summary>
          <form method="post" action={links.committee(row.code)}>
            <VersionField version={file.version} typed={typed} refusal={refusal} />
            <CommitteeFields row={row} typed={typed} refusal={refusal} />
            <button class="btn btn-primary mb-3" type="submit">
              Lưu Ban Chỉ đạo
            </button>
          </form>
        </details>
      )}
      <section class="sheet" aria-labelledby="lich-su">
        <h2 id="lich-su">Lịch sử thay đổi</h2>
        <ChangesTable changes={changes} />
      </section>
    </Layout>
  );
}

function CommitteeFacts({ file: { row, people }, who }: { file: CommitteeFile; who: Principal }) {
  const named = (email: string) => {
    const person = people.get(email);
    return person ? `${person.name}, ${person.position}` : email;
  };
  const mayCare = who.secretaryOf.length > 0 || who.chairOf.length > 0;
  return (
    <dl class="facts">
      <Row name={COMMITTEE_LABELS.code}>{row.code}</Row>
      <Row name={COMMITTEE_LABELS.chair}>{named(row.chair)}</Row>
      <Row name={COMMITTEE_LABELS.decider}>{row.decider ? named(row.decider) : 'Trưởng ban'}</Row>
      <Row name={COMMITTEE_LABELS.secretariat}>
        {row.secretariat.map((email) => (
          <div>{named(email)}</div>
        ))}
      </Row>
      <Row name={COMMITTEE_LABELS.units}>
        {Array.isArray(row.units) ? membersWords(row.units) : 'mọi đơn vị'}
      </Row>
      <Row name={COMMITTEE_LABELS.leaders}>
        {row.leaders?.map(({ person, units }) => (
          <div>
            {named(person)}: {units.join(', ')}
          </div>
        ))}
        {!row.leaders?.length && 'không có'}
      </Row>
      {mayCare && (
        <Row name="Nhắc, báo cáo lên">
          <a href={links.policy(row.code)}>Quy định nhắc</a>
        </Row>
      )}
    </dl>
  );
}

/** So many codes say enough of a long list, which stands whole in the form. */
const MOST_CODES = 30;

function membersWords(codes: readonly string[]): string {
  const rest = codes.length - MOST_CODES;
  return `${codes.length} đơn vị: ${codes.slice(0, MOST_CODES).join(', ')}${rest > 0 ? ` và ${rest} đơn vị nữa` : ''}`;
}
