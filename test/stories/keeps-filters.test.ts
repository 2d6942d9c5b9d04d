import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';

type Kept = { id: number; name: string; committee: string | null; mine: boolean; query: object }[];

describe.each(engines)('filters kept under a name on %s', (engine) => {
  let meeting: Meeting;
  beforeAll(async () => {
    meeting = await Meeting.open(engine);
  });
  afterAll(() => meeting.close());

  const of = async (by: Meeting['chair']) => (await by.get('/filters')).body as Kept;
  const save = (input: object, by = meeting.secretary) => by.post('/filters', input);

  it('are one’s own, or shared with a committee’s chair and secretariat', async () => {
    await save({ name: 'Quá hạn của xã', query: { state: 'overdue', q: 'xã' } });
    await save({ name: 'Chờ xác nhận', committee: 'cds', query: { state: 'submitted' } });
    expect((await of(meeting.secretary)).map(({ name }) => name)).toEqual(['Chờ xác nhận', 'Quá hạn của xã']);
    expect(await of(meeting.chair)).toMatchObject([
      { name: 'Chờ xác nhận', mine: false, query: { state: 'submitted' } },
    ]);
    expect(await of(meeting.finance)).toEqual([]);
  });

  it('are replaced by one of the same name', async () => {
    await save({ name: 'Quá hạn của xã', query: { state: 'overdue' } });
    const own = (await of(meeting.secretary)).filter(({ committee }) => !committee);
    expect(own).toMatchObject([{ name: 'Quá hạn của xã', query: { state: 'overdue' } }]);
  });

  it('are not shared with a committee of others, nor kept when they are wrong', async () => {
    expect((await save({ name: 'Lạ', committee: 'cds', query: {} }, meeting.finance)).status).toBe(422);
    expect((await save({ name: 'Lạ', query: { state: 'lost' } })).status).toBe(422);
    expect((await save({ name: 'Lạ', query: { dueBefore: 'mai' } })).status).toBe(422);
  });

  it('are dropped by their owner alone, or by the secretariat', async () => {
    const [shared, own] = await of(meeting.secretary);
    const drop = (id: number, by: Meeting['chair']) => by.post(`/filters/${id}/drop`);
    expect((await drop(shared!.id, meeting.chair)).status).toBe(404);
    expect((await drop(own!.id, meeting.chair)).status).toBe(404);
    await drop(shared!.id, meeting.secretary);
    await drop(own!.id, meeting.secretary);
    expect(await of(meeting.secretary)).toEqual([]);
  });
});
