import { describe, expect, it } from '@jest/globals';
import {
  decidingRole,
  mayAct,
  mayEditContacts,
  mayManagePeople,
  maySee,
  onBehalfOf,
  roleOn,
} from '../../src/access/policy.js';
import type { Principal } from '../../src/access/principal.js';

type Holder = Partial<
  Pick<Principal, 'admin' | 'chairOf' | 'decidesFor' | 'secretaryOf' | 'actsForUnits' | 'oversees' | 'selves'>
>;

function principal({ admin = false, ...held }: Holder): Principal {
  const none = { chairOf: [], decidesFor: [], secretaryOf: [], actsForUnits: [], oversees: [], selves: [] };
  const posts = { ...none, ...held };
  const person = {
    personId: 1,
    email: 'a@songvan.example',
    name: 'A',
    position: '',
    unitId: 1,
    head: true,
    admin,
  };
  return { ...person, ...posts, posts: [{ personId: 1, ...posts }] };
}

/** Committee 10 gave unit 7 an assignment on which unit 8 coordinates. */
const assignment = { committeeId: 10, unitId: 7, coordinatingUnitIds: [8] };
const people = {
  chair: principal({ chairOf: [10] }),
  secretary: principal({ secretaryOf: [10] }),
  'lead unit': principal({ actsForUnits: [7] }),
  coordinator: principal({ actsForUnits: [8] }),
  'leader in charge': principal({ oversees: [{ committeeId: 10, unitId: 7 }] }),
  'head of the unit above': principal({ oversees: [{ committeeId: null, unitId: 7 }] }),
  'leader elsewhere': principal({ oversees: [{ committeeId: 11, unitId: 7 }] }),
  'another unit': principal({ actsForUnits: [9] }),
  'another chair': principal({ chairOf: [11] }),
  'another secretary': principal({ secretaryOf: [11] }),
  'secretary of the lead unit': principal({ secretaryOf: [10], actsForUnits: [7] }),
  'chair of the lead unit': principal({ chairOf: [10], actsForUnits: [7] }),
  decider: principal({ decidesFor: [10] }),
  'decider of the lead unit': principal({ decidesFor: [10], actsForUnits: [7] }),
};
const everyone = Object.keys(people) as (keyof typeof people)[];
const office = ['chair', 'secretary', 'secretary of the lead unit', 'chair of the lead unit'] as const;
const forTheUnit = [
  'decider of the lead unit',
  'secretary',
  'lead unit',
  'secretary of the lead unit',
  'chair of the lead unit',
] as const;
const deciding = ['chair', 'secretary', 'chair of the lead unit'] as const;
const secretariat = ['secretary', 'secretary of the lead unit'] as const;

describe('who may do what', () => {
  it.each([
    [
      'see',
      [
        ...[...office, 'lead unit', 'coordinator', 'decider', 'decider of the lead unit'],
        ...['leader in charge', 'head of the unit above'],
      ],
    ],
    [
      'read-reports',
      [
        ...[...office, 'lead unit', 'decider', 'decider of the lead unit'],
        ...['leader in charge', 'head of the unit above'],
      ],
    ],
    ['receive', forTheUnit],
    ['progress', forTheUnit],
    ['submit', forTheUnit],
    ['confirm', deciding],
    ['return', office],
    ['extend', deciding],
    ['date-event', office],
    ['suspend', office],
    ['resume', office],
    ['withdraw', office],
    ['ask-extension', forTheUnit],
    ['tell-obstacle', forTheUnit],
    ['answer-obstacle', office],
    ['remove-files', secretariat],
    ['urge', office],
    ['remark', ['chair', 'chair of the lead unit']],
    ['decide-extension', [...deciding, 'decider']],
    ['import', secretariat],
    ['edit-drafts', secretariat],
    ['issue', secretariat],
    ['see-notices', office],
    ['edit-policy', office],
  ] as const)('%s', (act, allowed) => {
    const may = everyone.filter((name) => mayAct(people[name], act, assignment));
    expect(may.toSorted()).toEqual([...allowed].toSorted());
  });

  it('lets nobody below the chair decide on a later day once one was granted', () => {
    const again = { ...assignment, extensions: 1 };
    const as = (name: keyof typeof people) => decidingRole(people[name], again);
    expect([as('chair'), as('decider'), as('secretary')]).toEqual(['chair', undefined, 'secretariat']);
    expect(maySee(people.decider, again)).toBe(true);
  });

  it('lets nobody but the office of a committee see what has no unit', () => {
    const conclusion = { committeeId: 10 };
    const seeing = everyone.filter((name) => maySee(people[name], conclusion));
    expect(seeing.toSorted()).toEqual([...office].toSorted());
  });

  it('names the highest role for the history', () => {
    expect(roleOn(people['chair of the lead unit'], assignment)).toBe('chair');
    expect(roleOn(people['secretary of the lead unit'], assignment)).toBe('secretariat');
    expect(roleOn(people.coordinator, assignment)).toBe('coordinating-unit');
    expect(roleOn(people['another unit'], assignment)).toBeUndefined();
  });

  it('names the person in whose place somebody acts, unless the post is their own', () => {
    const none = { chairOf: [], decidesFor: [], secretaryOf: [], oversees: [], selves: [] };
    const away = { ...none, personId: 5, actsForUnits: [7] };
    const deputy = principal({});
    const standIn = { ...deputy, actsForUnits: [7], posts: [...deputy.posts, away] };
    expect(onBehalfOf(standIn, assignment)).toBe(5);
    expect(onBehalfOf(people['lead unit'], assignment)).toBeNull();
    const own = { ...none, personId: 1, actsForUnits: [8] };
    const readsAlong = { ...deputy, actsForUnits: [8, 7], posts: [own, away] };
    expect([roleOn(readsAlong, assignment), onBehalfOf(readsAlong, assignment)]).toEqual(['lead-unit', 5]);
  });

  it('gives an administrator the people and no assignment', () => {
    const admin = principal({ admin: true });
    expect(mayManagePeople(admin)).toBe(true);
    expect(everyone.filter((name) => mayManagePeople(people[name]))).toEqual([]);
    expect(maySee(admin, assignment)).toBe(false);
  });

  it('lets a secretariat look after people of its units, and never after whoever holds an office', () => {
    const nobody = { admin: false, chairOf: [], decidesFor: [], secretaryOf: [] };
    const member = { ...nobody, memberIn: [10] };
    const accounts = [
      member,
      { ...nobody, memberIn: [11] },
      { ...nobody, memberIn: [] },
      { ...member, admin: true },
      { ...member, chairOf: [11] },
      { ...member, decidesFor: [10] },
      { ...member, secretaryOf: [11] },
    ];
    const looksAfter = (who: Principal) => accounts.map((account) => mayEditContacts(who, account));
    expect(looksAfter(people.secretary)).toEqual([true, false, false, false, false, false, false]);
    expect(looksAfter(people.chair)).toEqual(accounts.map(() => false));
    expect(looksAfter(principal({ admin: true }))).toEqual(accounts.map(() => true));
  });
});
