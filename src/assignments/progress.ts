import { mistakesIn, type Measured } from '../domain/progress.js';
import { select } from '../platform/bulk.js';
import { storedInstant } from '../platform/columns.js';
import type { Instant } from '../domain/day.js';
import type { Reader, Transaction } from '../platform/database.js';
import { Invalid } from '../platform/refusal.js';
import type { ActInput } from './assignments.dto.js';
import { HistoryEntry } from './history.entity.js';
import { ProgressReport } from './progress.entity.js';

/** What a unit last reported of an assignment. */
export interface LatestProgress {
  /** The last report's words. */
  text: string | null;
  at: Instant;
  /** The last that was counted, in that report or an earlier one. */
  measured: Measured | undefined;
}

/** What `input` counts; throws Invalid with each mistake at its field. */
export function measuredIn({ percent, done, of, measure }: ActInput): Measured {
  const counted = done ?? null;
  const measured = {
    percent: percent ?? null,
    done: counted,
    of: of ?? null,
    measure: counted === null && !of ? null : measure?.trim() || null,
  };
  const mistakes = mistakesIn(measured);
  if (mistakes.length === 0) return measured;
  throw new Invalid('progress/unclear', mistakes.map(({ message }) => message).join(' '), mistakes);
}

/** Keeps what the report `historyId` counted. */
export async function keepProgress(
  tx: Transaction,
  assignmentId: number,
  historyId: number,
  measured: Measured,
): Promise<void> {
  await tx.insert(ProgressReport, { historyId, assignmentId, ...measured });
}

/** What was last reported, by assignment, with two queries however many they are; who never reported has no row. */
export async function latestProgress(
  reader: Reader,
  assignmentIds: readonly number[],
): Promise<Map<number, LatestProgress>> {
  const reports = await reportsOf(reader, assignmentIds);
  const last = new Map(reports.map((report) => [report.assignmentId, report.historyId]));
  const measured = lastMeasured(reports);
  const entries = await select(reader, HistoryEntry, ['assignmentId', 'at', 'text'], {
    among: { id: [...last.values()] },
  });
  return new Map(
    entries.map(({ assignmentId, at, text }) => [
      assignmentId,
      { text, at: storedInstant(at), measured: measured.get(assignmentId) },
    ]),
  );
}

/** What was last counted, by assignment, without the words. */
export async function measuredBy(
  reader: Reader,
  assignmentIds: readonly number[],
): Promise<Map<number, Measured>> {
  return lastMeasured(await reportsOf(reader, assignmentIds));
}

type Report = Awaited<ReturnType<typeof reportsOf>>[number];

function reportsOf(reader: Reader, assignmentIds: readonly number[]) {
  const columns = ['historyId', 'assignmentId', 'percent', 'done', 'of', 'measure'] as const;
  return select(reader, ProgressReport, columns, {
    among: { assignmentId: assignmentIds },
    order: { historyId: 'ASC' },
  });
}

function lastMeasured(reports: readonly Report[]): Map<number, Measured> {
  const counted = reports.filter(({ percent, done }) => percent !== null || done !== null);
  return new Map(counted.map((report) => [report.assignmentId, read(report)]));
}

/** Amounts are stored as JSON, since neither database's numbers keep decimals as they were written. */
function read({ percent, done, of, measure }: Measured): Measured {
  return { percent, done: done === null ? null : Number(done), of: of === null ? null : Number(of), measure };
}
