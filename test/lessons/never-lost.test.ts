import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { instant } from '../../src/domain/day.js';
import { WatchService } from '../../src/engine/watch.service.js';
import { Stage } from '../../src/notifications/stage.entity.js';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';

const BUSY = { recipient: { code: 451, text: 'try later' } };
const report = { task: 'Báo cáo kết quả rà soát', lead: ['Sở Tài chính'], due: '2026-05-15' };

/** What elsewhere was lost on the way, or stood still and nobody saw it. */
describe.each(engines)('nothing is lost and nothing stands still on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
  });
  afterEach(() => desk.close());

  const given = (now = '2026-05-05T09:00+07:00', tasks = [report]) => desk.given(now, tasks);
  const lines = async () => withoutOverviews(await desk.written());

  it('21: what was suspended for a while is reminded of again (oncall #1206)', async () => {
    const id = await given();
    await desk.act('2026-05-07T09:00+07:00', 'office', 'suspend', id, { reason: 'Chờ hướng dẫn' });
    expect(withoutOverviews(await desk.watch('2026-05-08', '2026-05-12'))).toEqual([]);
    await desk.act('2026-05-12T10:00+07:00', 'office', 'resume', id);
    expect(withoutOverviews(await desk.watch('2026-05-13', '2026-05-18'))).toEqual([
      '05-13 stc: resume:4',
      '05-14 stc: before-1',
      '05-15 stc: due',
      '05-18 office: secretariat-1, overview',
      '05-18 stc: late-1',
    ]);
  });

  it('22: and however often it was suspended (oncall #895)', async () => {
    const id = await given();
    for (const hour of ['09', '11', '13']) {
      await desk.act(`2026-05-07T${hour}:00+07:00`, 'office', 'suspend', id, { reason: 'Chờ' });
      await desk.act(`2026-05-07T${hour}:30+07:00`, 'office', 'resume', id);
      await desk.tick(`2026-05-07T${hour}:31+07:00`);
    }
    desk.mails.length = 0;
    await desk.watch('2026-05-08', '2026-05-15');
    expect(await lines()).toEqual(['stc: before-1', 'stc: before-3', 'stc: due']);
  });

  it('23: the chain starts though the database was too busy at first (oncall #1187)', async () => {
    await desk.issue('2026-05-05T09:00+07:00', [report]);
    const busy = new Error('database is locked');
    const write = jest.spyOn(desk.database, 'write').mockRejectedValueOnce(busy).mockRejectedValueOnce(busy);
    await expect(desk.tick('2026-05-05T09:01+07:00')).rejects.toThrow('locked');
    await expect(desk.tick('2026-05-05T09:02+07:00')).rejects.toThrow('locked');
    write.mockRestore();
    await desk.tick('2026-05-05T09:03+07:00');
    expect(await lines()).toEqual(['stc: issue']);
  });

  it('24: that the heart has stopped is seen from what it left undone (oncall #724)', async () => {
    await given();
    const watch = desk.rooms.get(WatchService);
    expect(await watch.oldestDue(instant('2026-05-06T07:59+07:00'))).toBeUndefined();
    const late = await watch.watched(instant('2026-05-07T09:00+07:00'));
    expect(late).toMatchObject({ late: true, oldestDue: instant('2026-05-06T08:00+07:00') });
    await desk.tick('2026-05-07T09:00+07:00');
    expect(await watch.watched(instant('2026-05-07T09:00:01+07:00'))).toMatchObject({
      late: false,
      oldestDue: undefined,
    });
  });

  it('25: a wait is as long as it was laid down (oncall #1931)', async () => {
    await given();
    await desk.tick('2026-05-06T07:59:59+07:00');
    expect(desk.mails).toEqual([]);
    await desk.tick('2026-05-06T08:00:00+07:00');
    expect(await lines()).toEqual(['stc: before-7']);
  });

  it('26: a second deadline is reminded of like the first (deck #2239)', async () => {
    const id = await given();
    await desk.watch('2026-05-06', '2026-05-12');
    const later = { reason: 'Mưa lũ', newDue: '2026-05-29' };
    await desk.act('2026-05-13T09:00+07:00', 'office', 'extend', id, later);
    expect(withoutOverviews(await desk.watch('2026-05-14', '2026-05-29'))).toEqual([
      '05-14 stc: extend:2',
      '05-19 stc: ask-progress-2026-05-19',
      '05-20 stc: before-7',
      '05-26 stc: before-3',
      '05-28 stc: before-1',
      '05-29 stc: due',
    ]);
  });

  it('27: a run that sends nothing leaves a line in the log (kanboard #4843)', async () => {
    const log = jest.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);
    await desk.tick('2026-05-05T09:00+07:00');
    expect(log).toHaveBeenCalledWith('tick', expect.objectContaining({ sent: 0, looked: 0 }));
    log.mockRestore();
  });

  it('28: seconds never make a reminder miss its minute (vikunja PR #834)', async () => {
    await given();
    await desk.tick('2026-05-06T07:59:59.999+07:00');
    await desk.tick('2026-05-06T08:01:00.001+07:00');
    expect(await lines()).toEqual(['stc: before-7']);
  });

  it('29: of several reminders in one slot none vanishes (vikunja PR #1564)', async () => {
    const tasks = ['một', 'hai', 'ba', 'bốn', 'năm'].map((n) => ({ ...report, task: `Việc ${n}` }));
    await given('2026-05-05T09:00+07:00', tasks);
    await desk.tick('2026-05-06T08:00+07:00');
    const [mail, ...more] = desk.to('stc');
    expect(more).toEqual([]);
    for (const { task } of tasks) expect(mail!.text).toContain(task);
  });

  it('30: a step that failed is tried again (novu #2405)', async () => {
    await given();
    desk.mail.refuse(BUSY);
    expect(await desk.tick('2026-05-06T08:00+07:00')).toMatchObject({ sent: 0, failed: 1 });
    desk.mail.accept();
    expect(await desk.tick('2026-05-06T08:02+07:00')).toMatchObject({ sent: 1 });
  });

  it('31, 34: a beat that was missed is made up for at the next one, not a day later (pg-boss #557, bullmq #2466)', async () => {
    await given();
    await desk.tick('2026-05-06T11:42+07:00');
    expect(await lines()).toEqual(['stc: before-7']);
  });

  it('32, 36: also by another instance, and right after a restart (pg-boss #914, bullmq #168)', async () => {
    await desk.issue('2026-05-05T09:00+07:00', [report]);
    const next = await desk.another();
    await next.tick(instant('2026-05-05T09:00:10+07:00'));
    await (await desk.another()).tick(instant('2026-05-06T08:00:05+07:00'));
    expect(await lines()).toEqual(['stc: before-7', 'stc: issue']);
  });

  it('33: whatever was told stays on record, however long ago (pg-boss #192)', async () => {
    await given();
    await desk.watch('2026-05-06', '2026-06-30');
    const before = await desk.database.read.find(Stage, { select: { id: true } });
    await desk.tick('2027-05-06T08:00+07:00');
    const after = new Set(
      (await desk.database.read.find(Stage, { select: { id: true } })).map(({ id }) => id),
    );
    expect(before.filter(({ id }) => !after.has(id))).toEqual([]);
  });

  it('35: after the line to the mail server broke, the message is minutes late, not a day (bullmq #1658)', async () => {
    await given();
    desk.mail.refuse({ hangUp: 'before-data' });
    await desk.tick('2026-05-06T08:00+07:00');
    desk.mail.accept();
    for (const minute of ['01', '02', '06', '07']) await desk.tick(`2026-05-06T08:${minute}+07:00`);
    expect(await lines()).toEqual(['stc: before-7']);
  });

  it('37, 38, 39: what waits to be tried again is in the database, not in memory (bullmq #419, #2215, bull #1502)', async () => {
    await given();
    desk.mail.refuse(BUSY);
    for (const minute of ['00', '01', '06']) await desk.tick(`2026-05-06T08:${minute}+07:00`);
    desk.mail.accept();
    await (await desk.another()).tick(instant('2026-05-06T08:21+07:00'));
    expect(await lines()).toEqual(['stc: before-7']);
  });
});
