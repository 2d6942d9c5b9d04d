import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Clock } from '../../src/platform/clock.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { fileOf, moreCommunes } from '../support/organisation.js';
import { type Moment, ScriptedSmtp, SILENT } from '../support/scripted-smtp.js';

const NOW = '2026-05-05T09:00+07:00';
/** In milliseconds, so that nobody waits for half a minute. */
const IMPATIENT = '?greetingTimeout=300&socketTimeout=300';
const CUT = '';

describe.each(engines)('a mail server in trouble on %s', (engine) => {
  let desk: Desk;
  let smtp: ScriptedSmtp;
  beforeEach(async () => {
    smtp = await ScriptedSmtp.start();
    desk = await Desk.open(engine, { smtpUrl: smtp.url(IMPATIENT) });
  });
  afterEach(async () => {
    await desk.close();
    await smtp.close();
  });

  /** The unit is told something while the server answers so; what the log then says of it. */
  const tell = async (replies: Partial<Record<Moment, string>>) => {
    smtp.replies = replies;
    await desk.issue(NOW, [{ task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-06-30' }]);
    await desk.tick(NOW);
    const notice = (await desk.notices()).find(({ person }) => person.email.startsWith('stc@'))!;
    const attempts = await desk.database.read.findBy(Attempt, { noticeId: notice.id });
    return { notice, attempts, said: `${notice.state} ${attempts.at(-1)!.code}` };
  };

  it.each<[Moment, string, string]>([
    ['greeting', '421 4.3.2 shutting down', 'retrying smtp/421'],
    ['greeting', '450 later', 'retrying smtp/450'],
    ['greeting', '550 not you', 'held smtp/550'],
    ['greeting', '552 full', 'held smtp/552'],
    ['MAIL', '421 4.4.2 bye', 'retrying smtp/421'],
    ['MAIL', '450 4.3.2 later', 'retrying smtp/450'],
    ['MAIL', '550 5.1.8 who are you', 'held smtp/550'],
    ['MAIL', '552 5.3.4 too big', 'failed smtp/552'],
    ['RCPT', '421 4.4.2 bye', 'retrying smtp/421'],
    ['RCPT', '450 4.2.0 greylisted', 'retrying smtp/450'],
    ['RCPT', '550 5.1.1 no such user', 'failed smtp/550'],
    ['RCPT', '552 5.2.2 mailbox full', 'retrying smtp/552'],
    ['DATA', '421 4.4.2 bye', 'retrying smtp/421'],
    ['DATA', '450 4.3.0 later', 'retrying smtp/450'],
    ['DATA', '550 5.6.0 not this', 'failed smtp/550'],
    ['DATA', '552 5.2.2 mailbox full', 'retrying smtp/552'],
    ['message', '421 4.4.2 bye', 'retrying smtp/421'],
    ['message', '450 4.2.0 later', 'retrying smtp/450'],
    ['message', '550 5.6.0 not this', 'failed smtp/550'],
    ['message', '552 5.3.4 too big', 'failed smtp/552'],
  ])('that says at %s "%s" leaves the message %s, with a reason to read', async (at, reply, outcome) => {
    const { said, notice } = await tell({ [at]: reply });
    expect(said).toBe(outcome);
    expect(notice.reason).toMatch(new RegExp(`[ạ-ỹ].*${reply.slice(4)}`, 'u'));
  });

  it.each<[string, Moment, string, string]>([
    ['hangs', 'greeting', SILENT, 'failed-for-now'],
    ['hangs', 'MAIL', SILENT, 'failed-for-now'],
    ['hangs', 'RCPT', SILENT, 'failed-for-now'],
    ['hangs', 'DATA', SILENT, 'failed-for-now'],
    ['hangs', 'message', SILENT, 'unknown'],
    ['cuts the line', 'greeting', CUT, 'failed-for-now'],
    ['cuts the line', 'RCPT', CUT, 'failed-for-now'],
    ['cuts the line', 'DATA', CUT, 'failed-for-now'],
    ['cuts the line', 'message', CUT, 'unknown'],
  ])('that %s at %s gets it again later, under the same Message-ID', async (_, at, reply, outcome) => {
    const { notice, attempts } = await tell({ [at]: reply });
    expect(notice).toMatchObject({ state: 'retrying', reason: expect.stringMatching(/[ạ-ỹ]/u) });
    expect(attempts.at(-1)).toMatchObject({ outcome, code: expect.stringMatching(/^smtp\/E[A-Z]+$/) });
    smtp.replies = {};
    await desk.tick('2026-05-05T09:02+07:00');
    const [again] = (await desk.notices()).filter(({ id }) => id === notice.id);
    expect(again).toMatchObject({ state: 'sent', messageId: notice.messageId });
  });

  it('is asked once for each while it is busy, and gets one message for each over five lines when it is back', async () => {
    await desk.rooms.get(OrganisationService).setup(fileOf(moreCommunes(60)), desk.rooms.get(Clock).now());
    smtp.replies = { RCPT: '451 4.3.2 busy' };
    await desk.issue(NOW, [{ task: 'Báo cáo', lead: ['UBND các xã, phường'], due: '2026-05-15' }]);
    await desk.tick(NOW);
    const tries = await desk.database.read.find(Attempt);
    expect(new Set(tries.map(({ noticeId }) => noticeId)).size).toBe(tries.length);
    smtp.replies = {};
    for (const time of ['09:02', '09:03', '09:10', '09:30']) await desk.tick(`2026-05-05T${time}+07:00`);
    const came = smtp.came.filter((to) => to.startsWith('xa'));
    expect(came).toHaveLength(60);
    expect(new Set(came).size).toBe(60);
    expect(smtp.peak).toBeLessThanOrEqual(5);
  });
});
