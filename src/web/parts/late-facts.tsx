import { stateLabel } from '../../domain/assignment-state.js';
import { dayOf, formatDay } from '../../domain/day.js';
import { shortened } from '../../domain/digest-outline.js';
import type { GivenReason } from '../../reports/given-reasons.js';
import type { Late } from '../../reports/reports.service.js';
import { links } from '../links.js';
import { conclusionName } from './conclusion-head.js';

/** The task in its own words, where it comes from and how it stands. */
export function LateTask({ late: { assignment } }: { late: Late }) {
  const { directive, id, status } = assignment;
  return (
    <>
      <a class="task-words words clamp" href={links.assignment(id)}>
        {directive.task}
      </a>
      <div class="soft small">
        {conclusionName(directive.conclusion)}
        {directive.section && `, mục ${directive.section}`} · {stateLabel(status)}
      </div>
    </>
  );
}

/** The present last day, and the first one when it was moved. */
export function LateDue({ late: { assignment } }: { late: Late }) {
  const { due, originalDue, extensions } = assignment;
  return (
    <>
      <span class="nowrap">{due && formatDay(due)}</span>
      {originalDue && due && !originalDue.equals(due) && (
        <div class="soft small">
          Ban đầu: {formatDay(originalDue)}
          {extensions > 0 && `, gia hạn lần ${extensions}`}
        </div>
      )}
    </>
  );
}

/** How often the unit was reminded by the rules, and urged by the office. */
export function LateReminded({ late: { assignment, timesReminded } }: { late: Late }) {
  const { urged } = assignment;
  return (
    <>
      {timesReminded} lần
      {urged > 0 && <div class="soft small">Đôn đốc: {urged} lần</div>}
    </>
  );
}

const OCCASIONS: Readonly<Record<GivenReason['as'], string>> = {
  obstacle: 'Vướng mắc',
  extension: 'Xin gia hạn',
  progress: 'Báo cáo',
};

/** As much of a unit's words as a list has room for; the assignment's page has them all. */
const LIMIT = 160;

/** What the unit last gave as the reason. */
export function LateReason({ late: { reason } }: { late: Late }) {
  if (!reason) return <span class="soft">Đơn vị chưa báo cáo</span>;
  return (
    <span class="words">
      <span class="soft small">
        {OCCASIONS[reason.as]} ngày {formatDay(dayOf(reason.at))}:
      </span>{' '}
      {shortened(reason.text, LIMIT)}
    </span>
  );
}
