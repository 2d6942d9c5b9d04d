import { In } from 'typeorm';
import { grouped } from '../domain/grouping.js';
import { select, updateEach } from '../platform/bulk.js';
import type { Transaction } from '../platform/database.js';
import { Notice, WAITING } from './notice.entity.js';
import { NoticeItem, Overview } from './stage.entity.js';
import { isDaily } from './log/word.js';

type Gathering = Pick<Notice, 'id' | 'personId' | 'channel' | 'slot'>;

/**
 * Puts what an older daily message carries, which could not leave yet, into the newer one of the same person and
 * channel: when a mail server comes back after a week, everybody gets one message and not five.
 */
export async function mergeOlder(tx: Transaction, gathering: Gathering[]): Promise<void> {
  const byPerson = grouped(
    gathering.filter((notice) => isDaily(notice.slot)),
    (notice) => notice.personId,
  );
  const waiting = await select(tx, Notice, ['id', 'personId', 'channel', 'slot'], {
    where: { state: In([...WAITING]) },
    among: { personId: [...byPerson.keys()] },
    lock: true,
  });
  const heirs = new Map<number, number>();
  for (const old of waiting.filter((notice) => isDaily(notice.slot))) {
    const heir = byPerson
      .get(old.personId)
      ?.find((notice) => notice.channel === old.channel && notice.slot > old.slot);
    if (heir) heirs.set(old.id, heir.id);
  }
  await merge(tx, heirs);
}

async function merge(tx: Transaction, heirs: ReadonlyMap<number, number>): Promise<void> {
  if (heirs.size === 0) return;
  const among = { noticeId: [...heirs.keys()] };
  const superseded = [...heirs].map(([id, heir]) => ({
    id,
    state: 'superseded' as const,
    reason: `chưa gửi được, đã gộp vào thông báo số ${heir}`,
    heirId: heir,
    fallbackAt: null,
  }));
  await updateEach(tx, Notice, superseded);
  // What an earlier one had left to these goes on with it.
  const before = await select(tx, Notice, ['id', 'heirId'], { among: { heirId: [...heirs.keys()] } });
  await updateEach(
    tx,
    Notice,
    before.map(({ id, heirId }) => ({ id, heirId: heirs.get(heirId!)! })),
  );
  for (const carried of [NoticeItem, Overview]) {
    const rows = await select<NoticeItem | Overview, 'id' | 'noticeId'>(tx, carried, ['id', 'noticeId'], {
      among,
    });
    await updateEach<NoticeItem | Overview>(
      tx,
      carried,
      rows.map(({ id, noticeId }) => ({ id, noticeId: heirs.get(noticeId)! })),
    );
  }
}
