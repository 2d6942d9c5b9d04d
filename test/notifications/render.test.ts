import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day.js';
import type { Digest } from '../../src/domain/digest.js';
import { templateMistake } from '../../src/channels/zalo/template.js';
import { renderDigest } from '../../src/notifications/letters/render/render-digest.js';
import { links as pages } from '../../src/web/links.js';
import { testConfig } from '../support/config.js';
import { digest, item, links, overview, reminded, tried } from '../support/digest.js';

const { wording } = testConfig();

/** The words of an HTML document, without marks, in their order. */
function words(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  const text = body.replace(/<[^>]*>/g, ' ');
  const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
  return plain.replaceAll('&amp;', '&').replace(/\s+/g, ' ');
}

function both(one: Digest): string[] {
  const { text, html } = renderDigest(one, wording, links);
  return [text.replace(/\s+/g, ' '), words(html)];
}

const late = {
  due: day('2024-05-02'),
  originalDue: day('2024-04-26'),
  dueWords: 'quá hạn 1 ngày',
  tried: tried({ unit: reminded('2024-04-25', '2024-04-26', '2024-05-02') }),
};

describe('A message about a task', () => {
  it.each([
    'Kính gửi: Ông/Bà Trần Thị Mơ, Trưởng phòng Kinh tế',
    'Báo cáo tiến độ lắp đặt',
    'Thứ Tư, 08/5/2024 (còn 4 ngày làm việc)',
    '“trước ngày 08/5/2024”',
    'Thông báo số 12/TB-UBND ngày 02/5/2024, mục 2.3',
    'Công an xã; Phòng Văn hóa - Xã hội',
    'Mới giao; đã nhắc 2 lần (26/4, 02/5/2024)',
    'Trưởng phòng Nguyễn Văn Bền',
    'Tình trạng tính đến 08:00 ngày 03/5/2024',
  ])('says "%s" in the HTML as in the text', (sentence) => {
    const task = item({
      task: 'Báo cáo tiến độ lắp đặt',
      coordinating: ['Công an xã', 'Phòng Văn hóa - Xã hội'],
      tried: tried({ unit: reminded('2024-04-26', '2024-05-02') }),
      insteadOf: 'Trưởng phòng Nguyễn Văn Bền',
    });
    for (const part of both(digest({ items: [task] }))) expect(part).toContain(sentence);
  });

  it('leads the head to the page that answers, and to the list', () => {
    const task = item();
    const { text, html, zalo } = renderDigest(digest({ items: [task] }), wording, links);
    const address = links.answer(task.assignmentId);
    for (const part of [text, html]) expect(part).toContain(address);
    expect(zalo.duong_dan).toBe(address);
    for (const part of [text, html]) expect(part).toContain('xin không chuyển tiếp');
    expect(links).toMatchObject({
      home: `https://dondoc.example${pages.home}`,
      byUnit: `https://dondoc.example${pages.byUnit}`,
    });
  });

  it('has at least the first 200 characters of the directive’s own words, unbroken', () => {
    const task = `Chủ động rà soát ${'các dự án do đơn vị phụ trách, '.repeat(20)}`;
    for (const part of both(digest({ items: [item({ task })] }))) expect(part).toContain(task.slice(0, 200));
  });

  it('shows the first deadline beside an extended one', () => {
    const task = item({
      step: 'extend:2',
      ...late,
      due: day('2024-05-20'),
      dueWords: 'còn 12 ngày làm việc',
    });
    for (const part of both(digest({ items: [task] }))) {
      expect(part).toContain('Thứ Hai, 20/5/2024');
      expect(part).toContain('Thứ Sáu, 26/4/2024');
    }
  });

  it.each([
    [{ standing: true, phrase: null }, 'Nhiệm vụ thường xuyên'],
    [{ phrase: 'ngay sau khi được phân bổ vốn' }, 'Chờ mốc: “ngay sau khi được phân bổ vốn”'],
    [{ phrase: null }, 'Văn bản không ghi thời hạn'],
  ])('without a day says why: %j', (differences, sentence) => {
    const task = item({ due: null, originalDue: null, dueWords: null, ...differences });
    for (const part of both(digest({ items: [task] }))) expect(part).toContain(sentence);
  });
});

describe('A message to those who watch', () => {
  it('leads to pages for which they sign in', () => {
    const task = item({ ...late, step: 'secretariat-1' });
    const { text, html, zalo } = renderDigest(digest({ items: [task] }), wording, links);
    for (const part of [text, html]) {
      expect(part).toContain(`https://dondoc.example${pages.assignment(task.assignmentId)}`);
      expect(part).not.toContain(links.answer(task.assignmentId));
    }
    expect(zalo.duong_dan).toBe(links.home);
    expect(text).not.toContain('xin không chuyển tiếp');
  });

  it('names each late unit with what was tried, and the task’s words once', () => {
    const task = 'Lập danh mục dự án còn vướng mắc';
    const shared = { ...late, step: 'secretariat-1', directiveId: 500, task };
    const items = [item({ ...shared, unit: 'UBND xã An' }), item({ ...shared, unit: 'UBND xã Bình' })];
    for (const part of both(digest({ items }))) {
      expect(part.split(task)).toHaveLength(2);
      expect(part).toMatch(/UBND xã An:? Mới giao; đã nhắc 3 lần \(25\/4, 26\/4, 02\/5\/2024\), chưa mở xem/);
      expect(part).toMatch(/UBND xã Bình:? Mới giao; đã nhắc 3 lần/);
      expect(part).toContain('. Đã gửi thông báo tới: ');
    }
  });

  it('has the four classes of each committee', () => {
    for (const part of both(digest({ overviews: [overview()] })))
      for (const line of [/Hoàn thành đúng hạn:? 21/, /trong hạn:? 14/, /quá hạn:? 3/, /trong tuần:? 5/])
        expect(part).toMatch(line);
  });

  it('does not reproach those who were only asked', () => {
    const task = item({ ...late, step: 'late-1', request: true });
    for (const part of both(digest({ items: [task] }))) {
      expect(part).not.toContain('quá hạn');
      expect(part).toContain('Trân trọng cảm ơn');
    }
  });
});

describe('Any message', () => {
  it('lets nothing that was typed become markup', () => {
    const task = '<img src=x onerror=alert(1)> & "trích dẫn"';
    const { html } = renderDigest(digest({ items: [item({ task, unit: '<b>Đơn vị</b>' })] }), wording, links);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<b>Đơn');
    expect(words(html)).toContain(task);
  });

  it('asks nothing of Outlook that it cannot do: room and grounds in cells, widths as attributes', () => {
    const { html } = renderDigest(digest({ items: [item()], overviews: [overview()] }), wording, links);
    const body = html.slice(html.indexOf('<body'));
    expect(body).not.toMatch(
      /background-image|<(p|div|h2|table)[^>]*[";]padding:[^0]|<table(?![^>]*width="\d+%?")/,
    );
    const buttons = body.match(/<td[^>]*mso-padding-alt/g);
    expect(buttons).toHaveLength(body.match(/<a [^>]*padding:/g)!.length);
  });

  it('fetches nothing from outside', () => {
    const { html } = renderDigest(digest({ items: [item()], overviews: [overview()] }), wording, links);
    expect(html).not.toMatch(/<(img|script|link|iframe)|url\(|@import/);
  });

  it('stays below what mail programs cut off, and says how much it left out', () => {
    const task = 'Rà soát từng dự án, tiểu dự án do đơn vị phụ trách. '.repeat(20);
    const items = Array.from({ length: 300 }, () =>
      item({ task, coordinating: ['Phòng Tài chính', 'Công an xã'] }),
    );
    const { html, text } = renderDigest(digest({ items }), wording, links);
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    for (const part of [html, text]) expect(part).toContain('Còn 270 nhiệm vụ nữa');
  });

  it('keeps the numbers of citizens to the pages', () => {
    const asked = {
      newDue: day('2024-05-20'),
      reason: 'Chờ ông A (0912 345 678)',
      obstacle: 'CCCD 001085012345',
      commitment: null,
      round: 1,
    };
    const texts = { task: 'Giải quyết đơn, điện thoại 0912345678', reason: 'gọi 0912.345.678' };
    for (const one of [item(texts), item({ ...texts, step: 'decide-2024-05-20', asked })]) {
      const rendered = renderDigest(digest({ items: [one] }), wording, links);
      expect(JSON.stringify(rendered)).not.toMatch(/0912|001085/);
      expect(rendered.text).toContain('điện thoại xxx678');
    }
  });

  it('is in a thread with others about the same assignment only when it is about nothing else', () => {
    const [one, other] = [item(), item()];
    const thread = (differences: Partial<Digest>) => renderDigest(digest(differences), wording, links).thread;
    expect(thread({ items: [one!] })).toBe(`viec-${one!.assignmentId}`);
    expect(thread({ items: [one!, { ...one!, step: 'urge:3' }] })).toBe(`viec-${one!.assignmentId}`);
    expect(thread({ items: [one!, other!] })).toBeUndefined();
    expect(thread({ items: [one!], overviews: [overview()] })).toBeUndefined();
  });

  it('gives Zalo parameters that its template takes', () => {
    const task = 'Rà soát từng dự án, tiểu dự án do đơn vị phụ trách. '.repeat(20);
    const recipient = { name: 'Công Tằng Tôn Nữ Thị Hoàng Phương Dung', position: 'Chủ tịch' };
    for (const one of [digest({ recipient, items: [item({ task })] }), digest({ overviews: [overview()] })]) {
      const { zalo } = renderDigest(one, wording, links);
      expect(templateMistake(zalo)).toBeUndefined();
    }
  });
});
