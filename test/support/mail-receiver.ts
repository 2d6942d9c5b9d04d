import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail {
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** The value of a header by its lower-case name. */
  header(name: string): string | undefined;
  raw: string;
}

interface Refusal {
  code: number;
  text: string;
  /** Only this recipient; without it everybody. */
  of?: string;
}

/** What to refuse with which SMTP code, or when to hang up without an answer. */
export interface Refusals {
  sender?: Refusal;
  recipient?: Refusal;
  data?: Refusal;
  hangUp?: 'before-data' | 'after-data';
}

/** A real SMTP server on a port of its own that keeps what it is sent. */
export class MailReceiver {
  readonly mails: ReceivedMail[] = [];
  private refusals: Refusals = {};
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onMailFrom: (_, __, done) => done(asError(this.refusals.sender)),
    onRcptTo: ({ address }, __, done) => {
      const { hangUp, recipient } = this.refusals;
      if (hangUp === 'before-data') this.hangUp();
      else done(recipient?.of && recipient.of !== address ? null : asError(recipient));
    },
    onData: (stream, session, done) => this.take(stream, session, done),
  });

  static async start(): Promise<MailReceiver> {
    const receiver = new MailReceiver();
    // A client that goes away in the middle is part of what is tested.
    receiver.server.on('error', () => undefined);
    receiver.server.listen(0, '127.0.0.1');
    await once(receiver.server.server, 'listening');
    return receiver;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The mails to one address. */
  to(address: string): ReceivedMail[] {
    return this.mails.filter((mail) => mail.to.includes(address));
  }

  /** From now on refuses so, until `accept`. */
  refuse(refusals: Refusals): void {
    this.refusals = refusals;
  }

  accept(): void {
    this.refusals = {};
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }

  private take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      if (this.refusals.hangUp === 'after-data') return this.hangUp();
      if (this.refusals.data) return done(asError(this.refusals.data));
      void this.keep(Buffer.concat(chunks), session).then(() => done(), done);
    });
  }

  /** Closes every open socket without an answer. */
  private hangUp(): void {
    for (const connection of this.server.connections) connection.close();
  }

  private async keep(raw: Buffer, session: SMTPServerSession): Promise<void> {
    const mail: Email = await PostalMime.parse(raw);
    this.mails.push({
      to: session.envelope.rcptTo.map((one) => one.address.toLowerCase()),
      from: `${mail.from?.name} <${mail.from?.address}>`,
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html ?? '',
      messageId: mail.messageId ?? '',
      header: (name) => mail.headers.find((one) => one.key === name)?.value,
      raw: raw.toString('utf8'),
    });
  }
}

function asError(refusal: Refusal | undefined): Error | null {
  return refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null;
}
