import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { Committee } from '../../src/people/committee.entity.js';
import type { Recipient } from '../../src/people/acting.js';
import { engines } from '../support/database.js';
import { fileOf, province } from '../support/organisation.js';
import { openPeople, type OpenPeople } from '../support/people.js';

const short = ({ person, insteadOf }: Recipient) =>
  [person, insteadOf].flatMap((each) => each?.email.split('@')[0] ?? []).join(' for ');

describe.each(engines)('standing in for somebody on %s', (engine) => {
  let rooms: OpenPeople;
  beforeEach(async () => {
    rooms = await openPeople(engine);
    await rooms.setup(fileOf(province));
  });
  afterEach(() => rooms.close());

  const standIn = (person: string, other: string, from = '2026-03-02', to = '2026-03-06') => {
    const row = { person: `${person}@songvan.example`, standIn: `${other}@songvan.example`, from, to };
    return rooms.setup(fileOf({ standIns: [row] }));
  };
  const leaves = (who: string, leftOn: string) => {
    const row = province.persons.find(({ email }) => email.startsWith(`${who}@`));
    return rooms.setup(fileOf({ persons: [{ ...row, leftOn }] }));
  };
  const headsOn = async (on: string, ...codes: string[]) => {
    const ids = [];
    for (const code of codes) ids.push((await rooms.unit(code)).id);
    return (await rooms.people.headsOf(rooms.database.read, ids, day(on))).map(short);
  };
  const officeOn = async (on: string) => {
    const { id } = (await rooms.database.read.findOneBy(Committee, { code: 'cds' }))!;
    const places = { unitIds: [], committeeIds: [id] };
    const { chair, secretariat } = await rooms.people.holdersOf(rooms.database.read, places, day(on));
    return [chair, secretariat].flatMap((post) => (post.get(id) ?? []).map(short));
  };
  const principalOn = async (who: string, at: string) =>
    rooms.access.principalOf((await rooms.person(`${who}@songvan.example`)).id, instant(at));

  it('lasts from the first day to the last, both included', async () => {
    expect(await headsOn('2026-03-01', 'stc')).toEqual(['stc']);
    expect(await headsOn('2026-03-02', 'stc')).toEqual(['stc.deputy for stc']);
    expect(await headsOn('2026-03-06', 'stc', 'snnmt')).toEqual(['stc.deputy for stc', 'snnmt']);
    expect(await headsOn('2026-03-07', 'stc')).toEqual(['stc']);
  });

  it('lets the stand-in act for the unit on these days by Vietnam time, without locking out the one away', async () => {
    const { id } = await rooms.unit('stc');
    expect((await principalOn('stc.deputy', '2026-03-01T23:59+07:00'))!.actsForUnits).toEqual([]);
    const deputy = (await principalOn('stc.deputy', '2026-03-02T00:00+07:00'))!;
    expect(deputy.actsForUnits).toEqual([id]);
    expect(deputy.posts.at(-1)).toMatchObject({ personId: (await rooms.person('stc@songvan.example')).id });
    expect((await principalOn('stc', '2026-03-03T08:00+07:00'))!.actsForUnits).toEqual([id]);
  });

  it('passes on to the stand-in of a stand-in who is away as well', async () => {
    await standIn('stc.deputy', 'snnmt', '2026-03-04', '2026-03-04');
    expect(await headsOn('2026-03-03', 'stc')).toEqual(['stc.deputy for stc']);
    expect(await headsOn('2026-03-04', 'stc')).toEqual(['snnmt for stc']);
    expect((await principalOn('snnmt', '2026-03-04T08:00+07:00'))!.actsForUnits).toHaveLength(2);
  });

  it('is nobody when two name each other: each acts for themselves', async () => {
    await standIn('stc.deputy', 'stc');
    expect(await headsOn('2026-03-03', 'stc')).toEqual(['stc']);
  });

  it('goes for the chair and the secretariat as for heads of units', async () => {
    await standIn('chair', 'snnmt');
    await standIn('office', 'anhoa');
    expect(await officeOn('2026-03-03')).toEqual(['snnmt for chair', 'anhoa for office']);
    expect((await principalOn('snnmt', '2026-03-03T08:00+07:00'))!.chairOf).toHaveLength(1);
    expect((await principalOn('anhoa', '2026-03-03T08:00+07:00'))!.secretaryOf).toHaveLength(1);
  });

  it('leaves nobody to tell when the only head has left, and falls back when the stand-in has', async () => {
    await leaves('snnmt', '2026-03-02');
    expect(await headsOn('2026-03-02', 'snnmt', 'tan-lap')).toEqual(['snnmt']);
    expect(await headsOn('2026-03-03', 'snnmt', 'tan-lap')).toEqual([]);
    await leaves('stc.deputy', '2026-03-03');
    expect(await headsOn('2026-03-04', 'stc')).toEqual(['stc']);
  });
});
