import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import { STATES } from '../../src/domain/assignment-state.js';
import { day, moment } from '../../src/domain/day.js';
import { classify } from '../../src/domain/four-classes.js';
import { count, type Counts, countsByUnit, noCounts } from '../../src/reports/counts.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';

const days = ['2026-05-14', '2026-05-15', '2026-05-16'].map(day);
const anyDay = fc.constantFrom(...days);
const facts = fc.record({
  status: fc.constantFrom(...STATES),
  standing: fc.boolean(),
  request: fc.boolean(),
  due: fc.option(anyDay),
  originalDue: fc.option(anyDay),
  submittedAt: fc.option(
    fc
      .record({ on: anyDay, at: fc.constantFrom('00:00', '06:59', '07:00', '23:59') })
      .map(({ on, at }) => moment(on, at)),
  ),
});

describe.each(engines)('what %s counts', (engine) => {
  let meeting: Meeting;
  let ids: number[];
  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    await meeting.issued('stc');
    ids = (await meeting.office.database.read.find(Assignment)).map(({ id }) => id);
  });
  afterAll(() => meeting.close());

  it('is what the rule says of each assignment', async () => {
    const { database } = meeting.office;
    const several = fc.tuple(...ids.map(() => facts));
    const property = fc.asyncProperty(
      several,
      anyDay,
      fc.constantFrom('current' as const, 'original' as const),
      async (all, today, deadline) => {
        await database.write(async (tx) => {
          for (const [n, id] of ids.entries()) await tx.update(Assignment, { id }, all[n]!);
        });
        const expected = new Map<number, Counts>();
        for (const each of await database.read.find(Assignment)) {
          const counts = expected.get(each.unitId) ?? noCounts();
          expected.set(each.unitId, counts);
          count(counts, each.request, classify(each, today, deadline));
        }
        expect(await countsByUnit(database.read, {}, today, deadline)).toEqual(expected);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});
