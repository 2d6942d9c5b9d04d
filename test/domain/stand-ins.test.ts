import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actingFor, type StandsIn } from '../../src/domain/stand-ins.js';

const away = (...pairs: [number, number][]): StandsIn[] =>
  pairs.map(([personId, standInId]) => ({ personId, standInId }));

describe('who acts for somebody', () => {
  it.each([
    ['themselves, without a stand-in', away([2, 3]), 1],
    ['the stand-in', away([1, 2]), 2],
    ['the stand-in of the stand-in, who is away too', away([1, 2], [2, 3]), 3],
    ['the first of two that were named', away([1, 2], [1, 3]), 2],
    ['themselves, when two name each other', away([1, 2], [2, 1]), 1],
    ['themselves, when the way leads into a circle of others', away([1, 2], [2, 3], [3, 2]), 1],
  ])('is %s', (_, active, acting) => {
    expect(actingFor(1, active)).toBe(acting);
  });

  it('is found whatever is written down, and is away only where all go round in circles', () => {
    const person = fc.integer({ min: 1, max: 6 });
    const rows = fc.array(fc.record({ personId: person, standInId: person }), { maxLength: 8 });
    fc.assert(
      fc.property(person, rows, (id, active) => {
        const acting = actingFor(id, active);
        expect(acting === id || active.every(({ personId }) => personId !== acting)).toBe(true);
      }),
    );
  });
});
