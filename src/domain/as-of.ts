import type { State } from './assignment-state.js';
import { type Day, earlier, type Instant, moment } from './day.js';
import type { ClassFacts } from './four-classes.js';

/** What happened to an assignment, each list in the order of time. */
export interface Past {
  standing: boolean;
  changes: readonly { at: Instant; act: string; toStatus: State }[];
  deadlines: readonly { at: Instant; due: Day | null }[];
}

/**
 * What an assignment's class depended on at the end of `on`; undefined when it had not been given by then. A day that
 * was granted later changes nothing about it.
 */
export function asOf({ standing, changes, deadlines }: Past, on: Day): ClassFacts | undefined {
  const end = moment(on.add({ days: 1 }));
  const by = ({ at }: { at: Instant }) => earlier(at, end);
  const done = changes.filter(by);
  const status = done.at(-1)?.toStatus;
  if (!status) return undefined;
  const dues = deadlines.filter(by).map(({ due }) => due);
  return {
    status,
    standing,
    submittedAt: done.findLast(({ act }) => act === 'submit')?.at ?? null,
    originalDue: dues.find((due) => due !== null) ?? null,
    due: dues.at(-1) ?? null,
  };
}
