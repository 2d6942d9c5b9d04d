import type { Principal } from '../../access/principal.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import { ACTS } from '../../domain/assignment-state.js';
import { dayOf, earlier, formatDay, type Instant } from '../../domain/day.js';
import { allowedOn } from '../assignment-acts.js';
import { links } from '../links.js';
import { ActButton } from './act-button.js';

interface CardActsProps {
  assignment: Assignment;
  who: Principal;
  now: Instant;
  /** The list, to which one comes back. */
  back: string;
}

/** What waits on the unit's side, and what it can do from the list: the next step first; a form opens on the own page. */
export function CardActs({ assignment, who, now, back }: CardActsProps) {
  const { id, version, directive, extensionAskedAt } = assignment;
  const { unit, askExtension } = allowedOn(assignment, extensionAskedAt !== null, who, now);
  const on = `việc: ${directive.task.slice(0, 60)}`;
  const forms = [
    ...(['progress', 'submit'] as const)
      .filter((act) => unit.includes(act))
      .map((act) => ({ act, name: ACTS[act].label })),
    ...(askExtension === 'unit' ? [{ act: 'ask-extension', name: 'Xin gia hạn' }] : []),
  ];
  return (
    <>
      <Standing assignment={assignment} />
      {unit.includes('receive') && (
        <ActButton
          {...{ to: links.act(id, 'receive'), name: ACTS.receive.label, look: 'primary', on, back, version }}
        />
      )}
      {forms.map(({ act, name }) => (
        <a class="btn btn-quiet" href={links.actForm(id, act)}>
          {name}
          <span class="visually-hidden"> {on}</span>
        </a>
      ))}
    </>
  );
}

function Standing({ assignment: { urged, urgedAt, heardAt, extensionAskedAt } }: { assignment: Assignment }) {
  const unanswered = urgedAt && (!heardAt || earlier(heardAt, urgedAt));
  if (!unanswered && !extensionAskedAt) return null;
  return (
    <p class="small w-100 mb-1">
      {unanswered && `Đã đôn đốc ${urged} lần, gần nhất ngày ${formatDay(dayOf(urgedAt))}. `}
      {extensionAskedAt &&
        `Đã xin gia hạn ngày ${formatDay(dayOf(extensionAskedAt))}; chưa có quyết định, hạn hiện nay vẫn tính.`}
    </p>
  );
}
