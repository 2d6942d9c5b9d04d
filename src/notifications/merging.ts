import { In } from 'typeorm';
import { chunked, grouped } from '../domain/grouping.js';
import type { Transaction } from '../platform/database.js';
import { Notice } from './notice.entity.js';
import { NoticeItem, Overview } from './stage.entity.js';
import { isDaily } from './word.js';

/**
 * Puts what an older daily message carries, which could not leave yet, into the newer one of the same person and
 * channel: when a mail server comes back after a week, everybody gets one message and not five.
 */
export async function mergeOlder(tx: Transaction, gathering: Notice[]): Promise<void> {
  const newer = gathering.filter((notice) => isDaily(notice.slot));
  const byPerson = grouped(newer, (notice) => notice.personId);
  for (const personIds of chunked([...byPerson.keys()])) {
    const waiting = await tx.findBy(Notice, { personId: In(personIds), state: In(['pending', 'held']) });
    for (const old of waiting.filter((notice) => isDaily(notice.slot))) {
      const heir = byPerson
        .get(old.personId)
        ?.find((notice) => notice.channel === old.channel && notice.slot > old.slot);
      if (heir) await merge(tx, old, heir);
    }
  }
}

async function merge(tx: Transaction, old: Notice, heir: Notice): Promise<void> {
  const reason = `chưa gửi được, đã gộp vào thông báo số ${heir.id}`;
  const { affected } = await tx.update(
    Notice,
    { id: old.id, state: old.state },
    { state: 'superseded', reason },
  );
  if (affected !== 1) return;
  await tx.update(NoticeItem, { noticeId: old.id }, { noticeId: heir.id });
  await tx.update(Overview, { noticeId: old.id }, { noticeId: heir.id });
}
