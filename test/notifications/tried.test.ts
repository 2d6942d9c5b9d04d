import { describe, expect, it } from '@jest/globals';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import { instant } from '../../src/domain/day.js';
import { type Reached, triedBefore } from '../../src/notifications/letters/tried.js';
import { Stage } from '../../src/notifications/stage.entity.js';
import { testConfig } from '../support/config.js';

const at = (text: string) => instant(`${text}T08:05:00+07:00`);
const reached = (step: string, decided: string, left: string): Reached => ({
  ...{ assignmentId: 1, step, person: 'Giám đốc Đỗ Minh Tài', at: at(decided), sentAt: at(left) },
});

describe('what was tried', () => {
  it('counts a reminder that a second channel carried again once, on the day it last left', () => {
    const told = [
      reached('before-3', '2026-05-12', '2026-05-12'),
      reached('before-3', '2026-05-12', '2026-05-13'),
      reached('before-1', '2026-05-14', '2026-05-14'),
    ];
    const stage = Object.assign(new Stage(), { step: 'overdue-1', at: at('2026-05-18') });
    const { unit } = triedBefore(stage, new Assignment(), told, testConfig().rungs);
    expect(unit.times).toBe(2);
    expect(unit.days.map(String)).toEqual(['2026-05-13', '2026-05-14']);
  });
});
