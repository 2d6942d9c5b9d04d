import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { MailSettings } from './channel-settings.js';
import type { Problem } from './refusal.js';

const ALL = ['dkimDomain', 'dkimSelector', 'dkimKeyFile'] as const;

/** What keeps mail from being signed as it is set: half of the settings, or a file that is no RSA key in PEM. */
export function dkimMistakes(mail: MailSettings | undefined): Problem[] {
  const missing = ALL.filter((setting) => !mail?.[setting]);
  if (missing.length === ALL.length) return [];
  const place = (setting: string) => `config/default.json: mail.${setting}`;
  if (missing.length > 0)
    return missing.map((setting) => ({
      at: place(setting),
      message: 'bắt buộc phải có khi đã đặt một mục DKIM khác; muốn không ký thì để trống cả ba mục',
    }));
  const fault = keyFault(String(mail?.dkimKeyFile));
  return fault ? [{ at: place('dkimKeyFile'), message: fault }] : [];
}

function keyFault(file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return `không đọc được tệp khóa ${file}`;
  }
  try {
    if (createPrivateKey(text).asymmetricKeyType === 'rsa') return undefined;
  } catch {
    // Told below, like a key of another kind.
  }
  return `tệp ${file} không phải khóa riêng RSA dạng PEM không có mật khẩu`;
}
