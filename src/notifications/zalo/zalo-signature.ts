import { createHash, timingSafeEqual } from 'node:crypto';

/** What a webhook's signature is made with, beside the body's own bytes. */
export interface Signing {
  appId: string;
  timestamp: string;
  /** The OA secret key, which is another than the app's secret. */
  key: string;
}

/**
 * Whether `header` (`mac=` and 64 hexadecimal digits, in any case and with spaces) was made for these bytes by whoever
 * has the key: SHA-256 over app id, body, timestamp and key (zalo.md 4.2). Takes as long whatever is wrong.
 */
export function isSignedByZalo(header: string, body: Buffer, { appId, timestamp, key }: Signing): boolean {
  const [, hex] = /^\s*mac\s*=\s*([0-9a-f]{64})\s*$/i.exec(header) ?? [];
  const mac = createHash('sha256').update(appId).update(body).update(timestamp).update(key).digest();
  return timingSafeEqual(mac, hex ? Buffer.from(hex, 'hex') : Buffer.alloc(mac.length));
}
