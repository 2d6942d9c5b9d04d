import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NOTICE_STATES } from '../../src/notifications/notice.entity.js';
import { afterReceipt } from '../../src/notifications/delivery/receipts.js';

const CLOSED = ['gathering', 'superseded', 'stale', 'cancelled'];
const kinds = fc.array(fc.constantFrom('delivered' as const, 'seen' as const), {
  minLength: 1,
  maxLength: 8,
});

describe('a message after its receipts', () => {
  it.each(NOTICE_STATES.filter((state) => !CLOSED.includes(state)))(
    'is seen once one says so, else delivered, in whatever order they come after %s',
    (state) => {
      fc.assert(
        fc.property(kinds, (told) => {
          const end = state === 'seen' || told.includes('seen') ? 'seen' : 'delivered';
          expect(told.reduce(afterReceipt, state)).toBe(end);
        }),
      );
    },
  );

  it('stays what it was made on purpose, or while it still gathers', () => {
    for (const state of NOTICE_STATES.filter((each) => CLOSED.includes(each)))
      expect([afterReceipt(state, 'delivered'), afterReceipt(state, 'seen')]).toEqual([state, state]);
  });
});
