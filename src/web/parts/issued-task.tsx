import type { Assignment } from '../../assignments/assignment.entity.js';
import { isOpen } from '../../domain/assignment-state.js';
import { unitWord } from '../../domain/unit-word.js';
import { urgency } from '../../domain/urgency.js';
import { links, withQuery } from '../links.js';
import type { DirectiveStanding } from '../standing.js';
import type { Present } from './due.js';
import { UnitLine } from './series-turns.js';

/** Urging some of what the conclusion `id` gave, and the way back to it. */
export function urgingOf(id: number, scope: { ket_luan: number } | { nhiem_vu: number }): string {
  return withQuery(links.urging, { ...scope, ve: links.issued(id) });
}

interface TaskProps {
  standing: DirectiveStanding;
  /** Of its assignments those that are listed; all of them count. */
  shown: readonly Assignment[];
  present: Present;
  /** Whether its units are shown at once. */
  open: boolean;
}

/** One task of an issued conclusion: "11/13 xã", and every unit behind it. */
export function IssuedTask({ standing, shown, present, open }: TaskProps) {
  const { directive, assignments } = standing;
  const { seriesId, turn } = assignments[0]!;
  const done = assignments.filter(({ status }) => status === 'completed').length;
  const late = assignments.filter((each) => urgency(each, present) === 'late').length;
  const word = unitWord(assignments.map(({ unit }) => unit.name));
  const rows = shown.map((assignment) => <UnitLine assignment={assignment} present={present} />);
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
        <details class="fold" open={open}>
          <summary>
            {done}/{assignments.length} {word} đã hoàn thành
            {late > 0 && <span class="due-late">{late} quá hạn</span>}
          </summary>
          <ul class="list-unstyled">{rows}</ul>
          {assignments.some(({ status }) => isOpen(status)) && (
            <a class="screen-only" href={urgingOf(directive.conclusionId, { nhiem_vu: directive.id })}>
              Đôn đốc<span class="visually-hidden"> nhiệm vụ này</span>
            </a>
          )}
        </details>
      )}
    </section>
  );
}
