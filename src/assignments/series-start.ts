import { firstTurn, type SeriesRule } from '../domain/recurrence-rule.js';
import { ruleWords } from '../domain/recurrence-words.js';
import { type SeriesFacts, turnDeadline, turnsAhead } from '../domain/recurrence-turns.js';
import type { Day } from '../domain/day.js';
import type { Timing } from '../domain/step.js';
import type { Transaction } from '../platform/database.js';
import { dated } from './deadlines.js';
import { type Duty, give } from './give.js';
import { Series } from './series.entity.js';

/** A duty that comes again, as it is issued; which turn is the first follows from its rule. */
export interface NewSeries extends Omit<Duty, 'deadline' | 'turn' | 'words'> {
  rule: SeriesRule;
  /** The document's words; null: those of the rule. */
  phrase: string | null;
  beforeDay: SeriesFacts['beforeDay'];
  /** No turn before this day. */
  from: Day;
}

/** Starts a series and gives its first turn at once; answers how many assignments that is. */
export async function startSeries(tx: Transaction, duty: NewSeries, timing: Timing): Promise<number> {
  const { directive, committeeId, rule, beforeDay, units, giver, now } = duty;
  const phrase = duty.phrase ?? ruleWords(rule);
  const on = firstTurn(rule, duty.from);
  const first = turnDeadline({ rule, phrase, beforeDay }, on, timing.calendar);
  const facts = { rule, phrase, beforeDay, madeUpTo: on, lastDue: first.due ?? on };
  const { id: seriesId } = await tx.save(Series, {
    ...facts,
    directiveId: directive.id,
    committeeId,
    unitIds: units.map(({ id }) => id),
    turns: 1,
    nextMakeAt: turnsAhead(facts, timing).next().value!.at,
    startedAt: now,
    startedById: giver.personId,
    endedAt: null,
    endedById: null,
    endReason: null,
    notes: [],
  });
  const decision = { reason: null, askedById: null, decidedById: giver.personId, at: now };
  const turn = { seriesId, on, number: 1 };
  return give(tx, { ...duty, deadline: dated(first, decision), turn, words: null });
}
