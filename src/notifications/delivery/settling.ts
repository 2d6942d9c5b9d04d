import { IsNull } from 'typeorm';
import type { ChannelName, Outcome } from '../../channels/channel.js';
import type { Instant } from '../../domain/day.js';
import {
  afterTry,
  type AfterTry,
  type Patience,
  whileDownAt,
  withoutReceiptAt,
} from '../../domain/delivery-policy.js';
import { Person } from '../../people/person.entity.js';
import { insertAll, select, type Stored, updateEach } from '../../platform/bulk.js';
import { instantText } from '../../platform/columns.js';
import type { Transaction } from '../../platform/database.js';
import { Attempt } from '../attempt.entity.js';
import { tellAgain } from './lost-contact.js';
import { giveUp } from './next-channel.js';
import { Notice, type NoticeState } from '../notice.entity.js';
import { pauseChannel } from './pauses.js';
import type { Dropped } from '../letters/sifting.js';
import { NoticeItem } from '../stage.entity.js';

/** One message that a sender is done with: what came of it, or why nothing of it was left to say. */
export interface Finished {
  notice: Notice;
  dropped: Dropped[];
  subject: string | null;
  end: Outcome | { kind: 'stale'; reason: string };
  /** When it came to its end. */
  at: Instant;
  /** The moment of the heartbeat, at which what follows from it is due. */
  now: Instant;
  /** The person's channels at present, this one among them. */
  others: ChannelName[];
  /** Whether it will be known that it has arrived, by a receipt or by asking. */
  receipts: boolean;
}

type Changes = Pick<Notice, 'state' | 'reason' | 'tries' | 'nextTryAt' | 'fallbackAt'>;

/** States in which a sender still finds its message when it comes back; an ended lease may have changed the first. */
const OWN: readonly NoticeState[] = ['sending', 'unknown', 'pending'];

/**
 * Writes down all that is finished and what follows from it, in one write for many; answers the state that each try
 * leads to. A sender whose message somebody else has by now still leaves its attempt in the log, and what a receipt told
 * before the answer came stays as it is.
 */
export async function settle(
  tx: Transaction,
  finished: readonly Finished[],
  patience: Patience,
): Promise<NoticeState[]> {
  const present = await select(tx, Notice, ['id', 'state', 'leaseOwner'], {
    among: { id: finished.map(({ notice }) => notice.id) },
    lock: true,
  });
  const byId = new Map(present.map((row) => [row.id, row]));
  const decided = finished.map((one) => ({ one, after: afterOf(one) }));
  await insertAll(
    tx,
    Attempt,
    decided.map(({ one, after }) => attemptOf(one, after.state)),
    ['id'],
  );
  const changed: (Stored<Changes & Pick<Notice, 'id' | 'subject' | 'sentAt' | 'providerId'>> &
    typeof NOBODY)[] = [];
  for (const { one, after } of decided) {
    const { id, leaseOwner } = one.notice;
    const row = byId.get(id);
    await settleDropped(tx, one.dropped, one.now);
    if (row?.leaseOwner !== leaseOwner || !OWN.includes(row.state)) {
      if (row?.state === 'delivered' || row?.state === 'seen') await noteNumber(tx, one);
      continue;
    }
    const changes = await follow(tx, one, after, patience);
    const sentAt = after.state === 'sent' ? one.at : one.notice.sentAt;
    changed.push({
      ...NOBODY,
      id,
      ...changes,
      nextTryAt: instantText(changes.nextTryAt),
      fallbackAt: changes.fallbackAt && instantText(changes.fallbackAt),
      subject: one.subject ?? one.notice.subject,
      sentAt: sentAt && instantText(sentAt),
      providerId: one.end.kind === 'accepted' ? one.end.providerId : one.notice.providerId,
    });
  }
  await updateEach(tx, Notice, changed);
  return decided.map(({ after }) => after.state);
}

const NOBODY = { leaseOwner: null, leaseUntil: null };

/** Notes on each item why it was left out, and asks the planner to tell those who are now meant. */
async function settleDropped(tx: Transaction, dropped: Dropped[], now: Instant): Promise<void> {
  for (const { entry, reason, tellAnew } of dropped) {
    await tx.update(NoticeItem, { id: entry.item.id }, { dropped: reason });
    if (tellAnew) await tellAgain(tx, entry.stage, now);
  }
}

function afterOf({ notice, end, at }: Finished): AfterTry | { state: 'stale' } {
  if (end.kind === 'stale') return { state: 'stale' };
  return afterTry(end, { ...notice, repeatable: notice.channel === 'email' }, at);
}

/** What the try leads to beside the message itself, and the message's own changes. */
async function follow(
  tx: Transaction,
  { notice, end, at, now, others, receipts }: Finished,
  after: AfterTry | { state: 'stale' },
  patience: Patience,
): Promise<Changes> {
  const { channel, tries, person } = notice;
  const stays = {
    state: after.state,
    tries,
    nextTryAt: 'nextTryAt' in after ? after.nextTryAt : notice.nextTryAt,
  };
  if (end.kind === 'stale') return { ...stays, reason: end.reason, fallbackAt: null };
  if (end.kind === 'accepted') {
    if (person.contactLostAt) await tx.update(Person, { id: person.id }, { contactLostAt: null });
    return {
      ...stays,
      reason: null,
      fallbackAt: receipts && others.length > 1 ? withoutReceiptAt(at, patience) : null,
    };
  }
  if (after.state === 'failed')
    return { ...stays, reason: await giveUp(tx, notice, end.reason, others, now), fallbackAt: null };
  const wait = end.kind === 'refused' ? end.wait : undefined;
  const { code, reason } = end;
  if (wait?.whole) await pauseChannel(tx, { channel, since: at, until: wait.until, code, reason });
  const other = others.some((name) => name !== channel);
  return {
    ...stays,
    reason,
    tries: after.state === 'held' ? tries - 1 : tries,
    fallbackAt:
      other && !wait?.ordinary
        ? whileDownAt(notice.fallbackAt, now, patience, wait?.until)
        : notice.fallbackAt,
  };
}

/** A receipt came before the channel's own answer: only the number and the moment are still missing. */
async function noteNumber(tx: Transaction, { notice: { id }, end, subject, at }: Finished): Promise<void> {
  if (end.kind !== 'accepted') return;
  await tx.update(Notice, { id }, { providerId: end.providerId, subject, ...NOBODY });
  await tx.update(Notice, { id, sentAt: IsNull() }, { sentAt: at });
}

function attemptOf({ notice, end, at }: Finished, state: NoticeState) {
  const accepted = end.kind === 'accepted';
  return {
    noticeId: notice.id,
    at: instantText(at),
    outcome: outcomeName(end, state),
    code: accepted || end.kind === 'stale' ? end.kind : end.code,
    reason: accepted ? 'đã gửi' : end.reason,
    route: end.kind === 'stale' ? null : (end.route ?? null),
    providerId: accepted ? end.providerId : null,
  };
}

function outcomeName(end: Finished['end'], state: NoticeState): Attempt['outcome'] {
  if (end.kind !== 'refused') return end.kind;
  if (end.unreachable) return 'unreachable';
  if (state === 'held') return 'held';
  return state === 'failed' ? 'failed-for-good' : 'failed-for-now';
}
