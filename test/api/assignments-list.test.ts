import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';

describe.each(engines)('the list of assignments on %s', (engine) => {
  let meeting: Meeting;
  beforeAll(async () => {
    meeting = await Meeting.open(engine, '2026-05-18T09:00+07:00');
    await meeting.issued('stc');
  });
  afterAll(() => meeting.close());

  const found = async (query: string, reader = meeting.secretary) => {
    const { body } = await reader.get(`/assignments?${query}`);
    const { items, total } = body as { items: Told[]; total: number };
    return { total, units: items.map(({ unit }) => unit.code) };
  };

  it.each([
    ['', ['an-hoa', 'tan-lap', 'stc', 'stc']],
    ['state=&unit=&committee=&dueBefore=&q=&page=&size=', ['an-hoa', 'tan-lap', 'stc', 'stc']],
    ['state=overdue', ['an-hoa', 'tan-lap']],
    ['state=submitted', []],
    ['unit=stc', ['stc', 'stc']],
    ['committee=none', []],
    ['dueBefore=2026-05-20', ['an-hoa', 'tan-lap']],
    ['dueBefore=2026-05-21', ['an-hoa', 'tan-lap', 'stc']],
    ['q=sóng di động', ['an-hoa', 'tan-lap']],
    ['q=SONG DI DONG', ['an-hoa', 'tan-lap']],
    ['q=15/TB-BCĐ', ['an-hoa', 'tan-lap', 'stc', 'stc']],
    ['q=100%25', []],
    ['q=%25', []],
  ])('answers “%s”', async (query, units) => {
    expect((await found(encodeURI(query).replace('%2525', '%25'))).units).toEqual(units);
  });

  it('comes in pages, and says how many there are in all', async () => {
    expect(await found('page=2&size=3')).toEqual({ total: 4, units: ['stc'] });
    expect(await found('page=9')).toEqual({ total: 4, units: [] });
    expect((await meeting.secretary.get('/assignments?page=0&size=201')).status).toBe(422);
  });

  it('shows a unit its own, the chair the committee’s, and a stranger nothing', async () => {
    expect((await found('', meeting.finance)).units).toEqual(['stc', 'stc']);
    expect((await found('unit=stc', meeting.commune)).units).toEqual([]);
    expect((await found('', meeting.chair)).total).toBe(4);
    expect((await meeting.office.app.inject({ url: '/api/assignments' })).statusCode).toBe(401);
  });
});
