import { IsNull } from 'typeorm';
import { earlier, type Instant } from '../../src/domain/day.js';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { Notice, type NoticeState } from '../../src/notifications/notice.entity.js';
import { Receipt } from '../../src/notifications/delivery/receipt.entity.js';
import { NoticeItem, Stage } from '../../src/notifications/stage.entity.js';
import { isDaily } from '../../src/notifications/log/word.js';
import type { Database } from '../../src/platform/database.js';
import type { Handed } from './outside-world.js';

const LEFT: readonly NoticeState[] = ['sent', 'delivered', 'seen'];
/** Ends at which a step counts as settled, one way or the other. */
const SETTLED: readonly NoticeState[] = [...LEFT, 'stale', 'cancelled'];
const ENDED: readonly NoticeState[] = [...SETTLED, 'failed', 'unknown', 'superseded'];
const WITHOUT_REASON: readonly NoticeState[] = ['gathering', 'pending', 'sending', ...LEFT];
const MAY_GO_ON: readonly NoticeState[] = ['pending', 'held', 'retrying', 'sending', 'sent', 'unknown'];
/** Tries of one message in an hour: what is tried again waits longer each time, what was interrupted does not. */
const TRIES_AN_HOUR = 16;

/** What the outbox must not look like between two heartbeats, whatever happened; `before`: the log as it was. */
export async function faultsNow(database: Database, before: Attempt[], broken: boolean): Promise<string[]> {
  const notices = await database.read.find(Notice);
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  const rules: [string, (notice: Notice) => boolean][] = [
    ['has no reason', ({ state, reason }) => !WITHOUT_REASON.includes(state) && !reason],
    ['falls back for nothing', ({ state, fallbackAt }) => !!fallbackAt && !MAY_GO_ON.includes(state)],
    ['has no lease', ({ state, leaseUntil }) => state === 'sending' && !leaseUntil],
    ['keeps its lease', ({ state, leaseOwner }) => LEFT.includes(state) && !!leaseOwner],
    ['left at no moment', ({ state, sentAt }) => LEFT.includes(state) && !sentAt],
    ['still gathers', ({ state }) => state === 'gathering' && !broken],
    ['was tried less than never', ({ tries }) => tries < 0],
    ['has a wrong heir', (notice) => notice.heirId !== null && !isHeir(byId.get(notice.heirId), notice)],
  ];
  const faults = notices.flatMap((notice) =>
    rules.filter(([, broken]) => broken(notice)).map(([words]) => `${nameOf(notice)} ${words}`),
  );
  const log = await database.read.find(Attempt);
  const present = new Map(log.map((attempt) => [attempt.id, JSON.stringify(attempt)]));
  const changed = before.filter((attempt) => present.get(attempt.id) !== JSON.stringify(attempt));
  const silent = log.filter(({ reason }) => !reason);
  return [
    ...faults,
    ...changed.map(({ id }) => `attempt ${id} was changed`),
    ...silent.map(({ id }) => `attempt ${id} has no reason`),
  ];
}

/** What must not be left when everything has worked again for days, until `end`. */
export async function faultsInTheEnd(database: Database, handed: Handed[], end: Instant): Promise<string[]> {
  const notices = await database.read.find(Notice);
  const receipts = await database.read.findBy(Receipt, { noticeId: IsNull() });
  const resent = new Set(
    (await database.read.findBy(Attempt, { outcome: 'resent' })).map(({ noticeId }) => noticeId),
  );
  const rules: [string, (notice: Notice) => boolean][] = [
    ['never ended', (notice) => !ENDED.includes(notice.state) && !waitsForItsHour(notice, end)],
    ['never fell back', (notice) => MAY_GO_ON.includes(notice.state) && isPast(notice.fallbackAt, end)],
    [
      'has a receipt that was left aside',
      (one) => receipts.some((each) => each.providerId === one.providerId),
    ],
    ['was taken twice by Zalo', ({ id, channel }) => channel === 'zalo' && !resent.has(id) && taken(id) > 1],
    ['has two Message-IDs', ({ id }) => new Set(triesOf(id).map(({ messageId }) => messageId)).size > 1],
    ['was tried too often', ({ id }) => triesOf(id).some(({ at }) => near(triesOf(id), at) > TRIES_AN_HOUR)],
  ];
  const triesOf = (id: number) => handed.filter(({ notice }) => notice === id);
  const taken = (id: number) => triesOf(id).filter(({ took }) => took).length;
  const faults = notices.flatMap((notice) =>
    rules.filter(([, broken]) => broken(notice)).map(([words]) => `${nameOf(notice)} ${words}`),
  );
  return [...faults, ...(await lostSteps(database, notices, end))];
}

/** Steps that count as told and were neither told, nor found pointless, nor refused by every channel. */
async function lostSteps({ read }: Database, notices: Notice[], end: Instant): Promise<string[]> {
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  const items = await read.find(NoticeItem);
  const told = await read.findBy(Stage, { state: 'told' });
  return told.flatMap(({ id, step }) => {
    const carried = items.filter(({ stageId }) => stageId === id);
    const ways = carried.map(({ noticeId }) => byId.get(noticeId)!);
    const settled =
      carried.some(({ dropped }) => dropped) ||
      ways.some((way) => SETTLED.includes(way.state) || waitsForItsHour(way, end));
    const refused = ways.length > 0 && ways.every(({ state }) => state === 'failed');
    return settled || refused ? [] : [`${step} is lost: ${ways.map(nameOf).join()}`];
  });
}

/** The day's message, which its reader wants later on the day, or which came too late for its slot. */
function waitsForItsHour({ state, slot, nextTryAt }: Notice, now: Instant): boolean {
  const soon = earlier(nextTryAt, now.add({ hours: 96 }));
  return state === 'pending' && isDaily(slot) && soon && earlier(now, nextTryAt);
}

function isHeir(heir: Notice | undefined, { id, state }: Notice): boolean {
  return heir !== undefined && heir.id > id && heir.heirId === null && state === 'superseded';
}

function isPast(at: Instant | null, now: Instant): boolean {
  return at !== null && !earlier(now, at);
}

function near(tries: Handed[], at: Instant): number {
  return tries.filter((each) => each.at.since(at).abs().total('minutes') < 30).length;
}

function nameOf({ channel, id, state, reason }: Notice): string {
  return `${channel} ${id} ${state} (${reason})`;
}
