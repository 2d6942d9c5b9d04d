import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Committee, Leader, Secretary } from '../../src/people/committee.entity.js';
import { Invalid } from '../../src/platform/refusal.js';
import { Person } from '../../src/people/person.entity.js';
import { Unit } from '../../src/people/unit.entity.js';
import { engines } from '../support/database.js';
import { fileOf, province } from '../support/organisation.js';
import { openPeople, type OpenPeople } from '../support/people.js';

describe.each(engines)('setting up an organisation on %s', (engine) => {
  let rooms: OpenPeople;
  beforeEach(async () => void (rooms = await openPeople(engine)));
  afterEach(() => rooms.close());

  const setup = (organisation: object) => rooms.setup(fileOf(organisation));
  const mistakes = async (organisation: object) => {
    const refusal = await setup(organisation).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Invalid);
    return (refusal as Invalid).problems.map(({ at, message }) => `${at}: ${message}`);
  };

  it('adds everything once and changes nothing the second time', async () => {
    const first = await setup(province);
    expect(first.units).toEqual({ added: 5, changed: 0, unchanged: 0 });
    expect(first.persons.added).toBe(6);
    expect(first.standIns.added).toBe(1);
    const second = await setup(province);
    expect(second).toEqual({
      units: { added: 0, changed: 0, unchanged: 5 },
      groups: { added: 0, changed: 0, unchanged: 1 },
      persons: { added: 0, changed: 0, unchanged: 6 },
      committees: { added: 0, changed: 0, unchanged: 1 },
      standIns: { added: 0, changed: 0, unchanged: 1 },
    });
  });

  it('finds the parent of a unit that stands further down in the file', async () => {
    await setup({ ...province, units: province.units.toReversed() });
    expect((await rooms.unit('stc')).parentId).toBe((await rooms.unit('ubnd')).id);
  });

  it('updates what a later file says and leaves alone what it does not name', async () => {
    await setup(province);
    const moved = {
      email: 'ANHOA@songvan.example ',
      name: 'Hồ Văn An',
      position: 'Chủ tịch',
      unit: 'tan-lap',
    };
    const counts = await setup({ persons: [{ ...moved, phone: '0901 112 233' }] });
    expect(counts.persons).toEqual({ added: 0, changed: 1, unchanged: 0 });
    const after = await rooms.person('anhoa@songvan.example');
    expect([after.phone, after.head, after.unitId]).toEqual([
      '84901112233',
      true,
      (await rooms.unit('tan-lap')).id,
    ]);
    expect(await rooms.database.read.count(Person)).toBe(6);
  });

  it('replaces the secretariat by the list in the file', async () => {
    await setup(province);
    const [committee] = province.committees;
    const counts = await setup({ committees: [{ ...committee, secretariat: ['stc@songvan.example'] }] });
    expect(counts.committees.changed).toBe(1);
    const { id: committeeId } = (await rooms.database.read.findOneBy(Committee, { code: 'cds' }))!;
    const secretaries = await rooms.database.read.findBy(Secretary, { committeeId });
    expect(secretaries.map((row) => row.personId)).toEqual([(await rooms.person('stc@songvan.example')).id]);
  });

  it('keeps who decides on extensions and who is in charge of a field, until a file says otherwise', async () => {
    await setup(province);
    const [committee] = province.committees;
    const leaders = [{ person: 'STC.deputy@songvan.example', units: ['an-hoa', 'tan-lap', 'an-hoa'] }];
    const named = { committees: [{ ...committee, decider: 'stc@songvan.example', leaders }] };
    expect((await setup(named)).committees).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect((await setup(named)).committees.unchanged).toBe(1);
    expect((await setup(province)).committees.unchanged).toBe(1);
    const decider = async () => (await rooms.database.read.findOneBy(Committee, { code: 'cds' }))!.deciderId;
    const deputy = (await rooms.person('stc.deputy@songvan.example')).id;
    expect(await decider()).toBe((await rooms.person('stc@songvan.example')).id);
    expect((await rooms.database.read.find(Leader)).map(({ personId }) => personId)).toEqual([
      deputy,
      deputy,
    ]);

    const cleared = { committees: [{ ...committee, decider: null, leaders: [] }] };
    expect((await setup(cleared)).committees.changed).toBe(1);
    expect([await decider(), await rooms.database.read.count(Leader)]).toEqual([null, 0]);
  });

  it('tells who decides and leads but is nobody, and for which units that are none', async () => {
    const [committee] = province.committees;
    const leaders = [
      { person: 'stc@songvan.example', units: ['nowhere'] },
      { person: 'x', units: [] },
      { person: 'ghost@songvan.example', units: ['stc'] },
    ];
    const told = await mistakes({
      ...province,
      committees: [{ ...committee, decider: 'nobody@songvan.example', leaders }],
    });
    expect(told.toSorted()).toEqual([
      'committees, mục 1: decider: không có người dùng thư điện tử nobody@songvan.example',
      'committees, mục 1: leaders.1.person: phải là một địa chỉ thư điện tử',
      'committees, mục 1: leaders.1.units: không được để trống',
      'committees, mục 1: leaders: không có người dùng thư điện tử ghost@songvan.example',
      'committees, mục 1: leaders: không có người dùng thư điện tử x',
      'committees, mục 1: leaders: không có đơn vị mang mã "nowhere"',
    ]);
  });

  it('tells all mistakes together and keeps nothing of a file that has any', async () => {
    const told = await mistakes({
      units: [
        { code: 'a', name: 'Sở A', kind: 'department', parent: 'b' },
        { code: 'b', name: 'Sở B', kind: 'department', parent: 'a', validFrom: '2026-02-30' },
        { code: 'd', name: '', kind: 'department', parent: 'nowhere', colour: 'red' },
        { code: 'd', name: 'Sở D', kind: 'department' },
      ],
      groups: [{ code: 'g', names: ['các xã'], members: { kind: 'commune' } }],
      persons: [
        { email: 'x@songvan.example', name: 'X', position: 'Giám đốc', unit: 'c', phone: '12345' },
        { email: 'X@songvan.example', name: 'X', position: 'Giám đốc', unit: 'a' },
        { email: 'no-mail', name: 'Y', position: 'Giám đốc', unit: 'a' },
      ],
      committees: [
        { code: 'k', name: 'BCĐ', chair: 'z@songvan.example', secretariat: [], units: ['a', 'q'] },
      ],
      standIns: [
        { person: 'x@songvan.example', standIn: 'x@songvan.example', from: '2026-03-02', to: '2026-03-01' },
      ],
    });
    const expected = [
      /^units, mục 1: parent: .*vòng tròn/,
      /^units, mục 2: validFrom: .*ngày/,
      /^units, mục 4: code: đã có/,
      /^units, mục 3: name: không được để trống/,
      /^units, mục 3: colour: không phải là mục được biết/,
      /^units, mục 3: parent: .*"nowhere"/,
      /^groups, mục 1: members: .*"Xã, phường, thị trấn"/,
      /^persons, mục 1: phone: không phải là số điện thoại/,
      /^persons, mục 1: unit: .*"c"/,
      /^persons, mục 2: email: đã có/,
      /^persons, mục 3: email: /,
      /^committees, mục 1: chair: .*z@songvan/,
      /^committees, mục 1: secretariat: không được để trống/,
      /^committees, mục 1: units: .*"q"/,
      /^standIns, mục 1: to: ngày kết thúc/,
      /^standIns, mục 1: standIn: không thể tự thay/,
    ];
    for (const one of expected) expect(told).toContainEqual(expect.stringMatching(one));
    expect(await rooms.database.read.count(Unit)).toBe(0);
  });

  it.each([
    ['text that is no JSON', Buffer.from('units: none')],
    ['a list', fileOf([])],
    ['a broken workbook', Buffer.from('PK\u0003\u0004 not really')],
  ])('refuses %s with a sentence', async (_, bytes) => {
    await expect(rooms.setup(bytes)).rejects.toThrow(/^(Tệp|Không đọc được)/);
  });

  it('refuses rows that are no rows and sheets that are no lists, and says where', async () => {
    const told = await mistakes({ units: [null, 'Sở Tài chính', []], persons: { 0: {} } });
    expect(told.sort()).toEqual([
      'persons: phải là một danh sách',
      'units, mục 1: bắt buộc phải có',
      'units, mục 2: phải là một nhóm thông tin',
      'units, mục 3: phải là một nhóm thông tin',
    ]);
  });

  it.each([
    ['nothing', {}],
    ['nothing said twice', { kind: null, units: [] }],
    ['two things', { kind: 'commune', units: ['an-hoa'] }],
    ['a list', [{ kind: 'commune' }]],
  ])('refuses a group that means %s', async (_, members) => {
    const told = await mistakes({ ...province, groups: [{ code: 'g', names: ['các xã'], members }] });
    expect(told).toEqual([expect.stringMatching(/^groups, mục 1: members: phải có một trong hai/)]);
  });

  it('refuses what no field can mean, in Vietnamese', async () => {
    const group = { code: 'g', names: ['x'.repeat(501)], members: 'commune' };
    const told = await mistakes({ ...province, groups: [group] });
    expect(told).toContain('groups, mục 1: members: phải là một nhóm thông tin');
    expect(told).toContain('groups, mục 1: names: mỗi giá trị không được dài quá 500 ký tự');
  });
});
