import { dueWords } from '../domain/deadline-aim.js';
import { type Day, dayOf } from '../domain/day.js';
import type { DigestItem } from '../domain/digest.js';
import { isAnnouncement, isReminder, underlying } from '../domain/telling.js';
import type { WorkingCalendar } from '../domain/working-calendar.js';
import type { Entry } from './contents.service.js';
import type { Kept } from './sifting.js';

/** The item as its recipient reads it on `today`. */
export function digestItem({ entry, as }: Kept, today: Day, calendar: WorkingCalendar): DigestItem {
  const { stage, assignment } = entry;
  const { directive, unit, committee } = assignment;
  const { id, number, kind, title, issuedOn } = directive.conclusion;
  const { due, dueTime, originalDue, status, request, standing } = assignment;
  const present = entry.deadlines.find((deadline) => deadline.version === assignment.deadlineVersion);
  return {
    assignmentId: assignment.id,
    directiveId: directive.id,
    step: stage.step,
    conclusion: { id, committee: committee.name, number, kind, title, issuedOn },
    section: directive.section,
    task: directive.task,
    unit: unit.name,
    coordinating: directive.coordinating,
    due,
    dueTime,
    phrase: present?.phrase ?? null,
    originalDue,
    dueWords: due && dueWords(due, today, calendar),
    status,
    request,
    urgent: directive.urgent,
    standing,
    told: toldBefore(entry),
    reason: reasonOf(entry),
    insteadOf: as.insteadOf && `${as.insteadOf.position} ${as.insteadOf.name}`,
  };
}

/** How often the unit has been reminded of its present deadline, whoever heard it, before this message. */
function toldBefore({ stage, stages, assignment }: Entry): DigestItem['told'] {
  const times = stages.filter(
    (other) =>
      other.deadlineVersion === assignment.deadlineVersion &&
      isReminder(other.step) &&
      other.at.epochMilliseconds < stage.at.epochMilliseconds,
  );
  const last = times.reduce((latest, { at }) => Math.max(latest, at.epochMilliseconds), 0);
  const newest = times.find(({ at }) => at.epochMilliseconds === last);
  return {
    times: new Set(times.map((told) => told.step)).size,
    last: newest ? dayOf(newest.at) : null,
  };
}

/** Why it was returned, extended or withdrawn, or why somebody else than the unit is told. */
function reasonOf({ stage, assignment, deadlines, history }: Entry): string | null {
  const step = underlying(stage.step);
  if (step !== stage.step)
    return `${assignment.unit.name} chưa có người nhận thông báo, cần phân công hoặc cập nhật`;
  if (!isAnnouncement(step)) return null;
  const act = step.split(':')[0];
  const decision = history.findLast((entry) => entry.act === act)?.text;
  return decision ?? deadlines.find((deadline) => step === `extend:${deadline.version}`)?.reason ?? null;
}
