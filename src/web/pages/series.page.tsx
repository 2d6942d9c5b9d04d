import type { Principal } from '../../access/principal.js';
import type { Series } from '../../assignments/series.entity.js';
import type { SeriesFile } from '../../assignments/series.queries.js';
import { formatDay, formatDayLong, formatInstant, instant } from '../../domain/day.js';
import type { Turn } from '../../domain/recurrence-turns.js';
import { ruleWords } from '../../domain/recurrence-words.js';
import type { Page } from '../../platform/page.js';
import type { ReportTemplate } from '../../platform/report-calendar-file.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { conclusionName } from '../parts/conclusion-head.js';
import type { Present } from '../parts/due.js';
import { DoneMessage, Empty, Mistakes } from '../parts/messages.js';
import { Pager } from '../parts/pager.js';
import { SERIES_LABELS, type SeriesAttempt, SeriesTools } from '../parts/series-tools.js';
import { Turns } from '../parts/series-turns.js';

interface ListProps {
  who: Principal;
  list: Page<Series>;
  page: number;
  size: number;
}

/** The duties of one's committees that come again. */
export function SeriesListPage({ who, list, page, size }: ListProps) {
  return (
    <Layout title="Nhiệm vụ định kỳ" who={who} place={links.register}>
      <h1>Nhiệm vụ định kỳ</h1>
      <p class="lead-in">
        Mỗi kỳ là một việc riêng, được giao trước hạn 10 ngày làm việc hoặc ngay sau kỳ trước.
      </p>
      {list.total === 0 && (
        <Empty>
          Chưa có nhiệm vụ định kỳ nào. Dòng dự thảo có hạn như “Hằng tháng, ngày 20” thành nhiệm vụ định kỳ
          khi được ban hành.
        </Empty>
      )}
      <ul class="list-unstyled">
        {list.items.map((series) => (
          <li class="sheet">
            <a class="words" href={links.series(series.id)}>
              {series.directive.task}
            </a>
            <div>
              <strong>{ruleWords(series.rule)}</strong> · {standing(series)}
            </div>
            <div class="soft small">{conclusionName(series.directive.conclusion)}</div>
          </li>
        ))}
      </ul>
      <Pager address={links.seriesList} query={{}} page={page} size={size} total={list.total} />
    </Layout>
  );
}

function standing({ turns, lastDue, endedAt }: Series): string {
  const given = `Đã giao ${turns} kỳ, hạn gần nhất ${formatDay(lastDue)}`;
  return endedAt ? `${given}; đã dừng` : given;
}

interface SeriesProps {
  who: Principal;
  file: SeriesFile;
  /** Whether the reader may end and change it, and see the document. */
  editable: boolean;
  reports: readonly ReportTemplate[];
  present: Present;
  done?: string | undefined;
  attempt?: SeriesAttempt | undefined;
}

/** One duty that comes again: its rule, its turns so far, those to come. */
export function SeriesPage(props: SeriesProps) {
  const { who, file, editable, reports, present, done, attempt } = props;
  const { series, assignments, coming } = file;
  return (
    <Layout title="Nhiệm vụ định kỳ" who={who} place={links.register}>
      <DoneMessage done={done} />
      <Mistakes refusal={attempt?.refusal} labels={SERIES_LABELS} prefix={`${attempt?.act}-`} />
      <div class="file">
        <div>
          <h1>Nhiệm vụ định kỳ</h1>
          <div class="sheet">
            <p class="quote words">{series.directive.task}</p>
            <Facts series={series} editable={editable} />
          </div>
        </div>
        <div class="tools-side">
          <Coming coming={coming} />
          {editable && !series.endedAt && <SeriesTools series={series} reports={reports} attempt={attempt} />}
        </div>
        <section aria-labelledby="cac-ky">
          <h2 id="cac-ky">Các kỳ đã giao</h2>
          <Turns assignments={assignments} present={present} />
        </section>
      </div>
    </Layout>
  );
}

function Facts({ series, editable }: Pick<SeriesProps, 'editable'> & { series: Series }) {
  const { rule, phrase, directive, committee, endedAt, endReason, notes } = series;
  const words = ruleWords(rule);
  const name = conclusionName(directive.conclusion);
  return (
    <dl class="facts">
      <dt>Định kỳ</dt>
      <dd>
        <strong>{words}</strong>
        {phrase !== words && <div class="soft small">Văn bản ghi: “{phrase}”</div>}
      </dd>
      <dt>Tình trạng</dt>
      <dd>
        {standing(series)}
        {endedAt && endReason && (
          <div class="soft small words">
            Dừng lúc {formatInstant(endedAt)}: {endReason}
          </div>
        )}
      </dd>
      <dt>Văn bản</dt>
      <dd>{editable ? <a href={links.issued(directive.conclusionId)}>{name}</a> : name}</dd>
      <dt>Ban Chỉ đạo</dt>
      <dd>{committee.name}</dd>
      {notes.length > 0 && <dt>Thay đổi</dt>}
      {notes.length > 0 && (
        <dd>
          <ul class="list-unstyled mb-0">
            {notes.toReversed().map(({ at, text }) => (
              <li>
                {text} <span class="soft small">{formatInstant(instant(at))}</span>
              </li>
            ))}
          </ul>
        </dd>
      )}
    </dl>
  );
}

function Coming({ coming }: { coming: Turn[] }) {
  return (
    <section class="sheet" aria-labelledby="ky-toi">
      <h2 id="ky-toi">Các kỳ sắp tới</h2>
      {coming.length === 0 && <p class="mb-0">Đã dừng, không giao kỳ mới.</p>}
      <ul class="list-unstyled mb-0">
        {coming.map(({ due, at }) => (
          <li class="mb-2">
            Hạn <strong>{formatDayLong(due)}</strong>
            <div class="soft small">giao lúc {formatInstant(at)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
