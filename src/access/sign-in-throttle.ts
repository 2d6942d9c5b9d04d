import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { earlier, type Instant } from '../domain/day.js';
import { Clock } from '../platform/clock.js';
import { TooMany } from '../platform/refusal.js';

/** Wrong tries that one address, or one network of IPv6, has within a minute. */
const TRIES = 10;

type Gate = 'sign-in' | 'link';

const TOLD: Readonly<Record<Gate, string>> = {
  'sign-in':
    'Trong một phút đã có 10 lần đăng nhập sai từ địa chỉ mạng này, có thể của người khác cùng cơ quan. Hãy đợi một phút rồi đăng nhập lại.',
  link: 'Trong một phút đã có 10 đường dẫn sai được mở từ địa chỉ mạng này. Hãy đợi một phút rồi mở lại đúng đường dẫn trong tin nhắn.',
};

/**
 * Slows down whoever guesses: ten wrong tries a minute from one address, whatever accounts they aim at (a single
 * account locks by itself, see guesses.ts). Right ones are not counted, for a whole office may have one address.
 * Counted per instance. Its own because the packaged one of Nest is not loadable beside Nest 12 by the test runner.
 */
@Injectable()
export class SignInThrottle {
  private readonly windows = new Map<string, { tries: number; until: Instant }>();

  constructor(private readonly clock: Clock) {}

  /** Counts one more wrong try at `gate` from an address; TooMany when those of this minute are used up. */
  count(gate: Gate, address: string): void {
    const window = this.window(gate, address);
    window.tries += 1;
    if (window.tries > TRIES) throw new TooMany('access/too-many-tries', TOLD[gate]);
  }

  /** Takes back what was counted before it was known that the try was right: many at once are not all free. */
  forgive(gate: Gate, address: string): void {
    const window = this.window(gate, address);
    window.tries = Math.max(0, window.tries - 1);
  }

  private window(gate: Gate, address: string) {
    const now = this.clock.now();
    for (const [key, { until }] of this.windows) if (!earlier(now, until)) this.windows.delete(key);
    const key = `${gate} ${networkOf(address)}`;
    const window = this.windows.get(key) ?? { tries: 0, until: now.add({ minutes: 1 }) };
    this.windows.set(key, window);
    return window;
  }
}

/** Whoever has one address of IPv6 has the 2^64 that begin alike (RFC 6177), and could guess from a new one each time. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [front = [], back = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const between = Array<string>(8 - front.length - back.length).fill('0');
  return [...front, ...between, ...back].slice(0, 4).join(':');
}
