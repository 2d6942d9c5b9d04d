import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import type { AskedExtension } from '../../assignments/extension.queries.js';
import type { Instant } from '../../domain/day.js';
import type { Watched } from '../../engine/watch.service.js';
import type { UnsettledYear } from '../../domain/calendar-year.js';
import type { Page } from '../../platform/page.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { ActButton } from '../parts/act-button.js';
import { conclusionName } from '../parts/conclusion-head.js';
import { AwaitedEvents } from '../parts/awaited-events.js';
import type { Present } from '../parts/due.js';
import { ExtensionRequests } from '../parts/extension-requests.js';
import { Heartbeat } from '../parts/heartbeat.js';
import { DoneMessage, Empty } from '../parts/messages.js';
import { TaskCard } from '../parts/task-card.js';
import { UnsettledYears } from '../parts/unsettled-years.js';
import type { AwaitedEvent, UnissuedConclusion } from '../waiting.js';

interface DeskProps {
  unsettledYears: readonly UnsettledYear[];
  who: Principal;
  present: Present;
  heartbeat: { now: Instant; watched: Watched };
  conclusions: UnissuedConclusion[];
  submitted: Page<Assignment>;
  extensions: AskedExtension[];
  events: Page<AwaitedEvent>;
  counts: { undelivered: number; overdue: number; notReceived: number };
  done: string | undefined;
}

/** What waits for the secretariat, and whether the reminding still runs. */
export function DeskPage(props: DeskProps) {
  const { who, present, heartbeat, conclusions, submitted, extensions, events, counts, done } = props;
  const waiting = [conclusions.length, submitted.total, extensions.length, events.total, counts.undelivered];
  const nothing = waiting.every((n) => n === 0);
  return (
    <Layout title="Việc chờ tôi" who={who} place={links.desk}>
      <div class="d-flex flex-wrap gap-3 align-items-center">
        <h1 class="me-auto mb-0">Việc chờ tôi</h1>
        <a class="btn btn-primary" href={links.importing}>
          Nhập kết luận mới
        </a>
      </div>
      <DoneMessage done={done} />
      <Heartbeat today={present.today} {...heartbeat} />
      <UnsettledYears years={props.unsettledYears} />
      <ul class="counts">
        <Count n={conclusions.length} name="kết luận chờ ban hành" to="#ket-luan" />
        <Count n={submitted.total} name="việc chờ xác nhận" to="#xac-nhan" />
        <Count n={extensions.length} name="đề nghị gia hạn" to="#gia-han" />
        {events.total > 0 && <Count n={events.total} name="việc chờ ngày của mốc" to="#moc" />}
        <Count n={counts.overdue} name="việc quá hạn" to={links.overdue} late />
        <Count
          n={counts.notReceived}
          name="việc chưa tiếp nhận"
          to={withQuery(links.register, { trang_thai: 'new' })}
        />
        <Count
          n={counts.undelivered}
          name="tin chưa đến nơi"
          to={withQuery(links.log, { xem: 'chua-den' })}
          late
        />
      </ul>
      {nothing && (
        <Empty>
          Không có việc nào chờ Ông/Bà. Khi có kết luận mới, hãy nhập vào để hệ thống đọc và đề xuất việc.
        </Empty>
      )}
      {conclusions.length > 0 && (
        <section aria-labelledby="ket-luan">
          <h2 id="ket-luan">Kết luận chờ ban hành</h2>
          {conclusions.map(({ conclusion, drafts }) => (
            <div class="sheet d-flex flex-wrap gap-3 align-items-center">
              <div class="me-auto">
                <strong>{conclusionName(conclusion)}</strong> · {drafts} dòng chưa ban hành
                <div class="soft small">{conclusion.title}</div>
              </div>
              <a class="btn btn-quiet" href={links.conclusion(conclusion.id)}>
                Soát<span class="visually-hidden"> {conclusionName(conclusion)}</span>
              </a>
            </div>
          ))}
        </section>
      )}
      {submitted.total > 0 && <Submitted submitted={submitted} present={present} />}
      {extensions.length > 0 && <ExtensionRequests asked={extensions} present={present} back={links.desk} />}
      {events.total > 0 && <AwaitedEvents events={events} present={present} back={links.desk} />}
    </Layout>
  );
}

function Count({ n, name, to, late = false }: { n: number; name: string; to: string; late?: boolean }) {
  return (
    <li>
      <a href={to} class={late && n > 0 ? 'late' : undefined}>
        <strong>{n}</strong> {name}
      </a>
    </li>
  );
}

function Submitted({ submitted, present }: { submitted: Page<Assignment>; present: Present }) {
  return (
    <section aria-labelledby="xac-nhan">
      <h2 id="xac-nhan">Chờ xác nhận hoàn thành</h2>
      <ul class="tasks">
        {submitted.items.map((assignment) => (
          <TaskCard assignment={assignment} present={present} unit>
            <a class="btn btn-quiet" href={links.assignment(assignment.id)}>
              Xem kết quả<span class="visually-hidden"> của {assignment.unit.name}</span>
            </a>
            <ActButton
              to={links.act(assignment.id, 'confirm')}
              name="Xác nhận hoàn thành"
              on={`cho ${assignment.unit.name}`}
              back={links.desk}
            />
          </TaskCard>
        ))}
      </ul>
    </section>
  );
}
