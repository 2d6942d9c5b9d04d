import { predicateAt } from './predicate.js';
import { mayBeTold, startsUnit } from './unit-head.js';
import { splitUnits } from './unit-list.js';
import { mended } from './slips.js';
import { words as anyOf } from './vocabulary.js';

/** Words after which those who help are named: domain.md 5.3. */
const WITH =
  /(?<![\p{L}])(?:[Pp]hối hợp(?: chặt chẽ| đồng bộ)?(?:,? với| cùng(?: với)?)?|[Cc]ùng(?: với)?|[Ll]àm việc với|(?:lấy|xin) ý kiến(?: thống nhất)?(?: của)?|(?:chủ trì|đồng chủ trì),?\s+cùng|chỉ đạo(?= \p{Lu}))\s+/gu;
const ENDS = anyOf(['trong việc', 'nhằm', 'theo', 'thông qua', 'về việc', 'về', 'để', 'trong'], 'u');

function unitsAfter(text: string): string[] {
  if (!startsUnit(text) && !mayBeTold(text)) return [];
  const limit = text.slice(0, 500);
  const ends = [limit.search(/[;.](?=\s|$)/u), limit.search(ENDS), predicateAt(limit)?.at ?? -1].filter(
    (end) => end > 0,
  );
  return splitUnits(limit.slice(0, Math.min(limit.length, ...ends)).trim());
}

/** "A chủ trì, B và C phối hợp ...": who is named between the two words helps. */
const BETWEEN = /(?<![\p{L}])(?:chủ trì|đầu mối)[,;]\s(?:và\s)?/gu;
const HELP = /^(?:cùng\s)?(?:phối hợp(?!,? (?:với|cùng))|hỗ trợ|tham gia)(?![\p{L}])/u;

function unitsBetween(text: string): string[] {
  const end = startsUnit(text) ? predicateAt(text.slice(0, 500))?.at : undefined;
  return end !== undefined && HELP.test(text.slice(end)) ? splitUnits(text.slice(0, end).trim()) : [];
}

/** The units that help with the task told in `words`, each once, without those that lead it. */
export function coordinatingUnits(words: string, lead: readonly string[]): string[] {
  const found: string[] = [];
  const task = mended(words);
  const behind = (pattern: RegExp, read: (text: string) => string[]): void => {
    for (const match of task.matchAll(pattern)) {
      for (const unit of read(task.slice(match.index + match[0].length, match.index + 1000)))
        if (!found.includes(unit) && !lead.includes(unit)) found.push(unit);
    }
  };
  behind(WITH, unitsAfter);
  behind(BETWEEN, unitsBetween);
  return found;
}
