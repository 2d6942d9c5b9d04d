import type { Telling } from './look.js';
import { isAnnouncement } from './telling.js';

/**
 * What an officer who was just named is told alone, at once; it covers what the unit is reminded of at the same time. A
 * change that the unit is told of reaches the officer too, and says all.
 */
export function namingOf(step: string, tellings: Telling[]): Telling | undefined {
  if (tellings.some((telling) => isAnnouncement(telling.step))) return undefined;
  const superseded = tellings.flatMap((telling) =>
    telling.audience === 'unit' ? [telling.step, ...telling.superseded] : [],
  );
  return { audience: 'unit', step, superseded, message: 'now' };
}
