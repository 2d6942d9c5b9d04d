import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessService } from '../../src/access/access.service.js';
import { Committee, Secretary } from '../../src/people/committee.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { linkFor } from '../support/sent-link.js';
import { Visitor } from '../support/visitor.js';

describe.each(engines)('a post that is handed over on %s', (engine) => {
  let meeting: Meeting;
  let admin: Awaited<ReturnType<Meeting['office']['as']>>;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    const { office } = meeting;
    await office.database.write((tx) => tx.update(Person, { email: at('snnmt') }, { admin: true }));
    admin = await office.as(at('snnmt'));
  });
  afterEach(() => meeting.close());

  const at = (who: string) => `${who}@songvan.example`;
  const person = async (who: string) =>
    (await meeting.office.database.read.findOneBy(Person, { email: at(who) }))!;
  const handOver = async (who: string, input: object) =>
    admin.post(`/people/${(await person(who)).id}/hand-over`, { lastDay: '2026-05-04', ...input });

  it('lets the successor get what was not sent yet, and ends what stood for the other', async () => {
    await meeting.issued('stc');
    const link = await linkFor(meeting, 'stc', 1);
    const window = await Visitor.signedIn(meeting.office, at('stc'));
    const answer = await handOver('stc', { successor: at('stc.deputy'), position: 'Quyền Giám đốc' });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        email: at('stc.deputy'),
        position: 'Quyền Giám đốc',
        posts: [{ post: 'head', of: 'Sở Tài chính' }],
      },
    });
    await meeting.office.tick('2026-05-04T09:05+07:00');
    expect(meeting.office.mail.to(at('stc'))).toEqual([]);
    expect(meeting.office.mail.to(at('stc.deputy'))).toHaveLength(1);
    expect((await Visitor.stranger(meeting.office).get(link)).status).toBe(403);
    expect((await window.get('/don-vi')).at).toMatch(/^\/dang-nhap/);
    expect((await meeting.finance.get('/assignments')).status).toBe(401);
  });

  it('sends to the successor what had been written to the other and could not leave', async () => {
    await meeting.issued('stc');
    const { office } = meeting;
    office.mail.refuse({ data: { code: 451, text: 'Try again later' } });
    await office.tick('2026-05-04T09:05+07:00');
    await handOver('stc', { successor: at('moi'), name: 'Trịnh Văn Mới', moves: ['head'] });
    office.mail.accept();
    await office.tick('2026-05-04T11:05+07:00');
    expect(office.mail.to(at('stc'))).toEqual([]);
    const [mail] = office.mail.to(at('moi'));
    expect(mail?.text).toContain('Kính gửi: Ông/Bà Trịnh Văn Mới, Giám đốc');
  });

  it('moves the chair and the seat in the secretariat, only those that were chosen', async () => {
    const { database } = meeting.office;
    const office = await person('office');
    await handOver('office', { successor: at('anhoa') });
    const seats = await database.read.find(Secretary);
    expect(seats.map(({ personId }) => personId)).toEqual([(await person('anhoa')).id]);
    expect((await person('office')).leftOn?.toString()).toBe('2026-05-04');
    await handOver('chair', { successor: at('stc.deputy'), moves: ['chair:cds'] });
    const [committee] = await database.read.find(Committee);
    expect(committee!.chairId).toBe((await person('stc.deputy')).id);
    expect((await person('chair')).head).toBe(true);
    const { body } = await admin.get(`/people/${office.id}`);
    expect((body as { changes: { why: string }[] }).changes[0]!.why).toBe(
      'Bàn giao: Phạm Văn Thư Ký cho Hồ Văn An',
    );
    const principal = await meeting.office.app
      .get(AccessService)
      .principalOf((await person('anhoa')).id, meeting.office.clock.now());
    expect(principal?.secretaryOf).toEqual([committee!.id]);
  });

  it.each([
    ['a day to come', { lastDay: '2026-05-05', successor: at('stc.deputy') }, 'lastDay'],
    ['the same person', { successor: at('stc') }, 'successor'],
    ['the head of another unit', { successor: at('anhoa') }, 'successor'],
    ['somebody unknown without a name', { successor: at('ai.do') }, 'name'],
  ])('refuses %s with a sentence at its field', async (_, input, field) => {
    const { status, body } = await handOver('stc', input);
    expect([status, (body as { problems: { at: string }[] }).problems.map((each) => each.at)]).toEqual([
      422,
      [field],
    ]);
    expect((await person('stc')).leftOn).toBeNull();
  });

  it('is handed over once, also by two at the same moment', async () => {
    const to = (who: string) => handOver('stc', { successor: at(who), name: 'Trịnh Văn Mới' });
    const answers = await Promise.all([to('moi'), to('khac')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { unitId } = await person('stc');
    const unit = { unitId, head: true };
    expect(await meeting.office.database.read.countBy(Person, unit)).toBe(1);
    expect(await to('sau')).toMatchObject({ status: 409, body: { code: 'staff/handed-over' } });
    expect(await person('sau')).toBeNull();
  });

  it('keeps the last administrator', async () => {
    const answer = await handOver('snnmt', { successor: at('moi'), name: 'Trịnh Văn Mới' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'person/last-administrator' } });
  });
});
