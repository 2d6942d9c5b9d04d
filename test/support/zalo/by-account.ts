import { DAY, type SentZalo, type ZaloAccount } from './account.js';
import { type Answer, type Call, objectIn } from './call.js';
import { wrongValue } from './by-phone.js';
import { refused } from './codes.js';
import { broken, taken } from './sending.js';

type Asked = Record<string, unknown>;

/** `POST /v3.0/oa/message/cs`: a free text to a user who had to do with the account in the last seven days. */
export function sendText(account: ZaloAccount, call: Call): Answer | Promise<Answer> {
  return send(account, call, (asked) => {
    const userId = textOf(asked.recipient, 'user_id');
    const text = textOf(asked.message, 'text');
    if (!userId || !text || text.length > 2000) return text && text.length > 2000 ? -210 : -201;
    return unknownUser(account, userId) ?? outsideWindow(account, userId) ?? { userId, text };
  });
}

/** `POST /v3.0/oa/message/template`: a template to a user, whenever they last had to do with the account. */
export function sendTemplate(account: ZaloAccount, call: Call): Answer | Promise<Answer> {
  return send(account, call, (asked) => {
    const userId = textOf(asked, 'user_id');
    const template = account.templates.get(textOf(asked, 'template_id') ?? '');
    const data = asked.template_data as Record<string, string> | undefined;
    if (!userId || !template || !data || template.status !== 'ENABLE') return -201;
    if (!template.byAccount) return -249;
    const wrong = wrongValue(template, data);
    if (wrong) return wrong === -1121 ? -210 : -201;
    const unknown = unknownUser(account, userId);
    if (unknown) return unknown;
    if (template.tag === 3 && account.isNight()) return -234;
    if (account.quota.remaining <= 0) return -211;
    return { userId, templateId: template.id, data };
  });
}

/** `POST /v3.0/oa/quota/message`: when the user last had to do with the account. */
export function lastInteraction(account: ZaloAccount, call: Call): Answer {
  const code = gate(account, call);
  if (code) return refused(code);
  const userId = textOf(objectIn(call.body), 'user_id') ?? '';
  const at = account.followers.get(userId);
  if (at === undefined) return refused(-213);
  return { json: { error: 0, message: 'Success', data: { user_id: userId, last_interaction: String(at) } } };
}

async function send(
  account: ZaloAccount,
  call: Call,
  wish: (asked: Asked) => Partial<SentZalo> | number,
): Promise<Answer> {
  account.asked += 1;
  const { trouble, delay } = account;
  const failure = broken(trouble);
  if (failure) return { ...failure, after: delay };
  const headers = rate(account);
  const asked = objectIn(call.body);
  const code = gate(account, call) ?? (headers['x-ratelimit-remain'] === '-1' ? -32 : undefined);
  const wanted = code ?? (asked ? wish(asked) : -201);
  if (typeof wanted === 'number') return { ...refused(wanted), headers, after: delay };
  const answer = await taken(account, wanted, ({ messageId, userId, sentAt, text }) => ({
    message_id: messageId,
    user_id: userId,
    sent_time: String(sentAt),
    quota: text
      ? { quota_type: 'reply', remain: '8', total: '8' }
      : { quota_type: 'purchase_quota', remain: account.quota.remaining },
  }));
  return { ...answer, headers };
}

function gate(account: ZaloAccount, { headers }: Call): number | undefined {
  const state = account.tokenIs(headers.access_token);
  if (state !== 'good') return state === 'expired' ? -220 : -216;
  return account.proves(headers.appsecret_proof, headers.access_token) ? undefined : -242;
}

/** Counts the call against the minute, and says what is left of it; -1 when nothing is. */
function rate(account: ZaloAccount): Record<string, string> {
  const since = account.now() - 60_000;
  while (account.calls.length && account.calls[0]! <= since) account.calls.shift();
  const remain = account.perMinute - account.calls.length - 1;
  if (remain >= 0) account.calls.push(account.now());
  return {
    'x-ratelimit-limit': String(account.perMinute),
    'x-ratelimit-remain': String(Math.max(-1, remain)),
  };
}

function unknownUser(account: ZaloAccount, userId: string): number | undefined {
  return account.refusalFor(userId) ?? (account.followers.has(userId) ? undefined : -213);
}

function outsideWindow(account: ZaloAccount, userId: string): number | undefined {
  const at = account.followers.get(userId) ?? 0;
  return account.now() - at > 7 * DAY ? -230 : undefined;
}

function textOf(value: unknown, name: string): string | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'string' && found !== '' ? found : undefined;
}
