import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { wordPatterns } from '../people/search-keys.js';

/** Leaves those in one of whose `keys` each word of `text` begins a word; all of them where nothing was typed. */
export function withWords<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  text: string | null | undefined,
  keys: readonly string[],
): void {
  if (!text) return;
  wordPatterns(text).forEach((pattern, at) => {
    const either = keys.map((key) => `${key} LIKE :word${at}`).join(' OR ');
    query.andWhere(`(${either})`, { [`word${at}`]: pattern });
  });
}
