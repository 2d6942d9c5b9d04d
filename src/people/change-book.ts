import { Temporal } from 'temporal-polyfill';
import { formatDay, type Instant } from '../domain/day.js';
import { unitKindWords } from '../domain/unit-kind.js';
import { insertAll, select } from '../platform/bulk.js';
import { instantText } from '../platform/columns.js';
import type { Transaction } from '../platform/database.js';
import { type ChangedKind, PeopleChange } from './people-change.entity.js';
import { Person } from './person.entity.js';
import { Unit } from './unit.entity.js';

/** The field of a change that says that the record is new. */
export const ADDED = 'added';

/** What is changed, by the name that people know it by. */
export interface Subject {
  kind: ChangedKind;
  id: number;
  name: string;
}

/** One field of one record with what stood there and what stands there now, as people read it. */
export interface Change {
  subject: Subject;
  field: string;
  before: string | null;
  after: string | null;
}

/** By whom (null: a file on the command line), when, and as a part of what. */
export interface Cause {
  byId: number | null;
  at: Instant;
  why: string | null;
}

/** Follows from something else that is noted. */
const SILENT = ['linksEndedAt', 'contactLostAt'];
const NAMED = { unitId: Unit, parentId: Unit, chairId: Person, deciderId: Person } as const;

/** What one piece of work changes of the organisation, gathered to be kept, or only to be shown beforehand. */
export class ChangeBook {
  readonly changes: Change[] = [];

  constructor(readonly cause: Cause) {}

  note(subject: Subject, field: string, before: unknown, after: unknown): void {
    if (!SILENT.includes(field))
      this.changes.push({ subject, field, before: textOf(before), after: textOf(after) });
  }

  /** Writes all of it down, with names in the place of numbers of units and persons. */
  async keep(tx: Transaction): Promise<void> {
    await this.putNames(tx);
    const { byId, at, why } = this.cause;
    const rows = this.changes.map(({ subject, field, before, after }) => ({
      ...{ at: instantText(at), byId, kind: subject.kind, subjectId: subject.id },
      ...{ field, before, after, why },
    }));
    await insertAll(tx, PeopleChange, rows, ['id']);
  }

  private async putNames(tx: Transaction): Promise<void> {
    for (const [field, table] of Object.entries(NAMED)) {
      const meant = this.changes.filter((change) => change.field === field);
      const ids = meant.flatMap(({ before, after }) => [before, after]).filter((id) => id !== null);
      if (ids.length === 0) continue;
      const rows = await select<Unit | Person, 'id' | 'name'>(tx, table, ['id', 'name'], {
        among: { id: ids.map(Number) },
      });
      const names = new Map(rows.map(({ id, name }) => [String(id), name]));
      for (const change of meant) {
        change.before = names.get(change.before ?? '') ?? null;
        change.after = names.get(change.after ?? '') ?? null;
      }
    }
  }
}

/** What stood or stands in a field, as officials read it. */
export function asRead(field: string, text: string): string {
  return ['kind', 'members'].includes(field) ? unitKindWords(text) : text;
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (value instanceof Temporal.PlainDate) return formatDay(value);
  if (Array.isArray(value)) return value.length > 0 ? value.join('; ') : null;
  if (typeof value === 'object') return textOf(Object.values(value).flat());
  return typeof value === 'string' ? value : String(value as number);
}
