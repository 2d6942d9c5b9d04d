import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Instant } from '../../domain/day.js';
import { Config } from '../../platform/config.js';
import type { MailSettings } from '../../platform/channel-settings.js';
import type { Channel, Outcome, OutgoingMessage } from '../channel.js';
import { mailOf } from './mail.js';
import { outcomeOf } from './smtp-outcome.js';

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
    const mail = mailOf(message, this.config);
    try {
      await pool.sendMail(mail);
      return { kind: 'accepted', providerId: message.messageId, route: this.name };
    } catch (error) {
      return outcomeOf(error, this.leaving.get(mail.messageId)?.readableDidRead ?? false, now);
    } finally {
      this.leaving.delete(mail.messageId);
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
