import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Stage } from '../../src/notifications/stage.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

describe.each(engines)('a standstill of two weeks on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    const [id] = await desk.issue('2026-05-04T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-15' },
    ]);
    await desk.tick('2026-05-04T09:01+07:00');
    await desk.act('2026-05-04T10:00+07:00', 'stc', 'receive', id!);
    desk.mails.length = 0;
  });
  afterEach(() => desk.close());

  it('ends in one message to each, which tells the highest step', async () => {
    await desk.tick('2026-05-28T10:17+07:00');
    expect(await desk.written()).toEqual([
      'chair: chair-8, overview',
      'office: secretariat-6, overview',
      'stc: late-8',
    ]);
  });

  it('leaves every missed step on record as superseded', async () => {
    await desk.tick('2026-05-28T10:17+07:00');
    const unit = await desk.database.read.findOneBy(Person, { email: 'stc@songvan.example' });
    const stages = await desk.database.read.find(Stage, {
      where: { personId: unit!.id },
      order: { id: 'ASC' },
    });
    expect(stages.map(({ step, state }) => `${step} ${state}`).toSorted()).toEqual([
      'before-1 superseded',
      'before-3 superseded',
      'before-7 superseded',
      'due superseded',
      'issue told',
      'late-1 superseded',
      'late-3 superseded',
      'late-8 told',
    ]);
  });

  it('goes on at the usual pace afterwards', async () => {
    await desk.tick('2026-05-28T10:17+07:00');
    expect(await desk.watch('2026-05-29', '2026-06-03')).toEqual([
      '06-01 chair: overview',
      '06-01 office: secretariat-11, overview',
      '06-03 chair: chair-13',
      '06-03 stc: late-13',
    ]);
  });

  it('that ends on a Sunday is made up for on Monday morning', async () => {
    await desk.tick('2026-05-24T12:00+07:00');
    expect(desk.mails).toEqual([]);
    await desk.tick('2026-05-25T08:00+07:00');
    expect(await desk.written()).toEqual([
      'chair: chair-3, overview',
      'office: secretariat-6, overview',
      'stc: late-3',
    ]);
  });

  it('reproaches no unit with what it could not be told: whether it is received counts from its end', async () => {
    const task = { task: 'Lập danh sách', lead: ['Sở Nông nghiệp và Môi trường'], due: '2026-06-30' };
    await desk.issue('2026-05-04T16:00+07:00', [task]);
    await desk.tick('2026-05-28T10:17+07:00');
    expect(await desk.written()).toContain('snnmt: issue');
    expect(await desk.written(desk.to('office'))).toEqual(['office: secretariat-6, overview']);
    expect(await desk.watch('2026-06-01', '2026-06-02')).toContain('06-02 office: not-received');
  });
});
