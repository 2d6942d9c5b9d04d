import { describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Setting } from '../../src/platform/mark.entity.js';
import { eachWithZalo } from '../support/each-test.js';
import { messageTo, morning } from '../support/zalo-office.js';

const REDIRECT = 'https://dondoc.example/cai-dat/gui-tin/zalo';

describe('The grant that Zalo has given', () => {
  const at = eachWithZalo();

  /** What Zalo's page brings back when an administrator agrees. */
  async function agreed(address: string): Promise<{ code: string; state: string }> {
    const allow = address.replace('/v4/oa/permission?', '/v4/oa/permission/allow?');
    const reply = await fetch(allow, { redirect: 'manual' });
    const { searchParams } = new URL(reply.headers.get('location') ?? '');
    return { code: searchParams.get('code') ?? '', state: searchParams.get('state') ?? '' };
  }

  it('is lost when Zalo’s answer was lost and nobody else has renewed; the secretariat is told how to renew', async () => {
    const { channel, connection, tokens } = at.office.instance();
    at.zalo.refreshTrouble = 'lost-reply';
    expect(await tokens.current(morning)).toMatchObject({ code: 'zalo/ECONNRESET' });
    expect(await connection.state(morning)).toMatchObject({
      dead: false,
      lastFailure: { code: 'zalo/ECONNRESET' },
    });
    at.zalo.refreshTrouble = undefined;
    const later = morning.add({ minutes: 5 });
    expect(await channel.send(messageTo('84901112233'), later)).toMatchObject({
      kind: 'refused',
      permanent: false,
      code: 'zalo/-14014',
      wait: { until: later.add({ minutes: 15 }), whole: true },
    });
    const state = await connection.state(later);
    expect(state).toMatchObject({ dead: true, validUntil: null, missing: [] });
    expect(state.renew).toContain('Cấp quyền tại Zalo');
  });

  it('is given anew by an administrator, for every instance and without a restart', async () => {
    const dead = at.zalo.settings();
    at.zalo.forgetRefresh();
    const [one, other] = [at.office.instance(dead), at.office.instance(dead)];
    await one.channel.send(messageTo('84901112233'), morning);
    const { code, state } = await agreed(await one.connection.authorizeUrl(REDIRECT, morning));
    expect(await other.connection.exchange(code, state, morning)).toBeUndefined();
    for (const { channel } of [one, other])
      expect(await channel.send(messageTo('84901112233'), morning)).toMatchObject({ kind: 'accepted' });
    expect(await one.connection.state(morning)).toMatchObject({
      dead: false,
      renew: null,
      lastFailure: null,
    });
  });

  it('needs no first token where an administrator gives it on the page', async () => {
    const { channel, connection } = at.office.instance({ ...at.zalo.settings(), refreshToken: null });
    expect(channel.unavailable()).toContain('ZALO_REFRESH_TOKEN');
    const { code, state } = await agreed(await connection.authorizeUrl(REDIRECT, morning));
    await connection.exchange(code, state, morning);
    await connection.state(morning);
    expect(channel.unavailable()).toBeUndefined();
    expect(await channel.send(messageTo('84901112233'), morning)).toMatchObject({ kind: 'accepted' });
  });

  it.each([
    ['another state', 0, 'not-this-state'],
    ['an answer after ten minutes', 11, undefined],
  ])('is not taken with %s', async (_, minutes, strange) => {
    const { connection } = at.office.instance();
    const { code, state } = await agreed(await connection.authorizeUrl(REDIRECT, morning));
    const answer = await connection.exchange(code, strange ?? state, morning.add({ minutes }));
    expect(answer).toMatchObject({ code: 'zalo/strange-state' });
  });

  it('is not begun again by an instance that still has an older ZALO_REFRESH_TOKEN', async () => {
    const older = at.zalo.settings();
    await at.office.instance(older).tokens.current(morning);
    const newer = at.zalo.settings();
    await at.office.instance(newer).tokens.current(morning);
    expect(await at.office.instance(older).tokens.current(morning)).toEqual({ token: at.zalo.access });
    expect(at.zalo.refusedGrants).toBe(0);
  });

  it('outlives a database that cannot store it for a while', async () => {
    const { channel, store, tokens } = at.office.instance();
    const full = jest.spyOn(store, 'replace').mockRejectedValueOnce(new Error('database or disk is full'));
    expect(await channel.send(messageTo('84901112233'), morning)).toMatchObject({
      kind: 'refused',
      code: 'zalo/no-store',
    });
    expect(at.zalo.asked).toBe(0);
    full.mockRestore();
    expect(await tokens.current(morning)).toEqual({ token: at.zalo.access });
    expect(at.zalo.refreshes).toBe(1);
  });

  it('is kept alive while nothing is sent, when 8 hours are left and not before', async () => {
    const { tokens } = at.office.instance();
    await tokens.keepFresh(morning);
    await tokens.keepFresh(morning.add({ hours: 16 }));
    expect(at.zalo.refreshes).toBe(1);
    await tokens.keepFresh(morning.add({ hours: 18 }));
    expect(at.zalo.refreshes).toBe(2);
  });

  it('leaves no secret in the log, in a reason or unsealed in the database', async () => {
    const lines = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const { channel, tokens } = at.office.instance();
    const { refreshToken, appSecret } = at.zalo.settings();
    await tokens.current(morning);
    at.zalo.forgetAccess();
    at.zalo.forgetRefresh();
    const outcome = await channel.send(messageTo('84901112233'), morning);
    const kept = await at.office.database.read.find(Setting);
    const said = JSON.stringify([lines.mock.calls, outcome, kept]);
    lines.mockRestore();
    expect(said).toContain('zalo/-14014');
    for (const secret of [refreshToken, appSecret, ...at.zalo.accessUntil.keys()])
      expect(said).not.toContain(secret);
  });
});
