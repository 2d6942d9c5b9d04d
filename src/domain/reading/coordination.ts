import { predicateAt } from './predicate.js';
import { startsUnit } from './unit-head.js';
import { splitUnits } from './unit-list.js';
import { mended } from './slips.js';
import { words as anyOf } from './vocabulary.js';

/** Words after which those who help are named: domain.md 5.3. */
const WITH =
  /(?<![\p{L}])(?:[Pp]hối hợp(?: chặt chẽ| đồng bộ)?(?:,? với| cùng(?: với)?)?|cùng(?: với)?|làm việc với|(?:lấy|xin) ý kiến(?: thống nhất)?(?: của)?|(?:chủ trì|đồng chủ trì),?\s+cùng|chỉ đạo(?= \p{Lu}))\s+/gu;
const ENDS = anyOf(['trong việc', 'nhằm', 'theo', 'thông qua', 'về việc', 'về', 'để', 'trong'], 'u');

function unitsAfter(text: string): string[] {
  if (!startsUnit(text)) return [];
  const limit = text.slice(0, 500);
  const ends = [limit.search(/[;.](?=\s|$)/u), limit.search(ENDS), predicateAt(limit)?.at ?? -1].filter(
    (end) => end > 0,
  );
  return splitUnits(limit.slice(0, Math.min(limit.length, ...ends)).trim());
}

/** The units that help with the task told in `words`, each once, without those that lead it. */
export function coordinatingUnits(words: string, lead: readonly string[]): string[] {
  const found: string[] = [];
  const task = mended(words);
  for (const match of task.matchAll(WITH)) {
    for (const unit of unitsAfter(task.slice(match.index + match[0].length))) {
      if (!found.includes(unit) && !lead.includes(unit)) found.push(unit);
    }
  }
  return found;
}
