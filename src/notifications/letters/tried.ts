import { Assignment } from '../../assignments/assignment.entity.js';
import { day, dayOf, type Instant, instant } from '../../domain/day.js';
import type { ToldBefore, Tried } from '../../domain/digest.js';
import type { RungSteps, Superior } from '../../domain/escalation-policy.js';
import { audienceOf, isReminder, underlying } from '../../domain/telling.js';
import { Person } from '../../people/person.entity.js';
import type { Reader } from '../../platform/database.js';
import { Notice } from '../notice.entity.js';
import { NoticeItem, Stage } from '../stage.entity.js';

/** One step of the present deadline that has reached a person. */
export interface Reached {
  assignmentId: number;
  step: string;
  /** Position and name. */
  person: string;
  /** When it was decided, and when its message left. */
  at: Instant;
  sentAt: Instant;
}

/**
 * What has left about each assignment's present deadline; held, failed and merged messages have not, and what went to an
 * officer beside the head is no further reminding.
 */
export async function readReached(reader: Reader, assignmentIds: number[]): Promise<Reached[]> {
  if (assignmentIds.length === 0) return [];
  const rows = await reader
    .createQueryBuilder(Stage, 'stage')
    .innerJoin(
      Assignment,
      'owed',
      'owed.id = stage.assignmentId AND owed.deadlineVersion = stage.deadlineVersion',
    )
    .innerJoin(NoticeItem, 'item', 'item.stageId = stage.id AND item.dropped IS NULL')
    .innerJoin(Notice, 'notice', 'notice.id = item.noticeId AND notice.sentAt IS NOT NULL')
    .innerJoin(Person, 'person', 'person.id = stage.personId')
    .select('stage.assignmentId', 'assignmentId')
    .addSelect('stage.step', 'step')
    .addSelect('stage.at', 'at')
    .addSelect('notice.sentAt', 'sentAt')
    .addSelect('person.position', 'position')
    .addSelect('person.name', 'name')
    .where('stage.assignmentId IN (:...assignmentIds) AND stage.along = 0', { assignmentIds })
    .orderBy('notice.sentAt')
    .addOrderBy('stage.id')
    .getRawMany<Record<'step' | 'at' | 'sentAt' | 'position' | 'name', string> & { assignmentId: number }>();
  return rows.map(({ assignmentId, step, at, sentAt, position, name }) => ({
    assignmentId,
    step,
    person: `${position} ${name}`,
    at: instant(at),
    sentAt: instant(sentAt),
  }));
}

/** What was tried before `stage`, for whoever reads of it; what is told at the same time does not count. */
export function triedBefore(
  stage: Stage,
  assignment: Assignment,
  told: readonly Reached[],
  rungs: RungSteps,
): Tried {
  const before = told.filter(({ at }) => at.epochMilliseconds < stage.at.epochMilliseconds);
  const to = (audience: string) => before.filter(({ step }) => audienceOf(step, rungs) === audience);
  const unit = to('unit').filter(({ step }) => underlying(step) === step);
  const own = audienceOf(underlying(stage.step), rungs);
  const offices = (['superior', 'secretariat', 'chair'] as const).filter((office) => office !== own);
  return {
    unit: { ...summed(unit.filter(({ step }) => isReminder(step))), persons: personsOf(unit) },
    above: offices.flatMap((office) => {
      const heard = to(office).filter(({ step }) => isLate(step, office));
      return heard.length > 0 ? [{ office, ...summed(heard) }] : [];
    }),
    urged: assignment.urged,
    urgedOn: assignment.urgedAt && dayOf(assignment.urgedAt),
    openedOn: assignment.openedAt && dayOf(assignment.openedAt),
    receivedOn: assignment.receivedAt && dayOf(assignment.receivedAt),
    heardOn: assignment.heardAt && dayOf(assignment.heardAt),
  };
}

function isLate(step: string, office: Superior): boolean {
  return step.startsWith(`${office}-`);
}

/**
 * A step that went to two persons, or on two channels, was one time, on the day it last left: nobody is said to have
 * been told on the day of a message that another channel had to carry again.
 */
function summed(told: Reached[]): ToldBefore {
  const days = new Map(told.map(({ step, sentAt }) => [step, dayOf(sentAt).toString()]));
  return {
    times: days.size,
    days: [...new Set(days.values())].toSorted().map(day),
    persons: personsOf(told),
  };
}

function personsOf(told: Reached[]): string[] {
  return [...new Set(told.map(({ person }) => person))];
}
