import type { ZaloSettings } from '../../platform/channel-settings.js';
import { errorOf, numberIn, request, text } from './zalo-http.js';

/** A pair of tokens as Zalo gave it. */
export interface Granted {
  kind: 'granted';
  accessToken: string;
  refreshToken: string;
  /** How long the access token lives. */
  seconds: number;
}

/** Why there is none; `used-up`: the refresh token is good for nothing any more. */
export interface NotGranted {
  kind: 'used-up' | 'failed';
  code: string;
  reason: string;
}

/** How long an access token lives where the answer does not say. */
const LIFETIME = 90_000;

/** What Zalo says of a refresh token that was used twice or not for three months. */
const USED_UP_CODE = -14014;
export const USED_UP = {
  code: `zalo/${USED_UP_CODE}`,
  reason: 'quyền gửi tin qua Zalo đã hết hiệu lực; quản trị viên cần cấp quyền lại cho Zalo OA',
};

const REASONS: Readonly<Record<number, string>> = {
  [-14002]: 'Zalo không nhận ứng dụng này; quản trị viên cần kiểm tra ZALO_APP_ID',
  [-14003]: 'Zalo không nhận địa chỉ quay về; quản trị viên cần khai báo địa chỉ đó tại developers.zalo.me',
  [-14004]: 'Zalo không nhận khóa bí mật của ứng dụng; quản trị viên cần kiểm tra ZALO_APP_SECRET',
  [-14005]: 'mã cấp quyền không đúng hoặc đã hết hạn; quản trị viên cần cấp quyền lại',
};

/**
 * Asks Zalo's token endpoint once. Only an answer with both tokens is a grant; one that says nothing of the refresh
 * token ends none.
 */
export async function askForGrant(
  zalo: ZaloSettings,
  form: Record<string, string>,
): Promise<Granted | NotGranted> {
  const reply = await request({
    method: 'POST',
    url: `${zalo.oauthUrl}/v4/oa/access_token`,
    body: new URLSearchParams({ ...form, app_id: zalo.appId ?? '' }),
    headers: { secret_key: zalo.appSecret ?? '' },
  });
  if (!reply.answered)
    return {
      kind: 'failed',
      code: `zalo/${reply.code}`,
      reason: 'không kết nối được với Zalo để lấy phiên mới',
    };
  const { body } = reply;
  const accessToken = text(body, 'access_token');
  const refreshToken = text(body, 'refresh_token');
  const seconds = numberIn(body, 'expires_in');
  if (accessToken && refreshToken)
    return {
      kind: 'granted',
      accessToken,
      refreshToken,
      seconds: seconds && seconds > 0 ? seconds : LIFETIME,
    };
  const code = errorOf(body);
  if (code === USED_UP_CODE || /refresh.token/i.test(text(body, 'error_name') ?? ''))
    return { kind: 'used-up', ...USED_UP };
  const reason = (code && REASONS[code]) || 'Zalo chưa cấp phiên kết nối mới';
  return { kind: 'failed', code: `zalo/${code ?? `http-${reply.status}`}`, reason };
}
