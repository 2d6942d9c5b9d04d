import type { ComponentChildren } from 'preact';
import type { Assignment } from '../../assignments/assignment.entity.js';
import type { LatestProgress } from '../../assignments/progress.js';
import { urgency } from '../../domain/urgency.js';
import { links } from '../links.js';
import { conclusionName } from './conclusion-head.js';
import { Due, type Present } from './due.js';
import { ProgressBar } from './progress-bar.js';
import { Badge, Status } from './status.js';

interface TaskCardProps {
  assignment: Assignment;
  present: Present;
  /** Whether the unit's name is told: not on the unit's own list. */
  unit?: boolean;
  /** Where the card leads; to the assignment's own page unless said otherwise. */
  to?: string;
  /** What the unit last reported. */
  progress?: LatestProgress | undefined;
  children?: ComponentChildren;
}

/** One assignment in a list, its deadline first; `children` are what can be done from here. */
export function TaskCard({ assignment, present, unit = false, to, progress, children }: TaskCardProps) {
  const { id, directive, status } = assignment;
  return (
    <li class={`sheet task ${urgency(assignment, present)}`}>
      <div class="task-head">
        <Due facts={assignment} present={present} />
        <Status state={status} />
        <Kinds assignment={assignment} />
      </div>
      {unit && <p class="mb-1 fw-semibold">{assignment.unit.name}</p>}
      <p class="mb-2">
        <a class="task-words words clamp" href={to ?? links.assignment(id)}>
          {directive.task}
        </a>
      </p>
      <ProgressBar measured={progress?.measured} />
      <p class="soft small mb-0">
        {conclusionName(directive.conclusion)}
        {directive.section && `, mục ${directive.section}`}
        {directive.coordinating.length > 0 && ` · Phối hợp: ${directive.coordinating.join('; ')}`}
      </p>
      {children && <div class="acts">{children}</div>}
    </li>
  );
}

/** What is special about an assignment beside its status. */
export function Kinds({ assignment }: { assignment: Assignment }) {
  const { directive, request, standing } = assignment;
  return (
    <>
      {directive.urgent && <Badge tone="soon" shape="flag" word="Khẩn" />}
      {request && <Badge tone="rest" shape="send" word="Đề nghị" />}
      {standing && <Badge tone="rest" shape="ring" word="Thường xuyên" />}
    </>
  );
}
