import { describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { urgedUntil } from '../../src/domain/urging.js';

describe('urging again', () => {
  const urged = instant('2026-05-08T09:15+07:00');

  it.each<[string, string | undefined]>([
    ['2026-05-08T09:15+07:00', '2026-05-08T06:15:00Z'],
    ['2026-05-08T13:14:59+07:00', '2026-05-08T06:15:00Z'],
    ['2026-05-08T13:15+07:00', undefined],
    ['2026-05-09T09:15+07:00', undefined],
  ])('at %s waits until %s', (now, until) => {
    expect(urgedUntil(urged, instant(now))?.toString()).toBe(until);
  });

  it('waits for nothing when nobody has urged', () => {
    expect(urgedUntil(null, urged)).toBeUndefined();
  });
});
