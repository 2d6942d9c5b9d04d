import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Committee, CommitteeUnit } from '../../src/people/committee.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { Unit } from '../../src/people/unit.entity.js';
import { insertAll } from '../../src/platform/bulk.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

const UNITS = 4000;
const PERSONS = 6000;
const numbered = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at + 1));

describe('an organisation of 4,000 units and 6,000 persons', () => {
  let meeting: Meeting;
  let admin: Visitor;
  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    await meeting.office.database.write(async (tx) => {
      const units = numbered(UNITS, (at) => ({
        ...{ code: `xa-${at}`, name: `UBND xã Thượng Nguyên Số ${at}`, aliases: '[]', kind: 'commune' },
        ...{ successors: '[]', searchKey: ` ubnd xa thuong nguyen so ${at} xa ${at}` },
      }));
      const ids = (await insertAll(tx, Unit, units, ['id'])).map(({ id }) => id);
      const persons = numbered(PERSONS, (at) => ({
        ...{ email: `can-bo.${at}@songvan.example`, name: `Nguyễn Thị Ngọc Số ${at}` },
        ...{ position: 'Phó Chủ tịch Ủy ban nhân dân xã', unitId: ids[at % UNITS]! },
        ...{ head: at <= UNITS ? 1 : 0, admin: 0, phone: `849${10_000_000 + at}` },
        searchKey: ` nguyen thi ngoc so ${at} pho chu tich uy ban nhan dan xa can bo ${at} songvan example`,
      }));
      await insertAll(tx, Person, persons, ['id']);
      const { id: committeeId } = await tx.findOneByOrFail(Committee, { code: 'cds' });
      await tx.update(Committee, { id: committeeId }, { allUnits: false });
      const members = ids.map((unitId) => ({ committeeId, unitId }));
      await insertAll(tx, CommitteeUnit, members, ['unitId']);
      await tx.update(Person, { email: 'snnmt@songvan.example' }, { admin: true });
    });
    admin = await Visitor.signedIn(meeting.office, 'snnmt@songvan.example');
  });
  afterAll(() => meeting.close());

  it.each([
    '/nguoi',
    '/nguoi?q=nguyen+5999',
    '/nguoi?trang=120',
    '/nguoi/them',
    '/nguoi/3',
    '/to-chuc',
    '/to-chuc?q=xa+thuong',
    '/to-chuc?trang=80',
    '/to-chuc/xa-1',
    '/nhom-don-vi',
    '/nhom-don-vi/communes',
    '/ban-chi-dao',
    '/ban-chi-dao/cds',
    '/nguoi/nhap',
    '/cai-dat',
  ])('%s stays under 150 kB', async (path) => {
    const { status, html } = await admin.get(path);
    expect(status).toBe(200);
    expect(Buffer.byteLength(html)).toBeLessThan(150_000);
  });

  it('finds one of them by words without accents', async () => {
    expect(words((await admin.get('/nguoi?q=ngoc+5999')).html)).toContain('1 người.');
    expect(words((await admin.get('/to-chuc?q=thuong+xa-3999')).html)).toContain('1 đơn vị.');
  });

  it('saves a committee to which they all belong', async () => {
    const { html } = await admin.get('/ban-chi-dao/cds');
    const [, units] = /<textarea id="units"[^>]*>([^<]*)</.exec(html)!;
    const form = {
      name: 'Ban Chỉ đạo',
      chair: 'chair@songvan.example',
      secretariat: 'office@songvan.example',
    };
    const saved = await admin.post('/ban-chi-dao/cds', { ...form, units: units!.replace(/^xa-2$/m, '') });
    expect(words(saved.html)).toMatch(/Đã lưu.*3999 đơn vị: .* và 3969 đơn vị nữa/);
  });
});
