import type { AssignmentFile } from '../../assignments/assignment-file.js';
import { actLabel } from '../../assignments/assignments.view.js';
import type { HistoryEntry } from '../../assignments/history.entity.js';
import type { Source } from '../../assignments/sources.service.js';
import { dayOf, formatDay, formatDayLong } from '../../domain/day.js';
import { conclusionName } from './conclusion-head.js';
import { Due, type Present } from './due.js';
import { SourcePlace, SourceWords } from './source-line.js';
import { StandingFacts } from './standing-facts.js';

/** What the office said to the unit. */
const OFFICES_WORDS: readonly HistoryEntry['act'][] = [
  ...(['urge', 'remark', 'return', 'extend', 'refuse-extension', 'suspend', 'resume', 'withdraw'] as const),
  ...(['answer-obstacle', 'close-obstacle'] as const),
];

interface AnswerFactsProps {
  file: AssignmentFile;
  source: Source | undefined;
  present: Present;
}

/** What whoever answers has to know: the day, where it comes from, what the office said last, what was asked. */
export function AnswerFacts({ file, source, present }: AnswerFactsProps) {
  const { assignment, history, extensions, deadlines } = file;
  const explanation = deadlines.at(-1)?.explanation;
  const { directive, committee } = assignment;
  const said = history.findLast(({ act, text }) => text && OFFICES_WORDS.includes(act));
  const pending = extensions.find(({ state }) => state === 'pending');
  return (
    <dl class="facts">
      <dt>Hạn</dt>
      <dd>
        <Due facts={assignment} present={present} />
        {explanation && <div class="soft small">{explanation}</div>}
      </dd>
      <StandingFacts file={file} />
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
        <SourcePlace directive={directive} source={source} />
        <SourceWords directive={directive} source={source} />
      </dd>
      <dt>Ban Chỉ đạo</dt>
      <dd>{committee.name}</dd>
      {directive.coordinating.length > 0 && <dt>Phối hợp</dt>}
      {directive.coordinating.length > 0 && <dd>{directive.coordinating.join('; ')}</dd>}
    </dl>
  );
}
