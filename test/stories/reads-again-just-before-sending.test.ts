import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import type { OutgoingMessage } from '../../src/channels/channel.js';
import { Channels } from '../../src/channels/channels.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Clock } from '../../src/platform/clock.js';
import type { Transaction } from '../../src/platform/database.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { fileOf } from '../support/organisation.js';

/** As many messages as leave at the same time; those behind them are not yet written. */
const AT_ONCE = 10;
const COMMUNES = Array.from({ length: 3 * AT_ONCE }, (_, i) => `xa-${String(i + 1).padStart(2, '0')}`);

describe.each(engines)('what changes while messages leave on %s', (engine) => {
  let desk: Desk;
  let sent: OutgoingMessage[];

  beforeEach(async () => {
    desk = await Desk.open(engine);
    await desk.rooms.get(OrganisationService).setup(
      fileOf({
        units: COMMUNES.map((code) => ({ code, name: `UBND xã Số ${code.slice(3)}`, kind: 'commune' })),
        persons: COMMUNES.map((code) => ({
          email: `${code}@songvan.example`,
          name: `Chủ tịch ${code}`,
          position: 'Chủ tịch',
          unit: code,
          head: true,
        })),
      }),
      desk.rooms.get(Clock).now(),
    );
    const lead = COMMUNES.map((code) => `UBND xã Số ${code.slice(3)}`);
    await desk.issue('2026-05-05T09:00+07:00', [{ task: 'Lập danh sách', lead, due: '2026-06-15' }]);
  });
  afterEach(() => desk.close());

  /** No message arrives before `change` is done, which the first one sets off. */
  const whileSending = (change: (tx: Transaction) => Promise<unknown>) => {
    sent = [];
    let changed: Promise<unknown> | undefined;
    const email = desk.rooms.get(Channels).named('email');
    jest.spyOn(email, 'send').mockImplementation(async (message) => {
      sent.push(message);
      changed ??= desk.database.write(change);
      await changed;
      return { kind: 'accepted', providerId: message.messageId, route: 'email' };
    });
  };

  it('keeps back what was withdrawn after the first had left', async () => {
    whileSending((tx) => tx.update(Assignment, { status: 'new' }, { status: 'withdrawn' }));
    expect(await desk.tick('2026-05-05T09:01+07:00')).toMatchObject({ sent: AT_ONCE, stale: 2 * AT_ONCE });
    expect(sent).toHaveLength(AT_ONCE);
  });

  it('sends to the address that holds by then', async () => {
    whileSending((tx) =>
      tx.update(Person, { email: 'xa-30@songvan.example' }, { email: 'moi@songvan.example' }),
    );
    expect(await desk.tick('2026-05-05T09:01+07:00')).toMatchObject({ sent: 3 * AT_ONCE });
    expect(sent.at(-1)!.to.email).toBe('moi@songvan.example');
  });
});
