import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { dated } from '../assignments/deadlines.js';
import { Directive } from '../assignments/directive.entity.js';
import { give } from '../assignments/give.js';
import { Series } from '../assignments/series.entity.js';
import { dayOf, formatDay, type Instant } from '../domain/day.js';
import { passedOverWords, turnDeadline, turnsDue } from '../domain/recurrence-turns.js';
import { openSlot } from '../domain/slots.js';
import type { RuleBook } from '../domain/rule-book.js';
import type { Timing } from '../domain/step.js';
import { existsOn } from '../domain/unit-names.js';
import { Unit } from '../people/unit.entity.js';
import { select } from '../platform/bulk.js';
import { instantText } from '../platform/columns.js';
import type { Transaction } from '../platform/database.js';

const BATCH = 100;

/**
 * Gives the turns of recurring duties that are due at `now`, of at most a batch of series, while a slot is open; the
 * only question is whether `nextMakeAt` has passed. Belongs into the planner's write, under the rules that it has read.
 * Each turn is given once: whoever ends or changes a series waits until the write has ended.
 */
export async function giveTurns(tx: Transaction, now: Instant, book: RuleBook): Promise<void> {
  if (!openSlot(now, book.calendar, book.hours)) return;
  const due = await select(tx, Series, ['id'], {
    where: { nextMakeAt: LessThanOrEqual(now) },
    order: { nextMakeAt: 'ASC', id: 'ASC' },
    take: BATCH,
    lock: true,
  });
  for (const { id } of due) await makeTurns(tx, await tx.findOneByOrFail(Series, { id }), now, book);
}

/** Has every series that goes on look again which of its turns are due: the calendar has changed. */
export async function replanSeries(tx: Transaction, now: Instant): Promise<void> {
  await tx.update(Series, { endedAt: IsNull() }, { nextMakeAt: now });
}

async function makeTurns(tx: Transaction, series: Series, now: Instant, timing: Timing): Promise<void> {
  const { make, passedOver, nextMakeAt } = turnsDue(series, now, timing);
  const over = passedOver.map(({ on }) => on);
  const note = { at: instantText(now), byId: null, text: `${passedOverWords(over)}.` };
  const last = make.at(-1);
  const made = last && { madeUpTo: last.on, lastDue: last.due, turns: series.turns + make.length };
  const noted = over.length > 0 && { notes: [...series.notes, note] };
  await tx.update(Series, { id: series.id }, { nextMakeAt, ...made, ...noted });
  // The calendar has put it off.
  if (make.length === 0) return;
  const duty = await dutyOf(tx, series, now);
  for (const [i, { on }] of make.entries()) {
    const deadline = turnDeadline(series, on, timing.calendar, i === 0 ? over : []);
    const decision = { reason: null, askedById: null, decidedById: series.startedById, at: now };
    await give(tx, {
      ...duty,
      deadline: dated(deadline, decision),
      turn: { seriesId: series.id, on, number: series.turns + i + 1 },
      words: `Giao theo định kỳ, kỳ ngày ${formatDay(on)}.`,
    });
  }
}

/** What all turns of a series have in common; units that have ceased get none. */
async function dutyOf(
  tx: Transaction,
  { id, directiveId, committeeId, unitIds, startedById }: Series,
  now: Instant,
) {
  const directive = await tx.findOneOrFail(Directive, {
    where: { id: directiveId },
    relations: { conclusion: true },
  });
  const units = await tx.findBy(Unit, { id: In(unitIds) });
  return {
    directive,
    committeeId,
    number: directive.conclusion.number,
    units: units.filter((unit) => existsOn(unit, dayOf(now))),
    policyId: await policyOfNewest(tx, id),
    giver: { personId: startedById, onBehalfOfId: null },
    now,
  };
}

/** Each turn comes under the policy of the one before, also when that was changed for what is open. */
async function policyOfNewest(tx: Transaction, seriesId: number): Promise<number> {
  const newest = await tx.findOneOrFail(Assignment, { where: { seriesId }, order: { id: 'DESC' } });
  return newest.policyId;
}
