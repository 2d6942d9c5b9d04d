import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AllRoles, type Role, ROLES } from '../support/all-roles.js';
import { BY_KIND, OPEN } from './route-table.js';
import { BY_ROW, type Doors } from './row-table.js';

// A walk of some thousand requests.
jest.setTimeout(300_000);

/** Acts on an assignment that stand for all: of the unit, of the office, and the one that is hardest to take back. */
const ACTS = ['receive', 'confirm', 'withdraw'];

const routesIn = (text: string) =>
  text.split('\n').flatMap((line) => {
    const words = line.trim().split(' ');
    const path = words.pop()!;
    return words.map((method) => `${method} ${path}`);
  });
const doors = (table: readonly Doors[], refused: readonly number[]) =>
  table.flatMap(({ who, routes }) => routesIn(routes).map((route) => ({ route, who, refused })));

const open = routesIn(OPEN);
const kept = [...doors(BY_KIND, [403]), ...doors(BY_ROW, [403, 404])];

describe('every route', () => {
  let all: AllRoles;
  let routes: string[];
  beforeAll(async () => {
    all = await AllRoles.open();
    routes = all
      .routes()
      .flatMap((route) =>
        /(\/viec|\/assignments)\/:id\/:act$/.test(route)
          ? ACTS.map((act) => route.replace(':act', act))
          : [route],
      );
  });
  afterAll(() => all?.close());

  it('stands in the table, and the table names no other', () => {
    const listed = [...open, ...kept.map(({ route }) => route)];
    expect(listed.filter((route, at) => listed.indexOf(route) !== at)).toEqual([]);
    expect(listed.toSorted()).toEqual(routes.toSorted());
  });

  it('that is open answers everybody alike', async () => {
    const answers = new Map<string, Set<string>>();
    for (const route of open)
      for (const role of ROLES) {
        const { status, location } = await all.ask(route, role);
        answers.set(route, (answers.get(route) ?? new Set()).add(`${status} ${location}`));
      }
    expect([...answers].filter(([, given]) => given.size !== 1)).toEqual([]);
    expect([...answers].filter(([, given]) => /^(403|5\d\d)/.test([...given].join()))).toEqual([]);
  });

  it.each(ROLES)('lets in %s where the table says so, and nowhere else', async (role: Role) => {
    const known = role !== 'stranger' && role !== 'gone';
    const wrong: string[] = [];
    for (const { route, who, refused } of kept.filter((each) => routes.includes(each.route))) {
      const { status, location } = await all.ask(route, role);
      const asked = status === 401 || (status === 303 && location.startsWith('/dang-nhap'));
      const out = known ? refused.includes(status) : asked;
      if (status >= 500 || out === who.includes(role) || (known && asked)) wrong.push(`${route}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});
