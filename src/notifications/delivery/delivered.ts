import type { NoticeState } from '../notice.entity.js';

/** How many messages one delivery sent, tried in vain, held back and found pointless. */
export interface Delivered {
  sent: number;
  failed: number;
  held: number;
  stale: number;
}

/** As what a message counts whose try led to `state`. */
export function countOf(state: NoticeState): keyof Delivered {
  return state === 'sent' || state === 'stale' || state === 'held' ? state : 'failed';
}
