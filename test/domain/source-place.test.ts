import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { passageOf, placeIn, placeWords } from '../../src/domain/source-place.js';

const text = ['THÔNG BÁO', '1. Sở A', '- Làm việc một.', '\f2. Sở B', '- Làm việc hai.', ''].join('\n');
const at = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const clause = (label: string, words: string) => ({ label, ...at(words), page: 1, line: 1 });
const clauses = [
  clause('1', '1. Sở A'),
  clause('1.1', '- Làm việc một.'),
  clause('2', '2. Sở B'),
  clause('2.1', '- Làm việc hai.'),
];

describe('the place of an assignment in its paper', () => {
  it.each([
    ['words that were read', { ...at('Làm việc hai.'), section: '2.1' }, 'trang 2, mục 2.1'],
    ['words before the first new page', { ...at('Làm việc một.'), section: '1.1' }, 'trang 1, mục 1.1'],
    ['typed words under an item', { start: null, end: null, section: '2' }, 'trang 2, mục 2'],
    [
      'words outside of every item keep what was typed',
      { ...at('THÔNG BÁO'), section: '9' },
      'trang 1, mục 9',
    ],
  ])('%s', (_, sought, told) => {
    expect(placeWords(placeIn(text, clauses, sought)!)).toBe(told);
  });

  it.each([
    ['no such item', { start: null, end: null, section: '7' }],
    ['no item at all', { start: null, end: null, section: '' }],
    ['offsets beyond the text', { start: 4, end: 9000, section: '1' }],
  ])('is unknown: %s', (_, sought) => {
    expect(placeIn(text, clauses, sought)).toBeUndefined();
  });

  it('is unknown when two items have the number', () => {
    const twice = [...clauses, clause('2', '2. Sở B')];
    expect(placeIn(text, twice, { start: null, end: null, section: '2' })).toBeUndefined();
  });

  it('has no page where the paper knows none', () => {
    const plain = text.replace('\f', '');
    const place = placeIn(plain, clauses, { start: null, end: null, section: '1.1' })!;
    expect(placeWords(place)).toBe('mục 1.1');
  });

  it('stands in a passage of whole lines that holds its own words unchanged', () => {
    const paper = fc.array(fc.constantFrom('a', 'ệ', ' ', '\n', '\f', '.'), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(paper, fc.nat(299), fc.nat(40), fc.nat(60), (letters, from, length, much) => {
        const whole = letters.join('');
        const start = from % whole.length;
        const end = Math.min(whole.length, start + length);
        const { before, own, after, cutBefore, cutAfter } = passageOf(whole, { start, end }, much);
        const cleaned = whole.replaceAll('\f', '\n');
        expect(cleaned).toContain(before + own + after);
        expect(own).toBe(cleaned.slice(start, end));
        expect(cutBefore).toBe(before.length < start);
        expect(cutAfter).toBe(after.length < whole.length - end);
      }),
    );
  });
});
