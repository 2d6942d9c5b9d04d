import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

describe.each(engines)('how often a unit was reminded on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
  });
  afterEach(() => desk.close());

  it('does not count the message that gave the task', async () => {
    await desk.issue('2026-05-05T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-18' },
    ]);
    await desk.watch('2026-05-05', '2026-05-07');
    const [, first] = desk.to('stc');
    expect(first!.text).toContain('Tình trạng');
    expect(first!.text).not.toContain('đã nhắc');
    await desk.watch('2026-05-13', '2026-05-13');
    expect(desk.to('stc').at(-1)!.text).toContain('đã nhắc 1 lần');
  });

  it('does not count what others were told because the unit has nobody', async () => {
    await desk.issue('2026-05-05T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['UBND phường Tân Lập'], due: '2026-05-15' },
    ]);
    await desk.watch('2026-05-05', '2026-05-18');
    const told = desk.to('office').filter(({ text }) => text.includes('Tân Lập'));
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter(({ text }) => text.includes('đã nhắc'))).toEqual([]);
  });
});
