import type { VNode } from 'preact';
import { Refusal } from '../platform/refusal.js';

/** A page with a status other than 200. */
export class Shown {
  constructor(
    readonly status: number,
    readonly page: VNode,
  ) {}
}

/**
 * After a form was accepted: the browser goes on with GET, so that reloading repeats nothing. It stands then at what is
 * told of it, or at the place that the address itself names.
 */
export class SeeOther {
  readonly to: string;

  constructor(to: string) {
    this.to = /[?&]xong=/.test(to) && !to.includes('#') ? `${to}#xong` : to;
  }
}

/**
 * Runs a form's `work`, which gives the address to go on to, or a page to look at before going on. When what was typed is refused (Conflict, Invalid, a
 * bad request, too many tries), the page is shown again with the refusal and everything that was typed; other refusals pass.
 */
export async function tried(
  work: () => Promise<string | VNode>,
  again: (refusal: Refusal) => VNode | Promise<VNode>,
): Promise<SeeOther | Shown> {
  try {
    const next = await work();
    return typeof next === 'string' ? new SeeOther(next) : new Shown(200, next);
  } catch (error) {
    if (!(error instanceof Refusal) || ![400, 409, 422, 429].includes(error.status)) throw error;
    return new Shown(error.status, await again(error));
  }
}
