import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { Config } from '../../src/platform/config.js';
import { RuleBooks } from '../../src/rules/rule-books.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

const now = instant('2026-05-05T09:00+07:00');

describe.each(engines)('the policy of config/ on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open(engine)));
  afterEach(() => desk.close());

  const underConfig = (changes: Partial<Config> = {}) => {
    const rules = new RuleBooks(Object.assign({}, desk.rooms.get(Config), changes));
    return desk.database.write((tx) => rules.policyOf(tx, 1, now));
  };

  it('is written down once, in whatever order somebody writes the file', async () => {
    const { ladder } = desk.rooms.get(Config);
    const { after, thenEvery } = ladder.late;
    const first = await underConfig();
    expect(await underConfig({ ladder: { ...ladder, late: { thenEvery, after } } })).toBe(first);
    const rarer = { ...ladder, late: { after, thenEvery: thenEvery + 1 } };
    expect(await underConfig({ ladder: rarer })).not.toBe(first);
  });
});
