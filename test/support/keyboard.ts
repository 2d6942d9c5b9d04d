import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** Where the focus is: what a screen reader says there, and whether anybody can see that it is there. */
export interface Place {
  name: string;
  inView: boolean;
  outlined: boolean;
  part: string;
}

const HERE = `(() => {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  const look = getComputedStyle(at);
  return {
    name: (at.labels?.[0]?.innerText ?? at.getAttribute('aria-label') ?? at.innerText ?? '').replace(/\\s+/g, ' ').trim(),
    inView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    outlined: (look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2) || look.boxShadow !== 'none',
    part: at.closest('main') ? 'main' : at.closest('header') ? 'header' : at.closest('footer') ? 'footer' : 'body',
  };
})()`;

export const here = (page: Page) => page.evaluate<Place>(HERE);

/** Presses Tab until the focus is on what is called so; every place on the way must be seen. */
export async function tabTo(page: Page, name: RegExp): Promise<Place> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const place = await here(page);
    expect(place).toMatchObject({ inView: true, outlined: true });
    if (name.test(place.name)) return place;
  }
  throw new Error(`Tab leads to no ${name.source}.`);
}

/** Every place to which Tab leads, from the page's top until it leaves the page. */
export async function walk(page: Page, most = 120): Promise<Place[]> {
  const seen: Place[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const place = await here(page);
    if (place.part === 'body' && step > 0) return seen;
    seen.push(place);
  }
  throw new Error(`Tab does not leave the page in ${most} steps.`);
}
