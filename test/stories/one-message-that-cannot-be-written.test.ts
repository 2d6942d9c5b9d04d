import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Conclusion } from '../../src/conclusions/conclusion.entity.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

const NO_DAY = '2026-13-45';

describe.each(engines)('a message that cannot be written on %s', (engine) => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await Desk.open(engine);
  });
  afterEach(() => desk.close());

  it('takes no other with it, says so, and leaves when its matter is put right', async () => {
    await desk.issue('2026-05-05T09:00+07:00', [
      { task: 'Báo cáo', lead: ['Sở Tài chính'], due: '2026-06-15' },
    ]);
    const tasks = [{ task: 'Lập danh sách', lead: ['UBND phường Tân Lập'], due: '2026-06-15' }];
    await desk.issue('2026-05-05T09:00+07:00', tasks, '13/TB-UBND');
    const [broken] = await desk.database.read.findBy(Conclusion, { number: '13/TB-UBND' });
    const set = (issuedOn: string) =>
      desk.database.write((tx) =>
        tx
          .createQueryBuilder()
          .update(Conclusion)
          .set({ issuedOn: () => `'${issuedOn}'` })
          .where({ id: broken!.id })
          .execute(),
      );

    await set(NO_DAY);
    expect(await desk.tick('2026-05-05T09:01+07:00')).toMatchObject({ sent: 1, failed: 1 });
    const waiting = (await desk.notices()).find(({ state }) => state !== 'sent');
    expect(waiting).toMatchObject({ state: 'retrying', reason: 'lỗi nội bộ khi soạn tin, chưa gửi' });

    await set('2026-05-05');
    expect(await desk.tick('2026-05-05T09:04+07:00')).toMatchObject({ sent: 1, failed: 0 });
    expect(new Set((await desk.notices()).map(({ state }) => state))).toEqual(new Set(['sent']));
  });
});
