import fc from 'fast-check';
import { NAMES, type Name } from './people-model.js';

/** One task of a conclusion; `due` in days from the day of issue. */
export interface TaskOrder {
  units: number[];
  due: number | null;
  /** "trước ngày" that day. */
  before: boolean;
  /** `HH:MM` on it. */
  time: string | null;
  urgent: boolean;
  request: boolean;
  standing: boolean;
  /** It runs from an event whose day nobody knows yet. */
  event: boolean;
}

/** What happens; `which` counts round the duties there are, `act` round what can be done with it; days are counted from the day on which it happens. */
export type Happening =
  | { kind: 'wait'; seconds: number }
  | { kind: 'live'; days: number; hour: number }
  | { kind: 'beat'; times: number }
  | { kind: 'issue'; committee: number; tasks: TaskOrder[] }
  | { kind: 'act'; which: number; act: number; newDue: number }
  | { kind: 'open'; which: number }
  | { kind: 'ask'; which: number; later: number }
  | { kind: 'decide'; which: number; approve: boolean; shorter: number }
  | { kind: 'declare'; in: number; as: 'off' | 'working' | 'plain' }
  | { kind: 'close'; in: number; days: number; units: number[] | null }
  | { kind: 'take-back'; what: 'declare' | 'close'; which: number }
  | { kind: 'away'; person: Name; standIn: Name; in: number; days: number }
  | { kind: 'pause'; person: Name; in: number; days: number }
  | { kind: 'leave'; person: Name; in: number }
  | { kind: 'stay'; person: Name }
  | { kind: 'head'; person: Name };

/** A history begins at 09:00 of some day and takes between a week and about two years. */
export interface History {
  firstDay: number;
  happenings: Happening[];
}

const unit = fc.integer({ min: 1, max: 4 });
const which = fc.nat(7);
const seldom = (weight = 4) => fc.oneof({ arbitrary: fc.constant(false), weight }, fc.constant(true));
const daysOff = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 20 }), weight: 5 },
  fc.integer({ min: -10, max: 90 }),
);

const task: fc.Arbitrary<TaskOrder> = fc.record({
  units: fc.uniqueArray(unit, { minLength: 1, maxLength: 2 }),
  due: fc.option(daysOff, { freq: 6 }),
  before: fc.boolean(),
  time: fc.option(fc.constantFrom('07:00', '08:00', '10:30', '12:00', '17:00', '21:30'), { freq: 1 }),
  urgent: seldom(),
  request: seldom(),
  standing: seldom(8),
  event: seldom(),
});

const wait = fc.oneof(
  fc.integer({ min: 0, max: 90 }),
  fc.integer({ min: 0, max: 600 }).map((minutes) => minutes * 60),
  fc.integer({ min: 1, max: 10 }).map((days) => days * 86_400),
  fc.integer({ min: 1, max: 90 }).map((days) => days * 86_400 + 47),
);

const issue: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constant('issue'),
  committee: fc.nat(1),
  tasks: fc.array(task, { minLength: 1, maxLength: 3 }),
});

const person = fc.constantFrom(...NAMES);
/** Those whose leaving leaves somebody in every committee. */
const leaving = fc.constantFrom<Name>('tc', 'nn', 'ha', 'deputy', 'office');

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait'), seconds: wait }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('live'),
      days: fc.integer({ min: 1, max: 12 }),
      hour: fc.constantFrom(0, 7, 8, 8.05, 8.05, 11, 20, 22),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('beat'), times: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: issue },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('act'),
      which,
      act: fc.nat(40),
      newDue: fc.integer({ min: 0, max: 40 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('open'), which }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('ask'), which, later: fc.integer({ min: 1, max: 30 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('decide'),
      which,
      approve: fc.boolean(),
      shorter: fc.integer({ min: 0, max: 5 }),
    }),
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('declare'),
      in: fc.integer({ min: -3, max: 25 }),
      as: fc.constantFrom('off', 'working', 'plain'),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('close'),
      in: fc.integer({ min: -3, max: 25 }),
      days: fc.integer({ min: 1, max: 7 }),
      units: fc.option(fc.uniqueArray(unit, { minLength: 1, maxLength: 3 })),
    }),
    weight: 1,
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('take-back'),
      what: fc.constantFrom('declare', 'close'),
      which,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('away'),
      person,
      standIn: person,
      in: fc.integer({ min: 0, max: 5 }),
      days: fc.integer({ min: 1, max: 15 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('pause'),
      person,
      in: fc.integer({ min: 0, max: 5 }),
      days: fc.integer({ min: 1, max: 15 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('leave'),
      person: leaving,
      in: fc.integer({ min: -1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('stay'), person: leaving }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('head'), person: fc.constantFrom('deputy', 'ha') }) },
);

export const history: fc.Arbitrary<History> = fc
  .record({
    firstDay: fc.integer({ min: 0, max: 500 }),
    first: issue,
    rest: fc.array(happening, { minLength: 3, maxLength: 30, size: 'max' }),
  })
  .map(({ firstDay, first, rest }) => ({ firstDay, happenings: [first, ...rest] }));
