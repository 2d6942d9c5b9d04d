import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantText } from '../../src/platform/columns.js';
import type { Engine } from '../support/database.js';
import { FaultyOffice, MORNING } from './office.js';
import { type End, type Death, Senders } from './senders.js';
import { randomFrom } from './random.js';
import { judge, type Verdict } from './verdict.js';

/** One office and those who send for it. */
export interface Round {
  engine: Engine;
  /** How many send at once. */
  senders: number;
  /** How many of them are killed at random. */
  kills: number;
  /** Instead: one dies at every so-manieth line that can be passed. */
  everyLine?: number;
  /** Whether mail follows what has not arrived by Zalo in the hours that are delivered. */
  fallback: boolean;
}

export type Ended = Verdict & { killed: number; seconds: number; passed: number; spared: string[] };

/** What a dead sender had claimed is free by then: at once where no other process can be alive (holding.ts). */
const LATER = { sqlite: { minutes: 1 }, postgres: { seconds: 130 } } as const;
/** As long as anybody waits for a receipt, and more. */
const MUCH_LATER = { hours: 5 };
/** As long as a mail waits that was interrupted again and again, and more. */
const AN_HOUR_LATER = { minutes: 75 };
/** Messages of a conclusion are a hundred; a kill meets so many conclusions on the way. */
const CONCLUSIONS_A_KILL = 0.5;
/** What is enough for those who die line by line. */
const CONCLUSIONS_FOR_LINES = 60;
/** As many mails as one sender may have given to the server without having written it down (ledger.ts, delivery.ts). */
const IN_FLIGHT = 110;
const LIVES_MORE = 20;
/** Milliseconds after which Zalo answers when mail is to be quicker. */
const LATE = 250;

/** Lets senders die until all deaths are used up, then lets them finish, and judges. */
export async function runRound(round: Round, seed: number, senders: Senders): Promise<Ended> {
  const began = performance.now();
  const { engine, kills, everyLine } = round;
  const conclusions = everyLine ? CONCLUSIONS_FOR_LINES / everyLine : kills * CONCLUSIONS_A_KILL;
  const office = await FaultyOffice.open(engine, Math.max(5, Math.ceil(conclusions)), round.fallback);
  senders.lines.clear();
  const diary = new Diary();
  const random = randomFrom(seed);
  let now = MORNING;
  let killed = 0;
  const arrived = () => office.arrived;
  const death = (): Death => {
    // Every fourth dies before anything has left, while it plans, claims or clears up after another.
    const early = random() < 0.25;
    const left = office.expected - arrived();
    // Nobody is to be done before its death: as long as something is left, there is somebody to kill.
    const share = Math.min((2 * left) / (kills - killed), 0.8 * left);
    return {
      arrivals: early ? 0 : Math.floor(random() * share),
      milliseconds: random() * (early ? 150 : 20),
    };
  };
  /** Those who live at once; none may outlive the lease of another, so all end before the clock moves. */
  const lives = async (fate: 'at random' | 'at a line' | 'in peace'): Promise<End[]> => {
    const spared = diary.read();
    // So that now mail, now Zalo is the first to pass a line.
    office.zalo.delay = fate === 'at a line' && killed % 2 === 0 ? LATE : 0;
    const each = (_: unknown, which: number) => {
      // Each has lines of its own.
      const deadly = everyLine && {
        ...{ every: everyLine * round.senders, from: (seed % everyLine) + which * everyLine },
        ...{ spared, diary: diary.file },
      };
      const order = { settings: office.settings, now: instantText(now) };
      return senders.live(
        fate === 'at a line' && deadly ? { ...order, deadly } : order,
        arrived,
        fate === 'at random' ? death() : undefined,
      );
    };
    const ends = await Promise.all(Array.from({ length: round.senders }, each));
    killed += ends.filter((end) => end === 'killed').length;
    office.showHalf();
    now = now.add(LATER[engine]);
    return ends;
  };
  try {
    const anybodyDies = async () =>
      (await lives(everyLine ? 'at a line' : 'at random')).includes('killed') &&
      (everyLine || killed < kills);
    const peace = async () => {
      for (let left = LIVES_MORE, before = -1; left > 0 && arrived() !== before; left -= 1) {
        before = arrived();
        await lives('in peace');
      }
    };
    while (await anybodyDies());
    if (round.fallback && !everyLine) await lives('in peace');
    if (round.fallback) now = now.add(MUCH_LATER);
    while (everyLine && (await anybodyDies()));
    await peace();
    now = now.add(AN_HOUR_LATER);
    await peace();
    const verdict = await office.look((database) => judge(office, database));
    if (verdict.again > killed * IN_FLIGHT)
      verdict.breaches.push(`${verdict.again} mails came again after ${killed} deaths`);
    const passed = new Set(diary.read());
    const spared = [...senders.lines].filter((line) => !passed.has(line));
    const seconds = Math.round((performance.now() - began) / 1000);
    return { ...verdict, killed, seconds, passed: passed.size, spared };
  } finally {
    diary.close();
    await office.close();
  }
}

/** Where the dead have noted their line. */
class Diary {
  private readonly folder = mkdtempSync(join(tmpdir(), 'dondoc-diary-'));
  readonly file = join(this.folder, 'lines');

  read(): string[] {
    return existsSync(this.file) ? readFileSync(this.file, 'utf8').trim().split('\n') : [];
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }
}
