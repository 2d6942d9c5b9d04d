import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, dayOf, moment } from '../../src/domain/day.js';
import { Committee } from '../../src/people/committee.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { StandIn } from '../../src/people/stand-in.entity.js';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';

describe.each(engines)('later days in rounds on %s', (engine) => {
  let meeting: Meeting;
  let named: Awaited<ReturnType<Meeting['office']['as']>>;
  let owed: Told;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    named = await meeting.office.as('snnmt@songvan.example');
    [owed] = (await meeting.issued('stc')) as [Told];
    await decides('snnmt');
  });
  afterEach(() => meeting.close());

  const person = async (who: string) =>
    (await meeting.office.database.read.findOneBy(Person, { email: `${who}@songvan.example` }))!;
  const decides = async (who: string) => {
    const { id: deciderId } = await person(who);
    await meeting.office.database.write((tx) => tx.update(Committee, { code: 'cds' }, { deciderId }));
  };
  const ask = async (newDue: string, by = meeting.finance, more: object = {}) => {
    const input = { newDue, reason: 'Chờ số liệu của các xã.', ...more };
    expect((await by.post(`/assignments/${owed.id}/extensions`, input)).status).toBe(201);
    return (await meeting.file(owed.id)).extensions.at(-1)!.id;
  };
  const decide = (by: typeof named, id: number, decision: object = { approve: true }) =>
    by.post(`/extensions/${id}/decision`, decision);

  it('are decided first by whom the chair named, then by the chair alone; the first day stays', async () => {
    const first = await ask('2026-06-10', meeting.finance, {
      obstacle: 'Ba xã chưa gửi báo cáo.',
      commitment: 'Gửi dự thảo trước ngày 01/6.',
    });
    expect((await decide(named, first)).status).toBe(200);
    const second = await ask('2026-06-20');
    expect((await decide(named, second)).body).toMatchObject({ code: 'extension/not-yours' });
    expect((await named.get(`/assignments/${owed.id}`)).status).toBe(200);
    expect((await decide(meeting.chair, second)).status).toBe(200);
    const file = await meeting.file(owed.id);
    expect(file).toMatchObject({ originalDue: '2026-05-20', due: '2026-06-20', timesExtended: 2 });
    expect(file.extensions).toMatchObject([
      {
        ...{ round: 1, obstacle: 'Ba xã chưa gửi báo cáo.', commitment: 'Gửi dự thảo trước ngày 01/6.' },
        ...{ askedBy: 'Đỗ Minh Tài', typedBy: null, decidedBy: 'Bùi Văn Nông', decisionTypedBy: null },
      },
      { round: 2, decidedBy: 'Lê Thị Chủ Trì' },
    ]);
    const capacities = file.history.slice(1).map(({ details }) => details?.as);
    expect(capacities).toEqual(['lead-unit', 'decider', 'lead-unit', 'chair']);
  });

  it('may be shortened, but not lengthened beyond what was asked', async () => {
    const id = await ask('2026-06-10');
    const longer = await decide(named, id, { approve: true, newDue: '2026-06-11' });
    expect(longer.body).toMatchObject({ code: 'extension/beyond-asked', problems: [{ at: 'newDue' }] });
    await decide(named, id, { approve: true, newDue: '2026-06-01' });
    expect(await meeting.file(owed.id)).toMatchObject({
      due: '2026-06-01',
      extensions: [{ state: 'approved', shortened: true, grantedDue: '2026-06-01', newDue: '2026-06-10' }],
    });
  });

  it('are granted to a day still to come when the day that was asked for has passed meanwhile', async () => {
    const id = await ask('2026-06-10');
    const { clock } = meeting.office;
    clock.goTo(moment(day('2026-06-12')));
    expect((await decide(named, id)).body).toMatchObject({ code: 'assignment/due-past' });
    expect((await decide(named, id, { approve: true, newDue: '2026-06-15' })).status).toBe(200);
    expect(await meeting.file(owed.id)).toMatchObject({
      due: '2026-06-15',
      extensions: [{ state: 'approved', shortened: false, grantedDue: '2026-06-15' }],
    });
  });

  it('are written down by the secretariat in the name of both sides, and by whom is kept', async () => {
    const first = await ask('2026-06-10', meeting.secretary);
    await decide(meeting.secretary, first, { approve: true, note: 'Đồng ý.' });
    const second = await ask('2026-06-20', meeting.secretary);
    await decide(meeting.secretary, second, { approve: false, note: 'Đã lùi một lần.' });
    const { extensions, history } = await meeting.file(owed.id);
    const typed = { typedBy: 'Phạm Văn Thư Ký', decisionTypedBy: 'Phạm Văn Thư Ký' };
    expect(extensions).toMatchObject([
      { ...typed, askedBy: 'Đỗ Minh Tài', decidedBy: 'Bùi Văn Nông', state: 'approved' },
      { ...typed, askedBy: 'Đỗ Minh Tài', decidedBy: 'Lê Thị Chủ Trì', state: 'refused' },
    ]);
    const hands = history.slice(1).map(({ act, by, onBehalfOf }) => [act, by, onBehalfOf]);
    const clerk = 'Phạm Văn Thư Ký';
    expect(hands).toEqual([
      ['ask-extension', clerk, 'Đỗ Minh Tài'],
      ['extend', clerk, 'Bùi Văn Nông'],
      ['ask-extension', clerk, 'Đỗ Minh Tài'],
      ['refuse-extension', clerk, 'Lê Thị Chủ Trì'],
    ]);
  });

  it('are recorded for the chair when the clerk says that it was the chair, and for nobody without the right', async () => {
    const id = await ask('2026-06-10');
    const of = async (who: string) => ({ approve: true, decidedById: (await person(who)).id });
    expect((await decide(meeting.secretary, id, await of('stc'))).body).toMatchObject({
      code: 'extension/not-deciding',
    });
    await decide(meeting.secretary, id, await of('chair'));
    expect((await meeting.file(owed.id)).extensions).toMatchObject([{ decidedBy: 'Lê Thị Chủ Trì' }]);
  });

  it('of the decider’s own unit are decided by the chair', async () => {
    await decides('stc');
    const id = await ask('2026-06-10');
    expect((await decide(meeting.finance, id)).body).toMatchObject({ code: 'extension/not-yours' });
    await decide(meeting.secretary, id);
    expect((await meeting.file(owed.id)).extensions).toMatchObject([{ decidedBy: 'Lê Thị Chủ Trì' }]);
  });

  it('are not decided by who asked, though standing in for the chair that day', async () => {
    const [chair, asker] = [await person('chair'), await person('stc')];
    const today = dayOf(meeting.office.clock.now());
    const away = { personId: chair.id, standInId: asker.id, fromDay: today, toDay: today };
    await meeting.office.database.write((tx) => tx.insert(StandIn, away));
    const id = await ask('2026-06-10');
    expect((await decide(meeting.finance, id)).body).toMatchObject({ code: 'extension/not-yours' });
    const granting = { reason: 'Chờ số liệu.', newDue: '2026-06-10' };
    const granted = await meeting.finance.post(`/assignments/${owed.id}/extend`, granting);
    expect(granted.body).toMatchObject({ code: 'assignment/not-yours' });
    expect((await decide(named, id)).status).toBe(200);
  });

  it('are put before whoever decides, and a refusal is told to the unit', async () => {
    const { office } = meeting;
    await office.tick('2026-05-04T09:01+07:00');
    const mails = (who: string) => office.mail.to(`${who}@songvan.example`).length;
    const before = { named: mails('snnmt'), unit: mails('stc'), chair: mails('chair') };
    const id = await ask('2026-06-10');
    await office.tick('2026-05-04T09:05+07:00');
    expect([mails('snnmt') - before.named, mails('chair') - before.chair]).toEqual([1, 0]);
    await decide(named, id, { approve: false, note: 'Đã đủ số liệu.' });
    await office.tick('2026-05-04T09:10+07:00');
    await office.tick('2026-05-05T08:05+07:00');
    expect(mails('stc') - before.unit).toBe(1);
    expect(office.mail.to('stc@songvan.example').at(-1)!.text).toContain('Đã đủ số liệu.');
    expect(mails('snnmt') - before.named).toBe(1);
  });
});
