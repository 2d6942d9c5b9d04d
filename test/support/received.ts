import { day, instant } from '../../src/domain/day.js';
import type { LookFacts } from '../../src/domain/look.js';

/** An assignment that was told on Tue 05/5/2026 at nine in Vietnam and received before that, due on Fri 15/5. */
export const received: LookFacts = {
  status: 'received',
  request: false,
  standing: false,
  urgent: false,
  due: day('2026-05-15'),
  dueTime: null,
  aimOn: day('2026-05-15'),
  armedAt: instant('2026-05-05T09:00+07:00'),
  openedAt: null,
  heardAt: null,
  extensionAskedAt: null,
  announce: null,
  toldUpTo: null,
};
