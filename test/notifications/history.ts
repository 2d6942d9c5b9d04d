import fc from 'fast-check';
import { day, dayOf, type Instant, instant } from '../../src/domain/day.js';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { claim } from '../../src/notifications/delivery/claims.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { takeReceipt } from '../../src/notifications/delivery/receipts.js';
import type { Engine } from '../support/database.js';
import { faultsInTheEnd, faultsNow } from './outbox-faults.js';
import { type Mood, OutsideWorld } from './outside-world.js';
import { type Hand, TroubledOffice } from './troubled-office.js';

const START = instant('2026-05-04T08:30+07:00');
const CONSENT = { phone: '84901112233', zaloConsent: day('2026-01-05') };
const UNITS = ['Sở Tài chính', 'Sở Nông nghiệp và Môi trường', 'UBND xã An Hòa'];
/** Minutes until everything has ended, with a night, the opening of an office and the longest wait in between. */
const AFTERWARDS = [3, 3, 20, 60, 130, 130, 130, 300, 600, 900, 1440, 300, 1440, 300];

const channel = fc.constantFrom('email' as const, 'zalo' as const);
const some = fc.integer({ min: 1, max: 3 });
const rest = { twice: fc.boolean(), after: fc.boolean(), which: fc.nat(30), some, channel };
const kinds = fc.constantFrom(
  ...(['pass', 'pass', 'pass', 'pass', 'issue', 'issue', 'mood', 'mood', 'receipts', 'receipts'] as const),
  ...(['person', 'person', 'trouble', 'kill', 'kill', 'act', 'hand', 'back', 'configured'] as const),
);

/** What may happen next; each kind of event uses what it needs of the rest. */
export const event = fc.record({
  kind: kinds,
  minutes: fc.constantFrom(1, 3, 7, 20, 60, 130, 300, 720, 1440, 2880),
  mood: fc.constantFrom<Mood>('up', 'down', 'moody', 'moody'),
  who: fc.constantFrom('stc', 'snnmt', 'anhoa', 'office', 'chair'),
  change: fc.constantFrom('zalo', 'no-zalo', 'no-phone', 'left', 'back', 'lost', 'hour'),
  hand: fc.constantFrom<Hand>('resend', 'cancel', 'arrived', 'not-arrived'),
  ...rest,
});
export type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** One life of the outbox: what happens, and after each event a heartbeat of every instance. */
export class History {
  readonly faults: string[] = [];
  private now: Instant = START;
  private log: Attempt[] = [];

  private constructor(
    private readonly world: OutsideWorld,
    private readonly office: TroubledOffice,
  ) {
    world.hear = (arrival, now) => office.database.write((tx) => takeReceipt(tx, arrival, now));
    world.watch = (id) => this.watch(id);
  }

  static async open(engine: Engine, chance: () => number): Promise<History> {
    const world = new OutsideWorld(chance);
    const office = await TroubledOffice.open(engine, world, START);
    for (const who of ['stc', 'anhoa', 'office']) await office.change(who, CONSENT);
    return new History(world, office);
  }

  async live(each: Event): Promise<void> {
    await this.happen(each);
    const trouble = each.kind === 'trouble' ? each.some : 0;
    Object.assign(this.office.trouble, { writes: trouble, after: each.after });
    await this.beat(trouble > 0);
  }

  /** Everything works again, and time passes; nothing may be left over. */
  async end(): Promise<void> {
    this.world.heal();
    for (const minutes of AFTERWARDS) {
      this.now = this.now.add({ minutes });
      for (const arrival of this.world.receipts.splice(0)) await this.world.hear(arrival, this.now);
      await this.beat(false);
    }
    this.faults.push(...(await faultsInTheEnd(this.office.database, this.world.handed, this.now)));
  }

  close(): Promise<void> {
    return this.office.close();
  }

  private async beat(troubled: boolean): Promise<void> {
    const broken = await this.office.beat(this.now);
    this.office.trouble.writes = 0;
    if (!troubled) this.faults.push(...broken.map((error) => `the heart broke: ${String(error)}`));
    this.faults.push(...(await faultsNow(this.office.database, this.log, broken.length > 0)));
    this.log = await this.office.database.read.find(Attempt);
  }

  private async happen({ kind, minutes, which, some: count, ...each }: Event): Promise<void> {
    const { world, office, now } = this;
    if (kind === 'pass') this.now = now.add({ minutes });
    if (kind === 'back') this.now = now.subtract({ minutes: Math.min(minutes, 60) });
    if (kind === 'mood') world.moods[each.channel] = each.mood;
    if (kind === 'configured') world.configured[each.channel] = each.after;
    if (kind === 'act') await office.act(which, each.after ? 'receive' : 'submit', now);
    if (kind === 'hand') await office.byHand(which, each.hand, each.twice, now);
    if (kind === 'kill') await this.kill(each.channel);
    if (kind === 'person') await office.change(each.who, this.changes(each.change));
    if (kind === 'receipts')
      for (const arrival of world.receipts.splice(0, count))
        for (let n = each.twice ? 2 : 1; n > 0; n -= 1) await world.hear(arrival, now);
    if (kind === 'issue') {
      const due = dayOf(now)
        .add({ days: which % 12 })
        .toString();
      const leads = UNITS.slice(0, count).map((unit) => [unit]);
      await office.issue(
        leads.map((lead) => ({ task: 'Báo cáo', lead, due })),
        now,
      );
    }
  }

  private changes(change: Event['change']) {
    const today = dayOf(this.now);
    return {
      zalo: CONSENT,
      'no-zalo': { zaloConsent: null },
      'no-phone': { phone: null },
      left: { leftOn: today },
      back: { leftOn: null },
      lost: { contactLostAt: this.now },
      hour: { remindAt: '10:30' },
    }[change];
  }

  /** A sender claims, hands over some of it, and is never heard of again. */
  private async kill(name: Event['channel']): Promise<void> {
    const { database } = this.office;
    const ids = await database.write((tx) => claim(tx, `gone-${this.log.length}`, name, 10, this.now));
    for (const id of ids) {
      const { messageId } = (await database.read.findOneBy(Notice, { id }))!;
      const handed = { notice: id, channel: name, messageId: messageId!, at: this.now, took: true };
      if (this.world.chance() < 0.5) this.world.handed.push(handed);
    }
  }

  /** Nobody is told the same twice on purpose: unless a clerk wants it, it leaves neither beside nor after its second. */
  private async watch(id: number): Promise<void> {
    const { read } = this.office.database;
    const { personId, slot, channel: name } = (await read.findOneBy(Notice, { id }))!;
    if (await read.existsBy(Attempt, { noticeId: id, outcome: 'resent' })) return;
    for (const other of await read.findBy(Notice, { personId, slot })) {
      if (other.id === id) continue;
      const arrived = other.state === 'delivered' || other.state === 'seen';
      const leftTo = other.id > id && !['failed', 'stale', 'cancelled'].includes(other.state);
      if (arrived || leftTo) this.faults.push(`${name} ${id} leaves beside ${other.channel} ${other.state}`);
    }
  }
}
