import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import type { Outcome, OutgoingMessage } from '../../channels/channel.js';
import { Channels } from '../../channels/channels.js';
import { formatInstant, type Instant } from '../../domain/day.js';
import { Config } from '../../platform/config.js';
import type { HandedLink } from '../../staff/sign-in-links.service.js';
import type { Letter } from '../letters/render/letter.js';
import { pastTheOutbox } from './test-message.js';

/** Whether the mail server took a sign-in link, as a sentence that says what to do if not. */
export interface MailedLink {
  good: boolean;
  words: string;
}

/**
 * Sign-in links by mail, past the outbox: what waits there is stored, and of this secret only the hash may be. Nothing
 * is tried again; whoever asked is told what became of it.
 */
@Injectable()
export class SignInMails {
  constructor(
    private readonly channels: Channels,
    private readonly config: Config,
  ) {}

  /** Sends `address`, which signs its person in, to their mailbox. */
  async send(link: HandedLink, address: string, who: Principal, now: Instant): Promise<MailedLink> {
    const channel = this.channels.named('email');
    const missing = channel.unavailable();
    if (missing) return failed(missing);
    return wordsFor(await channel.send(this.message(link, address, who), now), link.person.email);
  }

  private message({ person, expiresAt }: HandedLink, address: string, who: Principal): OutgoingMessage {
    const { name, position } = person;
    const letter: Letter = {
      subject: '[Đôn Đốc] Đường dẫn đăng nhập một lần',
      headline: 'Đường dẫn đăng nhập một lần',
      brand: 'Đôn Đốc',
      greeting: `Kính gửi: Ông/Bà ${name}, ${position}`,
      intro: `${who.name} gửi Ông/Bà đường dẫn để đăng nhập Đôn Đốc. Đường dẫn dùng được một lần, đến ${formatInstant(expiresAt)}. Đăng nhập xong, Ông/Bà hãy tự đặt mật khẩu.`,
      parts: [],
      more: undefined,
      overviews: [],
      notes: ['Ai có đường dẫn này thì đăng nhập được bằng tên Ông/Bà: đề nghị không chuyển tiếp thư.'],
      list: { label: 'Đăng nhập', href: address },
      footer: ['Nếu Ông/Bà không cần đăng nhập, hãy bỏ qua thư này.'],
    };
    return pastTheOutbox(letter, 'dang-nhap', person, this.config);
  }
}

function wordsFor(outcome: Outcome, email: string): MailedLink {
  if (outcome.kind === 'accepted')
    return { good: true, words: `Máy chủ thư đã nhận thư có đường dẫn đăng nhập gửi tới ${email}.` };
  return failed(outcome.reason);
}

function failed(reason: string): MailedLink {
  const until = 'Hãy tạo đường dẫn để chép và đưa tận tay.';
  return { good: false, words: `Chưa gửi được thư: ${reason.replace(/\.$/, '')}. ${until}` };
}
