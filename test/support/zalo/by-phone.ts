import { createHash } from 'node:crypto';
import type { ZaloAccount, ZaloTemplate } from './account.js';
import { type Answer, type Call, objectIn } from './call.js';
import { codeAtTheEndOf, refused } from './codes.js';
import { broken, taken } from './sending.js';

interface Wish {
  recipient: string;
  template: string;
  values: Record<string, string>;
  trackingId: string;
  development: boolean;
}

/** `POST /message/template`, and with a hash of the number `POST /message/template/hashphone` (zalo.md 1). */
export function sendByPhone(account: ZaloAccount, call: Call, hashed: boolean): Answer | Promise<Answer> {
  account.asked += 1;
  const { trouble, delay } = account;
  const failure = broken(trouble);
  if (failure) return { ...failure, after: delay };
  const wish = wishIn(call.body, hashed ? 'hash_phone' : 'phone');
  const code = gate(account, call) ?? (typeof wish === 'number' ? wish : refusal(account, wish, hashed));
  if (code) return { ...refused(code), after: delay };
  const { recipient, template, values, trackingId } = wish as Wish;
  const message = { phone: recipient, templateId: template, data: values, trackingId };
  return taken(account, message, ({ messageId, sentAt }) => ({
    msg_id: messageId,
    sent_time: String(sentAt),
    sending_mode: '1',
    quota: { dailyQuota: String(account.quota.daily), remainingQuota: String(account.quota.remaining) },
  }));
}

/** Whoever has no good token or proof is refused before anything is read. */
export function gate(account: ZaloAccount, { headers }: Call): number | undefined {
  if (account.tokenIs(headers.access_token) !== 'good') return -124;
  return account.proves(headers.appsecret_proof, headers.access_token) ? undefined : -1241;
}

/** The message that is asked for, or the code of what is wrong with the request. */
function wishIn(body: string, field: 'phone' | 'hash_phone'): Wish | number {
  const asked = objectIn(body);
  if (!asked) return -122;
  const { [field]: recipient, template_id: template, template_data: values, tracking_id: trackingId } = asked;
  const texts = [recipient, template, trackingId].every((each) => typeof each === 'string' && each !== '');
  if (!texts || String(trackingId).length > 48) return -132;
  if (typeof values !== 'object' || values === null) return -111;
  return {
    recipient: String(recipient),
    template: String(template),
    values: values as Record<string, string>,
    trackingId: String(trackingId),
    development: asked.mode === 'development',
  };
}

/** The checks in the order of zalo.md, section 6. */
function refusal(account: ZaloAccount, wish: Wish, hashed: boolean): number | undefined {
  const { recipient } = wish;
  if (!(hashed ? /^[0-9a-f]{64}$/ : /^\+?84\d{9,10}$/).test(recipient)) return -108;
  const template = account.templates.get(wish.template);
  if (!template) return -109;
  if (template.status !== 'ENABLE') return -131;
  return (
    wrongValue(template, wish.values) ?? limit(account, template, wish) ?? book(account, recipient, hashed)
  );
}

/** What is wrong with the values of a template's parameters. */
export function wrongValue({ parameters }: ZaloTemplate, values: Record<string, string>): number | undefined {
  for (const [name, length] of Object.entries(parameters)) {
    const value = values[name];
    if (value === undefined || value === '') return -1122;
    if (typeof value !== 'string') return -1124;
    if (value.length > length) return -1121;
  }
  return undefined;
}

function limit(account: ZaloAccount, template: ZaloTemplate, wish: Wish): number | undefined {
  if (wish.development && !account.admins.has(wish.recipient)) return -127;
  if (template.quietAtNight && account.isNight()) return -133;
  if (account.quota.remaining <= 0) return -144;
  if (template.remaining <= 0) return -147;
  return account.balance !== undefined && account.balance <= 0 ? -115 : undefined;
}

/** What Zalo holds against this one recipient. A hash is compared with the hashes of the numbers that are refused. */
function book(account: ZaloAccount, recipient: string, hashed: boolean): number | undefined {
  const set = hashed ? account.refusalOfHash(recipient, hashOf) : account.refusalFor(recipient);
  if (set !== undefined) return set;
  return account.refuseByEnding && !hashed ? codeAtTheEndOf(recipient) : undefined;
}

const hashOf = (phone: string) => createHash('sha256').update(phone).digest('hex');
