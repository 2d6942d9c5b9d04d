import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { earlier, type Instant, instant } from '../domain/day.js';
import { Config } from './config.js';
import { readDatabaseUrl } from './database-url.js';

/** 256 random bits as 43 characters that may stand in an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored in a secret's place: SHA-256 as hex. Enough for random secrets, never for passwords. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Signs and seals with the installation's key; each use has a key of its own derived from it. */
@Injectable()
export class Secrets {
  private readonly key: string;
  /** By their use: thousands of links are signed one after the other. */
  private readonly keys = new Map<string, Buffer>();

  constructor(config: Config) {
    this.key = config.secretKey ?? keyBeside(config.databaseUrl);
  }

  /** 43 characters that nobody without the key can make for `text`; a signature for one purpose fits no other. */
  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.derived(`sign ${purpose}`))
      .update(text)
      .digest('base64url');
  }

  /** Whether `signature` was made by `sign` for the same purpose and text. */
  verify(purpose: string, text: string, signature: string): boolean {
    return timingSafeEqual(Buffer.from(hashOf(this.sign(purpose, text))), Buffer.from(hashOf(signature)));
  }

  /** `text` encrypted (AES-256-GCM), fit for a text column. */
  seal(text: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.derived('seal'), iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** What `seal` was given; undefined when it was sealed with another key or changed since. */
  unseal(sealed: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64');
    if (bytes.length < 28) return undefined;
    const cipher = createDecipheriv('aes-256-gcm', this.derived('seal'), bytes.subarray(0, 12));
    cipher.setAuthTag(bytes.subarray(12, 28));
    try {
      return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }

  /** `value` sealed for a browser to carry: nothing is stored, any instance can open it, and `use` tells it apart. */
  ticket(use: string, value: object, now: Instant): string {
    return this.seal(JSON.stringify({ ...value, use, at: now.toString() }));
  }

  /** What `ticket` was given for the same use less than so many minutes ago; undefined for anything else. */
  opened<T extends object>(
    ticket: string | undefined,
    use: string,
    minutes: number,
    now: Instant,
  ): T | undefined {
    const text = ticket && this.unseal(ticket);
    if (!text) return undefined;
    const { use: its, at, ...value } = JSON.parse(text) as T & { use?: string; at?: string };
    const alive = its === use && at && earlier(now, instant(at).add({ minutes }));
    return alive ? (value as unknown as T) : undefined;
  }

  private derived(use: string): Buffer {
    const key = this.keys.get(use) ?? Buffer.from(hkdfSync('sha256', this.key, 'dondoc', use, 32));
    this.keys.set(use, key);
    return key;
  }
}

/**
 * The key of an installation that was given none: made once and kept beside the SQLite file, readable only by the
 * service's user. Whoever moves the database moves it too, or what was sealed has to be entered again.
 */
function keyBeside(databaseUrl: string): string {
  const address = readDatabaseUrl(databaseUrl);
  if (address?.engine !== 'sqlite') throw new Error('Thiếu SECRET_KEY.');
  const file = join(dirname(address.file), 'secret.key');
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, newSecret(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
