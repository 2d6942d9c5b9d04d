import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TokenStore } from '../../src/channels/zalo/token-store.js';
import type { Instant } from '../../src/domain/day.js';
import { instantText } from '../../src/platform/columns.js';
import type { Config } from '../../src/platform/config.js';
import { morning, ZaloOffice } from '../support/zalo-office.js';
import { randomFrom } from './random.js';
import type { Answer, Wish } from './token-holder.js';

/** What came of the races for Zalo's refresh token, which is good for one use. */
export interface RacesEnd {
  count: number;
  killed: number;
  /** Pairs that Zalo gave and nobody could ever store, since the answer or its reader was gone. */
  gone: number;
  breaches: string[];
  seconds: number;
}

/** Nothing is renewed while 8 of the 25 hours are over; every race begins when few are left. */
const APART = { hours: 20 };
/** Longer than a renewal that failed is left alone, and than the lease of a dead one. */
const REST = { minutes: 6 };
/** Milliseconds that Zalo takes to answer one who is to die meanwhile, and within which that one dies. */
const [ANSWERING, DYING] = [15, 40];

const told = (answer: unknown): string => JSON.stringify(answer);

/** Two processes that renew the same grant at the same moment, on PostgreSQL: a SQLite file has one (sqlite-lock.ts). */
export class Races {
  private readonly breaches: string[] = [];
  private readonly random: () => number;
  private readonly store: TokenStore;
  private now = morning;
  private killed = 0;
  private gone = 0;

  private constructor(
    private readonly office: ZaloOffice,
    private readonly settings: Pick<Config, 'databaseUrl' | 'zalo'>,
    private readonly both: [ChildProcess, ChildProcess],
    private spare: ChildProcess,
    seed: number,
  ) {
    this.random = randomFrom(seed);
    this.store = office.instance(settings.zalo).store;
  }

  /** Of 50 races one loses Zalo's answer and two kill who asks; before every tenth Zalo is not reached. */
  static async run(count: number, seed: number): Promise<RacesEnd> {
    const began = performance.now();
    const office = await ZaloOffice.open('postgres');
    const settings = { databaseUrl: office.url, zalo: office.zalo.settings() };
    const races = new Races(office, settings, [started(), started()], started(), seed);
    try {
      for (const one of races.both) await ask(one, { settings });
      for (let race = 0; race < count; race += 1) await races.race(race);
    } finally {
      for (const child of [...races.both, races.spare]) child.kill('SIGKILL');
      await office.close();
    }
    const { killed, gone, breaches } = races;
    return { count, killed, gone, breaches, seconds: Math.round((performance.now() - began) / 1000) };
  }

  private async race(race: number): Promise<void> {
    const { zalo } = this.office;
    this.now = this.now.add(APART);
    zalo.keepAccess = race % 2 === 0;
    const { refreshes, refusedGrants, access } = zalo;
    const kept = { token: access };
    if (race % 50 === 20) {
      zalo.refreshTrouble = 'lost-reply';
      this.expect(race, 'an answer lost', await this.together(), [kept, kept]);
      zalo.refreshTrouble = undefined;
    } else if (race % 25 === 10) await this.kill(race);
    else if (race % 10 === 0) {
      // The connection breaks before Zalo has read the request: the grant is as it was.
      zalo.refreshTrouble = 'hang-up';
      await this.together();
      zalo.refreshTrouble = undefined;
    }
    this.now = this.now.add(REST);
    const lost = (await this.store.read())?.refreshToken !== zalo.refresh;
    const answers = await this.together(race % 3 === 0 && race > 0 ? access : undefined);
    if (lost) return this.healed(race, answers, kept);
    const fresh = { token: zalo.access };
    this.expect(race, 'two tokens', answers, [fresh, fresh]);
    this.expect(race, 'renewals', zalo.refreshes - refreshes, 1);
    this.expect(race, 'refresh tokens used twice', zalo.refusedGrants - refusedGrants, 0);
  }

  /** One is killed while it renews; another instance is started in its place. */
  private async kill(race: number): Promise<void> {
    const { zalo } = this.office;
    const { refreshes } = zalo;
    const [victim] = this.both;
    zalo.refreshDelay = ANSWERING;
    const moment = this.random() * DYING;
    const ended = once(victim, 'exit');
    victim.send({ now: instantText(this.now) } satisfies Wish);
    // Every other one as soon as Zalo has given out the new pair, which nobody has read then.
    if (race % 50 === 10) while (zalo.refreshes === refreshes) await wait(1);
    else await wait(moment);
    victim.kill('SIGKILL');
    this.killed += 1;
    this.both[0] = this.spare;
    this.spare = started();
    await Promise.all([ended, ask(this.both[0], { settings: this.settings })]);
    zalo.refreshDelay = 0;
  }

  /** Zalo's pair is gone with who asked for it: both know it, ask no more, and go on with an administrator's grant. */
  private async healed(race: number, answers: Answer[], kept: Answer): Promise<void> {
    const { zalo } = this.office;
    this.gone += 1;
    this.expect(race, 'the grant has ended', (await this.store.read())?.dead, true);
    for (const answer of answers)
      if (told(answer) !== told(kept) && told(answer) !== told({ code: 'zalo/-14014' }))
        this.breaches.push(`race ${race}: without a grant came ${told(answer)}`);
    const { refusedGrants } = zalo;
    await this.together();
    this.expect(race, 'a dead grant is not used', zalo.refusedGrants - refusedGrants, 0);
    zalo.rotate();
    const pair = { accessToken: zalo.access, refreshToken: zalo.refresh, seconds: Number(zalo.expiresIn) };
    await ask(this.both[1], { now: instantText(this.now), grant: { kind: 'granted', ...pair } });
    const fresh = { token: zalo.access };
    this.expect(race, 'the new grant', await this.together(), [fresh, fresh]);
  }

  /** Both at one moment; the second may have been refused the token that it had. */
  private together(refused?: string, now: Instant = this.now): Promise<Answer[]> {
    const wish = { now: instantText(now) };
    const [one, other] = this.both;
    return Promise.all([ask(one, wish), ask(other, refused ? { ...wish, refused } : wish)]);
  }

  private expect(race: number, what: string, came: unknown, due: unknown): void {
    if (told(came) !== told(due))
      this.breaches.push(`race ${race}, ${what}: ${told(came)}, not ${told(due)}`);
  }
}

function started(): ChildProcess {
  return fork(fileURLToPath(new URL('token-holder.js', import.meta.url)));
}

async function ask(child: ChildProcess, wish: Wish): Promise<Answer> {
  const over = new AbortController();
  const { signal } = over;
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('An instance ended by itself.');
  });
  const answered = once(child, 'message', { signal }) as Promise<[Answer]>;
  child.send(wish);
  try {
    const [answer] = await Promise.race([answered, ended]);
    return answer;
  } finally {
    over.abort();
  }
}
