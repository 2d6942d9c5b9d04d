import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { mayAct, OFFICE_ACT_NAMES, type Role } from '../../src/access/policy.js';
import type { Principal } from '../../src/access/principal.js';
import { RULES } from '../../src/access/route-rules.js';
import { ACTS } from '../../src/domain/assignment-state.js';

const [COMMITTEE, LEAD, COORDINATING] = [1, 2, 3];
const OFFICER = { personId: 4, unitId: LEAD };
const SUBJECT = {
  ...{ committeeId: COMMITTEE, unitId: LEAD, officerId: OFFICER.personId },
  coordinatingUnitIds: [COORDINATING],
};

/** What makes a person each role, and nothing else. */
const HOLDERS: Readonly<Record<Role, Partial<Principal>>> = {
  chair: { chairOf: [COMMITTEE] },
  secretariat: { secretaryOf: [COMMITTEE] },
  decider: { decidesFor: [COMMITTEE] },
  'lead-unit': { actsForUnits: [LEAD] },
  officer: { selves: [OFFICER] },
  superior: { oversees: [{ committeeId: COMMITTEE, unitId: LEAD }] },
  'coordinating-unit': { actsForUnits: [COORDINATING] },
};

function holder(role: Role): Principal {
  const none = { actsForUnits: [], chairOf: [], secretaryOf: [], decidesFor: [], oversees: [], selves: [] };
  const person = { personId: 1, email: '', name: '', position: '', unitId: 0, head: false, admin: false };
  const held = { ...person, ...none, ...HOLDERS[role] };
  return { ...held, posts: [held] };
}

const roles = Object.keys(HOLDERS) as Role[];
const acts = [...(Object.keys(ACTS) as (keyof typeof ACTS)[]), ...OFFICE_ACT_NAMES];
const tables = {
  'who may do what': [
    ['act', ...roles],
    ...acts.map((act) => [act, ...roles.map((role) => (mayAct(holder(role), act, SUBJECT) ? 'x' : ''))]),
  ],
  'whom a route lets in': [
    ['rule', 'who passes'],
    ...Object.entries(RULES).map(([rule, { whom }]) => [rule, whom]),
  ],
};

describe('the README', () => {
  /** Its rows of tables, however their columns are aligned. */
  const written = readFileSync('README.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replace(/\s+/g, ' ').trim());

  it.each(Object.entries(tables))('has the table of %s as the code has it', (_, rows) => {
    const printed = rows.map((cells) => `| ${cells.join(' | ')} |`.replace(/\s+/g, ' '));
    const first = written.indexOf(printed[0]!);
    expect(written.slice(first + 2, first + 1 + printed.length)).toEqual(printed.slice(1));
  });
});
