import type { ComponentChildren } from 'preact';
import type { Assignment } from '../../assignments/assignment.entity.js';
import { links } from '../links.js';

interface AssignmentRowsProps {
  name: string;
  /** An assignment that is gone by now leaves only what is said of it. */
  rows: readonly { assignment: Assignment | undefined; said?: ComponentChildren }[];
  /** How many there are, if these are only the first. */
  total?: number;
}

/** Assignments that one act meant, a line each, with what there is to say of each; `name` and their number above. */
export function AssignmentRows({ name, rows, total = rows.length }: AssignmentRowsProps) {
  return (
    <section>
      <h2>
        {name} ({total})
      </h2>
      <ul class="list-unstyled sheet">
        {rows.map(({ assignment, said }) => (
          <li class="py-1">
            {assignment && (
              <>
                <a href={links.assignment(assignment.id)}>{assignment.unit.name}</a>:{' '}
                <span class="words">{assignment.directive.task}</span>
              </>
            )}
            {said && <div class="small">{said}</div>}
          </li>
        ))}
      </ul>
      {total > rows.length && <p>Và {total - rows.length} việc nữa.</p>}
    </section>
  );
}
