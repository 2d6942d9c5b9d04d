import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../src/domain/day.js';
import type { DigestItem } from '../../src/domain/digest.js';
import { kindOf, urgencyOf } from '../../src/domain/digest-kinds.js';
import { outline, shortened } from '../../src/domain/digest-outline.js';
import { item } from '../support/digest.js';

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
  'urge:3',
  'remark:3',
  'refuse:3',
  'superior-2',
  'late-1h',
  'ask-progress-2024-05-03',
  'ask-event-2024-05-03',
  'decide-2024-05-03',
  'nobody:due',
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
    ['remark:9', false, 'remark'],
    ['remark:9', true, 'request-reminder'],
    ['refuse:4', false, 'refused'],
    ['refuse:4', true, 'request-changed'],
    ['return:5', true, 'request-changed'],
    ['extend:2', true, 'request-changed'],
    ['withdraw:9', true, 'request-changed'],
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

  it('of tasks due on one day begins with the one due at an hour', () => {
    const due = friday;
    const items = [item({ due, section: '1' }), item({ due, dueTime: '17:00', section: '2' })];
    expect(outline(items)[0]!.tasks.map(({ first }) => first.section)).toEqual(['2', '1']);
  });

  it('goes by urgency and not by committee', () => {
    const of = (id: number, step: string, due: string) =>
      item({ step, due: day(due), conclusion: { ...item().conclusion, id }, section: `${id} ${step}` });
    const items = [
      of(1, 'before-3', '2024-05-08'),
      of(2, 'before-1', '2024-05-06'),
      of(1, 'late-3', '2024-04-29'),
      of(2, 'late-1', '2024-05-02'),
    ];
    const told = outline(items).flatMap(({ tasks }) => tasks.map(({ first }) => first.section));
    expect(told).toEqual(['1 late-3', '2 late-1', '2 before-1', '1 before-3']);
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

  it.each([
    ['late-1h', 'past-hour'],
    ['secretariat-1h', 'past-hour'],
    ['before-1h', 'today'],
    ['urge:4', 'urged'],
    ['remark:4', 'remark'],
    ['decide-2024-05-03', 'decide'],
    ['refuse:4', 'changed'],
  ])('on the last day itself counts %s as %s: overdue begins the day after', (step, urgency) => {
    expect(urgencyOf(item({ step, due: friday }), friday)).toBe(urgency);
  });

  it('never counts a request to peers as overdue', () => {
    expect(urgencyOf(item({ step: 'late-1', request: true, due: day('2024-05-02') }), friday)).toBe('asked');
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
