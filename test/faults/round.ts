import { instantText } from '../../src/platform/columns.js';
import type { Engine } from '../support/database.js';
import { FaultyOffice, MORNING } from './office.js';
import { type End, type Death, Senders } from './senders.js';
import { judge, type Verdict } from './verdict.js';

/** One office and those who send for it. */
export interface Round {
  engine: Engine;
  /** How many send at once. */
  senders: number;
  /** How many of them are killed at random. */
  kills: number;
  /** How many die at a line: the first at the first, and so on. */
  lines: number;
}

/** Longer than a dead sender keeps what it had claimed. */
const LATER = { minutes: 11 };
/** Messages of a conclusion are a hundred; a kill meets so many conclusions on the way. */
const CONCLUSIONS_A_KILL = 0.5;
/** As many mails as one sender may have given to the server without having written it down (ledger.ts, delivery.ts). */
const IN_FLIGHT = 120;
const LIVES_MORE = 20;

/** Lets senders die until all deaths are used up, then lets them finish, and judges. */
export async function runRound(
  round: Round,
  seed: number,
): Promise<Verdict & { killed: number; seconds: number }> {
  const began = performance.now();
  const deaths = round.kills + round.lines;
  const office = await FaultyOffice.open(round.engine, Math.max(5, Math.ceil(deaths * CONCLUSIONS_A_KILL)));
  const senders = new Senders(round.senders);
  const random = randomFrom(seed);
  let now = MORNING;
  let killed = 0;
  const order = (exitAt?: number) => ({
    settings: office.settings,
    now: instantText(now),
    ...(exitAt && { exitAt }),
  });
  const arrived = () => office.arrived;
  const death = (): Death => {
    // Every fourth dies before anything has left, while it plans, claims or clears up after another.
    const early = random() < 0.25;
    const share = (2 * (office.expected - arrived())) / (round.kills - killed);
    return {
      arrivals: early ? 0 : Math.floor(random() * share),
      milliseconds: random() * (early ? 150 : 20),
    };
  };
  const live = (exitAt?: number): Promise<End> =>
    senders.live(order(exitAt), arrived, exitAt ? undefined : death());
  try {
    while (killed < deaths) {
      const line = round.lines > 0 ? killed + 1 : undefined;
      // Those who live at once die before the clock moves: none may outlive the lease of another.
      const ends = await Promise.all(Array.from({ length: round.senders }, () => live(line)));
      killed += ends.filter((end) => end === 'killed').length;
      now = now.add(LATER);
      if (ends.every((end) => end === 'done')) break;
    }
    for (let left = LIVES_MORE; left > 0; left -= 1, now = now.add(LATER)) {
      const before = arrived();
      await Promise.all(Array.from({ length: round.senders }, () => senders.live(order(), arrived)));
      if (arrived() === before) break;
    }
    const verdict = await office.look((database) => judge(office, database));
    if (verdict.again > killed * IN_FLIGHT)
      verdict.breaches.push(`${verdict.again} mails came again after ${killed} deaths`);
    return { ...verdict, killed, seconds: Math.round((performance.now() - began) / 1000) };
  } finally {
    senders.close();
    await office.close();
  }
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
