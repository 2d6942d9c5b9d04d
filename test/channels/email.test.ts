import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { EmailChannel } from '../../src/channels/email/email.channel.js';
import { instant } from '../../src/domain/day.js';
import { testConfig } from '../support/config.js';
import { letter } from '../support/letter.js';
import { MailReceiver } from '../support/mail-receiver.js';

const now = instant('2026-05-05T08:00:00+07:00');

const message = {
  ...letter,
  to: { name: 'Nguyễn Văn Ước', email: 'uoc@xa.example', phone: null, zaloUserId: null, zaloContactAt: null },
  subject: '[Đôn Đốc] 3 nhiệm vụ: 1 quá hạn, 2 đến hạn trong tuần',
  text: 'Kính gửi Ông Nguyễn Văn Ước,\nHạn: Thứ Tư, 08/5/2024',
  html: '<p>Hạn: Thứ Tư, 08/5/2024</p>',
};

describe('E-mail over a real SMTP server', () => {
  let receiver: MailReceiver;
  let channel: EmailChannel;

  beforeEach(async () => {
    receiver = await MailReceiver.start();
    channel = new EmailChannel(testConfig({ smtpUrl: receiver.url, mailFrom: 'dondoc@ubnd.example' }));
  });

  afterEach(async () => {
    channel.onModuleDestroy();
    await receiver.close();
  });

  it('arrives with its words, its Message-ID and the mark that no person wrote it', async () => {
    expect(await channel.send(message, now)).toEqual({
      kind: 'accepted',
      providerId: message.messageId,
      route: 'email',
    });
    const [mail] = receiver.to('uoc@xa.example');
    expect(mail).toMatchObject({
      from: 'Đôn Đốc <dondoc@ubnd.example>',
      subject: message.subject,
      messageId: `<${message.messageId}>`,
    });
    expect(mail?.text.trim()).toBe(message.text);
    expect(mail?.html).toContain('08/5/2024');
    expect(mail?.header('auto-submitted')).toBe('auto-generated');
    expect(mail?.header('x-auto-response-suppress')).toBe('OOF, AutoReply');
    expect(mail?.header('list-id')).toBe('<dondoc.ubnd.example>');
    expect(mail?.header('date')).toBeTruthy();
  });

  it('stands in the thread of its assignment, if it is about one alone', async () => {
    await channel.send({ ...message, thread: 'viec-12' }, now);
    await channel.send(message, now);
    const [one, many] = receiver.mails;
    for (const header of ['references', 'in-reply-to'])
      expect([one?.header(header), many?.header(header)]).toEqual(['<viec-12@ubnd.example>', undefined]);
  });

  it('repeats under the same Message-ID', async () => {
    await channel.send(message, now);
    await channel.send(message, now);
    expect(new Set(receiver.mails.map((mail) => mail.messageId)).size).toBe(1);
    expect(receiver.mails).toHaveLength(2);
  });

  it('goes over the same connection after a refusal', async () => {
    receiver.refuse({ recipient: { code: 550, text: '5.1.1 unknown' } });
    expect(await channel.send(message, now)).toMatchObject({ kind: 'refused', unreachable: true });
    receiver.accept();
    expect(await channel.send(message, now)).toMatchObject({ kind: 'accepted' });
  });

  it('has an unknown fate when the server hangs up after the message was sent', async () => {
    receiver.refuse({ hangUp: 'after-data' });
    expect(await channel.send(message, now)).toMatchObject({ kind: 'unknown' });
    expect(receiver.mails).toHaveLength(0);
  });

  it('certainly did not go when the server hangs up before the message', async () => {
    receiver.refuse({ hangUp: 'before-data' });
    expect(await channel.send(message, now)).toMatchObject({ kind: 'refused', permanent: false });
  });
});

describe('E-mail without a server', () => {
  it('is not available when no server is set', async () => {
    const channel = new EmailChannel(testConfig({ smtpUrl: null }));
    expect(channel.unavailable()).toBe('chưa cấu hình máy chủ thư (SMTP_URL)');
    expect(await channel.send(message, now)).toMatchObject({ kind: 'refused', permanent: false });
  });

  it('is refused for now when nobody listens', async () => {
    const server: Server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await new Promise((closed) => server.close(closed));
    const channel = new EmailChannel(testConfig({ smtpUrl: `smtp://127.0.0.1:${port}` }));
    expect(await channel.send(message, now)).toMatchObject({
      kind: 'refused',
      permanent: false,
      reason: 'không kết nối được với máy chủ thư',
    });
    channel.onModuleDestroy();
  });
});
