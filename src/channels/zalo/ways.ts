import { earlier, type Instant } from '../../domain/day.js';
import type { ZaloSettings } from '../../platform/channel-settings.js';
import type { OutgoingMessage, Route } from '../channel.js';
import type { Question } from './client.js';

/** One way that a message can take, the question that sends it, and its name for people. */
export interface Way {
  route: Route;
  name: string;
  question: Question;
  /** Whether it goes as the registered template, which takes not every value. */
  template: boolean;
}

/**
 * The ways that this message can take, the cheapest first: free words while the account has lately been heard of, the
 * template to the account where that is set, the template to the telephone number.
 */
export function waysOf(message: OutgoingMessage, zalo: ZaloSettings, now: Instant): Way[] {
  const { to, trackingId, zaloText } = message;
  const { zaloUserId: userId, phone } = to;
  const template = { template_id: zalo.templateId, template_data: normalised(message.zalo) };
  const ways: Way[] = [];
  if (userId && heardOf(to.zaloContactAt, zalo.freeHours, now))
    ways.push({
      route: 'zalo-uid',
      name: 'tin nhắn tới tài khoản Zalo',
      template: false,
      question: consultation(userId, zaloText),
    });
  if (userId && zalo.uidTemplate) {
    const body = { user_id: userId, ...template };
    const question: Question = { host: 'oa', path: '/v3.0/oa/message/template', body };
    ways.push({ route: 'zalo-uid', name: 'mẫu tin tới tài khoản Zalo', template: true, question });
  }
  if (phone) {
    const body = { phone, ...template, tracking_id: trackingId };
    const question: Question = { host: 'phone', path: '/message/template', body };
    ways.push({ route: 'zalo-phone', name: 'mẫu tin tới số điện thoại', template: true, question });
  }
  return ways;
}

/** Words to an account that was lately heard of; at most 2,000 characters. */
export function consultation(userId: string, words: string): Question {
  const text = words.normalize('NFC').trim();
  return {
    host: 'oa',
    path: '/v3.0/oa/message/cs',
    body: { recipient: { user_id: userId }, message: { text } },
  };
}

function heardOf(at: Instant | null, hours: number, now: Instant): boolean {
  return at !== null && earlier(now, at.add({ hours }));
}

/** Zalo measures characters: letters and their marks have to be one. */
function normalised(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.normalize('NFC').trim()]),
  );
}
