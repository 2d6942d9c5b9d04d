import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ZaloConnection } from '../../src/channels/zalo/connection.js';
import { Pulse } from '../../src/engine/pulse.js';
import { engines } from '../support/database.js';
import { ZaloMeeting } from '../support/zalo-meeting.js';

describe.each(engines)('a heartbeat on %s', (engine) => {
  let zalo: ZaloMeeting;
  beforeEach(async () => {
    zalo = await ZaloMeeting.open(engine);
  });
  afterEach(() => zalo.close());

  it('does not wait for Zalo to renew its grant, but the end of the service does', async () => {
    const { app, clock } = zalo.meeting.office;
    const session = async () => (await app.get(ZaloConnection).state(clock.now())).validUntil;
    zalo.zalo.refreshDelay = 3000;
    await zalo.meeting.office.tick('2026-05-04T09:01+07:00');
    await zalo.meeting.office.tick('2026-05-04T09:02+07:00');
    expect(await session()).toBeNull();
    await app.get(Pulse).onModuleDestroy();
    expect((await session())?.toString()).toBe('2026-05-05T03:01:00Z');
    expect(zalo.zalo.refreshes).toBe(1);
  });
});
