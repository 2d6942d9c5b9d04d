import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ExtensionsService } from '../../src/assignments/extensions.service.js';
import { day, instant } from '../../src/domain/day.js';
import { Committee } from '../../src/people/committee.entity.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { fileOf } from '../support/organisation.js';
import { ZaloStandIn } from '../support/zalo-stand-in.js';

const TASK = { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-15' };
const NOON = '2026-05-05T12:00+07:00';

describe.each(engines)('a person whom no message reaches on %s', (engine) => {
  let desk: Desk;
  let zalo: ZaloStandIn;
  beforeEach(async () => {
    zalo = await ZaloStandIn.start();
    desk = await Desk.open(engine, { zalo: zalo.settings() });
  });
  afterEach(async () => {
    await desk.close();
    await zalo.close();
  });

  const issue = () => desk.issue('2026-05-05T09:00+07:00', [TASK]);
  const refuse = (who: string, text = 'no such user') =>
    desk.mail.refuse({ recipient: { code: 550, text, of: `${who}@songvan.example` } });
  const lost = async (who: string) => {
    const person = await desk.database.read.findOneBy(Person, { email: `${who}@songvan.example` });
    return person!.contactLostAt !== null;
  };

  it('is told of to the secretariat at once, with the reason', async () => {
    await issue();
    refuse('stc');
    await desk.tick(NOON);
    expect(await desk.written()).toEqual(['office: nobody:issue']);
    expect(desk.to('office')[0]!.text).toContain(
      'không liên lạc được với Giám đốc Đỗ Minh Tài, các địa chỉ đều bị từ chối (gần nhất ngày 05/5/2026)',
    );
    expect(await lost('stc')).toBe(true);
    const [notice] = await desk.notices();
    expect(notice).toMatchObject({ state: 'failed', reason: expect.stringContaining('báo lên cấp trên') });
  });

  it('is not tried again: every further step goes up as well', async () => {
    await issue();
    refuse('stc');
    await desk.tick(NOON);
    await desk.watch('2026-05-06', '2026-05-06');
    expect((await desk.notices()).filter(({ person }) => person.name === 'Đỗ Minh Tài')).toHaveLength(1);
    expect(await desk.written()).toEqual(['office: nobody:before-7', 'office: nobody:issue']);
  });

  it('is told of to the chair when the secretariat cannot be reached either', async () => {
    await issue();
    desk.mail.refuse({ recipient: { code: 550, text: 'no such user' } });
    await desk.change('chair', { phone: '84901112233', zaloConsent: day('2026-01-05') });
    await desk.tick(NOON);
    expect(zalo.sent.map(({ phone }) => phone)).toEqual(['84901112233']);
    desk.mail.accept();
    await desk.change('chair', { zaloConsent: null });
    await desk.watch('2026-05-06', '2026-05-06');
    const { text } = desk.to('chair')[0]!;
    expect(text).toMatch(
      /không liên lạc được với Giám đốc Đỗ Minh Tài, .*; không liên lạc được với Chuyên viên/,
    );
  });

  it('is not given up while another channel, or another head of the unit, is left', async () => {
    await desk.change('stc', { phone: '84901112118', zaloConsent: day('2026-01-05') });
    await issue();
    await desk.tick(NOON);
    expect(await desk.written()).toEqual(['stc: issue']);
    await desk.change('stc.deputy', { head: true });
    refuse('stc');
    await desk.watch('2026-05-06', '2026-05-06');
    expect(await lost('stc')).toBe(true);
    expect(await desk.written()).toEqual(['stc.deputy: before-7', 'stc: issue']);
  });

  it.each(['relay access denied', '5.7.1 sender listed', '5.2.2 mailbox full'])(
    'is not given up for what the address is not to blame for: %s',
    async (text) => {
      await issue();
      refuse('stc', text);
      await desk.tick(NOON);
      expect(await lost('stc')).toBe(false);
      expect(desk.mails).toEqual([]);
    },
  );

  it('is written to again with another telephone in the organisation file', async () => {
    await issue();
    refuse('stc');
    await desk.tick(NOON);
    const person = { email: 'stc@songvan.example', name: 'Đỗ Minh Tài', position: 'Giám đốc', unit: 'stc' };
    const setup = (more: object) =>
      desk.rooms.get(OrganisationService).setup(fileOf({ persons: [{ ...person, ...more }] }), instant(NOON));
    expect((await setup({})).persons.unchanged).toBe(1);
    expect(await lost('stc')).toBe(true);
    expect((await setup({ phone: '84901112299' })).persons.changed).toBe(1);
    expect(await lost('stc')).toBe(false);
  });

  it('is tried again after a week: a server that knew nobody for a day silences nobody for good', async () => {
    await issue();
    refuse('stc');
    await desk.tick(NOON);
    desk.mail.accept();
    await desk.watch('2026-05-06', '2026-05-11');
    expect(desk.to('stc')).toEqual([]);
    await desk.watch('2026-05-12', '2026-05-12');
    expect(await desk.written(desk.to('stc'))).toEqual(['stc: before-3']);
    expect(await lost('stc')).toBe(false);
  });

  it('has left: then the reason is the day on which', async () => {
    await desk.change('stc', { leftOn: day('2026-05-04') });
    await issue();
    await desk.tick(NOON);
    expect(desk.to('office')[0]!.text).toContain(
      'Vì sao chưa gửi được: Giám đốc Đỗ Minh Tài đã thôi giữ chức vụ sau ngày 04/5/2026',
    );
  });

  it.each([
    ['whom the chair had named is not asked a second time', 'snnmt'],
    ['the chair named nobody', null],
  ])('is the chair, whose turn it is to decide: %s', async (_, decider) => {
    const [id] = await issue();
    const deciderId = decider ? (await desk.principal(decider, NOON)).personId : null;
    await desk.database.write((tx) => tx.update(Committee, { code: 'cds' }, { deciderId }));
    await desk.act(NOON, 'office', 'extend', id!, { reason: 'Chờ số liệu.', newDue: '2026-05-22' });
    const asking = { newDue: '2026-05-29', reason: 'Vẫn thiếu số liệu.' };
    const unit = await desk.principal('stc', NOON);
    await desk.rooms.get(ExtensionsService).ask(id!, asking, unit, instant('2026-05-05T12:01+07:00'));
    await desk.change('chair', { leftOn: day('2026-05-04') });
    await desk.tick('2026-05-05T12:02+07:00');
    const { text } = desk.to('office').at(-1)!;
    expect(text).toMatch(/Vì sao chưa gửi được: [^;\n]+ đã thôi giữ chức vụ sau ngày 04\/5\/2026\n/);
  });

  it('has the office’s own words passed on with what goes up', async () => {
    const [id] = await issue();
    await desk.tick(NOON);
    refuse('stc');
    await desk.act('2026-05-06T14:00+07:00', 'office', 'urge', id!, { text: 'Cần số liệu trước 16 giờ.' });
    await desk.tick('2026-05-06T14:01+07:00');
    const { text } = desk.to('office').at(-1)!;
    expect(text).toContain('Nội dung chưa gửi được: Đôn đốc thực hiện, hạn 15/5/2026');
    expect(text).toContain('Ý kiến đôn đốc: Cần số liệu trước 16 giờ.');
  });
});
