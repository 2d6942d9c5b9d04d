import { In, IsNull, Not } from 'typeorm';
import { Extension } from '../assignments/extension.entity.js';
import { HistoryEntry } from '../assignments/history.entity.js';
import { Obstacle } from '../assignments/obstacle.entity.js';
import { earlier, type Instant } from '../domain/day.js';
import { chunked } from '../domain/grouping.js';
import type { Reader } from '../platform/database.js';

/** What a unit last gave as the reason why something is not done, and on which occasion. */
export interface GivenReason {
  as: 'obstacle' | 'extension' | 'progress';
  text: string;
  at: Instant;
}

/** The last word of each assignment's unit: an obstacle it reported, why it asked for a later day, its last report. */
export async function givenReasons(
  reader: Reader,
  ids: readonly number[],
): Promise<Map<number, GivenReason>> {
  const last = new Map<number, GivenReason>();
  const take = (id: number, given: GivenReason) => {
    const known = last.get(id);
    if (!known || !earlier(given.at, known.at)) last.set(id, given);
  };
  for (const part of chunked(ids)) {
    const assignmentId = In(part);
    const reported = await reader.find(HistoryEntry, {
      where: { assignmentId, act: In(['progress', 'submit']), text: Not(IsNull()) },
      order: { id: 'ASC' },
    });
    for (const { assignmentId: id, text, at } of reported) take(id, { as: 'progress', text: text!, at });
    const asked = await reader.find(Extension, { where: { assignmentId }, order: { id: 'ASC' } });
    for (const { assignmentId: id, reason, obstacle, askedAt: at } of asked)
      take(id, obstacle ? { as: 'obstacle', text: obstacle, at } : { as: 'extension', text: reason, at });
    const told = await reader.find(Obstacle, { where: { assignmentId }, order: { id: 'ASC' } });
    for (const { assignmentId: id, text, toldAt: at } of told) take(id, { as: 'obstacle', text, at });
  }
  return last;
}
