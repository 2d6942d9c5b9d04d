import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { EmailChannel } from '../../src/channels/email/email.channel.js';
import { instant } from '../../src/domain/day.js';
import type { Config } from '../../src/platform/config.js';
import { testConfig } from '../support/config.js';
import { letter } from '../support/letter.js';
import { MailReceiver } from '../support/mail-receiver.js';

const now = instant('2026-05-05T08:00:00+07:00');
const message = {
  ...letter,
  subject: 'Đôn đốc',
  text: 'Hạn:  Thứ Tư, 08/5/2024 \n\n',
  html: '<p>Hạn: Thứ Tư, 08/5/2024</p>',
};

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function channelTo(overrides: Partial<Config>): EmailChannel {
  const channel = new EmailChannel(testConfig(overrides));
  closing.unshift(() => channel.onModuleDestroy());
  return channel;
}

/** A server with a certificate that nobody vouches for; answers whether what it took came encrypted. */
async function encrypting(options: SMTPServerOptions) {
  const taken: boolean[] = [];
  const server = new SMTPServer({
    ...options,
    authOptional: true,
    logger: false,
    onData: (stream, session, done) => {
      taken.push(session.secure);
      stream.on('end', () => done()).resume();
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closing.unshift(() => new Promise<void>((closed) => server.close(closed)));
  return { taken, host: `127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

describe('The way to the mail server', () => {
  it.each([
    ['smtps', { secure: true }],
    ['smtp', {}],
  ])(
    'by %s is encrypted where the server can, and a certificate that is none stops it',
    async (scheme, options) => {
      const { host, taken } = await encrypting(options);
      expect(await channelTo({ smtpUrl: `${scheme}://${host}` }).send(message, now)).toMatchObject({
        kind: 'refused',
        wait: { whole: true },
        reason: expect.stringMatching(/^chứng chỉ của máy chủ thư không hợp lệ, .*certificate/),
      });
      const trusting = channelTo({ smtpUrl: `${scheme}://${host}/?tls.rejectUnauthorized=false` });
      expect(await trusting.send(message, now)).toMatchObject({ kind: 'accepted' });
      expect(taken).toEqual([true]);
    },
  );

  it('by smtps to a server that speaks plainly is a fault of the setting', async () => {
    const { host } = await encrypting({ secure: false });
    expect(await channelTo({ smtpUrl: `smtps://${host}` }).send(message, now)).toMatchObject({
      wait: { whole: true },
      reason: expect.stringContaining('không nhận kết nối mã hóa'),
    });
  });

  it('is not flooded: beyond the mails of a minute the next ones wait', async () => {
    const receiver = await MailReceiver.start();
    closing.unshift(() => receiver.close());
    const config = testConfig({ smtpUrl: `${receiver.url}/?maxConnections=1` });
    config.mail.perMinute = 120;
    const channel = channelTo(config);
    const all = Promise.all([1, 2, 3, 4, 5].map(() => channel.send(message, now)));
    await new Promise((later) => setTimeout(later, 400));
    expect(receiver.mails.length).toBeLessThanOrEqual(2);
    await all;
    expect(receiver.mails).toHaveLength(5);
  });
});

describe('A DKIM signature', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-dkim-'));
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const file = join(folder, 'key.pem');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('proves the words and the sender, and a server that hangs up before them still has none', async () => {
    const receiver = await MailReceiver.start();
    closing.unshift(() => receiver.close());
    const dkim = { dkimDomain: 'ubnd.example', dkimSelector: 'dondoc', dkimKeyFile: file };
    const { mail } = testConfig();
    const channel = channelTo({ smtpUrl: receiver.url, mail: { ...mail, ...dkim } });
    await channel.send(message, now);
    const { raw } = receiver.mails[0]!;
    const { tags, signed } = signatureOf(raw);
    expect(tags).toMatchObject({ d: 'ubnd.example', s: 'dondoc', a: 'rsa-sha256' });
    expect(tags.h!.split(':')).toEqual(expect.arrayContaining(['from', 'to', 'subject', 'message-id']));
    expect(tags.bh).toBe(createHash('sha256').update(relaxedBody(raw)).digest('base64'));
    const key = createPublicKey(publicKey.export({ type: 'spki', format: 'pem' }));
    expect(verify('RSA-SHA256', Buffer.from(signed), key, Buffer.from(tags.b!, 'base64'))).toBe(true);

    receiver.refuse({ hangUp: 'before-data' });
    expect(await channel.send(message, now)).toMatchObject({ kind: 'refused' });
  });
});

/** The signature's tags, and what it signs in the relaxed form (RFC 6376, 3.4.2 and 3.7). */
function signatureOf(raw: string) {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const fields = head.split('\r\n').map((line) => {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).replace(/[ \t]+/g, ' ');
    return { name: line.slice(0, colon).trim().toLowerCase(), value: value.trim() };
  });
  const { value } = fields.find(({ name }) => name === 'dkim-signature')!;
  const tags = Object.fromEntries(
    value
      .split(';')
      .map((tag) => [tag.split('=')[0]!.trim(), tag.slice(tag.indexOf('=') + 1).replace(/ /g, '')]),
  ) as Record<string, string>;
  const lines = tags.h!.split(':').flatMap((wanted) => {
    const found = fields.find(({ name }) => name === wanted.toLowerCase());
    return found ? [`${found.name}:${found.value}`] : [];
  });
  const unsigned = value.replace(/([; ]b=)[^;]*/, '$1');
  return { tags, signed: [...lines, `dkim-signature:${unsigned.trim()}`].join('\r\n') };
}

function relaxedBody(raw: string): string {
  const lines = raw.slice(raw.indexOf('\r\n\r\n') + 4).split('\r\n');
  const relaxed = lines.map((line) => line.replace(/[ \t]+/g, ' ').trimEnd()).join('\r\n');
  return `${relaxed.replace(/(\r\n)*$/, '')}\r\n`;
}
