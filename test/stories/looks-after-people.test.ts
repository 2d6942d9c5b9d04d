import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { fileOf, province } from '../support/organisation.js';
import { linkFor } from '../support/sent-link.js';
import { Visitor } from '../support/visitor.js';

interface ToldPerson {
  id: number;
  email: string;
  phone: string | null;
  leftOn: string | null;
  formerEmails: string[];
  posts: { post: string; of: string }[];
  changes: { by: string | null; field: string; before: string | null; after: string | null }[];
}

describe.each(engines)('people looked after by hand on %s', (engine) => {
  let meeting: Meeting;
  let admin: Awaited<ReturnType<Meeting['office']['as']>>;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    const { office } = meeting;
    await office.database.write((tx) => tx.update(Person, { email: at('stc.deputy') }, { admin: true }));
    admin = await office.as(at('stc.deputy'));
  });
  afterEach(() => meeting.close());

  const at = (who: string) => `${who}@songvan.example`;
  const idOf = async (who: string) =>
    (await meeting.office.database.read.findOneBy(Person, { email: at(who) }))!.id;
  const setup = (file: object) =>
    meeting.office.app.get(OrganisationService).setup(fileOf(file), meeting.office.clock.now());
  const told = async (id: number) => (await admin.get(`/people/${id}`)).body as ToldPerson;

  it('finds them without accents, in any order of the words, heads first', async () => {
    const found = async (query: string) => {
      const { body } = await admin.get(`/people?q=${encodeURIComponent(query)}`);
      return (body as { items: { name: string }[] }).items.map(({ name }) => name);
    };
    expect(await found('tai do minh')).toEqual(['Đỗ Minh Tài']);
    expect(await found('so tai chinh')).toEqual(['Đỗ Minh Tài', 'Vũ Thu Hà']);
    expect(await found('ANHOA@')).toEqual(['Hồ Văn An']);
    expect(await found('khong co ai')).toEqual([]);
  });

  it('knows the person again by a former address, and lets links sent to it answer nothing', async () => {
    await meeting.issued('an-hoa');
    const id = await idOf('anhoa');
    const link = await linkFor(meeting, 'anhoa', 1);
    meeting.office.clock.goTo(instant('2026-05-04T10:00+07:00'));
    const contacts = { email: at('an.ho').toUpperCase(), phone: '0901 112 233' };
    expect(await admin.put(`/people/${id}/contacts`, contacts)).toMatchObject({ status: 200 });
    const person = await told(id);
    expect(person).toMatchObject({ email: at('an.ho'), phone: '84901112233', formerEmails: [at('anhoa')] });
    expect(person.changes.slice(0, 2)).toEqual([
      expect.objectContaining({ by: 'Vũ Thu Hà', field: 'phone', before: null, after: '84901112233' }),
      expect.objectContaining({ field: 'email', before: at('anhoa'), after: at('an.ho') }),
    ]);
    expect((await Visitor.stranger(meeting.office).get(link)).status).toBe(403);

    const counts = await setup(province);
    expect(counts.persons).toEqual({ added: 0, changed: 0, unchanged: 6 });
    expect(await meeting.office.database.read.count(Person)).toBe(6);
    expect((await told(id)).email).toBe(at('an.ho'));
  });

  it('gives nobody an address that somebody has, and a free one to whoever comes', async () => {
    const id = await idOf('anhoa');
    const taken = await admin.put(`/people/${id}/contacts`, { email: at('stc') });
    expect(taken).toMatchObject({ status: 422, body: { problems: [{ at: 'email' }] } });
    await admin.put(`/people/${id}/contacts`, { email: at('an.ho') });
    const row = { email: at('anhoa'), name: 'Ngô Thị Mới', position: 'Phó Chủ tịch', unit: 'an-hoa' };
    const added = (await admin.post('/people', row)) as { status: number; body: ToldPerson };
    expect([added.status, added.body.changes[0]]).toMatchObject([201, { field: 'added' }]);
    expect((await told(id)).formerEmails).toEqual([]);
    expect(await admin.post('/people', row)).toMatchObject({ status: 422 });
    expect(await admin.post('/people', { ...row, email: at('moi'), unit: 'nowhere' })).toMatchObject({
      status: 422,
      body: { problems: [{ at: 'unit' }] },
    });
  });

  it('ends a post on a day, but never that of the last administrator', async () => {
    const id = await idOf('stc');
    await admin.post(`/people/${id}/end`, { lastDay: '2026-05-08' });
    expect(await told(id)).toMatchObject({
      leftOn: '2026-05-08',
      posts: [{ post: 'head', of: 'Sở Tài chính' }],
    });
    const me = await idOf('stc.deputy');
    expect(await admin.post(`/people/${me}/end`, { lastDay: '2026-05-08' })).toMatchObject({
      status: 409,
      body: { code: 'person/last-administrator' },
    });
    await expect(setup({ persons: [{ ...rowOf('stc.deputy'), admin: false }] })).rejects.toMatchObject({
      code: 'person/last-administrator',
    });
    await admin.put(`/people/${id}`, { ...rowOf('stc'), leftOn: null, admin: true });
    expect(await admin.post(`/people/${me}/end`, { lastDay: '2026-05-08' })).toMatchObject({ status: 200 });
  });

  it.each([
    ['anhoa', 200],
    ['stc', 200],
    ['chair', 403],
    ['office', 403],
    ['stc.deputy', 403],
  ])('lets the secretariat change how it reaches %s: %i', async (who, status) => {
    const { secretary } = meeting;
    const id = await idOf(who);
    expect(
      (await secretary.put(`/people/${id}/contacts`, { email: at(who), phone: '0901112233' })).status,
    ).toBe(status);
    expect((await secretary.get(`/people/${id}`)).status).toBe(200);
    expect((await secretary.post(`/people/${id}/end`, { lastDay: '2026-05-08' })).status).toBe(403);
  });

  it('keeps the secretariat from a head who stands in for the chair', async () => {
    const away = { person: at('chair'), standIn: at('anhoa'), from: '2026-05-04', to: '2026-05-08' };
    await setup({ standIns: [away] });
    const { status } = await meeting.secretary.put(`/people/${await idOf('anhoa')}/contacts`, {
      email: at('anhoa'),
    });
    expect(status).toBe(403);
  });

  it('is closed to units and to the chair', async () => {
    for (const who of [meeting.finance, meeting.chair]) expect((await who.get('/people')).status).toBe(403);
  });

  const rowOf = (who: string) => province.persons.find(({ email }) => email === at(who))!;
});
