import { describe, expect, it } from '@jest/globals';
import { AuthorizationResponseError, ClientError } from 'openid-client';
import { failureOf, type OidcFailure, refusalOf } from '../../src/access/oidc-failures.js';

const refused = (error: string) =>
  new AuthorizationResponseError('refused', { cause: new URLSearchParams({ error }) });
const client = (code: string) =>
  Object.assign(new ClientError('what was wrong with nguyen.van.a@example.vn'), { code });
const network = new ClientError('something went wrong', {
  cause: new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
});

describe('what signing in elsewhere failed of', () => {
  const table: [unknown, OidcFailure, string][] = [
    [refused('access_denied'), 'denied', 'access_denied'],
    [refused('temporarily_unavailable'), 'away', 'temporarily_unavailable'],
    [refused('server_error'), 'away', 'server_error'],
    [refused('invalid_scope'), 'mismatch', 'invalid_scope'],
    [refused('nguyen.van.a@example.vn'), 'mismatch', 'unspeakable'],
    [client('OAUTH_TIMEOUT'), 'away', 'OAUTH_TIMEOUT'],
    [client('OAUTH_RESPONSE_IS_NOT_CONFORM'), 'away', 'OAUTH_RESPONSE_IS_NOT_CONFORM'],
    [client('OAUTH_JWT_TIMESTAMP_CHECK_FAILED'), 'clock', 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED'],
    [client('OAUTH_JWT_CLAIM_COMPARISON_FAILED'), 'mismatch', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'],
    [client('OAUTH_INVALID_RESPONSE'), 'mismatch', 'OAUTH_INVALID_RESPONSE'],
    [network, 'away', 'ECONNREFUSED'],
    [new TypeError('fetch failed'), 'away', 'TypeError'],
  ];

  it.each(table)('%#: is told and logged without names', (thrown, failure, cause) => {
    expect(failureOf(thrown)).toMatchObject({ failure, cause });
    expect(failureOf(thrown).message).not.toContain('@');
  });

  it('says in each case what to do, by the name that people know', () => {
    for (const [, failure] of table)
      expect(refusalOf(failure, 'VNeID').message).toMatch(/VNeID.*([Hh]ãy|quản trị)/);
    expect(refusalOf('away', null).message).toContain('nơi cấp tài khoản của cơ quan');
  });
});
