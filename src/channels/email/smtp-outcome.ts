import type { Outcome } from '../channel.js';

/** What nodemailer attaches to the errors it gives; all of it may be missing. */
interface SmtpError extends Error {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
  permanent?: boolean;
}

const REASONS: Readonly<Record<string, string>> = {
  EDNS: 'không tìm thấy địa chỉ máy chủ thư',
  ETLS: 'không thiết lập được kết nối mã hóa với máy chủ thư',
  ETIMEDOUT: 'máy chủ thư không trả lời',
  EAUTH: 'máy chủ thư không chấp nhận tài khoản gửi',
  ENOAUTH: 'máy chủ thư yêu cầu tài khoản gửi',
};

/** Addresses that are wrong, gone or closed (RFC 3463); 5.1.7 and 5.1.8 speak of the sender. */
const NO_SUCH_ADDRESS = /\b5\.(?:1\.(?:[0-6]|10)|2\.1)\b/;
const ANY_STATUS = /\b5\.\d{1,3}\.\d{1,3}\b/;

/** Servers turn a sender away in the words for recipients: that is a fault of the setting, not of the address. */
const SENDER_TURNED_AWAY = /\b5\.7\.\d|relay|spam|block|black|policy|denied|authenticat|not allowed/i;

/**
 * What an error of sending means. `began`: whether the message itself had begun to leave; without an answer after
 * that nobody knows whether it arrived. Only a 5xx to the recipient or to the message is for good: one to the
 * sender or the account is a fault of the setting, which may be mended.
 */
export function outcomeOf(error: unknown, began: boolean): Outcome {
  const { code, command, response, responseCode, permanent }: SmtpError =
    error instanceof Error ? error : new Error(String(error));
  if (responseCode) {
    const answer = plain(response);
    const unreachable = permanent === true && refusesAddress(command, responseCode, answer);
    return {
      kind: 'refused',
      permanent: unreachable || (permanent === true && refusesMessage(command, answer)),
      unreachable,
      code: `smtp/${responseCode}`,
      reason: `máy chủ thư từ chối: ${answer}`,
    };
  }
  const name = code ?? 'ESOCKET';
  if (began)
    return {
      kind: 'unknown',
      code: `smtp/${name}`,
      reason: 'mất kết nối với máy chủ thư khi thư đang đi, không rõ thư đã tới chưa',
    };
  // An envelope that nodemailer itself cannot make has an address that is none.
  const unreachable = name === 'EENVELOPE';
  return {
    kind: 'refused',
    permanent: unreachable,
    unreachable,
    code: `smtp/${name}`,
    reason: REASONS[name] ?? 'không kết nối được với máy chủ thư',
  };
}

function refusesAddress(command: string | undefined, code: number, answer: string): boolean {
  if (command !== 'RCPT TO' && command !== 'DATA') return false;
  if (ANY_STATUS.test(answer)) return NO_SUCH_ADDRESS.test(answer);
  return command === 'RCPT TO' && [550, 551, 553].includes(code) && !SENDER_TURNED_AWAY.test(answer);
}

function refusesMessage(command: string | undefined, answer: string): boolean {
  return command === 'DATA' || (command === 'RCPT TO' && !SENDER_TURNED_AWAY.test(answer));
}

function plain(response = ''): string {
  return response.replace(/\s+/g, ' ').trim().slice(0, 200);
}
