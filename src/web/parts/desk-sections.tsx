import type { ComponentChildren } from 'preact';
import type { Assignment } from '../../assignments/assignment.entity.js';
import type { ToldObstacle } from '../../assignments/obstacle.queries.js';
import { dayOf, daysBetween, formatInstant } from '../../domain/day.js';
import type { LoggedNotice } from '../../notifications/log/notice.queries.js';
import type { Page } from '../../platform/page.js';
import { links, withQuery } from '../links.js';
import type { UnissuedConclusion } from '../unissued.js';
import { conclusionName } from './conclusion-head.js';
import type { Present } from './due.js';
import { NoticeBadge } from './notice-table.js';
import { ObstacleAnswerForm, ObstacleFacts } from './obstacles.js';
import { SeeAll } from './see-all.js';
import { TaskCard } from './task-card.js';

/** Papers whose proposals wait for the clerk, with the names that keep some of them from being issued. */
export function UnissuedConclusions({ items, total }: { items: UnissuedConclusion[]; total: number }) {
  return (
    <section aria-labelledby="ket-luan">
      <h2 id="ket-luan">Kết luận chờ ban hành</h2>
      {items.map(({ conclusion, drafts, blocked }) => (
        <div class="sheet d-flex flex-wrap gap-3 align-items-center">
          <div class="me-auto">
            <strong>{conclusionName(conclusion)}</strong> · {drafts} dòng chưa ban hành
            <div class="soft small">{conclusion.title}</div>
            {conclusion.issuedAt && (
              <div class="small">
                Các dòng khác{' '}
                <a href={links.issued(conclusion.id)}>đã ban hành lúc {formatInstant(conclusion.issuedAt)}</a>
              </div>
            )}
            {blocked.drafts > 0 && (
              <div class="due-late">
                {blocked.drafts} dòng chưa rõ đơn vị
                {blocked.names.length > 0 && `: ${blocked.names.map((name) => `“${name}”`).join(', ')}`}
              </div>
            )}
          </div>
          <a class="btn btn-quiet" href={links.conclusion(conclusion.id)}>
            Soát<span class="visually-hidden"> {conclusionName(conclusion)}</span>
          </a>
        </div>
      ))}
      <SeeAll shown={items.length} total={total} to={links.conclusions} />
    </section>
  );
}

interface ToldObstaclesProps {
  obstacles: Page<ToldObstacle>;
  present: Present;
  children?: ComponentChildren;
}

/** What units have told that is beyond their powers, answered from here. */
export function ToldObstacles({ obstacles, present, children }: ToldObstaclesProps) {
  return (
    <section aria-labelledby="vuong-mac">
      <h2 id="vuong-mac">Vướng mắc chờ trả lời</h2>
      {children}
      <ul class="tasks">
        {obstacles.items.map(({ obstacle, assignment, toldBy }) => (
          <TaskCard assignment={assignment} present={present} unit>
            <div class="w-100">
              <ObstacleFacts obstacle={obstacle} toldBy={toldBy} answeredBy={undefined} />
              <ObstacleAnswerForm obstacle={obstacle} back={links.desk} />
            </div>
          </TaskCard>
        ))}
      </ul>
      <SeeAll shown={obstacles.items.length} total={obstacles.total} to={links.obstacles} />
    </section>
  );
}

interface NotReceivedProps {
  notReceived: Page<Assignment>;
  present: Present;
}

/** What nobody opened in time: somebody has to call. */
export function NotReceived({ notReceived, present }: NotReceivedProps) {
  return (
    <section aria-labelledby="chua-nhan">
      <h2 id="chua-nhan">Quá lâu chưa tiếp nhận</h2>
      <p class="soft small">Chưa ai mở xem trong số ngày làm việc quy định; nên gọi cho đơn vị.</p>
      <ul class="list-unstyled sheet">
        {notReceived.items.map(({ id, unit, directive, armedAt }) => (
          <li class="py-1">
            <a href={links.assignment(id)}>{unit.name}</a>: <span class="words">{directive.task}</span>
            <div class="soft small">Đã giao {daysBetween(dayOf(armedAt), present.today)} ngày</div>
          </li>
        ))}
      </ul>
      <SeeAll
        shown={notReceived.items.length}
        total={notReceived.total}
        to={withQuery(links.register, { trang_thai: 'new' })}
      />
    </section>
  );
}

/** Messages that have not arrived and may need a person. */
export function Undelivered({ undelivered }: { undelivered: Page<LoggedNotice> }) {
  return (
    <section aria-labelledby="chua-den">
      <h2 id="chua-den">Tin chưa đến nơi</h2>
      <ul class="list-unstyled sheet">
        {undelivered.items.map(({ notice }) => (
          <li class="py-2 d-flex flex-wrap gap-3 align-items-center">
            <div class="me-auto">
              <strong>{notice.person.name}</strong>, {notice.person.position}{' '}
              <NoticeBadge state={notice.state} />
              <div class="words">{notice.subject ?? `Tin số ${notice.id}, chưa soạn`}</div>
              {notice.reason && <div class="soft small words">{notice.reason}</div>}
            </div>
            <a class="btn btn-quiet" href={links.notice(notice.id)}>
              Xử lý<span class="visually-hidden"> tin gửi {notice.person.name}</span>
            </a>
          </li>
        ))}
      </ul>
      <SeeAll
        shown={undelivered.items.length}
        total={undelivered.total}
        to={withQuery(links.log, { xem: 'chua-den' })}
      />
    </section>
  );
}
