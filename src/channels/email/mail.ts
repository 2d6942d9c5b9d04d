import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Config } from '../../platform/config.js';
import type { OutgoingMessage } from '../channel.js';

const NAME = 'Đôn Đốc';

/** The message as it is given to nodemailer; nothing in it can make nodemailer read a file or an address. */
export function mailOf(message: OutgoingMessage, { mailFrom, mail }: Pick<Config, 'mailFrom' | 'mail'>) {
  return {
    messageId: `<${message.messageId}>`,
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
  };
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
