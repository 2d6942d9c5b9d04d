import { describe, expect, it } from '@jest/globals';
import { decidersAmong } from '../../src/assignments/deciding.js';
import { day } from '../../src/domain/day.js';
import type { Committee } from '../../src/people/committee.entity.js';
import type { Person } from '../../src/people/person.entity.js';

const CHAIR = 1;
const NAMED = 2;
const UNIT = 7;
const person = (id: number, more: Partial<Person> = {}) =>
  ({ id, unitId: 9, head: false, leftOn: null, ...more }) as Person;

describe('who may decide on a later day, whoever’s turn it is first', () => {
  it.each<[string, Partial<Committee>, number, number | null, Partial<Person>, number[]]>([
    ['whom the chair named, and the chair', {}, 0, null, {}, [NAMED, CHAIR]],
    ['the same when the unit asked', {}, 0, 3, {}, [NAMED, CHAIR]],
    ['the chair, who named nobody', { deciderId: null }, 0, 3, {}, [CHAIR]],
    ['the chair once, who named themselves', { deciderId: CHAIR }, 0, 3, {}, [CHAIR]],
    ['the chair, from the second request on', {}, 1, 3, {}, [CHAIR]],
    ['the chair, when the named one asked', {}, 0, NAMED, {}, [CHAIR]],
    ['the chair, when the named one heads the unit', {}, 0, 3, { head: true, unitId: UNIT }, [CHAIR]],
    ['also a named one who only works there', {}, 0, 3, { unitId: UNIT }, [NAMED, CHAIR]],
    ['the chair, when the named one has left', {}, 0, 3, { leftOn: day('2026-05-04') }, [CHAIR]],
    ['also a named one on their last day', {}, 0, 3, { leftOn: day('2026-05-05') }, [NAMED, CHAIR]],
  ])('is %s', (_, committee, extensions, askedById, named, deciders) => {
    const people = new Map([person(CHAIR), person(NAMED, named)].map((each) => [each.id, each]));
    const found = decidersAmong(
      people,
      { chairId: CHAIR, deciderId: NAMED, ...committee } as Committee,
      { unitId: UNIT, extensions },
      askedById === null ? null : { askedById },
      day('2026-05-05'),
    );
    expect(found.map(({ id }) => id)).toEqual(deciders);
  });
});
