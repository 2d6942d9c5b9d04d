import { afterEach, describe, expect, it } from '@jest/globals';
import { ROUND_COOKIE, ROUND_USE, type Round } from '../../src/access/oidc-round.js';
import { Config, loadConfig } from '../../src/platform/config.js';
import { Secrets } from '../../src/platform/secrets.js';
import { Elsewhere } from '../support/elsewhere.js';
import { Meeting } from '../support/meeting.js';
import { PUBLIC } from '../support/oidc-provider.js';
import { words } from '../support/visitor.js';

const START = '/dang-nhap/sso';

describe('signing in with an account of another service', () => {
  let at: Elsewhere | undefined;
  afterEach(() => at?.close());

  /** What somebody sees who comes by the account that the finance department has linked. */
  const comes = async (office: Elsewhere) => {
    at = office;
    await office.linked('stc', 'so-17');
    return words((await office.browser('so-17').open(START)).html);
  };

  it('needs no secret where the provider knows the service as a public client', async () => {
    expect(await comes(await Elsewhere.open('sqlite', { clientId: PUBLIC, clientSecret: null }))).toContain(
      'Đỗ Minh Tài',
    );
  });

  it('says that the administrator is needed when the secret is wrong', async () => {
    expect(await comes(await Elsewhere.open('sqlite', { clientSecret: 'wrong' }))).toContain(
      'hãy báo quản trị viên',
    );
  });

  it('takes no provider that calls itself otherwise than it was set', async () => {
    const elsewhere = await Elsewhere.open('sqlite');
    const { oidc } = elsewhere.meeting.office.app.get(Config);
    oidc.issuer = oidc.issuer!.replace('127.0.0.1', 'localhost');
    expect(await comes(elsewhere)).toContain('không đúng như mong đợi');
  });

  it('takes no token of another round', async () => {
    at = await Elsewhere.open('sqlite');
    await at.linked('stc', 'so-17');
    const browser = at.browser('so-17');
    const { at: answer } = await browser.open(START, '/dang-nhap/sso/ve');
    const { app, clock } = at.meeting.office;
    const [secrets, now] = [app.get(Secrets), clock.now()];
    const round = secrets.opened<Round>(browser.ownCookies.get(ROUND_COOKIE), ROUND_USE, 10, now)!;
    const other = secrets.ticket(ROUND_USE, { ...round, nonce: 'of-another-round' }, now);
    browser.ownCookies.set(ROUND_COOKIE, other);
    expect(words((await browser.open(answer)).html)).toContain('không đúng như mong đợi');
  });

  it('is not offered anywhere where nothing is set', async () => {
    const meeting = await Meeting.open('sqlite');
    const { app } = meeting.office;
    const { body } = await app.inject({ url: '/dang-nhap' });
    expect(body).not.toContain('/dang-nhap/sso');
    for (const url of [START, '/dang-nhap/sso/ve?code=1&state=2'])
      expect([url, (await app.inject({ url })).statusCode]).toEqual([url, 404]);
    await meeting.close();
  });

  it.each([
    [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_CLIENT_ID: bắt buộc phải có'],
    [{ OIDC_CLIENT_ID: 'dondoc' }, 'OIDC_ISSUER: bắt buộc phải có'],
    [
      { OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'dondoc' },
      'OIDC_ISSUER: phải là địa chỉ bắt đầu bằng https',
    ],
    [{ OIDC_ISSUER: 'id.example', OIDC_CLIENT_ID: 'dondoc' }, 'OIDC_ISSUER: phải là'],
    [
      { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'dondoc', OIDC_NAME: 'a'.repeat(61) },
      'OIDC_NAME: ',
    ],
  ])('is refused at the start when %j cannot work', (env, told) => {
    expect(() => loadConfig(env)).toThrow(told);
  });
});
