import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';

describe.each(engines)('days off on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open(engine)));
  afterEach(() => desk.close());

  const assign = async (on: string, due: string) => {
    const [id] = await desk.issue(`${on}T09:00+07:00`, [{ task: 'Báo cáo', lead: ['Sở Tài chính'], due }]);
    await desk.tick(`${on}T09:01+07:00`);
    await desk.act(`${on}T09:30+07:00`, 'stc', 'receive', id!);
  };

  it('are silent, and the reminders before a deadline leave them out of the count', async () => {
    await assign('2026-04-20', '2026-05-06');
    expect(withoutOverviews(await desk.watch('2026-04-24', '2026-05-06'))).toEqual([
      '04-24 stc: before-7',
      '04-29 stc: before-3',
      '05-05 stc: before-1',
      '05-06 stc: due',
    ]);
  });

  it('are silent all through Tết, also for what is overdue', async () => {
    await assign('2026-02-02', '2026-02-12');
    expect(withoutOverviews(await desk.watch('2026-02-13', '2026-02-24'))).toEqual([
      '02-13 office: secretariat-1, overview',
      '02-13 stc: late-1',
      '02-24 chair: chair-3',
      '02-24 stc: late-3',
    ]);
  });

  it('do not include a Saturday that offices work instead of another day', async () => {
    await assign('2026-08-17', '2026-08-24');
    expect(withoutOverviews(await desk.watch('2026-08-21', '2026-08-24'))).toEqual([
      '08-21 stc: before-3',
      '08-22 stc: before-1',
      '08-24 stc: due',
    ]);
  });
});
