import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FAULT_WORDS, faultOf } from '../../src/channels/email/mail-status.js';
import { readReturned } from '../../src/channels/email/returned-mail.js';
import { absenceNotice, type Reported, reportOf } from '../support/returned-mail.js';

const mail: Reported = { messageId: 'a1@songvan.example', to: 'stc@songvan.example' };
const read = (raw: string) => readReturned(Buffer.from(raw));

describe('A returned mail', () => {
  it.each(['message/rfc822', 'text/rfc822-headers', 'none'] as const)(
    'names the mail that it is about, whether it brings it as %s',
    async (returned) => {
      expect(await read(reportOf({ ...mail, returned, said: '550 5.1.1 no\r\n such user' }))).toEqual({
        id: 'report-1@mx.example',
        reports: [
          {
            messageIds: ['a1@songvan.example'],
            action: 'failed',
            status: '5.1.1',
            recipients: ['stc@songvan.example'],
            said: '550 5.1.1 no such user',
          },
        ],
      });
    },
  );

  it('takes the status from the words where the report only says that it failed', async () => {
    const [report] = (await read(reportOf({ ...mail, status: '5.0.0', said: '552 5.2.2 full' }))).reports;
    expect(report!.status).toBe('5.2.2');
  });

  it('may name the address in any case, and two of them after a forwarding', async () => {
    const raw = reportOf(mail).replace(
      'Final-Recipient: rfc822; stc@songvan.example',
      'Original-Recipient: rfc822;<STC@songvan.example>\r\nFinal-Recipient: rfc822; Tai@Mail.example',
    );
    const [report] = (await read(raw)).reports;
    expect(report!.recipients).toEqual(['tai@mail.example', 'stc@songvan.example']);
  });

  it('reports nothing when it is an absence notice, empty or no mail', async () => {
    for (const raw of [absenceNotice(mail.messageId), '', '\0\0\0', 'Action: failed\r\n\r\nAction: failed'])
      expect((await read(raw)).reports).toEqual([]);
  });

  it('is understood though the mail that it brings back is long', async () => {
    const long = `${reportOf({ ...mail, returned: 'message/rfc822' })}${'Kính gửi\r\n'.repeat(50_000)}`;
    expect((await read(long)).reports).toMatchObject([{ messageIds: [mail.messageId], action: 'failed' }]);
  });

  it.each([
    ['a million empty lines', '\n'.repeat(900_000)],
    ['groups without end', 'a:\n\n'.repeat(220_000)],
    ['mails in mails', 'Content-Type: message/rfc822\r\n\r\n'.repeat(25_000)],
    ['one long line', ' '.repeat(900_000)],
  ])('that a stranger has filled with %s is done with at once', async (_, filling) => {
    const begun = performance.now();
    const raw = reportOf(mail).replace('Reporting-MTA: dns; mx.example', filling);
    expect((await read(raw)).reports).toEqual([]);
    expect((await read(`X: y\r\n${filling}`)).reports).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it('is read to the end whatever stands in it', async () => {
    const whole = reportOf(mail);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.nat(40),
        fc.uint8Array({ maxLength: 40 }),
        async (at, cut, noise) => {
          const raw = Buffer.from(whole);
          const changed = Buffer.concat([raw.subarray(0, at), noise, raw.subarray(at + cut)]);
          for (const { messageIds, said } of (await readReturned(changed)).reports)
            expect([...messageIds, said].join('')).not.toMatch(/\p{Cc}/u);
        },
      ),
    );
  });
});

describe('A status', () => {
  it.each([
    ['5.1.1', 'address'],
    ['5.1.6', 'address'],
    ['5.1.10', 'address'],
    ['5.2.1', 'address'],
    ['5.4.4', 'address'],
    ['4.1.1', 'busy'],
    ['5.1.8', 'sender'],
    ['5.2.2', 'full'],
    ['4.2.2', 'full'],
    ['5.2.3', 'size'],
    ['5.3.4', 'size'],
    ['4.4.7', 'busy'],
    ['5.7.1', 'policy'],
    ['5.7.26', 'policy'],
    ['5.6.1', 'other'],
    [undefined, 'other'],
  ])('%s blames: %s', (status, fault) => {
    expect(faultOf(status, '')).toBe(fault);
    expect(FAULT_WORDS[faultOf(status, '')]).toBeTruthy();
  });
});
