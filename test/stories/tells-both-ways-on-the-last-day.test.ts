import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { NoticeItem, Stage } from '../../src/notifications/stage.entity.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { ZaloStandIn } from '../support/zalo-stand-in.js';

const DELIVERY = { receiptHours: 4, downHours: 2, linkDays: 60 };

describe.each(engines)('on the last day on %s', (engine) => {
  let desk: Desk;
  let zalo: ZaloStandIn;
  let ids: number[];
  beforeEach(async () => void (zalo = await ZaloStandIn.start()));
  afterEach(async () => {
    await desk.close();
    await zalo.close();
  });

  const open = async (bothOnLastDay: boolean) => {
    desk = await Desk.open(engine, { zalo: zalo.settings(), delivery: { ...DELIVERY, bothOnLastDay } });
    await desk.change('stc', { phone: '84901112233', zaloConsent: day('2026-01-05') });
    ids = await desk.issue('2026-05-11T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-15' },
      { task: 'Rà soát danh sách', lead: ['Sở Tài chính'], due: '2026-06-30' },
    ]);
  };
  const receive = async () => {
    for (const id of ids) await desk.act('2026-05-11T10:00+07:00', 'stc', 'receive', id);
  };
  /** What has left since the last question, as channel and steps. */
  const left = async (now: string) => {
    const before = (await desk.notices()).length;
    await desk.tick(now);
    await desk.database.write((tx) =>
      tx.update(Notice, { state: 'sent' }, { state: 'delivered', fallbackAt: null }),
    );
    const lines: string[] = [];
    for (const { id, channel } of (await desk.notices()).slice(before)) {
      const items = await desk.database.read.findBy(NoticeItem, { noticeId: id });
      const stages = await Promise.all(
        items.map(({ stageId }) => desk.database.read.findOneBy(Stage, { id: stageId })),
      );
      lines.push(`${channel}: ${stages.map((stage) => stage!.step).join(', ')}`);
    }
    return lines.toSorted();
  };

  it('the same step goes by e-mail and Zalo at once where the office wants that', async () => {
    await open(true);
    expect(await left('2026-05-11T09:01+07:00')).toEqual(['zalo: issue, issue']);
    await receive();
    expect(await left('2026-05-12T08:00+07:00')).toEqual(['zalo: before-3']);
    expect(await left('2026-05-15T08:00+07:00')).toEqual(['email: due', 'zalo: due']);
    expect(await desk.database.read.countBy(Stage, { step: 'due' })).toBe(1);
    expect(await left('2026-05-15T13:00+07:00')).toEqual([]);
  });

  it('says of one that Zalo refuses for good that the mail carries it', async () => {
    await open(true);
    await left('2026-05-11T09:01+07:00');
    await receive();
    await left('2026-05-12T08:00+07:00');
    zalo.refuse('84901112233', -118);
    await left('2026-05-15T08:00+07:00');
    const refused = (await desk.notices()).filter(({ state }) => state === 'failed');
    expect(refused.map(({ channel }) => channel)).toEqual(['zalo']);
    expect(refused[0]!.reason).toMatch(/; cách gửi khác đã có tin này$/);
  });

  it('goes by the preferred channel alone otherwise', async () => {
    await open(false);
    await left('2026-05-11T09:01+07:00');
    await receive();
    expect(await left('2026-05-15T08:00+07:00')).toEqual(['zalo: due']);
  });
});
