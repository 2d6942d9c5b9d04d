import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { dayOf, formatInstant, type Instant } from '../domain/day.js';
import { chunked } from '../domain/grouping.js';
import { urgedUntil } from '../domain/urging.js';
import { select } from '../platform/bulk.js';
import { storedInstant } from '../platform/columns.js';
import { Database, type Reader, type Transaction } from '../platform/database.js';
import { Conflict } from '../platform/refusal.js';
import { RuleBooks } from '../rules/rule-books.js';
import { readWithPapers } from './assignment-papers.js';
import { Assignment } from './assignment.entity.js';
import type { UrgeScope } from './assignments.dto.js';
import { fitting } from './assignments.queries.js';
import { applyMove } from './moves.js';
import { within } from './scope.js';

/** An assignment that urging means. */
export type Meant = Pick<Assignment, 'id' | 'unitId'>;

/** What urging many at once does: those that are urged, and those that are left out with the reason. */
export interface Urging {
  urged: Meant[];
  left: (Meant & { reason: string })[];
}

/** Urging by hand (đôn đốc): a word of the office's own, at once, beside what the rules remind of. */
@Injectable()
export class UrgingService {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
  ) {}

  /** What `urge` would do now. */
  preview(scope: UrgeScope, who: Principal, now: Instant): Promise<Urging> {
    return sorted(this.database.read, scope, who, now);
  }

  /** The assignments that were meant, with what lists tell of them, by id. */
  async whole(meant: readonly Meant[]): Promise<Map<number, Assignment>> {
    return wholeById(this.database.read, meant);
  }

  /** Urges every assignment of the person's committees that `scope` means, with the office's `words` if it has any. */
  urge(scope: UrgeScope, words: string | null, who: Principal, now: Instant): Promise<Urging> {
    return this.database.write(async (tx) => {
      const planned = await sorted(tx, scope, who, now);
      const whole = await wholeById(tx, planned.urged);
      const book = await this.rules.read(tx);
      const done: Urging = { urged: [], left: planned.left };
      for (const meant of planned.urged) {
        const assignment = whole.get(meant.id)!;
        const move = { act: 'urge', to: assignment.status } as const;
        const rules = book.rulesFor(assignment);
        const urged = applyMove(tx, assignment, move, { text: words }, { who, now }, rules);
        const reason = await urged.then(() => undefined, leftOut);
        if (reason) done.left.push({ ...meant, reason });
        else done.urged.push(meant);
      }
      return done;
    });
  }
}

/**
 * Why an assignment cannot be urged now: an urging goes out by itself, neither soon after another one nor while
 * something else is about to be told.
 */
export function tooSoon(
  { urgedAt, announce }: Pick<Assignment, 'urgedAt' | 'announce'>,
  now: Instant,
): Conflict | undefined {
  const again = urgedUntil(urgedAt, now);
  if (again)
    return new Conflict(
      'assignment/urged-lately',
      `Đã đôn đốc lúc ${formatInstant(urgedAt!)}; có thể đôn đốc lại từ ${formatInstant(again)}.`,
    );
  return beingTold({ announce });
}

/** Why a word of the office's own has to wait: one that is told in its place would never leave. */
export function beingTold({ announce }: Pick<Assignment, 'announce'>): Conflict | undefined {
  if (!announce) return undefined;
  return new Conflict(
    'assignment/being-told',
    'Đơn vị đang được báo về việc này; hãy gửi sau khi tin ấy đã đi, trong ít phút nữa.',
  );
}

/** One that somebody else changed just now is left out; the others are urged all the same. */
function leftOut(error: unknown): string {
  if (error instanceof Conflict) return error.message;
  throw error;
}

/** The earliest last day first. Rows stay as they are stored: there may be many thousands, of which a page shows a few. */
async function sorted(
  reader: Reader | Transaction,
  { state = 'overdue', ...scope }: UrgeScope,
  who: Principal,
  now: Instant,
): Promise<Urging> {
  const asOffice = { ...who, actsForUnits: [] };
  const found = await select(reader, Assignment, ['id', 'unitId', 'urgedAt', 'announce'], {
    where: within(asOffice, fitting({ ...scope, state }, dayOf(now))),
    order: { due: { direction: 'ASC', nulls: 'LAST' }, id: 'ASC' },
  });
  const urging: Urging = { urged: [], left: [] };
  for (const { id, unitId, urgedAt, announce } of found) {
    const soon = tooSoon({ urgedAt: urgedAt === null ? null : storedInstant(urgedAt), announce }, now);
    if (soon) urging.left.push({ id, unitId, reason: soon.message });
    else urging.urged.push({ id, unitId });
  }
  return urging;
}

async function wholeById(reader: Reader, meant: readonly Meant[]): Promise<Map<number, Assignment>> {
  const whole = new Map<number, Assignment>();
  for (const part of chunked(meant.map(({ id }) => id)))
    for (const each of await readWithPapers(reader, part)) whole.set(each.id, each);
  return whole;
}
