import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Instant } from '../../domain/day.js';
import { Config } from '../../platform/config.js';
import type { MailSettings } from '../../platform/channel-settings.js';
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
    this.pool = config.smtpUrl ? openPool(config.smtpUrl, config.mail) : undefined;
    this.pool?.use('stream', ({ data, message }, done) => {
      // What is read here has been signed already; a signature reads its message before the server wants it.
      const open = message.createReadStream.bind(message);
      message.createReadStream = (options) => {
        const stream = open(options);
        this.leaving.set(String(data.messageId), stream);
        return stream;
      };
      done();
    });
  }

  unavailable(): string | undefined {
    return this.pool ? undefined : NOT_CONFIGURED;
  }

  async send(message: OutgoingMessage, now: Instant): Promise<Outcome> {
    const { pool } = this;
    if (!pool)
      return { kind: 'refused', permanent: false, code: 'smtp/not-configured', reason: NOT_CONFIGURED };
    const { mailFrom, mail } = this.config;
    const messageId = `<${message.messageId}>`;
    try {
      await pool.sendMail({
        messageId,
        from: sender(mailFrom),
        to: { name: message.to.name, address: message.to.email },
        subject: message.subject,
        text: message.text,
        html: message.html,
        headers: { ...automatic(mailFrom), ...message.headers },
        ...(message.thread && inThread(`<${message.thread}@${domainOf(mailFrom)}>`)),
        ...(mail.bounceKey && { dsn: reportTo(message.messageId) }),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { kind: 'accepted', providerId: message.messageId, route: this.name };
    } catch (error) {
      return outcomeOf(error, this.leaving.get(messageId)?.readableDidRead ?? false, now);
    } finally {
      this.leaving.delete(messageId);
    }
  }

  onModuleDestroy(): void {
    this.pool?.close();
  }
}

function openPool(url: string, { perMinute, dkimDomain, dkimSelector, dkimKeyFile }: MailSettings) {
  // In steps of a second where it can be: a whole minute's mails in one go are what servers refuse.
  const rateLimit = Math.max(1, Math.floor(perMinute / 60));
  return createTransport({
    url,
    pool: true,
    rateLimit,
    rateDelta: (rateLimit * 60 * SECONDS) / perMinute,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 30 * SECONDS,
    ...(dkimDomain &&
      dkimSelector &&
      dkimKeyFile && {
        dkim: {
          domainName: dkimDomain,
          keySelector: dkimSelector,
          privateKey: readFileSync(dkimKeyFile, 'utf8'),
        },
      }),
  });
}

/** MAIL_FROM as it is when it has a name, else with the product's. */
function sender(mailFrom: string): string | { name: string; address: string } {
  return mailFrom.includes('<') ? mailFrom : { name: NAME, address: mailFrom };
}

function domainOf(mailFrom: string): string {
  return /@([^\s>]+)/.exec(mailFrom)?.[1] ?? 'localhost';
}

/**
 * Tells other programs that no person wrote this (RFC 3834), so that absence notices stay away; mailboxes sort by it.
 * "All" would keep Exchange from returning what it cannot deliver, and many filters take "Precedence" for advertising.
 */
function automatic(mailFrom: string): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
    'List-Id': `<dondoc.${domainOf(mailFrom)}>`,
  };
}

/** All messages of a thread answer one that never was, so that none of them is missed when it was deleted. */
function inThread(root: string) {
  return { inReplyTo: root, references: [root] };
}

/** Asks servers that can (RFC 3461) to report what became of it; the envelope's number comes back with the report. */
function reportTo(messageId: string): SMTPConnection.DSNOptions {
  return { envid: messageId, ret: 'HDRS', notify: ['SUCCESS', 'FAILURE', 'DELAY'] };
}
