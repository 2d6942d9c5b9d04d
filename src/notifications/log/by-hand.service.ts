import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { Instant } from '../../domain/day.js';
import { Database, type Transaction } from '../../platform/database.js';
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/refusal.js';
import { Attempt } from '../attempt.entity.js';
import type { CancelInput, ResendInput, SettleInput } from './by-hand.dto.js';
import { giveUp } from '../delivery/next-channel.js';
import { matching } from './notice-matching.js';
import { standingOn } from './notice-standing.js';
import { Notice, type NoticeState, WAITING } from '../notice.entity.js';
import { Reach } from '../delivery/reach.js';
import { spareSecond } from '../delivery/second-message.js';

/** States from which a message can be sent once more by hand. */
export const RESENDABLE: readonly NoticeState[] = ['failed', 'unknown', 'held', 'retrying'];

/** States in which the same may reach, or have reached, the person by the other channel. */
const UNDER_WAY: readonly NoticeState[] = [...WAITING, 'sending', 'sent', 'delivered', 'seen', 'unknown'];

type Changes = Pick<Notice, 'state' | 'reason'> & Partial<Notice>;
type Entry = Pick<Attempt, 'outcome' | 'code' | 'reason'>;

/** What a secretary does about a message by hand; every act leaves an attempt with their name. */
@Injectable()
export class ByHandService {
  constructor(
    private readonly database: Database,
    private readonly reach: Reach,
  ) {}

  /** Lets the message leave once more under its old Message-ID; a second copy has to be accepted expressly. */
  resend(id: number, { state, confirm }: ResendInput, who: Principal, now: Instant): Promise<void> {
    return this.database.write(async (tx) => {
      const notice = await taken(tx, id, state, who);
      if (!RESENDABLE.includes(notice.state))
        throw new Conflict('notice/not-resendable', 'Tin này đã gửi, đang gửi hoặc không còn cần gửi.');
      if (!confirm && (await mayBeThere(tx, notice))) {
        const message = 'Người nhận có thể nhận hai lần. Nếu vẫn gửi, hãy đánh dấu là chấp nhận.';
        throw new Invalid('notice/second-copy', message, [{ at: 'confirm', message }]);
      }
      const reason = `${who.name} cho gửi lại`;
      const changes = { state: 'pending' as const, reason, nextTryAt: now, tries: 0, fallbackAt: null };
      await settle(tx, notice, changes, { outcome: 'resent', code: 'by-hand', reason }, who, now);
    });
  }

  /** Says what nobody knew: that it arrived, or that it did not, upon which the person's next channel is used. */
  settle(id: number, { state, arrived }: SettleInput, who: Principal, now: Instant): Promise<void> {
    return this.database.write(async (tx) => {
      const notice = await taken(tx, id, state, who);
      if (notice.state !== 'unknown')
        throw new Conflict('notice/not-unknown', 'Kết quả của tin này đã rõ, không cần xác nhận.');
      const reason = `${who.name} xác nhận là ${arrived ? 'đã đến' : 'không đến'}`;
      const entry = { outcome: 'settled', code: arrived ? 'arrived' : 'not-arrived', reason } as const;
      const known = { reason, fallbackAt: null, leaseOwner: null, leaseUntil: null };
      if (arrived) {
        const sentAt = notice.sentAt ?? (await lastTryAt(tx, id)) ?? now;
        await settle(tx, notice, { ...known, state: 'delivered', sentAt }, entry, who, now);
        return spareSecond(tx, notice, now);
      }
      await settle(tx, notice, { ...known, state: 'failed' }, entry, who, now);
      const then = await giveUp(tx, notice, reason, this.reach.channelsOf(notice.person), now);
      await tx.update(Notice, { id }, { reason: then });
    });
  }

  /** Stops a message that has not left; its steps count as told by hand. */
  cancel(id: number, { state, reason: why }: CancelInput, who: Principal, now: Instant): Promise<void> {
    return this.database.write(async (tx) => {
      const notice = await taken(tx, id, state, who);
      if (!WAITING.includes(notice.state))
        throw new Conflict('notice/not-waiting', 'Chỉ hủy được tin đang chờ gửi.');
      const reason = `${who.name} hủy: ${why}`;
      const changes = { state: 'cancelled' as const, reason, fallbackAt: null };
      await settle(tx, notice, changes, { outcome: 'cancelled', code: 'by-hand', reason }, who, now);
    });
  }
}

/** The message, if `who` may act on it and it is still in the state that they saw. */
async function taken(
  tx: Transaction,
  id: number,
  seen: NoticeState | null | undefined,
  who: Principal,
): Promise<Notice> {
  const visible = await (await matching(tx, {}, who)).andWhere({ id }).getExists();
  const notice = visible && (await tx.findOne(Notice, { where: { id }, relations: { person: true } }));
  if (!notice) throw new NotFound('notice/unknown', 'Không có tin này.');
  const standing = await standingOn(tx, id, who);
  if (standing === 'none')
    throw new Forbidden(
      'notice/not-yours',
      'Chỉ thư ký của Ban Chỉ đạo có việc trong tin mới xử lý được tin.',
    );
  if (standing === 'part')
    throw new Forbidden(
      'notice/other-committees',
      'Tin này báo cả việc của Ban Chỉ đạo khác; cần người là thư ký của mọi Ban có việc trong tin.',
    );
  if (seen && notice.state !== seen) throw changedMeanwhile();
  return notice;
}

/** Changes the message only if it is still as it was read, and writes down who did it. */
async function settle(
  tx: Transaction,
  { id, state }: Notice,
  changes: Changes,
  entry: Entry,
  who: Principal,
  now: Instant,
): Promise<void> {
  const { affected } = await tx.update(Notice, { id, state }, changes);
  if (affected !== 1) throw changedMeanwhile();
  await tx.insert(Attempt, { ...entry, noticeId: id, at: now, actorId: who.personId });
}

async function mayBeThere(tx: Transaction, { id, channel, state, personId, slot }: Notice): Promise<boolean> {
  if (channel === 'zalo' && state === 'unknown') return true;
  return tx.existsBy(Notice, { personId, slot, id: Not(id), state: In([...UNDER_WAY]) });
}

async function lastTryAt(tx: Transaction, noticeId: number): Promise<Instant | undefined> {
  const last = await tx.findOne(Attempt, { where: { noticeId, outcome: 'unknown' }, order: { id: 'DESC' } });
  return last?.at;
}

function changedMeanwhile(): Conflict {
  return new Conflict('notice/changed', 'Tin vừa sang tình trạng khác. Hãy mở lại tin rồi quyết định.');
}
