import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../../src/domain/day.js';
import { readPassage } from '../../../src/domain/reading/passage.js';

const text = `Đồng chí Chủ tịch kết luận như sau:
1. Sở Y tế
- Công tác phòng dịch: hoàn thành trước ngày 20/5/2026.
2. Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ rà soát biên chế, báo cáo trước ngày 30/6/2026. Phòng họp cũ để trống.`;
const context = {
  issuedOn: day('2026-05-04'),
  beforeDay: 'register' as const,
  calendar: { isWorkingDay: () => true, addWorkingDays: (from: ReturnType<typeof day>) => from },
};
const read = (words: string) => {
  const start = text.indexOf(words);
  return readPassage(text, start, start + words.length, context);
};

describe('words that a clerk points at', () => {
  it('give their own units and their own day', () => {
    const found = read(
      'Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ rà soát biên chế, báo cáo trước ngày 30/6/2026.',
    );
    expect(found).toMatchObject({ lead: ['Sở Tài chính'], coordinating: ['Sở Nội vụ'], section: '2' });
    expect(found.deadline.due?.toString()).toBe('2026-06-30');
  });

  it('belong to the unit of the heading above when they name none', () => {
    const found = read('Công tác phòng dịch: hoàn thành trước ngày 20/5/2026.');
    expect(found.lead).toEqual(['Sở Y tế']);
    expect(found.deadline.due?.toString()).toBe('2026-05-20');
  });

  it('get nothing that is not written', () => {
    const found = read('Phòng họp cũ để trống.');
    expect(found).toMatchObject({ coordinating: [], deadline: { kind: 'none', due: null } });
  });

  it('are kept whole with their place, wherever they begin and end', () => {
    const ends = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }));
    fc.assert(
      fc.property(ends, ([from, length]) => {
        const to = Math.min(text.length, from + length);
        fc.pre(text.slice(from, to).trim() !== '');
        const { task, start, end } = readPassage(text, from, to, context);
        expect([task, text.slice(start, end)]).toEqual([text.slice(from, to).trim(), task]);
      }),
      { numRuns: 60 },
    );
  });
});
