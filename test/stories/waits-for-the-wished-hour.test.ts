import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

const BUSY = { recipient: { code: 451, text: 'try later' } };
const task = { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'] };

describe.each(engines)('who wishes the day’s message at two, on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    await desk.change('stc', { remindAt: '14:00' });
  });
  afterEach(() => desk.close());

  const issue = async (...dues: string[]) => {
    const ids = await desk.issue(
      '2026-05-11T09:00+07:00',
      dues.map((due) => ({ ...task, due })),
    );
    await desk.tick('2026-05-11T09:01+07:00');
    for (const id of ids) await desk.act('2026-05-11T10:00+07:00', 'stc', 'receive', id);
    return ids;
  };
  /** The mails that come to the unit at each of the moments (`05-19T14:01`), as the steps in them. */
  const at = async (...moments: string[]) => {
    const seen: string[] = [];
    for (const moment of moments) {
      const before = desk.mails.length;
      await desk.tick(`2026-${moment}+07:00`);
      const written = await desk.written(desk.mails.slice(before));
      const toUnit = written.filter((line) => line.startsWith('stc: '));
      const steps = toUnit.map((line) => line.slice('stc: '.length).split(', ').toSorted().join(', '));
      seen.push(...steps.map((line) => `${moment} ${line}`));
    }
    return seen;
  };

  it('is told of a new assignment at once and reminded at two', async () => {
    await issue('2026-05-20');
    expect(desk.to('stc')).toHaveLength(1);
    expect(await at('05-19T08:05', '05-19T13:59', '05-19T14:00', '05-19T14:15', '05-19T17:00')).toEqual([
      '05-19T14:00 before-1',
    ]);
  });

  it('gets one message, of what is due at two and not of what was done meanwhile', async () => {
    const [first] = await issue('2026-05-20', '2026-05-22');
    expect(await at('05-19T08:05')).toEqual([]);
    await desk.act('2026-05-19T11:00+07:00', 'stc', 'submit', first!, { text: 'Đã gửi.' });
    expect(await at('05-19T14:00')).toEqual(['05-19T14:00 before-3']);
  });

  it('gets in it what was added since the morning', async () => {
    const [id] = await issue('2026-05-20');
    await desk.change('chair', { remindAt: '14:00' });
    await desk.act('2026-05-18T09:00+07:00', 'office', 'suspend', id!, { reason: 'Chờ vốn.' });
    await desk.issue('2026-05-18T09:30+07:00', [{ ...task, due: '2026-05-19' }], '13/TB-UBND');
    await desk.tick('2026-05-18T09:31+07:00');
    expect(await at('05-19T08:05')).toEqual([]);
    await desk.act('2026-05-19T09:00+07:00', 'office', 'resume', id!);
    expect(await at('05-19T09:01')).toEqual(['05-19T09:01 resume:4']);
    expect(await at('05-19T14:00')).toEqual(['05-19T14:00 due']);
  });

  it('gets at once what was planned after that hour, and nothing in the night', async () => {
    await issue('2026-05-20', '2026-05-21');
    expect(await at('05-19T16:30', '05-20T21:30', '05-21T08:05', '05-21T14:00')).toEqual([
      '05-19T16:30 before-1, before-3',
      '05-21T14:00 due, late-1',
    ]);
  });

  it('gets one message when the mail server was down for days', async () => {
    await issue('2026-05-20');
    desk.mail.refuse(BUSY);
    expect(await at('05-19T08:05', '05-19T14:00', '05-20T08:05', '05-20T14:00')).toEqual([]);
    desk.mail.accept();
    expect(await at('05-21T08:05', '05-21T14:00', '05-21T18:00')).toEqual(['05-21T14:00 late-1']);
  });

  it('and then no more is told in the morning again, once, with what had waited', async () => {
    await issue('2026-05-20');
    expect(await at('05-19T08:05')).toEqual([]);
    await desk.change('stc', { remindAt: null });
    expect(await at('05-20T08:05', '05-20T14:00')).toEqual(['05-20T08:05 due']);
  });
});
