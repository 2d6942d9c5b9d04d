import type { AssignmentFile } from '../../assignments/assignment-file.js';
import { actLabel } from '../../assignments/assignments.view.js';
import type { HistoryEntry } from '../../assignments/history.entity.js';
import { dayOf, formatDay, formatDayLong } from '../../domain/day.js';
import { conclusionName } from './conclusion-head.js';
import { Due, type Present } from './due.js';

/** What the office said to the unit. */
const OFFICES_WORDS: readonly HistoryEntry['act'][] = [
  ...(['urge', 'return', 'extend', 'refuse-extension', 'suspend', 'resume', 'withdraw'] as const),
];

/** What whoever answers has to know: the day, where it comes from, what the office said last, what was asked. */
export function AnswerFacts({ file, present }: { file: AssignmentFile; present: Present }) {
  const { assignment, history, extensions } = file;
  const { directive, committee } = assignment;
  const said = history.findLast(({ act, text }) => text && OFFICES_WORDS.includes(act));
  const pending = extensions.find(({ state }) => state === 'pending');
  return (
    <dl class="facts">
      <dt>Hạn</dt>
      <dd>
        <Due facts={assignment} present={present} />
      </dd>
      {pending && <dt>Đã xin gia hạn</dt>}
      {pending && <dd>đến {formatDayLong(pending.newDue)}; chưa có quyết định, hạn hiện nay vẫn tính</dd>}
      {said && (
        <dt>
          {actLabel(said.act)} ngày {formatDay(dayOf(said.at))}
        </dt>
      )}
      {said && <dd class="words">{said.text}</dd>}
      <dt>Văn bản</dt>
      <dd>
        {conclusionName(directive.conclusion)}
        {directive.section && `, mục ${directive.section}`}
      </dd>
      <dt>Ban Chỉ đạo</dt>
      <dd>{committee.name}</dd>
      {directive.coordinating.length > 0 && <dt>Phối hợp</dt>}
      {directive.coordinating.length > 0 && <dd>{directive.coordinating.join('; ')}</dd>}
    </dl>
  );
}
