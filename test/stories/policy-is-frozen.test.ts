import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessService } from '../../src/access/access.service.js';
import { AssignmentQueries } from '../../src/assignments/assignments.queries.js';
import { instant } from '../../src/domain/day.js';
import type { Policy } from '../../src/domain/rule-book.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Person } from '../../src/people/person.entity.js';
import { PolicyChanges } from '../../src/reminders/policy-changes.service.js';
import { PoliciesService } from '../../src/rules/policies.service.js';
import { RuleBooks } from '../../src/rules/rule-books.js';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';
import { fileOf, province } from '../support/organisation.js';

const ISSUED = '2026-05-11T09:00+07:00';
const owed = { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-29' };

describe.each(engines)('a committee’s policy on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open(engine)));
  afterEach(() => desk.close());

  const principal = async (who: string) => {
    const person = await desk.database.read.findOneBy(Person, { email: `${who}@songvan.example` });
    return (await desk.rooms.get(AccessService).principalOf(person!.id, instant(ISSUED)))!;
  };
  const clerk = () => principal('office');
  const delivered = () => desk.rooms.get(RuleBooks).defaults();
  const layDown = async (at: string, policy: Policy) =>
    desk.rooms.get(PoliciesService).save('cds', policy, await clerk(), instant(at));
  const before = (...days: number[]): Policy => ({
    ...delivered(),
    reminders: { ...delivered().reminders, before: days },
  });
  const issue = async (now: string, number?: string) => {
    const [id] = await desk.issue(now, [owed], number);
    await desk.tick(now);
    await desk.act(now, 'stc', 'receive', id!);
    return id!;
  };
  const toUnit = (lines: string[]) => lines.filter((line) => line.includes(' stc: '));

  it('stays with what was issued under it; what is issued later goes by the new one', async () => {
    await issue(ISSUED);
    await layDown('2026-05-12T09:00+07:00', before(2));
    await issue('2026-05-12T10:00+07:00', '13/TB-UBND');
    expect(toUnit(await desk.watch('2026-05-13', '2026-05-29'))).toEqual([
      '05-20 stc: before-7',
      '05-26 stc: before-3, ask-progress-2026-05-26',
      '05-27 stc: before-2',
      '05-28 stc: before-1',
      '05-29 stc: due',
    ]);
  });

  it('is laid over what is open by a second act, and tells nothing twice', async () => {
    await issue(ISSUED);
    expect(toUnit(await desk.watch('2026-05-19', '2026-05-20'))).toEqual(['05-20 stc: before-7']);
    await layDown('2026-05-20T09:00+07:00', before(7, 2));
    const applied = await desk.rooms
      .get(PolicyChanges)
      .apply('cds', await clerk(), instant('2026-05-20T09:01+07:00'));
    expect(applied).toMatchObject({ assignments: 1, moved: 1 });
    expect(toUnit(await desk.watch('2026-05-20', '2026-06-01'))).toEqual([
      '05-27 stc: before-2',
      '06-01 stc: late-1',
    ]);
  });

  it('says at once what would have been said already, in the next slot', async () => {
    await issue(ISSUED);
    await layDown('2026-05-18T20:00+07:00', before(9, 0));
    await desk.rooms.get(PolicyChanges).apply('cds', await clerk(), instant('2026-05-18T21:30+07:00'));
    expect(toUnit(await desk.watch('2026-05-19', '2026-05-29'))).toEqual([
      '05-19 stc: before-9',
      '05-29 stc: due',
    ]);
  });

  it('may tell the leader in charge of a field, and where there is none the head of the unit above', async () => {
    const superior = { to: 'superior' as const, after: [1], thenEvery: 0 };
    await layDown(ISSUED, { ...delivered(), escalation: { ...delivered().escalation, rungs: [superior] } });
    const [committee] = province.committees;
    const leaders = [{ person: 'snnmt@songvan.example', units: ['stc'] }];
    await desk.rooms
      .get(OrganisationService)
      .setup(fileOf({ committees: [{ ...committee, leaders }] }), instant(ISSUED));
    const [id] = await desk.issue(ISSUED, [owed, { ...owed, lead: ['UBND xã An Hòa'] }]);
    await desk.tick(ISSUED);
    const seen = withoutOverviews(await desk.watch('2026-06-01', '2026-06-01'));
    expect(seen.filter((line) => line.includes('superior'))).toEqual([
      '06-01 chair: superior-1, overview',
      '06-01 snnmt: superior-1',
    ]);
    const queries = desk.rooms.get(AssignmentQueries);
    expect((await queries.one(id!, await principal('snnmt'))).assignment.id).toBe(id);
    await expect(queries.one(id!, await principal('anhoa'))).rejects.toThrow('Không có việc này');
  });
});
