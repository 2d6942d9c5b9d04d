import type { Told } from './addressees.js';
import { startsUnit } from './unit-head.js';
import { splitUnits } from './unit-list.js';

/** "Kính gửi: Sở A, Sở B" or "THỦ TƯỚNG CHÍNH PHỦ ĐIỆN:" over a list. */
const ADDRESS = /^(?:Kính gửi|(?:\p{Lu}[\p{L}\s,.-]{3,120}\s)?(?<telegram>điện|ĐIỆN))\s?:\s*(?<names>.*)$/u;
const BULLET = /^[-–+•*]\s*/u;
/** A letter whose list gives tasks is introduced by words of order; one that reports to those above is not. */
const ORDERING = /(?:yêu cầu|đề nghị|chỉ đạo|ý kiến(?: chỉ đạo)?|kết luận|chỉ thị)[^.\n]{0,250}:$/mu;
/** How many lines from the top the address may stand in. */
const TOP = 60;

/**
 * Whom a letter or a telegram is addressed to, when its list of tasks may leave them out; undefined for other papers.
 */
export function letterAddressees(text: string): Told | undefined {
  const lines = text.split('\n', TOP);
  const at = lines.findIndex((line) => ADDRESS.test(line));
  const found = ADDRESS.exec(lines[at] ?? '')?.groups;
  if (!found || !(found['telegram'] || ORDERING.test(text))) return undefined;
  const names = found['names'] ? [found['names']] : [];
  for (const line of lines.slice(at + 1)) {
    if (line.trim() === '') continue;
    if (!BULLET.test(line)) break;
    names.push(line);
  }
  const units = names
    .map((name) =>
      name
        .replace(BULLET, '')
        .replace(/[.;]\s+\p{Lu}.*$/u, '')
        .replace(/[\s;.,]+$/u, ''),
    )
    .flatMap((name) => (startsUnit(name) ? splitUnits(name) : []));
  return units.length > 0 ? { units, coordinating: [], request: false } : undefined;
}
