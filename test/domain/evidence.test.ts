import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canonical,
  contradictions,
  type EvidenceFacts,
  type EvidenceLine,
  readCanonical,
} from '../../src/domain/evidence.js';

const maybe = fc.option(fc.string({ unit: 'grapheme' }), { nil: null });
const text = fc.string({ unit: 'grapheme' });
const number = fc.nat(2 ** 31 - 1);
const told = fc.oneof(
  fc.record({
    stage: fc.nat(1000),
    overview: fc.constant(null),
    assignment: number,
    deadlineVersion: number,
  }),
  fc.record({
    ...{ stage: fc.constant(null), overview: fc.integer({ min: 1, max: 1000 }) },
    ...{ assignment: fc.constant(null), deadlineVersion: fc.constant(null) },
  }),
);
const others = fc.record({
  ...{ attempt: number, notice: number, person: number, actor: fc.option(number, { nil: null }) },
  ...{ at: text, step: text, channel: text, outcome: text, code: text, reason: text },
  ...{ messageId: maybe, route: maybe, providerId: maybe },
  ...{ personName: text, position: text, unit: text, task: text, conclusion: text, committee: text },
  ...{ subject: maybe, actorName: maybe },
});
const line: fc.Arbitrary<EvidenceLine> = fc.tuple(others, told).map(([one, what]) => ({ ...one, ...what }));
const lines = fc.uniqueArray(line, {
  selector: ({ attempt, stage, overview }) => `${attempt}/${stage}/${overview}`,
  maxLength: 8,
});

describe('the canonical text of evidence', () => {
  it('does not depend on the order in which its lines are given', () => {
    fc.assert(
      fc.property(
        lines.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => expect(canonical(shuffled)).toBe(canonical(all)),
      ),
    );
  });

  it('holds the lines whole, so that two exports with one text are the same', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const read = readCanonical(canonical(all));
        expect(read).toHaveLength(all.length);
        expect(read).toEqual(expect.arrayContaining(all));
      }),
    );
  });

  it('is one line a row after the names of its fields', () => {
    const given = fc.sample(line, 1)[0]!;
    const rows = canonical([{ ...given, reason: 'hai\ndòng' }]).split('\n');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^\["attempt","at",/);
    expect(rows[1]).toContain('hai\\ndòng');
  });
});

describe('what a log says otherwise than the evidence', () => {
  it('is nothing when it says the same, whatever it says besides', () => {
    fc.assert(
      fc.property(lines, lines, (kept, more) => {
        const others = more.filter((one) => kept.every(({ attempt }) => attempt !== one.attempt));
        expect(contradictions(kept, [...others, ...kept])).toEqual([]);
      }),
    );
  });

  it('is each line that is gone', () => {
    fc.assert(
      fc.property(lines, (kept) => {
        expect(contradictions(kept, kept.slice(1))).toEqual(
          kept.slice(0, 1).map((gone) => ({ line: gone, fields: [] })),
        );
      }),
    );
  });

  it.each<Partial<EvidenceFacts>>([
    { at: '2026-05-04T02:01:00.001Z' },
    { outcome: 'seen' },
    { reason: '' },
    { providerId: null },
    { person: 0 },
    { messageId: 'x' },
  ])('names the field that was changed: %j', (changed) => {
    const [kept] = fc.sample(
      line.map((each) => ({ ...each, person: 7, providerId: 'p', reason: 'r' })),
      1,
    );
    expect(contradictions([kept!], [{ ...kept!, ...changed }])).toEqual([
      { line: kept, fields: Object.keys(changed) },
    ]);
  });
});
