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

/**
 * What an error of sending means. `began`: whether the message itself had begun to leave; without an answer after
 * that nobody knows whether it arrived. Only a 5xx to the recipient or to the message is for good: one to the
 * sender or the account is a fault of the setting, which may be mended.
 */
export function outcomeOf(error: unknown, began: boolean): Outcome {
  const { code, command, response, responseCode, permanent }: SmtpError =
    error instanceof Error ? error : new Error(String(error));
  if (responseCode)
    return {
      kind: 'refused',
      permanent: permanent === true && (command === 'RCPT TO' || command === 'DATA'),
      code: `smtp/${responseCode}`,
      reason: `máy chủ thư từ chối: ${plain(response)}`,
    };
  const name = code ?? 'ESOCKET';
  if (began)
    return {
      kind: 'unknown',
      code: `smtp/${name}`,
      reason: 'mất kết nối với máy chủ thư khi thư đang đi, không rõ thư đã tới chưa',
    };
  return {
    kind: 'refused',
    permanent: name === 'EENVELOPE',
    code: `smtp/${name}`,
    reason: REASONS[name] ?? 'không kết nối được với máy chủ thư',
  };
}

function plain(response = ''): string {
  return response.replace(/\s+/g, ' ').trim().slice(0, 200);
}
