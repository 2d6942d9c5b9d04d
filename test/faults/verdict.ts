import { Attempt } from '../../src/notifications/attempt.entity.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { NoticeItem, Stage } from '../../src/notifications/stage.entity.js';
import { trackingIdOf } from '../../src/notifications/letters/tracking.js';
import { grouped } from '../../src/domain/grouping.js';
import type { Database } from '../../src/platform/database.js';
import type { FaultyOffice } from './office.js';

/** What came of an office in which senders died. */
export interface Verdict {
  notices: number;
  /** Mails that came once more, and Zalo messages whose fate is left to a receipt or a person. */
  again: number;
  unknown: number;
  /** How many of the unknown ones had come. */
  unknownCame: number;
  /** Promises that were broken, in words. */
  breaches: string[];
}

/** Outcomes that stand for a message which may have left. */
const MAY_HAVE_LEFT: readonly Attempt['outcome'][] = ['accepted', 'unknown'];

/** Compares what the receivers got with what the log tells (DESIGN promises 3, 6 and 7). */
export async function judge(office: FaultyOffice, database: Database): Promise<Verdict> {
  const notices = await database.read.find(Notice, { relations: { person: true }, order: { id: 'ASC' } });
  const attempts = grouped(await database.read.find(Attempt), ({ noticeId }) => noticeId);
  const mails = grouped([...office.mails], ({ raw }) => /^Message-ID: <([^>]*)>/im.exec(raw)?.[1] ?? '');
  const zalo = grouped([...office.zalo.sent], ({ trackingId }) => trackingId ?? '');
  const breaches: string[] = [];
  const slotOf = ({ personId, slot }: Notice) => `${personId} ${slot}`;
  const bySlot = grouped(notices, slotOf);
  let [unknown, unknownCame, moved] = [0, 0, 0];
  const breach = ({ id, channel, state }: Notice, what: string) =>
    void breaches.push(`notice ${id} (${channel}, ${state}): ${what}`);

  for (const notice of notices) {
    const { id, channel, state, reason, messageId, providerId } = notice;
    const log = attempts.get(id) ?? [];
    const left = log.filter(({ outcome }) => MAY_HAVE_LEFT.includes(outcome)).length;
    const tracked = zalo.get(trackingIdOf({ id, messageId: messageId! })) ?? [];
    const copies = channel === 'email' ? (mails.get(messageId!) ?? []).length : tracked.length;
    if (copies > left) breach(notice, `${copies} copies came, the log knows of ${left}`);
    const mates = bySlot.get(slotOf(notice))!.filter((other) => other !== notice);
    if (channel === 'zalo') {
      if (copies > 1) breach(notice, `Zalo got it ${copies} times`);
      if (state === 'unknown' && !reason) breach(notice, 'nobody can read why');
      const shown = tracked[0]?.deliveredAt !== undefined;
      const follows = office.fallback && (state === 'unknown' || !shown) ? 1 : 0;
      moved += follows;
      if (mates.length !== follows) breach(notice, `${mates.length} mails follow it, not ${follows}`);
      if (follows && !log.some(({ outcome }) => outcome === 'moved'))
        breach(notice, 'no attempt tells of its mail');
      if (state === 'unknown') {
        unknown += 1;
        unknownCame += copies;
        continue;
      }
      if (tracked[0]?.messageId !== providerId) breach(notice, 'carries another number than Zalo gave');
      if (state === 'delivered' && shown) continue;
    } else {
      const strangers = mails.get(messageId!)?.filter(({ to }) => to[0] !== notice.person.email);
      if (strangers?.length) breach(notice, 'came to somebody else');
    }
    if (state !== 'sent') breach(notice, `did not leave: ${reason}`);
    else if (copies === 0) breach(notice, 'counts as sent and never came');
    else if (!log.some(({ outcome }) => outcome === 'accepted'))
      breach(notice, 'no attempt tells that it left');
  }

  const known = new Set(
    notices.flatMap(({ id, messageId }) => [messageId!, trackingIdOf({ id, messageId: messageId! })]),
  );
  const unheardOf = [...mails.keys(), ...zalo.keys()].filter((key) => !known.has(key));
  if (unheardOf.length > 0) breaches.push(`${unheardOf.length} messages came that no notice knows of`);
  for (const [record, more] of [
    [Notice, moved],
    [NoticeItem, moved],
    [Stage, 0],
  ] as const) {
    const count = await database.read.count<Notice | NoticeItem | Stage>(record);
    const due = office.expected + more;
    if (count !== due) breaches.push(`${count} rows of ${record.name}, not ${due}`);
  }
  return {
    notices: notices.length,
    again: office.mails.length - mails.size,
    unknown,
    unknownCame,
    breaches,
  };
}
