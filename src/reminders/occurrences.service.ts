import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { dated } from '../assignments/deadlines.js';
import { Directive } from '../assignments/directive.entity.js';
import { give } from '../assignments/give.js';
import { Series } from '../assignments/series.entity.js';
import { dayOf, formatDay, type Instant } from '../domain/day.js';
import { passedOverWords, turnDeadline, turnsDue } from '../domain/recurrence-turns.js';
import { openSlot } from '../domain/slots.js';
import type { Timing } from '../domain/step.js';
import { existsOn } from '../domain/unit-names.js';
import { Unit } from '../people/unit.entity.js';
import { instantText } from '../platform/columns.js';
import type { Transaction } from '../platform/database.js';
import { RuleBooks } from '../rules/rule-books.js';

const BATCH = 100;

/** Gives the turns of recurring duties ahead of time; the only question is whether `nextMakeAt` has passed. */
@Injectable()
export class Occurrences {
  constructor(private readonly rules: RuleBooks) {}

  /**
   * Gives what is due at `now`, of at most a batch of series, while a slot is open; belongs into the planner's write.
   * Each turn is given once, whoever else tries.
   */
  async make(tx: Transaction, now: Instant): Promise<void> {
    const due = await tx.find(Series, {
      where: { nextMakeAt: LessThanOrEqual(now) },
      order: { nextMakeAt: 'ASC', id: 'ASC' },
      take: BATCH,
    });
    if (due.length === 0) return;
    const book = await this.rules.read(tx);
    if (!openSlot(now, book.calendar, book.hours)) return;
    for (const series of due) await makeTurns(tx, series, now, book);
  }
}

/** Has every series that goes on look again which of its turns are due: the calendar has changed. */
export async function replanSeries(tx: Transaction, now: Instant): Promise<void> {
  await tx.update(Series, { endedAt: IsNull() }, { nextMakeAt: now });
}

async function makeTurns(tx: Transaction, seen: Series, now: Instant, timing: Timing): Promise<void> {
  const { make, passedOver, nextMakeAt } = turnsDue(seen, now, timing);
  const over = passedOver.map(({ on }) => on);
  const note = { at: instantText(now), byId: null, text: `${passedOverWords(over)}.` };
  const last = make.at(-1);
  const { affected } = await tx.update(
    Series,
    { id: seen.id, nextMakeAt: seen.nextMakeAt!, madeUpTo: seen.madeUpTo },
    {
      nextMakeAt,
      ...(last && { madeUpTo: last.on, lastDue: last.due, turns: seen.turns + make.length }),
      ...(over.length > 0 && { notes: [...seen.notes, note] }),
    },
  );
  // Somebody has ended or changed it meanwhile, or the calendar has put it off.
  if (affected !== 1 || make.length === 0) return;
  const duty = await dutyOf(tx, seen, now);
  for (const [i, { on }] of make.entries()) {
    const deadline = turnDeadline(seen, on, timing.calendar, i === 0 ? over : []);
    const decision = { reason: null, askedById: null, decidedById: seen.startedById, at: now };
    await give(tx, {
      ...duty,
      deadline: dated(deadline, decision),
      turn: { seriesId: seen.id, on, number: seen.turns + i + 1 },
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
