import { describe, expect, it } from '@jest/globals';
import { render } from 'preact-render-to-string';
import type { State } from '../../src/domain/assignment-state.js';
import { day, instant } from '../../src/domain/day.js';
import { urgency } from '../../src/domain/urgency.js';
import { WorkingCalendar } from '../../src/domain/working-calendar.js';
import { Due, type DueFacts } from '../../src/web/parts/due.js';
import { Status } from '../../src/web/parts/status.js';
import { testConfig } from '../support/config.js';
import { words } from '../support/visitor.js';

const present = { today: day('2024-05-03'), calendar: new WorkingCalendar(testConfig().calendar) };

function facts(due: string | null, more: Partial<DueFacts> = {}): DueFacts {
  const last = due ? day(due) : null;
  const open = {
    status: 'received' as State,
    standing: false,
    submittedAt: null,
    dueTime: null,
    extensions: 0,
  };
  return { ...open, due: last, originalDue: last, ...more };
}

describe('a deadline on a page', () => {
  it.each<[string, DueFacts, string, string]>([
    [
      'counts a Saturday that is worked',
      facts('2024-05-08'),
      'calm',
      'Thứ Tư, 08/5/2024 (còn 4 ngày làm việc)',
    ],
    ['is not late on its own day', facts('2024-05-03'), 'soon', 'Thứ Sáu, 03/5/2024 (hôm nay là hạn cuối)'],
    ['is late the day after', facts('2024-05-02'), 'late', 'Thứ Năm, 02/5/2024 (quá hạn 1 ngày)'],
    ['tells its hour', facts('2024-05-06', { dueTime: '10:00' }), 'soon', '10:00 Thứ Hai, 06/5/2024'],
    ['is far weeks ahead', facts('2024-06-28'), 'calm', 'Thứ Sáu, 28/6/2024'],
    ['may not exist', facts(null), 'calm', 'Không ghi hạn'],
    ['hangs on an event', facts(null, { status: 'waiting' }), 'calm', 'Hạn chờ ngày của mốc'],
    ['is none on a standing task', facts(null, { standing: true }), 'calm', 'Nhiệm vụ thường xuyên'],
    [
      'names the original day once it was moved',
      facts('2024-06-28', { originalDue: day('2024-05-02') }),
      'calm',
      'Hạn ban đầu: 02/5/2024',
    ],
    [
      'stops counting when the unit has submitted',
      facts('2024-05-02', { status: 'submitted', submittedAt: instant('2024-05-01T08:00+07:00') }),
      'done',
      'Thứ Năm, 02/5/2024 (đã báo cáo ngày 01/5/2024)',
    ],
  ])('%s', (_, given, pressing, told) => {
    expect(urgency(given, present)).toBe(pressing);
    expect(words(render(<Due facts={given} present={present} />)).trim()).toContain(told);
  });

  it('shows a status by a word and a shape, not by colour alone', () => {
    const html = render(<Status state="returned" />);
    expect(html).toContain('Cần bổ sung');
    expect(html).toMatch(/<svg[^>]*aria-hidden="true"/);
  });
});
