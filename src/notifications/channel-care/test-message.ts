import { randomBytes } from 'node:crypto';
import type { Outcome, OutgoingMessage } from '../../channels/channel.js';
import { dayOf, formatDay, formatInstant, type Instant } from '../../domain/day.js';
import type { Person } from '../../people/person.entity.js';
import type { Config } from '../../platform/config.js';
import { htmlOf } from '../letters/render/html-mail.js';
import type { Letter } from '../letters/render/letter.js';
import { textOf } from '../letters/render/text-mail.js';

/** A message that says it is only a test, in the form in which real ones leave. */
export function testMessage(person: Person, config: Config, now: Instant): OutgoingMessage {
  const { name, position } = person;
  const said = `Tin thử gửi lúc ${formatInstant(now)}; không giao việc gì, không cần trả lời.`;
  const letter: Letter = {
    subject: '[Đôn Đốc] Thư thử kênh gửi tin',
    headline: 'Thư thử kênh gửi tin',
    brand: 'Đôn Đốc',
    greeting: `Kính gửi ${name}, ${position}`,
    intro: said,
    parts: [],
    more: undefined,
    overviews: [],
    notes: [],
    list: { label: 'Mở Đôn Đốc', href: `${config.appUrl}/` },
    footer: ['Thư này do người nhận tự gửi thử từ trang Kênh gửi tin.'],
  };
  return {
    ...pastTheOutbox(letter, 'thu', person, config),
    zalo: {
      nguoi_nhan: name.normalize('NFC').slice(0, 30).trim(),
      tinh_trang: 'Tin thử kênh gửi tin',
      noi_dung: said,
      han: formatDay(dayOf(now)),
      duong_dan: `${config.appUrl}/`,
    },
    zaloText: `${said} ${config.appUrl}/`,
  };
}

/** `letter` to `person` as a message that no notice stands for; `kind` begins its identifiers. */
export function pastTheOutbox(letter: Letter, kind: string, person: Person, config: Config): OutgoingMessage {
  const { name, email, phone, zaloUserId, zaloContactAt } = person;
  const key = `${kind}-${randomBytes(12).toString('hex')}`;
  return {
    noticeId: 0,
    messageId: `${key}@${/@([^\s>]+)/.exec(config.mailFrom)?.[1] ?? 'localhost'}`,
    trackingId: key,
    to: { name, email, phone, zaloUserId, zaloContactAt },
    subject: letter.subject,
    text: textOf(letter),
    html: htmlOf(letter),
    zalo: {},
    zaloText: '',
  };
}

/** What became of a test, as one Vietnamese sentence that says where to look or what is wrong. */
export function testWords(outcome: Outcome, { to }: OutgoingMessage): string {
  if (outcome.kind === 'refused') return `Không gửi được: ${outcome.reason} (mã ${outcome.code}).`;
  if (outcome.kind === 'unknown') return `Không rõ tin đã đi chưa: ${outcome.reason} (mã ${outcome.code}).`;
  if (outcome.route === 'email')
    return `Máy chủ thư đã nhận thư thử gửi tới ${to.email}. Hãy mở hộp thư; nếu chưa thấy, xem cả mục thư rác.`;
  const where = outcome.route === 'zalo-phone' ? `số ${to.phone}` : 'tài khoản Zalo đã liên kết của Ông/Bà';
  return `Zalo đã nhận tin thử gửi tới ${where} (mã tin ${outcome.providerId}). Hãy mở Zalo trên điện thoại.`;
}
