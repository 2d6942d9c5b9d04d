import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import type { AskedExtension } from '../../assignments/extension.queries.js';
import type { UnsettledYear } from '../../domain/calendar-year.js';
import type { Instant } from '../../domain/day.js';
import type { Watched } from '../../engine/watch.service.js';
import type { Page } from '../../platform/page.js';
import type { OtherQueues } from '../desk-queues.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { AwaitedEvents } from '../parts/awaited-events.js';
import { NotReceived, ToldObstacles, Undelivered, UnissuedConclusions } from '../parts/desk-sections.js';
import type { Present } from '../parts/due.js';
import { ExtensionRequests } from '../parts/extension-requests.js';
import { Heartbeat } from '../parts/heartbeat.js';
import { DoneMessage, Empty } from '../parts/messages.js';
import { Submitted } from '../parts/submitted.js';
import { UndoButton } from '../parts/undo-button.js';
import { UnsettledYears } from '../parts/unsettled-years.js';
import { type AwaitedEvent, SHOWN, type SubmittedResult } from '../waiting.js';

interface DeskProps extends OtherQueues {
  unsettledYears: readonly UnsettledYear[];
  who: Principal;
  present: Present;
  heartbeat: { now: Instant; watched: Watched };
  submitted: Page<SubmittedResult>;
  extensions: AskedExtension[];
  events: Page<AwaitedEvent>;
  notReceived: Page<Assignment>;
  done: string | undefined;
  undo: string | undefined;
}

/** The queue that an act belongs to: what was done is told there, where one goes on. */
const PLACES: Readonly<Record<string, string>> = {
  confirm: 'xac-nhan',
  return: 'xac-nhan',
  undone: 'xac-nhan',
  granted: 'gia-han',
  refused: 'gia-han',
  'date-event': 'moc',
  'obstacle-answered': 'vuong-mac',
  'obstacle-closed': 'vuong-mac',
};

/** What waits for the secretariat, and whether the reminding still runs. */
export function DeskPage(props: DeskProps) {
  const { who, present, heartbeat, conclusions, submitted, extensions, events, obstacles } = props;
  const { notReceived, undelivered, done, undo } = props;
  const queues = [
    { id: 'ket-luan', n: conclusions.total, name: 'kết luận chờ ban hành' },
    { id: 'xac-nhan', n: submitted.total, name: 'việc chờ xác nhận' },
    { id: 'gia-han', n: extensions.length, name: 'đề nghị gia hạn' },
    { id: 'vuong-mac', n: obstacles.total, name: 'vướng mắc chờ trả lời' },
    { id: 'moc', n: events.total, name: 'việc chờ ngày của mốc' },
    { id: 'chua-nhan', n: notReceived.total, name: 'việc quá lâu chưa tiếp nhận' },
    { id: 'chua-den', n: undelivered.total, name: 'tin chưa đến nơi', late: true },
  ].filter(({ n }) => n > 0);
  const message = (
    <DoneMessage done={done}>
      <UndoButton token={undo} back={links.desk} />
    </DoneMessage>
  );
  const at = queues.find(({ id }) => done && PLACES[done] === id)?.id;
  const toldIn = (id: string) => (at === id ? message : undefined);
  return (
    <Layout title="Việc chờ tôi" who={who} place={links.desk}>
      <div class="d-flex flex-wrap gap-3 align-items-center">
        <h1 class="me-auto mb-0">Việc chờ tôi</h1>
        {who.secretaryOf.length > 0 && (
          <a class="btn btn-primary" href={links.importing}>
            Nhập kết luận mới
          </a>
        )}
      </div>
      {!at && message}
      <Heartbeat today={present.today} {...heartbeat} />
      <UnsettledYears years={props.unsettledYears} />
      <ul class="counts">
        {queues.map(({ id, n, name, late = false }) => (
          <Count n={n} name={name} to={`#${id}`} late={late} />
        ))}
        <Count n={props.overdue} name="việc quá hạn" to={links.overdue} late />
      </ul>
      {queues.length === 0 && (
        <Empty>
          Không có việc nào chờ Ông/Bà. Khi có kết luận mới, hãy nhập vào để hệ thống đọc và đề xuất việc.
        </Empty>
      )}
      {conclusions.total > 0 && <UnissuedConclusions {...conclusions} />}
      {submitted.total > 0 && (
        <Submitted submitted={submitted} present={present}>
          {toldIn('xac-nhan')}
        </Submitted>
      )}
      {extensions.length > 0 && (
        <ExtensionRequests
          asked={extensions.slice(0, SHOWN)}
          total={extensions.length}
          present={present}
          back={links.desk}
        >
          {toldIn('gia-han')}
        </ExtensionRequests>
      )}
      {obstacles.total > 0 && (
        <ToldObstacles obstacles={obstacles} present={present}>
          {toldIn('vuong-mac')}
        </ToldObstacles>
      )}
      {events.total > 0 && (
        <AwaitedEvents events={events} present={present} back={links.desk}>
          {toldIn('moc')}
        </AwaitedEvents>
      )}
      {notReceived.total > 0 && <NotReceived notReceived={notReceived} present={present} />}
      {undelivered.total > 0 && <Undelivered undelivered={undelivered} />}
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
