import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import { instant } from '../../src/domain/day.js';
import { Heartbeat } from '../../src/engine/heartbeat.js';
import { WatchService } from '../../src/engine/watch.service.js';
import { Clock, ManualClock } from '../../src/platform/clock.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

describe.each(engines)('a clock that is wrong, on %s', (engine) => {
  let desk: Desk;
  let clock: ManualClock;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    clock = desk.rooms.get<ManualClock>(Clock);
    clock.setTo(instant('2026-05-04T09:00+07:00'));
    const owed = [{ task: 'Báo cáo', lead: ['Sở Tài chính'], due: '2026-05-15' }];
    const [id] = await desk.issue('2026-05-04T09:00+07:00', owed);
    await beat();
    await desk.act('2026-05-04T10:00+07:00', 'stc', 'receive', id!);
    desk.mails.length = 0;
  });
  afterEach(() => desk.close());

  const beat = () => desk.rooms.get(Heartbeat).beat();
  const passTo = async (now: string) => {
    clock.goTo(instant(now));
    await beat();
    const written = await desk.written();
    desk.mails.length = 0;
    return written;
  };
  const doubted = async () =>
    (await desk.rooms.get(WatchService).watched(clock.now())).clockDoubtedSince !== undefined;

  it('tells nothing until it has been steady for ten minutes, and nothing at all when it is set right', async () => {
    clock.setTo(instant('2026-08-20T10:00+07:00'));
    await beat();
    expect(await doubted()).toBe(true);
    expect(await passTo('2026-08-20T10:05+07:00')).toEqual([]);
    clock.setTo(instant('2026-05-04T10:06+07:00'));
    await beat();
    await passTo('2026-05-04T10:12+07:00');
    expect(await passTo('2026-05-04T10:17+07:00')).toEqual([]);
    expect(await doubted()).toBe(false);
    expect(await passTo('2026-05-06T08:00+07:00')).toEqual(['stc: before-7']);
  });

  it('that leapt ahead and stays there is believed after ten minutes', async () => {
    clock.setTo(instant('2026-05-19T10:00+07:00'));
    await beat();
    expect(await passTo('2026-05-19T10:11+07:00')).toEqual([
      'chair: overview',
      'office: secretariat-1, overview',
      'stc: late-1',
    ]);
  });

  it('that is set back at last costs no reminder: what it told of the future is told again in its time', async () => {
    // A service that was started with the wrong clock knows of no leap.
    await desk.tick('2026-06-20T10:00+07:00');
    await desk.tick('2026-06-22T10:00+07:00');
    expect(await desk.written()).not.toEqual([]);
    desk.mails.length = 0;
    expect(await passTo('2026-05-05T09:00+07:00')).toEqual(['chair: overview', 'office: overview']);
    const assignment = await desk.database.read.findOneBy(Assignment, {});
    expect(assignment!.nextActionAt).toEqual(instant('2026-05-06T08:00+07:00'));
    expect(await passTo('2026-05-06T08:00+07:00')).toEqual(['stc: before-7']);
    expect(await passTo('2026-05-12T08:00+07:00')).toEqual([
      'chair: overview',
      'office: overview',
      'stc: before-3',
    ]);
    expect(await passTo('2026-05-18T08:00+07:00')).toContain('stc: late-1');
  });

  it('sets nothing right twice a day, so that two clocks that differ make no flood', async () => {
    await desk.tick('2026-06-22T10:00+07:00');
    await passTo('2026-05-05T09:00+07:00');
    await desk.tick('2026-06-22T10:01+07:00');
    desk.mails.length = 0;
    await passTo('2026-05-05T09:01+07:00');
    await desk.tick('2026-06-22T10:02+07:00');
    expect(desk.mails).toEqual([]);
  });
});
