import { In, IsNull } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { Series } from '../assignments/series.entity.js';
import { type Day, dayOf, type Instant, isAfter } from '../domain/day.js';
import { grouped } from '../domain/grouping.js';
import { ifIssued } from '../domain/if-issued.js';
import { type Turn, turnDeadline, turnsAhead, turnsDue } from '../domain/recurrence-turns.js';
import type { RuleBook } from '../domain/rule-book.js';
import { nextSlotAt, openSlot } from '../domain/slots.js';
import { existsOn } from '../domain/unit-names.js';
import { Unit } from '../people/unit.entity.js';
import type { Reader } from '../platform/database.js';
import type { Spoken } from '../reminders/words.js';
import type { Alike } from './foretelling.js';

/** What is foreseen from `start` to `to` of the turns that have still to be given; their ids are negative. */
export async function* turnsToCome(
  reader: Reader,
  book: RuleBook,
  start: Instant,
  to: Day,
): AsyncGenerator<Alike[]> {
  let id = 0;
  const going = await reader.find(Series, { where: { endedAt: IsNull() }, relations: { directive: true } });
  for (const series of going) {
    const units = await reader.findBy(Unit, { id: In(series.unitIds) });
    const [newest] = await reader.find(Assignment, {
      where: { seriesId: series.id },
      order: { id: 'DESC' },
      take: 1,
    });
    if (!newest) continue;
    const { request, standing, urgent } = series.directive;
    const flags = { request, standing, urgent };
    for (const [i, turn] of turnsUntil(series, start, to, book).entries()) {
      const living = units.filter((unit) => existsOn(unit, dayOf(turn.at)));
      const groups = grouped(living, (unit) => book.rulesFor({ unitId: unit.id, policyId: newest.policyId }));
      const facts = ifIssued({ ...turnDeadline(series, turn.on, book.calendar), ...flags }, turn.at);
      yield [...groups].map(([rules, alike]) => ({
        ...{ facts, rules, recorded: undefined },
        assignments: alike.map((unit) => spoken(series, unit.id, turn, series.turns + i + 1, (id -= 1))),
      }));
    }
  }
}

/** The turns that the heartbeat would give, the first ones in the next open slot. */
function turnsUntil(series: Series, start: Instant, to: Day, book: RuleBook): Turn[] {
  const { calendar, hours } = book;
  const opens = openSlot(start, calendar, hours) ? start : nextSlotAt(start, calendar, hours);
  const { make } = turnsDue(series, opens, book);
  const turns = make.map((turn) => ({ ...turn, at: opens }));
  const last = make.at(-1);
  const rest = last ? { ...series, madeUpTo: last.on, lastDue: last.due } : series;
  for (const turn of turnsAhead(rest, book)) {
    if (isAfter(dayOf(turn.at), to)) return turns;
    turns.push(turn);
  }
  return turns;
}

function spoken(
  { committeeId, directive }: Series,
  unitId: number,
  { at }: Turn,
  turn: number,
  id: number,
): Spoken {
  return { id, unitId, committeeId, extensions: 0, deadlineVersion: 1, issuedAt: at, turn, directive };
}
