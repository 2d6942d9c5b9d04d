import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import type { Conclusion } from '../../conclusions/conclusion.entity.js';
import { formatInstant } from '../../domain/day.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { ConclusionHead } from '../parts/conclusion-head.js';
import { Due, type Present, urgency } from '../parts/due.js';
import { DoneMessage, Empty, Heed } from '../parts/messages.js';
import { Status } from '../parts/status.js';
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
  const all = directives.flatMap(({ assignments }) => assignments);
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
      {directives.length === 0 && <Empty>Chưa giao việc nào theo kết luận này.</Empty>}
      {directives.map((each) => (
        <Task standing={each} present={present} />
      ))}
    </Layout>
  );
}

function Task({ standing, present }: { standing: DirectiveStanding; present: Present }) {
  const { directive, assignments } = standing;
  const done = assignments.filter(({ status }) => status === 'completed').length;
  const late = assignments.filter((each) => urgency(each, present) === 'late').length;
  const rows = assignments.map((assignment) => <UnitLine assignment={assignment} present={present} />);
  return (
    <section class="sheet">
      {directive.section && <h2 class="soft small mb-1">Mục {directive.section}</h2>}
      <p class="words mb-2">{directive.task}</p>
      {assignments.length === 1 ? (
        <ul class="list-unstyled mb-0">{rows}</ul>
      ) : (
        <details class="fold">
          <summary>
            {done}/{assignments.length} đơn vị đã hoàn thành
            {late > 0 && <span class="due-late">{late} đơn vị quá hạn</span>}
          </summary>
          <ul class="list-unstyled">{rows}</ul>
        </details>
      )}
    </section>
  );
}

function UnitLine({ assignment, present }: { assignment: Assignment; present: Present }) {
  return (
    <li class="d-flex flex-wrap gap-2 align-items-center py-1">
      <a class="me-auto" href={links.assignment(assignment.id)}>
        {assignment.unit.name}
      </a>
      <Due facts={assignment} present={present} />
      <Status state={assignment.status} />
    </li>
  );
}
