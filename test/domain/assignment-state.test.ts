import { describe, expect, it } from '@jest/globals';
import {
  ACTS,
  type Act,
  allowedActs,
  isFinished,
  isOpen,
  next,
  type State,
  STATES,
  stateLabel,
} from '../../src/domain/assignment-state.js';

describe('the states of an assignment', () => {
  it.each<[State, Act[]]>([
    ['new', ['receive', 'progress', 'submit', 'extend', 'urge', 'remark', 'suspend', 'withdraw']],
    ['received', ['progress', 'submit', 'extend', 'urge', 'remark', 'suspend', 'withdraw']],
    ['in-progress', ['progress', 'submit', 'extend', 'urge', 'remark', 'suspend', 'withdraw']],
    ['submitted', ['confirm', 'return', 'remark', 'withdraw']],
    ['returned', ['progress', 'submit', 'extend', 'urge', 'remark', 'suspend', 'withdraw']],
    ['suspended', ['extend', 'resume', 'withdraw']],
    ['waiting', ['submit', 'remark', 'date-event', 'suspend', 'withdraw']],
    ['completed', []],
    ['withdrawn', []],
  ])('%s allows %j', (state, acts) => {
    expect(allowedActs(state)).toEqual(acts);
  });

  it.each<[State, Act, State | undefined]>([
    ['new', 'receive', 'received'],
    ['new', 'submit', 'submitted'],
    ['received', 'receive', undefined],
    ['submitted', 'confirm', 'completed'],
    ['submitted', 'return', 'returned'],
    ['in-progress', 'confirm', undefined],
    ['returned', 'extend', 'returned'],
    ['waiting', 'date-event', 'new'],
    ['completed', 'withdraw', undefined],
  ])('from %s the act %s leads to %s', (state, act, to) => {
    expect(next(state, act)).toBe(to);
  });

  it('resumes where it was suspended', () => {
    for (const state of STATES.filter((each) => next(each, 'suspend')))
      expect(next('suspended', 'resume', state)).toBe(state);
    expect(next('suspended', 'resume')).toBeUndefined();
  });

  it('lets a unit answer, and leaves the judgement to the office', () => {
    expect(allowedActs('submitted', 'lead-unit')).toEqual([]);
    expect(allowedActs('new', 'lead-unit')).toEqual(['receive', 'progress', 'submit']);
    expect(allowedActs('submitted', 'chair')).toEqual(['confirm', 'return', 'remark', 'withdraw']);
    expect(allowedActs('submitted', 'secretariat')).toEqual(['confirm', 'return', 'withdraw']);
  });

  it('counts every answer of the unit as receipt', () => {
    const acts = Object.keys(ACTS) as Act[];
    expect(acts.filter((act) => ACTS[act].showsReceipt)).toEqual(['receive', 'progress', 'submit']);
  });

  it('owes something only while the unit has the next word', () => {
    expect(STATES.filter(isOpen)).toEqual(['new', 'received', 'in-progress', 'returned']);
  });

  it('has no act left exactly where it is finished', () => {
    for (const state of STATES) expect(allowedActs(state).length === 0).toBe(isFinished(state));
  });

  it('reaches every state from a new or a waiting one', () => {
    const reached = new Set<State>(['new', 'waiting']);
    for (const state of reached)
      for (const act of allowedActs(state)) reached.add(next(state, act, 'new') ?? state);
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  it('has a name of its own for every state', () => {
    expect(new Set(STATES.map(stateLabel)).size).toBe(STATES.length);
  });
});
