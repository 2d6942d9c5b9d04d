import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';

describe.each(engines)('one act of the office on many assignments on %s', (engine) => {
  let meeting: Meeting;
  let all: Told[];
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:01+07:00');
    all = ((await meeting.secretary.get('/assignments')).body as { items: Told[] }).items;
  });
  afterEach(() => meeting.close());

  const rows = () => all.map(({ id, version }) => ({ id, version }));
  const act = (input: object, by = meeting.secretary) => by.post('/assignments/bulk', input);

  it('does what it can, and leaves out with the reason what somebody changed meanwhile', async () => {
    await meeting.finance.post(`/assignments/${all[2]!.id}/receive`);
    const { status, body } = await act({ act: 'suspend', reason: 'Chờ chủ trương mới.', rows: rows() });
    expect(status).toBe(200);
    const changed = all[2]!.id;
    const others = all.map(({ id }) => id).filter((id) => id !== changed);
    expect(body).toMatchObject({ left: [{ id: changed, unit: 'Sở Tài chính' }] });
    expect((body as { done: number[] }).done.toSorted()).toEqual(others.toSorted());
    expect((await meeting.file(changed)).status).toBe('received');
    expect(await meeting.file(others[0]!)).toMatchObject({ status: 'suspended' });
    const { body: back } = await meeting.secretary.post(`/undo/${(body as { undo: string }).undo}`);
    expect((back as { undone: number[] }).undone).toHaveLength(others.length);
    expect((await meeting.file(others[0]!)).status).toBe('new');
  });

  it('asks for the reason once for all, and then does nothing', async () => {
    expect((await act({ act: 'suspend', rows: rows() })).status).toBe(422);
    expect((await act({ act: 'suspend', reason: 'Chờ.', rows: [] })).status).toBe(422);
    expect((await meeting.file(all[0]!.id)).status).toBe('new');
  });

  it('is for the office alone', async () => {
    const { status } = await act({ act: 'withdraw', reason: 'Trùng.', rows: rows() }, meeting.commune);
    expect(status).toBe(403);
    expect((await meeting.file(all[0]!.id)).status).toBe('new');
  });

  it.each(['issue', 'urge', 'submit'])('does not know the act %s', async (name) => {
    expect((await act({ act: name, rows: rows() })).status).toBe(422);
  });

  it('takes five hundred at most', async () => {
    const many = Array.from({ length: 501 }, (_, at) => ({ id: at + 1, version: 1 }));
    expect((await act({ act: 'confirm', rows: many })).status).toBe(422);
  });
});
