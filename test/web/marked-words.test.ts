import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Draft } from '../../src/conclusions/draft.entity.js';
import { type Claim, claimsOf, segmentsOf } from '../../src/web/marked-words.js';

const text = `1. Sở Y tế
- Tổng hợp số liệu,
gửi Sở Tài
chính trước ngày 20/5/2026.`;
const draft = (more: Partial<Draft>) => {
  const start = text.indexOf('Tổng hợp');
  return {
    id: 7,
    start,
    end: text.length,
    phrase: null,
    lead: [],
    coordinating: [],
    ...more,
  } as unknown as Draft;
};
const marked = (more: Partial<Draft>) =>
  claimsOf(text, draft(more)).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('the words that a draft rests on', () => {
  it('are its own, the phrase in them, and a unit broken over two lines', () => {
    expect(marked({ phrase: 'trước ngày 20/5/2026', coordinating: ['Sở Tài chính'] }).slice(1)).toEqual([
      ['due', 'trước ngày 20/5/2026'],
      ['unit', 'Sở Tài\nchính'],
    ]);
  });

  it('may stand in the heading above', () => {
    expect(marked({ lead: ['Sở Y tế'] }).slice(1)).toEqual([['unit', 'Sở Y tế']]);
  });

  it.each(['Sở Y', 'Sở (Y tế', 'không có ở đâu'])('are not made up: %s', (name) => {
    const found = marked({ lead: [name] }).slice(1);
    expect(found).toEqual(name === 'Sở Y' ? [['unit', 'Sở Y']] : []);
  });

  it('are nowhere for a draft that a clerk typed', () => {
    expect(claimsOf(text, draft({ start: null, end: null, lead: ['Sở Y tế'] }))).toEqual([]);
  });
});

it('however claims overlap, the segments are the whole text in order and know what covers them', () => {
  const claim = fc
    .tuple(
      fc.nat(60),
      fc.nat(30),
      fc.nat(5),
      fc.constantFrom('task' as const, 'due' as const, 'unit' as const),
    )
    .map(([start, length, id, kind]): Claim => ({ draft: id, kind, start, end: start + length + 1 }));
  fc.assert(
    fc.property(fc.array(claim), fc.nat(40), fc.integer({ min: 1, max: 40 }), (claims, from, length) => {
      const segments = segmentsOf(from, from + length, claims);
      const ends = [from, ...segments.map(({ end }) => end)];
      expect(segments.map(({ start }) => start)).toEqual(ends.slice(0, -1));
      expect(ends.at(-1)).toBe(from + length);
      for (const { start, drafts, due } of segments) {
        const over = claims.filter((each) => each.start <= start && start < each.end);
        expect([...drafts].sort()).toEqual([...new Set(over.map((each) => each.draft))].sort());
        expect(due).toBe(over.some(({ kind }) => kind === 'due'));
      }
    }),
  );
});
