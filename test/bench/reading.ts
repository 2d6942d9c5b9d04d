import { readConclusion } from '../../src/domain/reading/read-conclusion.js';
import { WorkingCalendar } from '../../src/domain/working-calendar.js';
import { loadConfig } from '../../src/platform/config.js';
import { type Bench, times } from './measure.js';
import { asText, longPaper } from './paper.js';

const { calendar, beforeDay } = loadConfig({});
const options = { calendar: new WorkingCalendar(calendar), beforeDay };

/** Ten times the pages may take ten times the time, and half as much again for what grows beside. */
const LONGER = 1.5;

/** How many characters a second are read: as fast in a long paper as in a short one. */
export const readingSpeed: Bench = async () => {
  const pages = [6, 60, 600];
  const texts = pages.map((count) => asText(longPaper(count)));
  const taken = await times(5, ...texts.map((text) => () => readConclusion(text, options)));
  const each = taken.map((time, at) => (time * 1000) / texts[at]!.length);
  return pages.map((count, at) => ({
    what: `reading ${count} pages (${texts[at]!.length} characters)`,
    ours: `${Math.round(1_000_000 / each[at]!)} characters/s`,
    beside: `${Math.round(1_000_000 / each[0]!)} characters/s at ${pages[0]} pages`,
    ratio: each[at]! / each[0]!,
    ...(at > 0 && { atMost: LONGER }),
  }));
};
