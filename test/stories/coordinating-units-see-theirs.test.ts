import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DirectiveCoordinator } from '../../src/assignments/coordinator.entity.js';
import { Coordinators1700000000022 } from '../../src/platform/migrations/0022-coordinators.js';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

describe.each(engines)('what a unit coordinates on, on %s', (engine) => {
  let meeting: Meeting;
  let shared: Told;
  let along: Visitor;
  let api: Awaited<ReturnType<Meeting['office']['as']>>;

  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    shared = (await meeting.issued('stc'))[1]!;
    along = await Visitor.signedIn(meeting.office, 'snnmt@songvan.example');
    api = await meeting.office.as('snnmt@songvan.example');
  });
  afterAll(() => meeting.close());

  const ids = async (query = '') => {
    const { body } = await api.get(`/coordinating${query}`);
    const { items, total } = body as { items: Told[]; total: number };
    return { ids: items.map(({ id }) => id), total };
  };

  it('stands in its list, page and API alike, and nobody else’s', async () => {
    expect(await ids()).toEqual({ ids: [shared.id], total: 1 });
    const { html } = await along.get('/phoi-hop');
    expect(words(html)).toContain('Đang thực hiện (1)'.replace(' (', ' ('));
    expect(html).toContain(`href="/viec/${shared.id}"`);
    for (const who of ['stc', 'anhoa', 'office']) {
      const other = await meeting.office.as(`${who}@songvan.example`);
      expect((await other.get('/coordinating')).body).toEqual({ items: [], total: 0 });
    }
  });

  it('is found by words without diacritics', async () => {
    expect((await ids('?q=khoan%20chi')).total).toBe(1);
    expect((await ids('?q=khong%20co')).total).toBe(0);
    expect(words((await along.get('/phoi-hop?q=khong+co')).html)).toContain('Không có việc nào khớp');
  });

  it('tells there as little as on its own page', async () => {
    await meeting.office.tick('2026-05-06T09:00+07:00');
    await meeting.finance.get(`/assignments/${shared.id}`);
    await meeting.secretary.post(`/assignments/${shared.id}/urge`, { text: 'Nhắc riêng.' });
    const { body } = await api.get('/coordinating');
    expect(body).toMatchObject({ items: [{ urgings: 0, urgedAt: null, openedAt: null, due: '2026-06-30' }] });
  });

  it('moves to what has ended with the lead unit’s work', async () => {
    await meeting.secretary.post(`/assignments/${shared.id}/withdraw`, { reason: 'Giao nhầm.' });
    expect((await ids()).total).toBe(0);
    expect((await ids('?state=finished')).ids).toEqual([shared.id]);
    const head = await Visitor.signedIn(meeting.office, 'snnmt@songvan.example');
    expect((await head.get('/phoi-hop?xem=da-xong')).html).toContain(`href="/viec/${shared.id}"`);
  });

  it('is known too of what was issued before there was such a list', async () => {
    const { database } = meeting.office;
    const kept = await database.read.find(DirectiveCoordinator, { where: {} });
    const [runner, migration] = [
      database.administration.createQueryRunner(),
      new Coordinators1700000000022(),
    ];
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    expect(kept).toHaveLength(1);
    expect(await database.read.find(DirectiveCoordinator, { where: {} })).toEqual(kept);
  });
});
