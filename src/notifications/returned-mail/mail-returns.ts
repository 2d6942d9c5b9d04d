import { In } from 'typeorm';
import { FAULT_WORDS, faultOf } from '../../channels/email/mail-status.js';
import { type DeliveryReport, readReturned } from '../../channels/email/returned-mail.js';
import type { ChannelName } from '../../channels/channel.js';
import { earlier, type Instant } from '../../domain/day.js';
import type { Person } from '../../people/person.entity.js';
import { insertAll, select } from '../../platform/bulk.js';
import { instantText } from '../../platform/columns.js';
import type { Database, Transaction } from '../../platform/database.js';
import { Conflict } from '../../platform/refusal.js';
import { hashOf } from '../../platform/secrets.js';
import { Attempt } from '../attempt.entity.js';
import { giveUp } from '../delivery/next-channel.js';
import { Notice, type NoticeState, WAITING } from '../notice.entity.js';
import { Receipt } from '../delivery/receipt.entity.js';
import { takeReceipt } from '../delivery/receipts.js';

/** States from which a mail can still turn out not to have arrived; one of them waits for its own repetition. */
const OPEN: readonly NoticeState[] = ['sent', 'unknown', ...WAITING];

/**
 * No server tries for so long. Whoever was once forwarded a mail knows its Message-ID and can write a report of it, by
 * which nobody shall be given up years later.
 */
const BELIEVED = { hours: 24 * 14 };

/** What a mail that a server handed over was: of one of our messages, of none, or no report at all. */
export type Returned = 'ours' | 'unknown' | 'no-report';

/**
 * Takes a mail that came back and applies what it reports, once however often it is handed over: what could not be
 * delivered goes on as after a refusal for good, what did arrive is marked, a delay is only written down. Conflict while
 * that very message is being sent again: the same mail has to be handed over later.
 */
export async function takeReturned(
  database: Database,
  raw: Uint8Array,
  channelsOf: (person: Person) => ChannelName[],
  now: Instant,
): Promise<Returned> {
  const { id, reports } = await readReturned(raw);
  if (reports.length === 0) return 'no-report';
  const mail = hashOf(id ?? Buffer.from(raw).toString('latin1')).slice(0, 32);
  let found = false;
  for (const [index, report] of reports.entries())
    await database.write(async (tx) => {
      const notice = await noticeOf(tx, report.messageIds);
      if (!notice) return;
      found = true;
      await apply(tx, { notice, report, key: `${mail}/${index}` }, channelsOf(notice.person), now);
    });
  return found ? 'ours' : 'unknown';
}

/** The message, and no sender claims it before the end of this write. */
async function noticeOf(tx: Transaction, messageIds: string[]): Promise<Notice | null> {
  const [held] = await select(tx, Notice, ['id'], {
    where: { channel: 'email' },
    among: { messageId: messageIds },
    lock: true,
  });
  return held ? tx.findOne(Notice, { where: { id: held.id }, relations: { person: true } }) : null;
}

interface Reported {
  notice: Notice;
  report: DeliveryReport;
  key: string;
}

async function apply(
  tx: Transaction,
  { notice, report, key }: Reported,
  others: ChannelName[],
  now: Instant,
): Promise<void> {
  const providerId = notice.messageId!;
  if (report.action === 'delivered') {
    const arrival = { channel: 'email' as const, kind: 'delivered' as const, trackingId: undefined, at: now };
    return takeReceipt(tx, { ...arrival, providerId }, now);
  }
  if (report.action !== 'failed' && report.action !== 'delayed') return;
  const kind = report.action === 'failed' ? ('bounced' as const) : ('delayed' as const);
  const moments = { at: instantText(now), receivedAt: instantText(now) };
  const receipt = { key: `email/${providerId}/${kind}/${key}`, channel: 'email' as const, kind, providerId };
  const fresh = await insertAll(tx, Receipt, [{ ...receipt, ...moments, noticeId: notice.id }], ['key']);
  if (fresh.length === 0) return;
  if (notice.state === 'sending')
    throw new Conflict(
      'mail/still-leaving',
      'Thư này đang được gửi lại. Hãy chuyển thư báo trả lại sau ít phút.',
    );
  if (kind === 'bounced') await bounce(tx, notice, report, others, now);
  else await note(tx, notice, report, now);
}

/** The server goes on trying: nothing follows from that. */
async function note(tx: Transaction, { id, messageId }: Notice, report: DeliveryReport, now: Instant) {
  await tx.insert(Attempt, {
    noticeId: id,
    at: now,
    outcome: 'failed-for-now',
    code: `dsn/${report.status}`,
    reason: worded('máy chủ thư báo chưa chuyển được tới người nhận và còn thử tiếp', report.said),
    route: 'email',
    providerId: messageId,
  });
}

async function bounce(
  tx: Transaction,
  notice: Notice,
  report: DeliveryReport,
  others: ChannelName[],
  now: Instant,
): Promise<void> {
  const { status, said, recipients } = report;
  const fault = faultOf(status, said);
  const believed = earlier(now, (notice.sentAt ?? notice.createdAt).add(BELIEVED));
  // A report about an address that the person no longer has says nothing against the present one.
  const own = recipients.length === 0 || recipients.includes(notice.person.email.toLowerCase());
  const reason = worded(`thư bị trả lại: ${FAULT_WORDS[fault]}`, said);
  await tx.insert(Attempt, {
    noticeId: notice.id,
    at: now,
    outcome: fault === 'address' && own && believed ? 'bounced' : 'failed-for-good',
    code: `dsn/${status}`,
    reason,
    route: 'email',
    providerId: notice.messageId,
  });
  if (!believed) return;
  const open = { id: notice.id, state: In([...OPEN]) };
  const { affected } = await tx.update(Notice, open, { state: 'failed', reason, fallbackAt: null });
  if (affected === 1)
    await tx.update(Notice, { id: notice.id }, { reason: await giveUp(tx, notice, reason, others, now) });
}

function worded(sentence: string, said: string): string {
  return said ? `${sentence}: ${said}` : sentence;
}
