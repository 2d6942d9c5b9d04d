import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';

const BUSY = { recipient: { code: 451, text: 'try later' } };
const report = { task: 'Báo cáo kết quả rà soát', lead: ['Sở Tài chính'], due: '2026-05-15' };

/** What elsewhere reached the wrong person, or did not say what it was about. */
describe.each(engines)('the right person is told the right thing on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
  });
  afterEach(() => desk.close());

  const given = (tasks = [report]) => desk.given('2026-05-05T09:00+07:00', tasks);

  it('40: who has left the post gets nothing, whoever came after does (vikunja #1581)', async () => {
    await given();
    await desk.change('stc', { leftOn: day('2026-05-11') });
    await desk.change('stc.deputy', { head: true });
    await desk.watch('2026-05-12', '2026-05-15');
    expect(desk.to('stc')).toEqual([]);
    expect(await desk.written(desk.to('stc.deputy'))).toEqual([
      'stc.deputy: before-1',
      'stc.deputy: before-3',
      'stc.deputy: due',
    ]);
  });

  it('41: no mail about a day that holds no more, also not from a second instance (kanboard #4699)', async () => {
    const id = await given();
    const other = await desk.another();
    desk.mail.refuse(BUSY);
    await other.tick(instant('2026-05-12T08:00+07:00'));
    await desk.act('2026-05-12T08:01+07:00', 'office', 'extend', id, {
      reason: 'Mưa lũ',
      newDue: '2026-06-30',
    });
    desk.mail.accept();
    await other.tick(instant('2026-05-12T12:00+07:00'));
    expect(withoutOverviews(await desk.written())).toEqual(['stc: extend:2']);
  });

  it('42: the message says which task, of which paper, by when (goalert #2056)', async () => {
    await given();
    await desk.tick('2026-05-12T08:00+07:00');
    const [mail] = desk.to('stc');
    for (const words of [report.task, '12/TB-UBND', '15/5/2026', 'Sở Tài chính'])
      expect(mail!.text).toContain(words);
    expect(mail!.subject).toContain(report.task);
  });

  it('43: an answer stops the chain, all rungs of it (oncall #4654)', async () => {
    const id = await given();
    await desk.watch('2026-05-06', '2026-05-18');
    await desk.act('2026-05-18T09:00+07:00', 'stc', 'submit', id, { text: 'Đã gửi báo cáo' });
    expect(withoutOverviews(await desk.watch('2026-05-19', '2026-06-12'))).toEqual([]);
  });

  it('43: an answer stops what was urged by hand too (oncall #4654)', async () => {
    const id = await given();
    desk.mail.refuse(BUSY);
    await desk.act('2026-05-12T10:00+07:00', 'office', 'urge', id);
    await desk.tick('2026-05-12T10:00+07:00');
    await desk.act('2026-05-12T10:01+07:00', 'stc', 'submit', id, { text: 'Đã gửi báo cáo' });
    desk.mail.accept();
    await desk.tick('2026-05-12T12:00+07:00');
    expect(desk.to('stc')).toEqual([]);
  });

  it('44: the hour that a person chose is not cut short by what others get (oncall #934)', async () => {
    await given([{ ...report, lead: ['Sở Tài chính', 'UBND xã An Hòa'] }]);
    await desk.change('stc', { remindAt: '10:30' });
    for (const time of ['08:00', '09:00', '10:29']) await desk.tick(`2026-05-06T${time}+07:00`);
    expect(await desk.written()).toEqual(['anhoa: before-7']);
    await desk.tick('2026-05-06T10:30+07:00');
    expect(await desk.written(desk.to('stc'))).toEqual(['stc: before-7']);
  });

  it('45: what belongs to one message is in it, and what does not is not (novu #3893)', async () => {
    await desk.issue('2026-05-05T09:00+07:00', [report, { ...report, task: 'Rà soát quy hoạch' }]);
    await desk.issue('2026-05-05T09:00+07:00', [{ ...report, task: 'Lập danh mục' }], '13/TB-UBND');
    await desk.tick('2026-05-05T09:01+07:00');
    expect(await desk.written()).toEqual(['stc: issue', 'stc: issue, issue']);
    desk.mails.length = 0;
    await desk.tick('2026-05-06T08:00+07:00');
    expect(await desk.written()).toEqual(['stc: before-7, before-7, before-7']);
  });

  it('46: three hundred tasks make one message, and nothing comes after it (novu #5380)', async () => {
    const many = Array.from({ length: 320 }, (_, n) => ({ ...report, task: `Việc số ${n}` }));
    await desk.issue('2026-05-05T09:00+07:00', many);
    await desk.tick('2026-05-05T09:01+07:00');
    for (const minute of ['00', '01', '15']) await desk.tick(`2026-05-06T08:${minute}+07:00`);
    expect(desk.mails.map(({ to }) => to[0])).toEqual(['stc@songvan.example', 'stc@songvan.example']);
  });
});
