import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { mayAct, maySee } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { UNFINISHED } from '../domain/assignment-state.js';
import { isAfter, type Instant } from '../domain/day.js';
import { type SeriesRule, turnIn } from '../domain/recurrence-rule.js';
import { type SeriesFacts, turnsAhead } from '../domain/recurrence-turns.js';
import { readRule, ruleWords } from '../domain/recurrence-words.js';
import { select } from '../platform/bulk.js';
import { instantText } from '../platform/columns.js';
import { Database, type Transaction } from '../platform/database.js';
import { Conflict, Forbidden, Invalid } from '../platform/refusal.js';
import { RuleBooks } from '../rules/rule-books.js';
import { Assignment } from './assignment.entity.js';
import { AssignmentsService } from './assignments.service.js';
import type { SeriesEndInput, SeriesRuleInput } from './series.dto.js';
import { Series, type SeriesNote } from './series.entity.js';
import { subjectOfSeries, unknownSeries } from './series.queries.js';

/** What the office does with a recurring duty after it was issued. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
    private readonly assignments: AssignmentsService,
  ) {}

  /** Ends it: no turn is given any more; those that are not finished stay, or are withdrawn for the same reason. */
  async end(id: number, { reason, withdraw }: SeriesEndInput, who: Principal, now: Instant): Promise<void> {
    await this.database.write(async (tx) => {
      // Before the series, as a change of the rules takes them: two that wait for each other would lose time.
      await this.rules.read(tx);
      await goingOn(tx, id, who);
      await tx.update(
        Series,
        { id },
        {
          endedAt: now,
          endedById: who.personId,
          endReason: reason,
          nextMakeAt: null,
        },
      );
      if (!withdraw) return;
      const open = await tx.find(Assignment, {
        select: { id: true },
        where: { seriesId: id, status: In(UNFINISHED) },
        order: { id: 'ASC' },
      });
      for (const turn of open) await this.assignments.actIn(tx, turn.id, 'withdraw', { reason }, who, now);
    });
  }

  /** Lays down another rule, which holds from the next turn on; turns that were given stay as they are. */
  async change(id: number, { words }: SeriesRuleInput, who: Principal, now: Instant): Promise<void> {
    await this.database.write(async (tx) => {
      const book = await this.rules.read(tx);
      const series = await goingOn(tx, id, who);
      const rule = readRule(words) ?? refuseWords(words);
      const phrase = ruleWords(rule);
      const text = `Đổi định kỳ từ “${ruleWords(series.rule)}” thành “${phrase}”.`;
      const note: SeriesNote = { at: instantText(now), byId: who.personId, text };
      const facts = { ...series, rule, phrase, madeUpTo: coveredBy(series, rule) };
      const next = turnsAhead(facts, book).next().value!;
      await tx.update(
        Series,
        { id },
        {
          rule,
          phrase,
          madeUpTo: facts.madeUpTo,
          nextMakeAt: next.at,
          notes: [...series.notes, note],
        },
      );
    });
  }
}

/** The period of the newest turn has had its turn, whatever day the new rule gives it. */
function coveredBy({ rule: { every }, madeUpTo }: SeriesFacts, rule: SeriesRule) {
  const sameAsMade = turnIn(rule, madeUpTo);
  return every === rule.every && isAfter(sameAsMade, madeUpTo) ? sameAsMade : madeUpTo;
}

/** One that has not ended, for whoever may change it; until the write ends nobody else does, nor gives its turns. */
async function goingOn(tx: Transaction, id: number, who: Principal): Promise<Series> {
  await select(tx, Series, ['id'], { where: { id }, lock: true });
  const series = await tx.findOneBy(Series, { id });
  if (!series || !maySee(who, subjectOfSeries(series))) throw unknownSeries();
  if (!mayAct(who, 'withdraw', { committeeId: series.committeeId }))
    throw new Forbidden('series/not-yours', 'Chỉ thư ký và Trưởng ban được dừng hoặc đổi nhiệm vụ định kỳ.');
  if (series.endedAt) throw new Conflict('series/ended', 'Nhiệm vụ định kỳ này đã dừng.');
  return series;
}

function refuseWords(words: string): never {
  const message = `Không đọc được định kỳ “${words}”. Hãy viết như “Hằng tháng, ngày 20”, “Hằng tuần, thứ Sáu, trước 17:00”, “Hằng quý, ngày 17 tháng cuối quý”, “6 tháng một lần, ngày 17/6 và 17/12”, “Hằng năm, ngày 30/11”.`;
  throw new Invalid('series/rule-unreadable', message, [{ at: 'words', message }]);
}
