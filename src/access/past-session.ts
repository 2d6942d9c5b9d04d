import type { Reader } from '../platform/database.js';
import { hashOf } from '../platform/secrets.js';
import { Session } from './credential.entity.js';

/** The person whose session once had this secret, though it may have ended; null when there was none. */
export async function pastOwnerOf(reader: Reader, secret: string | undefined): Promise<number | null> {
  if (!secret) return null;
  return (await reader.findOneBy(Session, { hash: hashOf(secret) }))?.personId ?? null;
}
