import type { Principal } from '../../access/principal.js';
import type { Conclusion } from '../../conclusions/conclusion.entity.js';
import { isOpen } from '../../domain/assignment-state.js';
import { formatInstant } from '../../domain/day.js';
import { urgency } from '../../domain/urgency.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { ConclusionHead } from '../parts/conclusion-head.js';
import type { Present } from '../parts/due.js';
import { DoneMessage, Empty, Heed } from '../parts/messages.js';
import { UnitLine } from '../parts/series-turns.js';
import type { DirectiveStanding } from '../standing.js';

interface IssuedProps {
  who: Principal;
  conclusion: Conclusion;
  directives: DirectiveStanding[];
  /** Drafts that are still on the clerk's table. */
  left: number;
  present: Present;
  done: string | undefined;
}

/** How far an issued conclusion has come: each task with "11/13 đơn vị" and every unit behind it. */
export function IssuedPage({ who, conclusion, directives, left, present, done }: IssuedProps) {
  const all = directives.flatMap(({ assignments, earlierTurns }) => [...assignments, ...earlierTurns]);
  const completed = all.filter(({ status }) => status === 'completed').length;
  return (
    <Layout title={`Việc theo ${conclusion.number ?? 'kết luận'}`} who={who} place={links.conclusions}>
      <ConclusionHead conclusion={conclusion} heading="Việc đã giao theo kết luận" />
      <DoneMessage done={done} />
      {left > 0 && (
        <Heed>
          Còn {left} dòng chưa ban hành. <a href={links.conclusion(conclusion.id)}>Soát tiếp</a>
        </Heed>
      )}
      <p>
        <strong>
          {completed}/{all.length} việc đã hoàn thành
        </strong>
        {conclusion.issuedAt && (
          <span class="soft"> · Ban hành lúc {formatInstant(conclusion.issuedAt)}</span>
        )}{' '}
        · <a href={links.conclusion(conclusion.id)}>Xem văn bản</a> ·{' '}
        <a href={links.conclusionSchedule(conclusion.id)}>Lịch nhắc</a>
      </p>
      {all.some(({ status }) => isOpen(status)) && (
        <p class="screen-only">
          <a class="btn btn-quiet" href={urging(conclusion, { ket_luan: conclusion.id })}>
            Đôn đốc các đơn vị
          </a>
        </p>
      )}
      {directives.length === 0 && <Empty>Chưa giao việc nào theo kết luận này.</Empty>}
      {directives.map((each) => (
        <Task standing={each} conclusion={conclusion} present={present} />
      ))}
    </Layout>
  );
}

/** Urging some of what the conclusion gave, and the way back to it. */
function urging({ id }: Conclusion, scope: { ket_luan: number } | { nhiem_vu: number }): string {
  return withQuery(links.urging, { ...scope, ve: links.issued(id) });
}

interface TaskProps {
  standing: DirectiveStanding;
  conclusion: Conclusion;
  present: Present;
}

function Task({ standing, conclusion, present }: TaskProps) {
  const { directive, assignments } = standing;
  const { seriesId, turn } = assignments[0]!;
  const done = assignments.filter(({ status }) => status === 'completed').length;
  const late = assignments.filter((each) => urgency(each, present) === 'late').length;
  const rows = assignments.map((assignment) => <UnitLine assignment={assignment} present={present} />);
  return (
    <section class="sheet">
      {directive.section && <h2 class="soft small mb-1">Mục {directive.section}</h2>}
      <p class="words mb-2">{directive.task}</p>
      {seriesId && (
        <p class="small mb-2">
          Kỳ {turn} của nhiệm vụ định kỳ · <a href={links.series(seriesId)}>Xem các kỳ</a>
        </p>
      )}
      {assignments.length === 1 ? (
        <ul class="list-unstyled mb-0">{rows}</ul>
      ) : (
        <details class="fold">
          <summary>
            {done}/{assignments.length} đơn vị đã hoàn thành
            {late > 0 && <span class="due-late">{late} đơn vị quá hạn</span>}
          </summary>
          <ul class="list-unstyled">{rows}</ul>
          {assignments.some(({ status }) => isOpen(status)) && (
            <a class="screen-only" href={urging(conclusion, { nhiem_vu: directive.id })}>
              Đôn đốc<span class="visually-hidden"> nhiệm vụ này</span>
            </a>
          )}
        </details>
      )}
    </section>
  );
}
