import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../src/domain/day.js';
import type { DigestItem } from '../../src/domain/digest.js';
import { kindOf, outline, shortened, urgencyOf } from '../../src/domain/digest-outline.js';
import { subjectOf } from '../../src/domain/digest-subject.js';
import { testConfig } from '../support/config.js';
import { digest, item, overview } from '../support/digest.js';

const { wording } = testConfig();
const friday = day('2024-05-03');

const STEPS = [
  'issue',
  'before-3',
  'due',
  'late-1',
  'return:5',
  'extend:2',
  'chair-3',
  'not-received',
] as const;
const anItem = fc
  .record({
    step: fc.constantFrom(...STEPS),
    directiveId: fc.integer({ min: 1, max: 4 }),
    request: fc.boolean(),
    due: fc.constantFrom(null, day('2024-05-02'), day('2024-05-03'), day('2024-05-05'), day('2024-05-20')),
  })
  .map((differences) => item(differences));

describe('The order of a digest', () => {
  it.each([
    ['issue', false, 'new'],
    ['issue', true, 'request-new'],
    ['before-7', false, 'upcoming'],
    ['due', false, 'upcoming'],
    ['late-8', false, 'overdue'],
    ['late-8', true, 'request-reminder'],
    ['return:5', false, 'returned'],
    ['extend:2', false, 'extended'],
    ['resume:7', false, 'resumed'],
    ['withdraw:9', false, 'withdrawn'],
    ['secretariat-6', false, 'secretariat'],
    ['chair-3', false, 'chair'],
    ['not-received', false, 'not-received'],
    ['nobody:before-3', false, 'nobody'],
    ['nobody:ask-progress-2026-05-18', false, 'nobody'],
    ['before-4h', false, 'upcoming'],
    ['late-1h', false, 'overdue'],
    ['late-1h', true, 'request-reminder'],
    ['secretariat-1h', false, 'secretariat'],
    ['chair-1h', false, 'chair'],
    ['superior-2', false, 'superior'],
    ['superior-2h', false, 'superior'],
    ['urge:9', false, 'urged'],
    ['urge:9', true, 'request-reminder'],
    ['refuse:4', false, 'refused'],
    ['ask-progress-2026-05-18', false, 'progress'],
    ['ask-progress-2026-05-18', true, 'request-reminder'],
    ['ask-event-2026-05-18', false, 'event'],
    ['decide-2026-05-18', false, 'decide'],
    ['decide-2026-05-18T02:00:00Z', false, 'decide'],
  ])('puts the step %s (a request: %s) under %s', (step, request, kind) => {
    expect(kindOf(item({ step, request }))).toBe(kind);
  });

  it('does not swallow a step that nobody has a message for', () => {
    expect(() => kindOf(item({ step: 'mystery-1' }))).toThrow('mystery-1');
  });

  it('begins with what is late and sorts tasks by their last day', () => {
    const items = [
      item({ step: 'issue', section: 'new' }),
      item({ step: 'before-3', section: 'no day', due: null }),
      item({ step: 'before-3', section: '2.10' }),
      item({ step: 'before-3', section: '2.9' }),
      item({ step: 'before-1', section: 'sooner', due: day('2024-05-06') }),
      item({ step: 'late-1', section: 'late', due: day('2024-05-02') }),
    ];
    const told = outline(items).flatMap(({ tasks }) => tasks.map(({ first }) => first.section));
    expect(told).toEqual(['late', 'sooner', '2.9', '2.10', 'no day', 'new']);
  });

  it('tells a task of several units once', () => {
    const late = { step: 'secretariat-1', directiveId: 77, due: day('2024-05-02') };
    const [section] = outline([item({ ...late, unit: 'UBND xã A' }), item({ ...late, unit: 'UBND xã B' })]);
    expect(section?.tasks).toHaveLength(1);
    expect(section?.tasks[0]?.units.map(({ unit }) => unit)).toEqual(['UBND xã A', 'UBND xã B']);
  });

  it('loses nothing and tells nothing twice', () => {
    fc.assert(
      fc.property(fc.array(anItem), (items: DigestItem[]) => {
        const told = outline(items).flatMap(({ tasks }) => tasks.flatMap(({ units }) => units));
        expect(told).toHaveLength(items.length);
        expect(new Set(told)).toEqual(new Set(items));
      }),
    );
  });

  it.each([
    ['2024-05-02', 'overdue'],
    ['2024-05-03', 'today'],
    ['2024-05-05', 'week'],
    ['2024-05-06', 'later'],
  ])('on Friday 03/5 counts what is due on %s as %s', (due, urgency) => {
    expect(urgencyOf(item({ due: day(due) }), friday)).toBe(urgency);
  });

  it('never counts a request to peers as overdue', () => {
    expect(urgencyOf(item({ step: 'late-1', request: true, due: day('2024-05-02') }), friday)).toBe('asked');
  });
});

describe('The subject', () => {
  const overdue = { step: 'late-1', due: day('2024-05-01'), dueWords: 'quá hạn 2 ngày' };

  it.each<[string, DigestItem[]]>([
    [
      'Giao 5 nhiệm vụ theo Thông báo số 12/TB-UBND, hạn gần nhất 08/5/2024',
      Array.from({ length: 5 }, () => item({ step: 'issue' })),
    ],
    [
      'Kính đề nghị phối hợp 2 nội dung theo Thông báo số 12/TB-UBND',
      [item({ step: 'issue', request: true, due: null }), item({ step: 'issue', request: true, due: null })],
    ],
    [
      '3 nhiệm vụ: 1 quá hạn, 2 đến hạn trong tuần',
      [item({ due: day('2024-05-04') }), item(overdue), item({ due: day('2024-05-05') })],
    ],
    [
      '2 nhiệm vụ của 2 đơn vị: 1 quá hạn, 1 chưa tiếp nhận',
      [item({ ...overdue, step: 'secretariat-1', unit: 'UBND xã A' }), item({ step: 'not-received' })],
    ],
    ['Hạn 01/5/2024, quá hạn 2 ngày: Báo cáo số liệu.', [item({ ...overdue, task: 'Báo cáo số liệu.' })]],
    [
      'Phòng Kinh tế quá hạn 2 ngày: Báo cáo số liệu.',
      [item({ ...overdue, step: 'chair-3', task: 'Báo cáo số liệu.' })],
    ],
    ['Giao nhiệm vụ, hạn 08/5/2024: Báo cáo số liệu.', [item({ step: 'issue', task: 'Báo cáo số liệu.' })]],
  ])('says "%s"', (subject, items) => {
    expect(subjectOf(digest({ items }), wording)).toBe(`[Đôn Đốc] ${subject}`);
  });

  it('of an overview alone says how much is late and how much is due', () => {
    const subject = subjectOf(digest({ overviews: [overview(), overview({ committeeId: 2 })] }), wording);
    expect(subject).toBe('[Đôn Đốc] Tổng hợp đầu tuần: 6 nhiệm vụ quá hạn, 10 đến hạn trong tuần');
  });

  it('stays on one line however the task was typed', () => {
    const subject = subjectOf(digest({ items: [item({ task: 'Báo cáo\r\nBcc: ai@do.example' })] }), wording);
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

describe('Shortening', () => {
  it('cuts between words and says so', () => {
    expect(shortened('Rà soát, tổng hợp danh sách', 18)).toBe('Rà soát, tổng…');
    expect(shortened('Rà soát, tổng hợp', 10)).toBe('Rà soát…');
    expect(shortened('Rà soát', 7)).toBe('Rà soát');
  });

  it('never exceeds the limit and never invents a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (words, limit) => {
        const short = shortened(words, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        const whole = words.normalize('NFC').replace(/\s+/g, ' ').trim();
        expect(whole.startsWith(short.replace(/…$/, '')) || whole === short).toBe(true);
      }),
    );
  });
});
