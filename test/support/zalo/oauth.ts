import { createHash } from 'node:crypto';
import { HOUR, secret, type ZaloAccount } from './account.js';
import type { Answer, Call } from './call.js';

interface Grant {
  challenge: string | null;
  until: number;
}

/** Zalo's OAuth host: the page where an administrator allows the app, and the exchange for tokens (zalo.md 3). */
export class ZaloOAuth {
  private readonly grants = new Map<string, Grant>();

  constructor(private readonly account: ZaloAccount) {}

  /** What the administrator sees before coming back with a code. */
  permission({ query }: Call): Answer {
    const wrong = this.wrongWish(query);
    if (wrong) return { json: wrong };
    const allow = `/v4/oa/permission/allow?${query.toString()}`
      .replaceAll('&', '&amp;')
      .replaceAll('"', '%22');
    const text = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Zalo</title><h1>Ứng dụng xin quyền</h1><p>Ứng dụng ${this.account.appId} muốn gửi tin thay Zalo OA.</p><a href="${allow}">Cho phép</a></html>`;
    return { text };
  }

  /** The administrator has allowed it: a code that is good once, for ten minutes. */
  allow({ query }: Call): Answer {
    const wrong = this.wrongWish(query);
    if (wrong) return { json: wrong };
    const code = secret();
    this.grants.set(code, { challenge: query.get('code_challenge'), until: this.account.now() + HOUR / 6 });
    const back = new URL(query.get('redirect_uri')!);
    back.searchParams.set('code', code);
    back.searchParams.set('oa_id', this.account.oaId);
    const state = query.get('state');
    if (state !== null) back.searchParams.set('state', state);
    return { status: 302, text: '', headers: { location: back.href } };
  }

  /** A pair for a refresh token or for a code. */
  token({ headers, body }: Call): Answer {
    const answer = this.pair(headers, new URLSearchParams(body));
    const { refreshDelay } = this.account;
    return refreshDelay ? { ...answer, after: refreshDelay } : answer;
  }

  private pair(headers: Call['headers'], form: URLSearchParams): Answer {
    const { account } = this;
    const { refreshTrouble: trouble } = account;
    if (trouble === 'hang-up') return { cut: true };
    if (trouble === 'http-500') return { status: 500, text: '<html>gateway</html>' };
    if (trouble === 'html') return { text: '<html>Đang bảo trì</html>' };
    if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
      return { json: { error: -14001, error_name: 'Invalid request' } };
    if (headers.secret_key !== account.appSecret)
      return { json: { error: -14004, error_name: 'Invalid secret key' } };
    if (form.get('app_id') !== account.appId)
      return { json: { error: -14002, error_name: 'Invalid app id' } };
    if (form.get('grant_type') === 'authorization_code') {
      if (!this.redeems(form.get('code') ?? '', form.get('code_verifier') ?? ''))
        return { json: { error: -14005, error_name: 'Invalid authorization code.', error_description: '' } };
    } else if (form.get('refresh_token') !== account.refresh || trouble === 'error-name-only') {
      const error = trouble ? {} : { error: -14014 };
      account.refusedGrants += 1;
      return {
        json: { ...error, error_name: 'Invalid refresh token.', error_reason: '', error_description: '' },
      };
    }
    account.rotate();
    if (trouble === 'lost-reply') return { cut: true };
    const { access, refresh, expiresIn } = account;
    return { json: { access_token: access, refresh_token: refresh, expires_in: expiresIn } };
  }

  private redeems(code: string, verifier: string): boolean {
    const grant = this.grants.get(code);
    this.grants.delete(code);
    if (!grant || this.account.now() >= grant.until) return false;
    return !grant.challenge || createHash('sha256').update(verifier).digest('base64url') === grant.challenge;
  }

  private wrongWish(query: URLSearchParams): object | undefined {
    if (query.get('app_id') !== this.account.appId) return { error: -14002, error_name: 'Invalid app id' };
    if (!/^https?:/.test(query.get('redirect_uri') ?? '') || !URL.canParse(query.get('redirect_uri') ?? ''))
      return { error: -14003, error_name: 'Invalid redirect uri' };
    return undefined;
  }
}
