import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits that fit into an address or a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It has 256 bits of its own, so a quick hash without salt is enough. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
