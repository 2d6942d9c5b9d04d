import { describe, expect, it } from '@jest/globals';
import type { Telling } from '../../src/domain/look.js';
import { namingOf } from '../../src/domain/naming.js';

const telling = (step: string, audience: Telling['audience'], superseded: string[] = []): Telling => ({
  audience,
  step,
  superseded,
  message: 'daily',
});

describe('what an officer who was just named is told', () => {
  it.each([
    ['nothing else is told', [], []],
    ['the unit is reminded', [telling('before:3', 'unit', ['before:7'])], ['before:3', 'before:7']],
    ['only the secretariat hears of it', [telling('late:1', 'secretariat')], []],
  ])('is the naming, at once, which covers what the unit is told: when %s', (_, tellings, superseded) => {
    expect(namingOf('officer:2', tellings)).toEqual({
      audience: 'unit',
      step: 'officer:2',
      superseded,
      message: 'now',
    });
  });

  it.each(['issue', 'urge:4'])('is nothing of its own beside the change %s, which says all', (step) => {
    expect(namingOf('officer:2', [telling(step, 'unit')])).toBeUndefined();
  });
});
