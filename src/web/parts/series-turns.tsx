import type { Assignment } from '../../assignments/assignment.entity.js';
import { formatDay } from '../../domain/day.js';
import { grouped } from '../../domain/grouping.js';
import { urgency } from '../../domain/urgency.js';
import { links } from '../links.js';
import { Due, type Present } from './due.js';
import { Empty } from './messages.js';
import { Status } from './status.js';

/** The turns of a series, the newest first and open; `assignments` in that order. */
export function Turns({ assignments, present }: { assignments: Assignment[]; present: Present }) {
  const turns = [...grouped(assignments, ({ turn }) => turn).values()];
  if (turns.length === 0) return <Empty>Chưa giao kỳ nào mà Ông/Bà được xem.</Empty>;
  return (
    <>
      {turns.map((units, i) => (
        <TurnOf units={units} present={present} open={i === 0} />
      ))}
    </>
  );
}

function TurnOf({ units, present, open }: { units: Assignment[]; present: Present; open: boolean }) {
  const { turn, occurrence } = units[0]!;
  const done = units.filter(({ status }) => status === 'completed').length;
  const late = units.filter((each) => urgency(each, present) === 'late').length;
  return (
    <details class="fold" open={open}>
      <summary>
        Kỳ {turn}
        {occurrence && `, ngày ${formatDay(occurrence)}`}: {done}/{units.length} đơn vị đã hoàn thành
        {late > 0 && <span class="due-late">{late} đơn vị quá hạn</span>}
      </summary>
      <ul class="list-unstyled">
        {units.map((assignment) => (
          <UnitLine assignment={assignment} present={present} />
        ))}
      </ul>
    </details>
  );
}

/** One unit's part in a task: its name, which leads to the assignment, its deadline and how it stands. */
export function UnitLine({ assignment, present }: { assignment: Assignment; present: Present }) {
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
