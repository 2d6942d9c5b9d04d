import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { maySee } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { type Turn, turnsAhead } from '../domain/recurrence-turns.js';
import { Database } from '../platform/database.js';
import { type Page, window } from '../platform/page.js';
import { NotFound } from '../platform/refusal.js';
import { RuleBooks } from '../rules/rule-books.js';
import { Assignment } from './assignment.entity.js';
import { within } from './scope.js';
import { Series } from './series.entity.js';
import type { SeriesFilter } from './series.dto.js';

/** A series with the turns that its reader may see and those to come. */
export interface SeriesFile {
  series: Series;
  /** The newest turn first. */
  assignments: Assignment[];
  coming: Turn[];
}

const COMING = 4;
const WITH_SOURCE = { directive: { conclusion: true }, committee: true } as const;

/** Recurring duties as people look them up; nobody sees what is not theirs. */
@Injectable()
export class SeriesQueries {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
  ) {}

  /** Those of the committees that the person serves, what goes on before what has ended. */
  async list({ committee, ...page }: SeriesFilter, who: Principal): Promise<Page<Series>> {
    const [items, total] = await this.database.read.findAndCount(Series, {
      where: {
        committeeId: In([...who.secretaryOf, ...who.chairOf]),
        ...(committee && { committee: { code: committee } }),
      },
      relations: WITH_SOURCE,
      order: { endedAt: { direction: 'DESC', nulls: 'FIRST' }, id: 'ASC' },
      ...window(page),
    });
    return { items, total };
  }

  /** One with its turns; NotFound for whoever may not know of it. */
  async one(id: number, who: Principal): Promise<SeriesFile> {
    const series = await this.database.read.findOne(Series, { where: { id }, relations: WITH_SOURCE });
    if (!series || !maySee(who, subjectOfSeries(series))) throw unknownSeries();
    const assignments = await this.database.read.find(Assignment, {
      where: within(who, { seriesId: id }),
      relations: { unit: true },
      order: { turn: 'DESC', id: 'ASC' },
      take: 400,
    });
    const [coming = []] = await this.coming([series]);
    return { series, assignments, coming };
  }

  /** The next turns of each of `several`, none once it has ended. */
  async coming(several: readonly Series[]): Promise<Turn[][]> {
    const timing = await this.rules.read(this.database.read);
    return several.map((series) => {
      if (series.endedAt) return [];
      const ahead = turnsAhead(series, timing);
      return Array.from({ length: COMING }, () => ahead.next().value as Turn);
    });
  }
}

/** What the policy asks about a series: its units read along. */
export function subjectOfSeries({ committeeId, unitIds }: Series) {
  return { committeeId, coordinatingUnitIds: unitIds };
}

/** For whoever may not know of it as for what does not exist. */
export function unknownSeries(): NotFound {
  return new NotFound('series/unknown', 'Không có nhiệm vụ định kỳ này.');
}
