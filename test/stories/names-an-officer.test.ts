import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { PeopleChange } from '../../src/people/people-change.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { sentLinks } from '../support/sent-link.js';
import { Visitor, words } from '../support/visitor.js';

const NEW = { name: 'Mai Thị Việc', email: 'Viec@songvan.example', phone: '0901 112 277' };

/** The officer as the API tells of them. */
type Named = { version: number; officer: { name: string; serving: boolean } | null };

describe.each(engines)('naming an officer for an assignment on %s', (engine) => {
  let meeting: Meeting;
  let head: Visitor;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    await meeting.issued('stc');
    head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
  });
  afterEach(() => meeting.close());

  const known = (email: string) => meeting.office.database.read.findOneBy(Person, { email });
  const fileFor = async (desk: Meeting['secretary']) => (await desk.get('/assignments/1')).body as Named;
  const change = (changes: Partial<Person>) =>
    meeting.office.database.write((tx) => tx.update(Person, { email: 'viec@songvan.example' }, changes));

  it('adds somebody who is not known yet to the unit, in the book of changes and in the history', async () => {
    const page = await head.post('/viec/1/can-bo', NEW);
    expect(page.at).toBe('/viec/1?xong=officer-named');
    expect(words(page.html)).toContain('Cán bộ theo dõi Mai Thị Việc, Chuyên viên, điện thoại 0901 112 277');
    expect(words(page.html)).toMatch(
      /Cử cán bộ theo dõi .{0,80}Đỗ Minh Tài, Giám đốc Mai Thị Việc, Chuyên viên/,
    );
    expect(await known('viec@songvan.example')).toMatchObject({
      head: false,
      admin: false,
      phone: '84901112277',
    });
    const [noted] = await meeting.office.database.read.findBy(PeopleChange, {
      field: 'added',
      after: NEW.name,
    });
    expect(noted).toMatchObject({
      why: 'Cử theo dõi việc số 1',
      byId: (await known('stc@songvan.example'))!.id,
    });
  });

  it('takes somebody of the unit from the list; changing and taking off are in the history too', async () => {
    const deputy = (await known('stc.deputy@songvan.example'))!;
    expect((await head.get('/viec/1')).html).toContain(
      `<option value="${deputy.id}">Vũ Thu Hà, Phó Giám đốc`,
    );
    await head.post('/viec/1/can-bo', { person: `${deputy.id}` });
    await head.post('/viec/1/can-bo', NEW);
    const page = await head.post('/viec/1/can-bo/thoi');
    expect(words(page.html)).toContain('Đã thôi cử; người ấy không nhận tin');
    const { history } = await meeting.file(1);
    expect(history.slice(-3).map(({ act, text }) => [act, text])).toEqual([
      ['name-officer', 'Vũ Thu Hà, Phó Giám đốc'],
      ['name-officer', 'Mai Thị Việc, Chuyên viên'],
      ['end-officer', 'Mai Thị Việc, Chuyên viên'],
    ]);
    expect((await head.post('/viec/1/can-bo/thoi')).status).toBe(409);
  });

  it.each([
    ['nobody', {}, 'Hãy chọn một người trong danh sách, hoặc ghi thư điện tử'],
    ['a new address without a name', { email: 'la@songvan.example' }, 'Hãy ghi họ và tên của người được cử.'],
    ['somebody of another unit', { email: 'snnmt@songvan.example' }, 'chỉ cử được người của đơn vị chủ trì'],
    ['the head', { email: 'stc@songvan.example' }, 'Đỗ Minh Tài đứng đầu đơn vị nên đã nhận tin'],
    ['what is no address', { ...NEW, email: 'viec' }, 'Thư điện tử công vụ'],
    ['what is no telephone', { ...NEW, phone: '12' }, 'Điện thoại công vụ không phải là số điện thoại'],
    ['two at once', { ...NEW, person: '4' }, 'không làm cả hai'],
  ])('refuses %s and keeps what was typed', async (_, typed: Record<string, string>, reason) => {
    const page = await head.post('/viec/1/can-bo', typed);
    expect(page.status).toBe(422);
    expect(words(page.html)).toContain(reason);
    for (const value of Object.values(typed)) expect(page.html).toContain(`value="${value}"`);
    expect(await fileFor(meeting.finance)).toMatchObject({ officer: null });
  });

  it('refuses whoever looks at a version that is gone, and a finished assignment', async () => {
    const { version } = await fileFor(meeting.finance);
    await meeting.finance.post('/assignments/1/receive');
    const late = await meeting.finance.post('/assignments/1/officer', { ...NEW, version });
    expect(late).toMatchObject({ status: 409, body: { code: 'assignment/changed' } });
    await meeting.secretary.post('/assignments/1/withdraw', { reason: 'Đã giao đơn vị khác.' });
    const over = await meeting.secretary.post('/assignments/1/officer', NEW);
    expect(over).toMatchObject({ status: 409, body: { code: 'assignment/already-done' } });
  });

  it('is also for the secretariat; the officer names nobody, and coordinating units learn of nobody', async () => {
    await meeting.secretary.post('/assignments/2/officer', NEW);
    const { id } = (await known('viec@songvan.example'))!;
    expect(await meeting.secretary.post(`/people/${id}/sign-in-link`)).toMatchObject({ status: 200 });
    const officer = await meeting.office.as('viec@songvan.example');
    expect(
      (await officer.post('/assignments/2/officer', { email: 'x@songvan.example', name: 'X' })).status,
    ).toBe(403);
    const coordinating = await meeting.office.as('snnmt@songvan.example');
    expect((await coordinating.get('/assignments/2')).body).toMatchObject({ along: true, officer: null });
    const page = await Visitor.signedIn(meeting.office, 'snnmt@songvan.example');
    expect((await page.get('/viec/2')).html).not.toContain('Mai Thị Việc');
    for (const who of ['office', 'chair']) {
      const reader = await Visitor.signedIn(meeting.office, `${who}@songvan.example`);
      expect(words((await reader.get('/viec/2')).html)).toContain('Mai Thị Việc, Chuyên viên, điện thoại');
    }
  });

  it('lets the officer see and report what is theirs, and nothing else of the unit', async () => {
    await meeting.finance.post('/assignments/1/officer', NEW);
    const officer = await Visitor.signedIn(meeting.office, 'viec@songvan.example');
    const list = await officer.get('/don-vi');
    expect(words(list.html)).toContain('Các việc đơn vị cử Ông/Bà theo dõi');
    expect(list.html).toContain('href="/viec/1"');
    expect(list.html).not.toContain('href="/viec/2"');
    expect((await officer.get('/viec/2')).status).toBe(404);
    const api = await meeting.office.as('viec@songvan.example');
    expect((await api.get('/assignments')).body).toMatchObject({ total: 1, items: [{ id: 1 }] });
    expect((await api.post('/assignments/2/receive')).status).toBe(404);

    const page = await officer.get('/viec/1');
    expect(words(page.html)).toContain('Đơn vị báo cáo');
    for (const absent of ['Xin gia hạn', 'Cử người khác', 'Xác nhận hoàn thành'])
      expect(words(page.html)).not.toContain(absent);
    const asked = await api.post('/assignments/1/extensions', { newDue: '2026-07-01', reason: 'Chờ.' });
    expect(asked).toMatchObject({ status: 403 });
    await officer.post('/viec/1/receive');
    await officer.report('/viec/1/progress', { text: 'Xong ba phòng.', percent: '30' }, []);
    await officer.post('/viec/1/vuong-mac', { text: 'Thiếu định mức.', wanted: 'UBND tỉnh ban hành.' });
    await officer.report('/viec/1/submit', { text: 'Báo cáo số 9.' }, []);
    const { status, history } = await meeting.file(1);
    expect(status).toBe('submitted');
    expect(history.filter(({ by }) => by === NEW.name).map(({ act, details }) => [act, details?.as])).toEqual(
      ['open', 'receive', 'progress', 'tell-obstacle', 'submit'].map((act) => [act, 'officer']),
    );
  });

  it('lets the officer answer by the link in the message, until they are taken off', async () => {
    await meeting.finance.post('/assignments/1/officer', NEW);
    await meeting.office.tick('2026-05-04T09:01+07:00');
    const [link] = sentLinks(meeting, 'viec');
    const phone = Visitor.stranger(meeting.office);
    const page = await phone.post(link!, { act: 'receive' });
    expect(words(page.html)).toContain('Ông/Bà Mai Thị Việc , Chuyên viên');
    expect(words(page.html)).not.toContain('Xin gia hạn');
    const asked = await phone.post(link!, { act: 'ask-extension', newDue: '2026-07-01', reason: 'Chờ.' });
    expect(asked.status).toBe(403);
    expect((await meeting.file(1)).status).toBe('received');
    await meeting.finance.post('/assignments/1/officer/end');
    const dead = await phone.get(link!);
    expect(dead.status).toBe(403);
    expect(words(dead.html)).toContain('Mai Thị Việc hiện không phụ trách đơn vị được giao việc này');
  });

  it('shows the head that the officer has left, who may name somebody else', async () => {
    await meeting.finance.post('/assignments/1/officer', NEW);
    meeting.office.clock.goTo(instant('2026-05-06T09:00+07:00'));
    await change({ leftOn: day('2026-05-05') });
    expect(await fileFor(meeting.finance)).toMatchObject({ officer: { name: NEW.name, serving: false } });
    head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    expect(words((await head.get('/viec/1')).html)).toContain('Mai Thị Việc không còn là cán bộ của đơn vị');
    await meeting.finance.post('/assignments/1/officer', { email: 'stc.deputy@songvan.example' });
    expect(await fileFor(meeting.finance)).toMatchObject({ officer: { name: 'Vũ Thu Hà', serving: true } });
  });
});
