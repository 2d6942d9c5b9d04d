import type { Instant } from '../../domain/day.js';
import type { Outcome } from '../channel.js';
import { FAULT_WORDS, type Fault, faultOf, statusIn } from './mail-status.js';

/** What nodemailer attaches to the errors it gives; all of it may be missing. */
interface SmtpError extends Error {
  code?: string;
  /** The system's own code, where nodemailer put its own in the place of it. */
  originalCode?: string;
  command?: string;
  response?: string;
  responseCode?: number;
  permanent?: boolean;
}

/** Until a setting may have been mended, during which nothing is sent; and until a policy may let it pass. */
const MENDED_IN = { minutes: 15 };
const PASSES_IN = { hours: 4 };

const UNSAID: Readonly<Record<string, string>> = {
  EDNS: 'không tìm thấy địa chỉ máy chủ thư',
  ETLS: 'không thiết lập được kết nối mã hóa với máy chủ thư',
  ETIMEDOUT: 'máy chủ thư không trả lời',
};

const SETTINGS = {
  certificate: 'chứng chỉ của máy chủ thư không hợp lệ, cần kiểm tra tên máy trong SMTP_URL và chứng chỉ',
  encryption: 'máy chủ thư không nhận kết nối mã hóa như SMTP_URL yêu cầu',
  account: 'máy chủ thư không chấp nhận tài khoản gửi, cần kiểm tra SMTP_URL',
  sender: 'máy chủ thư không nhận địa chỉ gửi, cần kiểm tra MAIL_FROM',
  connection: 'máy chủ thư từ chối kết nối từ máy này',
  quota: 'tài khoản gửi thư đã hết hạn mức',
};
type Setting = keyof typeof SETTINGS;

const BAD_CERTIFICATE = /certificate|altname|self.signed|CERT_|UNABLE_TO_VERIFY|issuer/i;
const NOT_ENCRYPTED = /wrong.version.number|packet length too long/i;

/**
 * What an error of sending means. `began`: whether the message itself had begun to leave; without an answer after
 * that nobody knows whether it arrived. What the office has set wrongly, or a server's policy, is nobody's address:
 * it waits without a try being counted. A full mailbox may be emptied. For good are only a wrong address and a message
 * that is refused as such.
 */
export function outcomeOf(error: unknown, began: boolean, now: Instant): Outcome {
  const fault: SmtpError = error instanceof Error ? error : new Error(String(error));
  return fault.responseCode ? answered(fault, fault.responseCode, now) : unanswered(fault, began, now);
}

function unanswered(
  { code = 'ESOCKET', originalCode, message }: SmtpError,
  began: boolean,
  now: Instant,
): Outcome {
  const told = `smtp/${code}`;
  const cause = `${originalCode ?? ''} ${message}`;
  if (code === 'EENVELOPE' && !message.startsWith('Invalid sender'))
    return { kind: 'refused', permanent: true, unreachable: true, code: told, reason: FAULT_WORDS.address };
  const setting = settingAtFault(code, cause);
  if (setting) return mend(setting, told, now, BAD_CERTIFICATE.test(cause) ? plain(message) : undefined);
  if (began)
    return {
      kind: 'unknown',
      code: told,
      reason: 'mất kết nối với máy chủ thư khi thư đang đi, không rõ thư đã tới chưa',
    };
  return {
    kind: 'refused',
    permanent: false,
    code: told,
    reason: UNSAID[code] ?? 'không kết nối được với máy chủ thư',
  };
}

function settingAtFault(code: string, cause: string): Setting | undefined {
  if (code === 'EENVELOPE') return 'sender';
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'account';
  if (code !== 'ETLS' && code !== 'ESOCKET') return undefined;
  if (BAD_CERTIFICATE.test(cause)) return 'certificate';
  return NOT_ENCRYPTED.test(cause) ? 'encryption' : undefined;
}

function answered(
  { command = '', response, permanent = false }: SmtpError,
  reply: number,
  now: Instant,
): Outcome {
  const words = plain(response);
  const code = `smtp/${reply}`;
  const fault = faultOf(statusIn(words), words);
  const refused = (reason: string, more: { permanent?: true; unreachable?: true } = {}): Outcome => ({
    kind: 'refused',
    permanent: false,
    ...more,
    code,
    reason: `${reason}: ${words}`,
  });
  if (!permanent) return refused(forNow(fault, words));
  if (command !== 'RCPT TO' && command !== 'DATA') {
    if (command === 'MAIL FROM' && fault === 'size') return refused(FAULT_WORDS.size, { permanent: true });
    return mend(settingRefusedAt(command, reply, words), code, now, words);
  }
  if (fault === 'address' || (fault === 'other' && nobodyThere(command, reply, words)))
    return refused(FAULT_WORDS.address, { permanent: true, unreachable: true });
  if (fault === 'full' || fault === 'busy') return refused(FAULT_WORDS[fault]);
  if (fault === 'policy' || fault === 'sender')
    return { ...waiting(now.add(PASSES_IN), false), code, reason: `${FAULT_WORDS[fault]}: ${words}` };
  return refused(FAULT_WORDS[fault], { permanent: true });
}

/** The old way to say that an address is unknown: one of these replies to the recipient and no status. */
function nobodyThere(command: string, reply: number, words: string): boolean {
  return command === 'RCPT TO' && [550, 551, 553].includes(reply) && !statusIn(words);
}

/** Before there is a recipient a refusal is about the connection, its encryption, the account or the sender. */
function settingRefusedAt(command: string, reply: number, words: string): Setting {
  if (command === 'STARTTLS') return 'encryption';
  if (command.startsWith('AUTH') || reply === 530 || reply === 535) return 'account';
  if (command !== 'MAIL FROM') return 'connection';
  return statusIn(words) === '5.4.5' || /quota|limit/i.test(words) ? 'quota' : 'sender';
}

function forNow(fault: Fault, words: string): string {
  if (/gr[ea]y.?list/i.test(words)) return 'máy chủ nhận hẹn gửi lại sau (greylisting)';
  return fault === 'full' ? FAULT_WORDS.full : 'máy chủ thư tạm từ chối';
}

function mend(setting: Setting, code: string, now: Instant, words?: string): Outcome {
  const reason = words ? `${SETTINGS[setting]}: ${words}` : SETTINGS[setting];
  return { ...waiting(now.add(MENDED_IN), true), code, reason };
}

function waiting(until: Instant, whole: boolean) {
  return { kind: 'refused' as const, permanent: false, wait: { until, whole } };
}

function plain(response = ''): string {
  return response.replace(/\s+/g, ' ').trim().slice(0, 200);
}
