import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { Stage } from '../../src/notifications/stage.entity.js';
import { Pause } from '../../src/people/pause.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { StandIn } from '../../src/people/stand-in.entity.js';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';

const ISSUED = '2026-05-11T09:00+07:00';

describe.each(engines)('somebody who is away on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open(engine)));
  afterEach(() => desk.close());

  const idOf = async (who: string) =>
    (await desk.database.read.findOneBy(Person, { email: `${who}@songvan.example` }))!.id;
  const pause = async (who: string, from: string, to: string) => {
    const row = { personId: await idOf(who), fromDay: day(from), toDay: day(to), at: instant(ISSUED) };
    await desk.database.write((tx) => tx.insert(Pause, row));
  };
  const issue = async (due: string) => {
    const [id] = await desk.issue(ISSUED, [{ task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due }]);
    await desk.tick(ISSUED);
    await desk.act(ISSUED, 'stc', 'receive', id!);
    return id!;
  };
  const stagesOf = async (assignmentId: number) =>
    (await desk.database.read.find(Stage, { where: { assignmentId }, order: { id: 'ASC' } })).map(
      ({ step, state }) => `${step} ${state}`,
    );

  it('hears nothing that another reminder follows, but the last one, the day itself and what is late', async () => {
    await pause('stc', '2026-05-13', '2026-06-30');
    const id = await issue('2026-05-29');
    const seen = withoutOverviews(await desk.watch('2026-05-12', '2026-06-03'));
    expect(seen.filter((line) => line.includes('stc'))).toEqual([
      '05-29 stc: due',
      '06-01 stc: late-1',
      '06-03 stc: late-3',
    ]);
    expect((await stagesOf(id)).filter((stage) => stage.endsWith('paused'))).toEqual([
      'before-7 paused',
      'before-3 paused',
      'before-1 paused',
    ]);
  });

  it('is not told afterwards what was held back', async () => {
    await pause('stc', '2026-05-13', '2026-05-21');
    await issue('2026-05-29');
    expect(withoutOverviews(await desk.watch('2026-05-12', '2026-05-26'))).toEqual(['05-26 stc: before-3']);
  });

  it('is told at once of a new assignment, and of one returned', async () => {
    await pause('stc', '2026-05-11', '2026-06-30');
    const id = await issue('2026-05-29');
    await desk.act('2026-05-12T10:00+07:00', 'stc', 'submit', id, { text: 'Đã gửi.' });
    await desk.act('2026-05-12T11:00+07:00', 'office', 'return', id, {
      reason: 'Thiếu phụ lục.',
      newDue: '2026-06-05',
    });
    await desk.tick('2026-05-12T11:01+07:00');
    expect(await desk.written()).toEqual([
      expect.stringMatching(/^stc: issue/),
      expect.stringMatching(/^stc: return/),
    ]);
  });

  it('has a stand-in told instead, of everything', async () => {
    const [personId, standInId] = [await idOf('stc'), await idOf('stc.deputy')];
    const span = { fromDay: day('2026-05-13'), toDay: day('2026-06-30') };
    await desk.database.write((tx) => tx.insert(StandIn, { personId, standInId, ...span }));
    await pause('stc', '2026-05-13', '2026-06-30');
    await issue('2026-05-29');
    const seen = withoutOverviews(await desk.watch('2026-05-12', '2026-05-29'));
    expect(seen).toEqual([
      '05-20 stc.deputy: before-7',
      '05-26 stc.deputy: before-3',
      '05-28 stc.deputy: before-1',
      '05-29 stc.deputy: due',
    ]);
  });

  it('gets no weekly overview; who is there does', async () => {
    await pause('office', '2026-05-18', '2026-05-19');
    await issue('2026-06-30');
    expect(await desk.watch('2026-05-18', '2026-05-18')).toEqual(['05-18 chair: overview']);
    expect(await desk.watch('2026-05-25', '2026-05-25')).toEqual([
      '05-25 chair: overview',
      '05-25 office: overview',
      '05-25 stc: ask-progress-2026-05-25',
    ]);
  });
});
