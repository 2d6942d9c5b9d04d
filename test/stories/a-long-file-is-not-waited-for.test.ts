import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Person } from '../../src/people/person.entity.js';
import { Unit } from '../../src/people/unit.entity.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { moreCommunes } from '../support/organisation.js';
import { type SeenPage, Visitor, words } from '../support/visitor.js';

describe.each(engines)('an organisation file that takes longer than anybody waits on %s', (engine) => {
  let meeting: Meeting;
  let admin: Visitor;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    const { office } = meeting;
    const email = 'snnmt@songvan.example';
    await office.database.write((tx) => tx.update(Person, { email }, { admin: true }));
    admin = await Visitor.signedIn(office, email);
  });
  afterEach(() => meeting.close());

  const { units: many } = moreCommunes(510) as { units: object[] };
  const send = (lam: string, rows: object[]) =>
    admin.upload('/nguoi/nhap', { lam }, { name: 'to-chuc.json', text: JSON.stringify({ units: rows }) });
  const units = () => meeting.office.database.read.count(Unit);
  const ended = async (page: SeenPage): Promise<SeenPage> => {
    if (!words(page.html).includes('Đang đọc tệp tổ chức')) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return ended(await admin.get(page.at));
  };

  it('is shown with how far it is, and stored as a whole', async () => {
    const before = await units();
    const first = await send('nap', many);
    expect(first.at).toMatch(/^\/nguoi\/nhap\/\d+$/);
    expect(words(first.html)).toMatch(/Đang đọc tệp tổ chức to-chuc.json Đã xong \d+\/510/);
    expect(await units()).toBe(before);
    expect((await admin.get('/to-chuc')).status).toBe(200);
    const last = await ended(first);
    expect(words(last.html)).toContain('Đã nạp tệp.');
    expect(await units()).toBe(before + 510);
    expect((await meeting.secretary.get('/recognitions/1')).status).toBe(404);
  });

  it('is looked at beforehand all the same, and says what is wrong in it', async () => {
    const before = await units();
    const seen = words((await ended(await send('xem', many))).html);
    expect(seen).toContain('Xem trước: tệp sẽ thay đổi 510 chỗ');
    expect(seen).toContain('200 thay đổi đầu trong 510.');
    const wrong = [...many, { code: 'x', name: 'X', kind: 'k', parent: 'y' }];
    const told = await ended(await send('nap', wrong));
    expect(words(told.html)).toContain('units, mục 511: parent: không có đơn vị mang mã "y"');
    expect(await units()).toBe(before);
  });
});
