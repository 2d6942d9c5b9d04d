import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meeting } from '../support/meeting.js';
import { harmIn, nasty } from '../support/nasty.js';
import { linkFor } from '../support/sent-link.js';
import { Visitor } from '../support/visitor.js';

describe('whatever is typed comes out harmless', () => {
  let meeting: Meeting;
  let clerk: Visitor;
  let head: Visitor;
  let link: string;

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    await meeting.issued('stc');
    await meeting.import();
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    link = await linkFor(meeting, 'stc', 1);
  });
  afterAll(() => meeting.close());

  it.each(nasty)('%#: in every form', async (text) => {
    const draft = { task: text, lead: text, coordinating: text, section: text.slice(0, 90), version: '1' };
    const pages = [
      await clerk.post('/dang-nhap', { email: text, password: text }),
      await clerk.upload('/ket-luan/nhap', { committee: text, text, number: text, issued: text }),
      await clerk.upload('/ket-luan/nhap', {
        committee: 'cds',
        text: `Kết luận\n1. Sở Tài chính\n- ${text}`,
      }),
      await clerk.post('/ket-luan/2', { number: text, title: text, issuedOn: text }),
      await clerk.post('/ket-luan/2', {
        number: text.slice(0, 90),
        title: text.slice(0, 900),
        issuer: text.slice(0, 90),
      }),
      await clerk.post('/ket-luan/2/du-thao', { ...draft, 'deadline.phrase': text }),
      await clerk.post('/ket-luan/2/du-thao', draft),
      await clerk.post('/ket-luan/2/du-thao/gop', { row: text }),
      await clerk.get('/ket-luan/2/ban-hanh'),
      await head.post('/viec/1/progress', { text }),
      await head.post(link, { act: 'progress', text }),
      await head.post(link, { act: 'ask-extension', newDue: text, reason: text, obstacle: text }),
      await head.post(link, { act: text, text }),
      await head.get(`${link}?xong=${encodeURIComponent(text)}`),
      await head.get(`/t/${encodeURIComponent(text).slice(0, 90)}`),
      await head.post('/viec/1/gia-han', { newDue: text, reason: text }),
      await head.post('/viec/1/gia-han', {
        ...{ newDue: '2026-06-10', reason: text.slice(0, 900) },
        ...{ obstacle: text.slice(0, 900), commitment: text.slice(0, 900) },
      }),
      await clerk.post('/gia-han/1', { approve: '1', newDue: text, note: text, decidedById: text, ve: text }),
      await clerk.get('/thu-ky'),
      await clerk.post('/viec/1/urge', { text: text.slice(0, 900) }),
      await clerk.get(
        `/don-doc?viec=dang-lam&text=${encodeURIComponent(text)}&ve=${encodeURIComponent(text)}`,
      ),
      await clerk.post('/don-doc', { viec: 'dang-lam', text, ve: text }),
      await clerk.post('/viec/1/suspend', { reason: text.slice(0, 1900) }),
      await clerk.post('/viec/1/resume'),
      await clerk.get(`/so-theo-doi?q=${encodeURIComponent(text)}&trang_thai=${encodeURIComponent(text)}`),
      await clerk.get(`/dang-nhap/lien-ket?ma=${encodeURIComponent(text)}`),
      await clerk.post('/quy-dinh-nhac/cds', { 'reminders.before': text, 'escalation.waiting.to': text }),
      await clerk.get(`/quy-dinh-nhac/cds?xem=1&reminders.late.after=${encodeURIComponent(text)}`),
      await clerk.post('/vang-mat', { person: 'stc@songvan.example', from: text, to: text, standIn: text }),
      await head.post('/toi/thong-bao', { remindAt: text }),
      await head.post('/toi/thong-bao/vang-mat', { from: text, to: '2026-06-01', standIn: text }),
      await clerk.get(`/thu-ky?xong=${encodeURIComponent(text)}`),
      await clerk.get(`/nhat-ky?q=${encodeURIComponent(text)}&committee=${encodeURIComponent(text)}`),
      await clerk.post('/nhat-ky/bang-chung', { q: text.slice(0, 90), from: text }),
      await clerk.post('/nhat-ky/1/huy', { state: 'held', reason: text }),
    ];
    for (const page of pages) {
      expect(page.status).toBeLessThan(500);
      expect(harmIn(page.html)).toEqual([]);
    }
    const history = (await head.get('/viec/1')).html;
    expect(harmIn(history)).toEqual([]);
    expect(history).toContain(
      text.slice(0, 12).replaceAll('"', '&quot;').replaceAll('<', '&lt;').split('\n')[0],
    );
  });

  it.each([
    ['a number', { act: 1, text: 5, email: 1, password: 2, ma: 3, version: 4 }],
    ['a group', { act: { a: 1 }, text: {}, email: {}, password: { a: 1 }, ma: {} }],
    ['a list of lists', { act: [['receive']], text: [[]], email: [[1]], password: [null], ma: [[]] }],
  ])('and what a program sends in place of a text, %s, breaks nothing', async (_, body) => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    for (const url of [link, '/dang-nhap', '/dang-nhap/lien-ket']) {
      const reply = await meeting.office.app.inject({ method: 'POST', url, headers, payload: body });
      expect([url, reply.statusCode < 500]).toEqual([url, true]);
    }
    const payload = { ...body, act: 'progress' };
    const reply = await meeting.office.app.inject({ method: 'POST', url: link, headers, payload });
    expect(reply.statusCode).toBe(422);
  });
});
