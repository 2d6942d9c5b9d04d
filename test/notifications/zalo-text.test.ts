import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { say } from '../../src/domain/wording.js';
import { renderDigest } from '../../src/notifications/letters/render/render-digest.js';
import { testConfig } from '../support/config.js';
import { digest, item, links, overview } from '../support/digest.js';

const { wording } = testConfig();
const textOf = (differences: Parameters<typeof digest>[0]) =>
  renderDigest(digest(differences), wording, links).zaloText;

describe('A message to a Zalo account', () => {
  it('says how to have no more of them, and nothing of a mail', () => {
    const text = textOf({ items: [item()] });
    expect(text).toMatch(/Nhắn DỪNG để thôi nhận tin qua Zalo\.$/);
    expect(text.replace(/https?:\S+/g, '')).not.toMatch(/thư/i);
  });

  it('names the first tasks with their links, and how many more there are', () => {
    const items = Array.from({ length: 8 }, (_, n) => item({ task: `Việc thứ ${n + 1}` }));
    const text = textOf({ items });
    expect(text.match(/^\d\. .*\n\S.*https?:\/\//gm)).toHaveLength(5);
    expect(text).toContain(say(wording, 'more.tasks', { count: 3 }));
    expect(text).not.toContain('Việc thứ 6');
  });

  it('is never longer than Zalo takes', () => {
    const words = fc.string({ minLength: 1, maxLength: 600 });
    const tasks = fc.array(fc.record({ task: words, unit: words }), { maxLength: 9 });
    fc.assert(
      fc.property(tasks, fc.integer({ min: 0, max: 6 }), (some, committees) => {
        const overviews = Array.from({ length: committees }, () => overview());
        expect(textOf({ items: some.map((each) => item(each)), overviews }).length).toBeLessThanOrEqual(2000);
      }),
    );
  });
});

describe('The template of Zalo', () => {
  it('tells on Zalo how a task stands beside what it is, not the task twice', () => {
    const task = item({ task: 'Báo cáo tiến độ lắp đặt' });
    const { zalo } = renderDigest(digest({ items: [task] }), wording, links);
    expect(zalo.noi_dung).toBe('Báo cáo tiến độ lắp đặt');
    expect(zalo.tinh_trang).not.toContain('Báo cáo tiến độ');
    expect(zalo.tinh_trang).toMatch(/^Hạn \d/);
  });
});
