import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import type { ConclusionSchedule } from '../../engine/foresight.service.js';
import type { Schedule } from '../../engine/schedules.service.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { ConclusionHead, conclusionName } from '../parts/conclusion-head.js';
import { Empty } from '../parts/messages.js';
import { ScheduleTable } from '../parts/schedule-table.js';

const RULE =
  'Lịch này tính cho trường hợp không ai trả lời, đến khi Trưởng ban được báo hai lần. Đơn vị tiếp nhận, báo cáo hoặc được gia hạn thì các lần sau tự thay đổi.';

interface ScheduleProps<S> {
  who: Principal;
  schedule: S;
  /** Names by number. */
  units: ReadonlyMap<number, string>;
}

/** Of one assignment. */
export function AssignmentSchedulePage({
  who,
  schedule,
  units,
}: ScheduleProps<Schedule & { assignment: Assignment }>) {
  const { assignment, told, coming } = schedule;
  return (
    <Layout title={`Lịch nhắc việc ${assignment.id}`} who={who}>
      <h1>Lịch nhắc</h1>
      <p class="lead-in">
        <a href={links.assignment(assignment.id)}>Việc của {assignment.unit.name}</a>:{' '}
        {assignment.directive.task}
      </p>
      <p class="soft">{RULE}</p>
      {told.length > 0 && (
        <>
          <ScheduleTable caption="Đã báo" messages={told} units={units} />
          <p>
            <a href={withQuery(links.log, { assignment: assignment.id })}>
              Từng tin và biên nhận của việc này
            </a>
          </p>
        </>
      )}
      {coming.length > 0 ? (
        <ScheduleTable caption="Sắp báo" messages={coming} units={units} />
      ) : (
        <Empty>Không còn lần nhắc nào: việc không có hạn, đang tạm dừng hoặc đã kết thúc.</Empty>
      )}
    </Layout>
  );
}

/** Of a conclusion: what was issued, and what would follow from what is still proposed. */
export function ConclusionSchedulePage({ who, schedule, units }: ScheduleProps<ConclusionSchedule>) {
  const { conclusion, told, coming, ifIssued } = schedule;
  return (
    <Layout title={`Lịch nhắc, ${conclusionName(conclusion)}`} who={who} place={links.conclusions}>
      <ConclusionHead conclusion={conclusion} heading="Lịch nhắc" />
      <p class="soft">{RULE}</p>
      {ifIssued.length > 0 && (
        <>
          <ScheduleTable caption="Nếu ban hành bây giờ" messages={ifIssued} units={units} several />
          <p>
            <a class="btn btn-quiet" href={links.issuing(conclusion.id)}>
              Xem trước khi ban hành
            </a>
          </p>
        </>
      )}
      {told.length > 0 && <ScheduleTable caption="Đã báo" messages={told} units={units} several />}
      {coming.length > 0 && <ScheduleTable caption="Sắp báo" messages={coming} units={units} several />}
      {ifIssued.length + told.length + coming.length === 0 && (
        <Empty>Chưa có việc nào để nhắc: hãy soát dự thảo và chọn đơn vị.</Empty>
      )}
    </Layout>
  );
}
