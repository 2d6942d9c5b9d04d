import { Injectable } from '@nestjs/common';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { Assignment } from '../../assignments/assignment.entity.js';
import { Channels } from '../../channels/channels.js';
import { type Patience, whileDownAt } from '../../domain/delivery-policy.js';
import { type Day, dayOf, type Instant } from '../../domain/day.js';
import { quietUntil } from '../../domain/slots.js';
import { cannotWait } from '../../domain/telling.js';
import { stopwatch } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database, type Transaction } from '../../platform/database.js';
import { Attempt, type AttemptOutcome } from '../attempt.entity.js';
import { CHANNEL_WORDS } from '../log/attempt-words.js';
import { LettersService } from '../letters/letters.service.js';
import { useNext, whyNoOther } from './next-channel.js';
import { Notice, WAITING } from '../notice.entity.js';
import { channelsOf } from './reach.js';
import { NoticeItem, Stage } from '../stage.entity.js';

/** How many are looked at together, and asked for at once: a channel that does not answer costs much time. */
const PORTION = 10;

type Verdict = 'arrived' | 'pointless' | 'wanting';

/** Uses a person's next channel for what has not arrived in time (DESIGN promise 6). */
@Injectable()
export class FallbackService {
  constructor(
    private readonly database: Database,
    private readonly letters: LettersService,
    private readonly channels: Channels,
    private readonly config: Config,
  ) {}

  /**
   * Looks at every message whose time has come, each once; answers how many second messages there are now. For want of
   * a receipt alone nobody is written to at night or on a day off: their telephone may be off. `opens`: when the next
   * slot does; undefined while one is open. `limit`: milliseconds after which the rest is left to the next sweep.
   */
  async sweep(now: Instant, opens?: Instant, limit = Infinity): Promise<number> {
    const elapsed = stopwatch();
    let moved = 0;
    do {
      const due = await this.database.read.find(Notice, {
        where: { fallbackAt: LessThanOrEqual(now), state: In(['sent', 'unknown', ...WAITING]) },
        relations: { person: true },
        order: { fallbackAt: 'ASC' },
        take: PORTION,
      });
      if (due.length === 0) return moved;
      const verdicts = await this.judge(due, now);
      moved += await this.database.write(async (tx) => {
        let count = 0;
        for (const notice of due)
          count += await this.settle(tx, notice, verdicts.get(notice.id)!, now, opens);
        return count;
      });
      await othersTurn();
    } while (elapsed() < limit);
    return moved;
  }

  /** Asks the channels that can be asked, and whether there is still something to say. */
  private async judge(due: Notice[], now: Instant): Promise<Map<number, Verdict>> {
    const written = await this.letters.write(
      due.map(({ id }) => id),
      now,
    );
    const worth = new Set(
      written.filter(({ message }) => !('pointless' in message)).map(({ notice }) => notice.id),
    );
    const verdicts = new Map<number, Verdict>();
    const asked = due.map(async (notice) => {
      const arrived = await this.hasArrived(notice, now);
      verdicts.set(notice.id, arrived ? 'arrived' : worth.has(notice.id) ? 'wanting' : 'pointless');
    });
    await Promise.all(asked);
    return verdicts;
  }

  private async hasArrived({ id, channel, providerId }: Notice, now: Instant): Promise<boolean> {
    if (!providerId || !this.channels.available().ready.includes(channel)) return false;
    const taken = { noticeId: id, outcome: 'accepted' as const, providerId };
    const route = (await this.database.read.findOneBy(Attempt, taken))?.route;
    return route ? (await this.channels.named(channel).arrived?.(providerId, route, now)) === true : false;
  }

  /** Does what the verdict asks for, unless something has happened to the message meanwhile. */
  private async settle(
    tx: Transaction,
    notice: Notice,
    verdict: Verdict,
    now: Instant,
    opens: Instant | undefined,
  ): Promise<number> {
    const { id, state, channel, person } = notice;
    const same = { id, state, fallbackAt: LessThanOrEqual(now) };
    const change = async (changes: Partial<Notice>) =>
      (await tx.update(Notice, same, { fallbackAt: null, ...changes })).affected === 1;
    const say = (outcome: AttemptOutcome, code: string, reason: string) =>
      tx.insert(Attempt, { noticeId: id, at: now, outcome, code, reason });
    if (verdict === 'arrived') {
      const reason = `hỏi lại ${CHANNEL_WORDS[channel]}: tin đã đến`;
      if (await change({ state: 'delivered', deliveredAt: now, reason: null }))
        await say('delivered', `${channel}/asked`, reason);
      return 0;
    }
    const waits = WAITING.includes(state);
    const morning = channel === 'zalo' && waits ? quietUntil(now, this.config.ladder) : undefined;
    if (morning || verdict === 'pointless') {
      await change({ fallbackAt: morning ? whileDownAt(null, morning, this.config.delivery) : null });
      return 0;
    }
    if (opens && state === 'sent' && !(await isPressing(tx, id, dayOf(now)))) {
      await change({ fallbackAt: opens });
      return 0;
    }
    if (!(await change({}))) return 0;
    const order = channelsOf(person, this.config.channelOrder, this.channels.available().ready);
    const next = await useNext(tx, notice, order, now);
    const { code, words } = why(notice, this.config.delivery);
    if (!next) {
      await say('stayed', code, `${words}; ${await whyNoOther(tx, notice)}`);
      return 0;
    }
    const reason = `${words}, ${waits ? 'đã chuyển sang' : 'đã gửi thêm qua'} ${CHANNEL_WORDS[next]}`;
    // A sender that still comes back does not try again what goes another way by now.
    const left = { leaseOwner: null, leaseUntil: null, ...(waits && { state: 'superseded' as const }) };
    await tx.update(Notice, { id, state }, { reason, ...left });
    await say('moved', code, reason);
    return 1;
  }
}

/** Whether something of the message is a matter of hours, or due today. */
async function isPressing(tx: Transaction, noticeId: number, today: Day): Promise<boolean> {
  const items = await tx.findBy(NoticeItem, { noticeId, dropped: IsNull() });
  const stages = await tx.findBy(Stage, { id: In(items.map(({ stageId }) => stageId)) });
  const owed = await tx.findBy(Assignment, { id: In(stages.map(({ assignmentId }) => assignmentId)) });
  const dues = new Map(owed.map(({ id, due }) => [id, due]));
  return stages.some(({ step, assignmentId }) => cannotWait(step, dues.get(assignmentId) ?? null, today));
}

function why({ state, channel }: Notice, { receiptHours }: Patience): { code: string; words: string } {
  if (state === 'sent') return { code: 'no-receipt', words: `chưa có biên nhận sau ${receiptHours} giờ` };
  if (state === 'unknown')
    return { code: 'outcome-unknown', words: `không rõ ${CHANNEL_WORDS[channel]} đã nhận chưa` };
  return { code: 'channel-down', words: `chưa gửi được qua ${CHANNEL_WORDS[channel]}` };
}
