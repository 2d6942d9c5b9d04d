import { Like } from 'typeorm';
import { FAULT_WORDS } from '../../channels/email/mail-status.js';
import type { Reader } from '../../platform/database.js';
import { Notice } from '../notice.entity.js';

/**
 * How many mails wait because mail servers refuse what comes from here: nobody's address is at fault, and they wait,
 * without ever being given up, until somebody mends a setting.
 */
export function countTurnedAway(reader: Reader): Promise<number> {
  const held = { state: 'held' as const, channel: 'email' as const };
  const because = (words: string) => ({ ...held, reason: Like(`${words}%`) });
  return reader.count(Notice, { where: [because(FAULT_WORDS.policy), because(FAULT_WORDS.sender)] });
}
