import { type Roles, readRoles } from './roles.js';
import { splitUnits } from './unit-list.js';

const LABEL = /(?:^|[\s;.,-])([Cc]hủ trì|[Pp]hối hợp)(?:\s+thực hiện)?\s?:\s*/u;

/** Who leads and who helps, as one cell tells it: "Chủ trì: A. Phối hợp: B", or units with or without marks. */
export function readCellRoles(words: string): Roles {
  const [before, ...parts] = words.split(LABEL);
  const roles = readRoles(before ?? '');
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const units = splitUnits(parts[at + 1]!.replace(/[\s;.,–-]+$/gu, ''));
    (/hủ/u.test(parts[at]!) ? roles.units : roles.coordinating).push(...units);
  }
  return roles;
}
