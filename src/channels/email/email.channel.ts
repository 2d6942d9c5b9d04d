import type { Readable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Config } from '../../platform/config.js';
import type { Channel, Outcome, OutgoingMessage } from '../channel.js';
import { outcomeOf } from './smtp-outcome.js';

const NAME = 'Đôn Đốc';
const SECONDS = 1000;
const NOT_CONFIGURED = 'chưa cấu hình máy chủ thư (SMTP_URL)';

/** E-mail over a pool of SMTP connections. Repeats carry the same Message-ID, so that a second copy can be told. */
@Injectable()
export class EmailChannel implements Channel, OnModuleDestroy {
  readonly name = 'email';
  private readonly pool: ReturnType<typeof openPool> | undefined;
  /** The messages on their way, by Message-ID: whether the server has begun to take one tells what a failure means. */
  private readonly leaving = new Map<string, Readable>();

  constructor(private readonly config: Config) {
    this.pool = config.smtpUrl ? openPool(config.smtpUrl) : undefined;
    this.pool?.use('stream', ({ data, message }, done) => {
      message.processFunc((stream) => {
        this.leaving.set(String(data.messageId), stream);
        return stream;
      });
      done();
    });
  }

  unavailable(): string | undefined {
    return this.pool ? undefined : NOT_CONFIGURED;
  }

  async send(message: OutgoingMessage): Promise<Outcome> {
    const { pool } = this;
    if (!pool)
      return { kind: 'refused', permanent: false, code: 'smtp/not-configured', reason: NOT_CONFIGURED };
    const messageId = `<${message.messageId}>`;
    try {
      await pool.sendMail({
        messageId,
        from: sender(this.config.mailFrom),
        to: { name: message.to.name, address: message.to.email },
        subject: message.subject,
        text: message.text,
        html: message.html,
        headers: { ...automatic(this.config.mailFrom), ...message.headers },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { kind: 'accepted', providerId: message.messageId, route: this.name };
    } catch (error) {
      return outcomeOf(error, this.leaving.get(messageId)?.readableDidRead ?? false);
    } finally {
      this.leaving.delete(messageId);
    }
  }

  onModuleDestroy(): void {
    this.pool?.close();
  }
}

function openPool(url: string) {
  return createTransport({
    url,
    pool: true,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 30 * SECONDS,
  });
}

/** MAIL_FROM as it is when it has a name, else with the product's. */
function sender(mailFrom: string): string | { name: string; address: string } {
  return mailFrom.includes('<') ? mailFrom : { name: NAME, address: mailFrom };
}

/** Tells other programs that no person wrote this (RFC 3834), so that absence notices stay away; mailboxes sort by it. */
function automatic(mailFrom: string): Record<string, string> {
  const host = /@([^\s>]+)/.exec(mailFrom)?.[1] ?? 'localhost';
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'List-Id': `<dondoc.${host}>`,
  };
}
