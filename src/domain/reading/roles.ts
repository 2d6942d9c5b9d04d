import { splitUnits } from './unit-list.js';

const LEADS = /\s*\((?:cơ quan |đơn vị )?chủ trì(?: thực hiện)?\)/iu;
const HELPS = /\s*\((?:cơ quan |đơn vị )?phối hợp(?: thực hiện)?\)/iu;

/** Units of which some lead and some help. */
export interface Roles {
  units: string[];
  coordinating: string[];
}

/** "A (chủ trì), B, C (phối hợp)": behind the bracket of the lead all help; with the other bracket alone, the name before it. */
export function readRoles(phrase: string): Roles {
  const lead = LEADS.exec(phrase);
  const names = (text: string): string[] =>
    splitUnits(
      text
        .replace(LEADS, '')
        .replace(HELPS, '')
        .replace(/^[\s,;]+(?:và\s)?/u, ''),
    );
  if (lead) {
    const end = lead.index + lead[0].length;
    return { units: names(phrase.slice(0, end)), coordinating: names(phrase.slice(end)) };
  }
  const help = HELPS.exec(phrase);
  const all = names(phrase);
  return help && all.length > 1
    ? { units: all.slice(0, -1), coordinating: all.slice(-1) }
    : { units: all, coordinating: [] };
}
