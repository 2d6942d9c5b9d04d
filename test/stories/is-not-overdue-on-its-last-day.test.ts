import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

describe.each(engines)('the last day on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    const [id] = await desk.issue('2026-05-05T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-13', before: true },
    ]);
    await desk.tick('2026-05-05T09:01+07:00');
    await desk.act('2026-05-05T10:00+07:00', 'stc', 'receive', id!);
    await desk.watch('2026-05-06', '2026-05-12');
    desk.mails.length = 0;
  });
  afterEach(() => desk.close());

  it('passes without a word that it is over, up to its last minute', async () => {
    for (const hour of ['08:05', '17:00', '20:59', '23:59']) await desk.tick(`2026-05-13T${hour}+07:00`);
    expect(desk.mails).toEqual([]);
  });

  it('is over on the next working morning, and then the unit and the secretariat hear of it', async () => {
    await desk.tick('2026-05-14T00:00+07:00');
    expect(desk.mails).toEqual([]);
    await desk.tick('2026-05-14T08:00+07:00');
    expect(await desk.written()).toEqual(['office: secretariat-1', 'stc: late-1']);
    expect(desk.to('stc')[0]!.text).toContain('quá hạn 1 ngày');
    expect(desk.to('office')[0]!.text).toContain('Báo cáo kết quả');
  });
});
