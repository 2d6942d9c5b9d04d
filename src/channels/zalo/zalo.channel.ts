import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Instant } from '../../domain/day.js';
import { Config } from '../../platform/config.js';
import type { Channel, Outcome, OutgoingMessage } from '../channel.js';
import { type CodeClass, meaningOf } from './codes.js';
import { templateMistake } from './template.js';
import { ZaloTokens } from './tokens.js';
import { errorOf, field, post, type Reply, text } from './zalo-http.js';

/** Zalo by phone template (zalo.md, section 1). It says that something waits; the words are in the e-mail and behind the link. */
@Injectable()
export class ZaloChannel implements Channel {
  readonly name = 'zalo';

  constructor(
    private readonly config: Config,
    private readonly tokens: ZaloTokens,
  ) {}

  unavailable(): string | undefined {
    const { appId, appSecret, refreshToken, templateId } = this.config.zalo;
    const missing = [
      appId ? '' : 'ZALO_APP_ID',
      appSecret ? '' : 'ZALO_APP_SECRET',
      refreshToken ? '' : 'ZALO_REFRESH_TOKEN',
      templateId ? '' : 'mã mẫu tin (zalo.templateId)',
    ].filter(Boolean);
    return missing.length ? `chưa cấu hình Zalo: thiếu ${missing.join(', ')}` : undefined;
  }

  async send(message: OutgoingMessage, now: Instant): Promise<Outcome> {
    const unavailable = this.unavailable();
    if (unavailable) return refused(false, 'not-configured', unavailable);
    if (!message.to.phone) return refused(true, 'no-phone', 'người nhận không có số điện thoại');
    const mistake = templateMistake(message.zalo);
    if (mistake) return refused(true, 'invalid-data', mistake);

    const first = await this.tokens.current(now);
    if (!('token' in first)) return { kind: 'refused', permanent: false, ...first };
    const reply = await this.post(message, first.token);
    if (!asksForToken(reply)) return outcomeOf(reply);
    const second = await this.tokens.instead(first.token, now);
    if (!('token' in second)) return { kind: 'refused', permanent: false, ...second };
    return outcomeOf(await this.post(message, second.token));
  }

  private post({ to, zalo, trackingId }: OutgoingMessage, token: string): Promise<Reply> {
    const { businessUrl, templateId, appsecretProof, appSecret } = this.config.zalo;
    const proof = createHmac('sha256', appSecret ?? '')
      .update(token)
      .digest('hex');
    return post(
      `${businessUrl}/message/template`,
      {
        phone: to.phone,
        template_id: templateId,
        template_data: normalised(zalo),
        tracking_id: trackingId,
      },
      { access_token: token, ...(appsecretProof ? { appsecret_proof: proof } : {}) },
    );
  }
}

/** Zalo measures characters: letters and their marks have to be one. */
function normalised(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.normalize('NFC').trim()]),
  );
}

function asksForToken(reply: Reply): boolean {
  const code = reply.answered ? errorOf(reply.body) : undefined;
  return code !== undefined && code !== 0 && meaningOf(code).class === 'token';
}

/** Without a readable answer nobody knows, except when the request never left or was turned away at the gate. */
function outcomeOf(reply: Reply): Outcome {
  if (!reply.answered)
    return reply.left
      ? unknown(reply.code, 'Zalo không trả lời, không rõ tin đã đi chưa')
      : refused(false, reply.code, 'không kết nối được với Zalo');
  const code = errorOf(reply.body);
  const messageId = text(field(reply.body, 'data'), 'msg_id');
  if (code === 0 && messageId) return { kind: 'accepted', providerId: messageId, route: 'zalo-phone' };
  if (code) {
    const meaning = meaningOf(code);
    const outcome = refused(FOR_GOOD.includes(meaning.class), String(code), meaning.reason);
    return { ...outcome, unreachable: meaning.class === 'person' };
  }
  const turnedAway = reply.status >= 300 && reply.status < 500;
  return turnedAway
    ? refused(false, `http-${reply.status}`, `Zalo từ chối yêu cầu gửi (HTTP ${reply.status})`)
    : unknown(`http-${reply.status}`, 'Zalo trả lời không đọc được, không rõ tin đã đi chưa');
}

const FOR_GOOD: readonly CodeClass[] = ['person', 'message'];

function refused(permanent: boolean, code: string, reason: string) {
  return { kind: 'refused' as const, permanent, code: `zalo/${code}`, reason };
}

function unknown(code: string, reason: string): Outcome {
  return { kind: 'unknown', code: `zalo/${code}`, reason };
}
