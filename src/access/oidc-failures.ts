import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { NotFound, Unauthenticated } from '../platform/refusal.js';

/** Why somebody who went to the provider is not signed in. */
export type OidcFailure =
  'away' | 'denied' | 'clock' | 'expired' | 'mismatch' | 'unknown' | 'taken' | 'session';

const AGAIN = 'hoặc đăng nhập bằng mật khẩu.';

const WORDS: Readonly<Record<OidcFailure, (name: string) => string>> = {
  away: (name) => `Hiện không kết nối được với nơi cấp ${name}. Hãy thử lại sau ít phút, ${AGAIN}`,
  denied: (name) =>
    `Việc đăng nhập bằng ${name} đã bị dừng lại ở nơi cấp tài khoản. Nếu đó không phải là ý của Ông/Bà, hãy thử lại ${AGAIN}`,
  clock: (name) =>
    `Đồng hồ của máy chủ này và của nơi cấp ${name} lệch nhau. Hãy báo quản trị viên; trong lúc chờ, hãy đăng nhập bằng mật khẩu.`,
  expired: () =>
    `Lần đăng nhập này đã quá 10 phút, đã được dùng, hoặc bắt đầu ở một trình duyệt khác. Hãy bấm lại nút đăng nhập.`,
  mismatch: (name) =>
    `Câu trả lời từ nơi cấp ${name} không đúng như mong đợi nên không dùng được. Hãy thử lại; nếu vẫn vậy, hãy báo quản trị viên.`,
  unknown: (name) =>
    `Chưa có cán bộ nào đang công tác liên kết với ${name} này. Hãy đăng nhập bằng mật khẩu hoặc đường dẫn một lần, rồi vào Tài khoản của tôi bấm Liên kết.`,
  taken: (name) =>
    `${sentenceCase(name)} này đã liên kết với một cán bộ khác. Hãy đăng xuất ở nơi cấp tài khoản rồi chọn đúng tài khoản của Ông/Bà; nếu vẫn vậy, hãy báo quản trị viên.`,
  session: () =>
    'Phiên đăng nhập đã hết trong lúc liên kết, hoặc trình duyệt đã chuyển sang người khác. Hãy đăng nhập rồi bấm Liên kết lại.',
};

/** What the account is called where the office has not said. */
export const NAMELESS = 'tài khoản của cơ quan';

/** What is told of `failure`; `name` is what people call their account there. */
export function refusalOf(failure: OidcFailure, name: string | null): Unauthenticated {
  return new Unauthenticated(`sso/${failure}`, WORDS[failure](name ?? NAMELESS));
}

/** What is told where nobody can sign in so. */
export function notOffered(): NotFound {
  return new NotFound('sso/off', 'Hệ thống này không dùng cách đăng nhập bằng tài khoản của nơi khác.');
}

/** A sign-in that came to nothing; `cause` is short enough for a log and names nobody. */
export class NotSignedIn extends Error {
  constructor(
    readonly failure: OidcFailure,
    override readonly cause = '',
  ) {
    super(failure);
  }
}

/** What a request to the provider, or its answer, failed of: `thrown` comes from openid-client. */
export function failureOf(thrown: unknown): NotSignedIn {
  if (thrown instanceof AuthorizationResponseError) {
    const cause = plain(thrown.error);
    if (cause === 'access_denied') return new NotSignedIn('denied', cause);
    return new NotSignedIn(AWAY.test(cause) ? 'away' : 'mismatch', cause);
  }
  if (thrown instanceof ResponseBodyError || thrown instanceof WWWAuthenticateChallengeError) {
    const cause = plain('error' in thrown ? thrown.error : thrown.code);
    return new NotSignedIn(thrown.status >= 500 ? 'away' : 'mismatch', cause);
  }
  const code = thrown instanceof ClientError ? (thrown.code ?? '') : '';
  const cause = plain(code || codeBehind(thrown));
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return new NotSignedIn('clock', cause);
  return new NotSignedIn(CHECKED.test(code) ? 'mismatch' : 'away', cause);
}

const AWAY = /^(server_error|temporarily_unavailable)$/;

/** The provider answered, and not as it should have. */
const CHECKED =
  /^OAUTH_(INVALID_RESPONSE|JWT_|JSON_ATTRIBUTE_|KEY_SELECTION|MISSING_SERVER|INVALID_SERVER|UNSUPPORTED)/;

/** Such as ECONNREFUSED. */
function codeBehind(thrown: unknown): string {
  for (let at = thrown; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at.code;
  return thrown instanceof Error ? thrown.name : 'unknown';
}

/** Codes come from outside. */
function plain(code: string): string {
  return /^\w{1,60}$/.test(code) ? code : 'unspeakable';
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
