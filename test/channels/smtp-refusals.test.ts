import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/channels/channel.js';
import { EmailChannel } from '../../src/channels/email/email.channel.js';
import { instant } from '../../src/domain/day.js';
import { testConfig } from '../support/config.js';
import { letter } from '../support/letter.js';
import { type Moment, ScriptedSmtp } from '../support/scripted-smtp.js';

const now = instant('2026-05-05T08:00:00+07:00');

async function trying(replies: Partial<Record<Moment, string>>, options?: string): Promise<Outcome> {
  const server = await ScriptedSmtp.start(replies);
  const channel = new EmailChannel(testConfig({ smtpUrl: server.url(options) }));
  const outcome = await channel.send(letter, now);
  channel.onModuleDestroy();
  await server.close();
  return outcome;
}

/** What an outcome asks for, in one word. */
function meaning(outcome: Outcome): string {
  if (outcome.kind !== 'refused') return outcome.kind;
  if (outcome.wait) return outcome.wait.whole ? 'all waits' : 'this one waits';
  if (outcome.unreachable) return 'wrong address';
  return outcome.permanent ? 'for good' : 'again';
}

describe('A server’s refusal', () => {
  it.each<[Moment, string, string, string]>([
    ['greeting', '421 4.3.2 shutting down', 'again', 'tạm từ chối'],
    ['greeting', '554 5.7.1 listed', 'all waits', 'từ chối kết nối'],
    ['EHLO', '421 4.7.0 too many connections', 'again', 'tạm từ chối'],
    ['AUTH', '454 4.7.0 later', 'again', 'tạm từ chối'],
    ['AUTH', '535 5.7.8 bad credentials', 'all waits', 'tài khoản gửi'],
    ['MAIL', '451 4.3.0 later', 'again', 'tạm từ chối'],
    ['MAIL', '530 5.7.0 authentication required', 'all waits', 'tài khoản gửi'],
    ['MAIL', '550 5.4.5 daily quota exceeded', 'all waits', 'hạn mức'],
    ['MAIL', '552 5.3.4 too big', 'for good', 'quá mức'],
    ['MAIL', '553 5.1.8 unknown', 'all waits', 'MAIL_FROM'],
    ['MAIL', '553 unknown', 'all waits', 'MAIL_FROM'],
    ['RCPT', '421 4.4.2 bye', 'again', 'tạm từ chối'],
    ['RCPT', '450 4.2.0 greylisted', 'again', 'greylisting'],
    ['RCPT', '450 4.1.1 not verified yet', 'again', 'tạm từ chối'],
    ['RCPT', '452 4.2.2 over quota', 'again', 'đã đầy'],
    ['RCPT', '501 5.1.3 bad syntax', 'wrong address', 'không tồn tại'],
    ['RCPT', '503 5.5.1 sequence', 'again', 'tạm từ chối'],
    ['RCPT', '530 5.7.1 authenticate first', 'this one waits', 'chính sách'],
    ['RCPT', '550 no such user', 'wrong address', 'không tồn tại'],
    ['RCPT', '550 5.1.1 unknown', 'wrong address', 'không tồn tại'],
    ['RCPT', '550 5.1.2 no such domain', 'wrong address', 'không tồn tại'],
    ['RCPT', '550 5.1.10 takes no mail', 'wrong address', 'không tồn tại'],
    ['RCPT', '550 5.2.1 disabled', 'wrong address', 'không tồn tại'],
    ['RCPT', '550 5.4.1 access denied', 'wrong address', 'không tồn tại'],
    ['RCPT', '550 5.1.7 bad sender', 'this one waits', 'MAIL_FROM'],
    ['RCPT', '550 relay denied', 'this one waits', 'chính sách'],
    ['RCPT', '550 5.0.0 blocked', 'this one waits', 'chính sách'],
    ['RCPT', '554 5.7.1 listed', 'this one waits', 'chính sách'],
    ['RCPT', '550 5.3.2 not accepting', 'again', 'đang bận'],
    ['RCPT', '550 5.6.0 media', 'for good', 'từ chối'],
    ['RCPT', '551 user not local', 'wrong address', 'không tồn tại'],
    ['RCPT', '552 5.2.2 full', 'again', 'đã đầy'],
    ['RCPT', '552 exceeded storage allocation', 'again', 'đã đầy'],
    ['DATA', '451 4.3.0 later', 'again', 'tạm từ chối'],
    ['DATA', '554 no valid recipients', 'for good', 'từ chối'],
    ['message', '451 4.7.1 later', 'again', 'tạm từ chối'],
    ['message', '452 4.3.1 disk full', 'again', 'tạm từ chối'],
    ['message', '550 5.1.1 unknown', 'wrong address', 'không tồn tại'],
    ['message', '550 5.7.26 unauthenticated', 'this one waits', 'chính sách'],
    ['message', '552 5.2.2 full', 'again', 'đã đầy'],
    ['message', '552 5.3.4 too big', 'for good', 'quá mức'],
    ['message', '554 refused as spam', 'this one waits', 'chính sách'],
    ['message', '554 5.6.0 unreadable', 'for good', 'từ chối'],
  ])('at %s with "%s" means: %s, %s', async (moment, reply, what, words) => {
    const outcome = await trying({ [moment]: reply });
    expect(meaning(outcome)).toBe(what);
    expect(outcome).toMatchObject({
      code: `smtp/${reply.slice(0, 3)}`,
      reason: expect.stringMatching(new RegExp(`${words}.*: ${reply}$`)),
    });
  });

  it.each<[Moment, string]>([
    ['greeting', 'again'],
    ['EHLO', 'again'],
    ['AUTH', 'again'],
    ['MAIL', 'again'],
    ['RCPT', 'again'],
    ['DATA', 'again'],
    ['message', 'unknown'],
  ])('to answer at %s leaves it to be tried: %s', async (moment, what) => {
    expect(meaning(await trying({ [moment]: '' }))).toBe(what);
  });

  it('to encrypt, where the setting wants it, stops everything', async () => {
    const outcome = await trying({}, '?requireTLS=true');
    expect(meaning(outcome)).toBe('all waits');
    expect(outcome).toMatchObject({ reason: expect.stringContaining('không nhận kết nối mã hóa') });
  });

  it('of the setting waits a quarter of an hour, of a policy four hours', async () => {
    const until = (minutes: number) => ({ wait: { until: now.add({ minutes }) } });
    expect(await trying({ AUTH: '535 no' })).toMatchObject(until(15));
    expect(await trying({ RCPT: '554 5.7.1 no' })).toMatchObject(until(240));
  });

  it('is not needed for an address that is none', async () => {
    const server = await ScriptedSmtp.start({});
    const channel = new EmailChannel(testConfig({ smtpUrl: server.url() }));
    const bad = { ...letter, to: { ...letter.to, email: '' } };
    expect(meaning(await channel.send(bad, now))).toBe('wrong address');
    channel.onModuleDestroy();
    await server.close();
  });
});
