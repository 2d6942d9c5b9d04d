import { expect } from '@jest/globals';
import type { SeenPage } from './visitor.js';

/** Fails unless the page is one whole document in which every control has its label and every id is alone. */
export function expectWellMade(page: SeenPage): void {
  expect(page.html).toMatch(/^<!doctype html><html lang="vi">/);
  expect(page.html.match(/<h1[ >]/g)).toHaveLength(1);
  expect(page.html).not.toMatch(
    /<script(?! type="module" src="\/assets\/\w+\/(?:everywhere|review)\.js"><\/script>)|<style|\sstyle="|\son[a-z]+="/,
  );
  expect(page.html).not.toMatch(/\b(accepted|undefined|null|NaN)\b/);
  expectEveryControlLabelled(page);
  expectUniqueIds(page);
}

function expectEveryControlLabelled({ html }: SeenPage): void {
  const controls = [...html.matchAll(/<(input|select|textarea)\s[^>]*>/g)].map(([tag]) => tag);
  const labelled = new Set([...html.matchAll(/<label for="([^"]+)"/g)].map((match) => match[1]));
  for (const control of controls.filter((tag) => !tag.includes('type="hidden"')))
    expect(labelled).toContain(/\sid="([^"]+)"/.exec(control)?.[1]);
}

function expectUniqueIds({ html }: SeenPage): void {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
  expect(ids).toHaveLength(new Set(ids).size);
}
