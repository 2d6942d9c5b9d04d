import { describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { isStandstill } from '../../src/domain/standstill.js';
import { officeRules, testConfig } from '../support/config.js';

const { calendar } = officeRules(testConfig());
const at = (text: string) => instant(`${text}:00+07:00`);

describe('a silence of the heartbeat', () => {
  it.each([
    ['an hour', '2026-05-12T09:00', '2026-05-12T10:00', false],
    ['a night', '2026-05-12T17:00', '2026-05-13T08:00', false],
    ['a weekend', '2026-05-15T17:00', '2026-05-18T08:00', false],
    ['the Tết break', '2026-02-13T17:00', '2026-02-23T08:00', false],
    ['a whole working day', '2026-05-12T17:00', '2026-05-14T08:00', true],
    ['a Monday after a weekend', '2026-05-15T17:00', '2026-05-19T00:01', true],
    ['two weeks', '2026-05-04T09:00', '2026-05-18T09:00', true],
  ])('of %s (%s to %s) is told to offices: %s', (_, last, now, told) => {
    expect(isStandstill(at(last), at(now), calendar)).toBe(told);
  });
});
