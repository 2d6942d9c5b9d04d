import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day.js';
import { renderDigest } from '../../src/notifications/letters/render/render-digest.js';
import { testConfig } from '../support/config.js';
import { digest, item, links, reminded, tried } from '../support/digest.js';

const { wording } = testConfig();
const late = { due: day('2024-05-02'), dueWords: 'quá hạn 1 ngày' };

describe('A message of very many tasks', () => {
  it('stays below what mail programs cut off, however many units are late with however much to say', () => {
    const items = Array.from({ length: 900 }, (_, n) =>
      item({
        ...late,
        step: 'chair-3',
        directiveId: 10_000 + (n % 30),
        unit: `UBND xã Số ${n}`,
        tried: tried({
          unit: reminded('2024-04-24', '2024-04-26', '2024-05-02'),
          urged: 1,
          urgedOn: late.due,
        }),
        reason: 'Đường vào thôn bị chia cắt, chưa có số liệu. '.repeat(5),
      }),
    );
    const { html, text } = renderDigest(digest({ items }), wording, links);
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(text).toMatch(/Còn \d+ nhiệm vụ nữa/);
  });
});
