import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';

describe.each(engines)('what nobody answers on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open(engine)));
  afterEach(() => desk.close());

  const assign = async (more: object = {}) => {
    const task = { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-15', ...more };
    const [id] = await desk.issue('2026-05-12T09:00+07:00', [task]);
    await desk.tick('2026-05-12T09:01+07:00');
    return id!;
  };

  it('reaches the secretariat after one working day, the chair after three, and both again every five', async () => {
    await desk.act('2026-05-12T10:00+07:00', 'stc', 'receive', await assign());
    expect(withoutOverviews(await desk.watch('2026-05-18', '2026-06-01'))).toEqual([
      '05-18 office: secretariat-1, overview',
      '05-18 stc: late-1',
      '05-20 chair: chair-3',
      '05-20 stc: late-3',
      '05-25 office: secretariat-6, overview',
      '05-27 chair: chair-8',
      '05-27 stc: late-8',
      '06-01 office: secretariat-11, overview',
    ]);
    expect(desk.to('chair')[1]!.text).toContain('Báo cáo kết quả');
  });

  it('reaches the secretariat when two working days have passed without a sign of receipt', async () => {
    await assign({ due: '2026-06-30' });
    expect(withoutOverviews(await desk.watch('2026-05-13', '2026-05-22'))).toEqual([
      '05-15 office: not-received',
    ]);
  });

  it('is never held against whom the office only requested', async () => {
    await assign({ request: true });
    expect(withoutOverviews(await desk.watch('2026-05-15', '2026-05-21'))).toEqual([
      '05-15 stc: due',
      '05-18 stc: late-1',
      '05-20 stc: late-3',
    ]);
  });
});
