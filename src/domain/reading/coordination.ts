import { startsUnit } from './unit-head.js';
import { splitUnits } from './unit-list.js';
import { ACTIONS, ASIDES, words } from './vocabulary.js';

/** Words after which those who help are named: domain.md 5.3. */
const WITH =
  /(?<![\p{L}])(?:[Pp]hối hợp(?: chặt chẽ| đồng bộ)?(?:,? với| cùng(?: với)?)?|cùng với|làm việc với|lấy ý kiến(?: thống nhất)? của|(?:chủ trì|đồng chủ trì),?\s+cùng)\s+/gu;
const ENDS = words([...ACTIONS, ...ASIDES, 'trong việc', 'nhằm', 'theo', 'thông qua', 'về việc', 'về']);

function unitsAfter(text: string): string[] {
  if (!startsUnit(text)) return [];
  const limit = text.slice(0, 400);
  const masked = limit.replace(/\([^()]*\)/gu, (inner) => '(' + '·'.repeat(inner.length - 2) + ')');
  let end = masked.search(/[;.:](?=\s|$)/u);
  if (end < 0) end = masked.length;
  for (const stop of masked.matchAll(ENDS)) {
    if (stop.index >= end) break;
    if (stop.index > 0) {
      end = stop.index;
      break;
    }
  }
  return splitUnits(limit.slice(0, end).trim());
}

/** The units that help with `task`, each once, without those that lead it. */
export function coordinatingUnits(task: string, lead: readonly string[]): string[] {
  const found: string[] = [];
  for (const match of task.matchAll(WITH)) {
    for (const unit of unitsAfter(task.slice(match.index + match[0].length))) {
      if (!found.includes(unit) && !lead.includes(unit)) found.push(unit);
    }
  }
  return found;
}
