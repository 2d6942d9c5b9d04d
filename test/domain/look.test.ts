import { describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { look } from '../../src/domain/look.js';
import { officeRules, testConfig } from '../support/config.js';
import { received as facts } from '../support/received.js';

const rules = officeRules(testConfig());
const at = (text: string) => instant(`${text}:00+07:00`);

const EARLIER = ['before-7', 'before-3', 'before-1', 'due'];
const daily = { message: 'daily' };
const lateToUnit = { audience: 'unit', step: 'late-1', superseded: EARLIER, ...daily };
const lateToOffice = { audience: 'secretariat', step: 'secretariat-1', superseded: [], ...daily };

describe('a look at an assignment', () => {
  it('finds nothing to say when nothing is due, and knows when that changes', () => {
    const seen = look(facts, at('2026-05-05T09:01'), rules);
    expect(seen).toMatchObject({ tellings: [], nextActionAt: at('2026-05-06T08:00') });
  });

  it('tells each audience the highest step, which covers the lower ones', () => {
    expect(look(facts, at('2026-05-18T08:05'), rules)).toMatchObject({
      tellings: [lateToUnit, lateToOffice],
      nextActionAt: at('2026-05-20T08:00'),
      toldUpTo: at('2026-05-18T08:05'),
    });
  });

  it('leaves out what was told up to a moment', () => {
    const since = { ...facts, toldUpTo: at('2026-05-15T08:05') };
    expect(look(since, at('2026-05-18T08:05'), rules).tellings).toEqual([
      { ...lateToUnit, superseded: [] },
      lateToOffice,
    ]);
  });

  it('leaves out what is recorded, and what a recorded later step covers', () => {
    const recorded = new Set(['late-1']);
    expect(look(facts, at('2026-05-18T08:05'), rules, recorded).tellings).toEqual([lateToOffice]);
  });

  it('outside a slot waits for the next one', () => {
    expect(look(facts, at('2026-05-16T10:00'), rules)).toEqual({
      tellings: [],
      announce: null,
      armedAt: facts.armedAt,
      nextActionAt: at('2026-05-18T08:00'),
      toldUpTo: null,
    });
  });

  it('announces a change at once, which covers what the unit would be reminded of', () => {
    const extended = { ...facts, announce: 'extend:2' };
    const announced = { audience: 'unit', step: 'extend:2', superseded: EARLIER, message: 'now' };
    expect(look(extended, at('2026-05-16T10:00'), rules)).toMatchObject({
      tellings: [announced],
      announce: null,
    });
    expect(look(extended, at('2026-05-18T10:00'), rules).tellings).toEqual([
      { ...announced, superseded: [...EARLIER, 'late-1'] },
      lateToOffice,
    ]);
  });

  it('of what the unit hears only days later, counts from then whether it is received', () => {
    const given = { ...facts, status: 'new' as const, announce: 'issue', due: null, aimOn: null };
    const [told, since] = [at('2026-05-18T08:05'), at('2026-05-21T08:00')];
    const seen = look(given, told, rules);
    expect(seen).toMatchObject({ tellings: [{ step: 'issue' }], armedAt: told, nextActionAt: since });
    const { tellings } = look({ ...given, ...seen }, since, rules);
    expect(tellings).toMatchObject([{ audience: 'secretariat', step: 'not-received' }]);
    const urged = look({ ...given, announce: 'urge:3' }, told, rules);
    expect(urged.tellings).toMatchObject([{ step: 'urge:3' }, { step: 'not-received' }]);
  });

  it('keeps to itself what was suspended before anybody heard of it', () => {
    const unheard = { ...facts, status: 'suspended' as const, announce: 'issue' };
    expect(look(unheard, at('2026-05-05T09:01'), rules)).toMatchObject({ tellings: [], announce: 'issue' });
  });

  it('asks the stages after a duty that began anew, for what was told with it', () => {
    const late = { ...facts, status: 'new' as const, due: day('2026-05-05'), aimOn: day('2026-05-05') };
    const told = look({ ...late, announce: 'issue' }, at('2026-05-08T08:00'), rules);
    expect(told.tellings.map(({ step }) => step)).toEqual(['issue', 'secretariat-1', 'chair-3']);
    expect(told).toMatchObject({ armedAt: at('2026-05-08T08:00'), toldUpTo: null });
  });

  it('reminds by the hour outside a slot, and the day’s steps follow in the next one', () => {
    // Due on Saturday 16/5 at 15:00, aimed at Friday; nobody looked since Thursday.
    const timed = { ...facts, due: day('2026-05-16'), aimOn: day('2026-05-16'), dueTime: '15:00' };
    const sat = look({ ...timed, toldUpTo: at('2026-05-14T08:05') }, at('2026-05-16T11:00'), rules);
    expect(sat.tellings).toEqual([{ audience: 'unit', step: 'before-4h', superseded: [], message: 'now' }]);
    expect(sat).toMatchObject({ nextActionAt: at('2026-05-16T14:00'), toldUpTo: null });
  });
});
