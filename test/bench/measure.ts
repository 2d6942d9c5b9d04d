import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One thing that was measured beside another in the same run. */
export interface Measurement {
  what: string;
  /** What was measured, in words with its unit. */
  ours: string;
  /** What it is measured against. */
  beside: string;
  /** The first as a multiple of the second. */
  ratio: number;
  /** The ratio may not be larger; left out where nothing is promised. */
  atMost?: number;
}

/** What a file of this folder exports: measures when it is called. */
export type Bench = () => Promise<Measurement[]>;

type Work = () => unknown;

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

// Time of the processor, not of the clock: other programs on the machine must not decide.
export async function milliseconds(work: Work): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * The median time in milliseconds of each piece of work, in all threads together. They take turns, so that what else
 * the machine does meets all of them alike; the first two turns warm up and do not count.
 */
export async function times(turns: number, ...works: readonly Work[]): Promise<number[]> {
  const taken: number[][] = works.map(() => []);
  for (let turn = -2; turn < turns; turn += 1)
    for (const [at, work] of works.entries()) {
      const time = await milliseconds(work);
      if (turn >= 0) taken[at]!.push(time);
    }
  return taken.map(median);
}

/** The heap after everything unreachable is gone, in MB. */
export function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
