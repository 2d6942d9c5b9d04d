import { MoreThan } from 'typeorm';
import type { ChannelName, Outcome, OutgoingMessage } from '../../channels/channel.js';
import { formatInstant, type Instant } from '../../domain/day.js';
import { Person } from '../../people/person.entity.js';
import { select } from '../../platform/bulk.js';
import type { Database, Transaction } from '../../platform/database.js';
import { TooMany } from '../../platform/refusal.js';
import { ChannelTest } from './channel-test.entity.js';
import { testWords } from './test-message.js';

/** So many tests of one channel a person has within so long: each is a real message, and some cost money. */
const MOST = 5;
const WINDOW = { hours: 1 };

const UNDER_WAY = 'Tin thử đang được gửi; chưa rõ kết quả.';

/** Writes down that the person tries the channel; TooMany, with the moment when it can be tried again. */
export async function beginTest(
  tx: Transaction,
  channel: ChannelName,
  personId: number,
  now: Instant,
): Promise<number> {
  // Two taps at once are counted one after the other.
  await select(tx, Person, ['id'], { where: { id: personId }, lock: true });
  const lately = await tx.find(ChannelTest, {
    where: { personId, channel, at: MoreThan(now.subtract(WINDOW)) },
    order: { at: 'DESC', id: 'DESC' },
    take: MOST,
  });
  if (lately.length === MOST)
    throw new TooMany(
      'channels/too-many-tests',
      `Đã gửi thử ${MOST} lần trong một giờ qua kênh này. Từ ${formatInstant(lately.at(-1)!.at.add(WINDOW))} gửi thử lại được.`,
    );
  const begun = { personId, channel, at: now, outcome: 'unknown', code: null, words: UNDER_WAY } as const;
  return (await tx.save(ChannelTest, { ...begun })).id;
}

/** Writes down what became of the test, and answers it whole. */
export async function endTest(
  database: Database,
  id: number,
  outcome: Outcome,
  message: OutgoingMessage,
): Promise<ChannelTest> {
  const code = outcome.kind === 'accepted' ? null : outcome.code;
  const became = { outcome: outcome.kind, code, words: testWords(outcome, message) };
  return database.write(async (tx) => {
    await tx.update(ChannelTest, { id }, became);
    return tx.findOneByOrFail(ChannelTest, { id });
  });
}
