import { describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { eachWithLink } from '../support/each-test.js';
import { Meeting } from '../support/meeting.js';
import { sentLinks } from '../support/sent-link.js';
import { Visitor, words } from '../support/visitor.js';

describe.each(engines)('a link in a mail on %s', (engine) => {
  const at = eachWithLink(engine);

  async function expectDead(reason: string) {
    for (const page of [await at.phone.get(at.link), await at.phone.post(at.link, { act: 'receive' })]) {
      expect(page.status).toBe(403);
      expect(words(page.html)).toContain(reason);
      expect(page.html).toContain('href="/dang-nhap?tiep=%2Fviec%2F1"');
      expect(page.html).not.toContain('Bố trí kinh phí');
    }
    expect((await at.meeting.file(1)).status).toBe('new');
  }

  const change = (who: string, changes: Partial<Person>) =>
    at.meeting.office.database.write((tx) => tx.update(Person, { email: `${who}@songvan.example` }, changes));

  const goTo = (moment: string) => at.meeting.office.clock.goTo(instant(moment));

  it('answers for sixty days and not a moment longer', async () => {
    goTo('2026-07-03T09:00:59+07:00');
    expect((await at.phone.get(at.link)).status).toBe(200);
    goTo('2026-07-03T09:01:00+07:00');
    await expectDead('đã hết hạn sau 60 ngày');
  });

  it('answers nothing after its person has taken all links back; the next mail brings one that does', async () => {
    goTo('2026-05-04T10:00+07:00');
    const head = await Visitor.signedIn(at.meeting.office, 'stc@songvan.example');
    const page = await head.post('/toi/thong-bao/duong-dan');
    expect(words(page.html)).toContain('Đã thu hồi; đường dẫn trong các tin đã gửi không còn dùng được');
    await expectDead('Đường dẫn này đã bị thu hồi');
    await at.meeting.secretary.post('/assignments/1/urge', { text: 'Báo cáo ngay.' });
    await at.meeting.office.tick('2026-05-04T10:05+07:00');
    const [fresh] = sentLinks(at.meeting, 'stc');
    expect(words((await at.phone.get(fresh!)).html)).toContain('Báo cáo ngay.');
  });

  it('answers nothing after the secretariat has taken them back for the head; a unit cannot', async () => {
    goTo('2026-05-04T10:00+07:00');
    const { id } = (await at.meeting.office.database.read.findOneBy(Person, {
      email: 'stc@songvan.example',
    }))!;
    const other = await Visitor.signedIn(at.meeting.office, 'anhoa@songvan.example');
    expect((await other.post(`/vang-mat/${id}/duong-dan`)).status).toBe(403);
    expect((await at.phone.get(at.link)).status).toBe(200);
    const clerk = await Visitor.signedIn(at.meeting.office, 'office@songvan.example');
    const page = await clerk.post(`/vang-mat/${id}/duong-dan`);
    expect(page.at).toBe(`/vang-mat?nguoi=${id}&xong=links-ended`);
    await expectDead('Đường dẫn này đã bị thu hồi');
  });

  it('answers nothing after somebody to whom it was forwarded has said so', async () => {
    goTo('2026-05-04T10:00+07:00');
    const page = await at.phone.post(at.link, { act: 'not-me' });
    expect(page.status).toBe(200);
    expect(words(page.html)).toContain('Mọi đường dẫn đã gửi cho Đỗ Minh Tài không còn dùng được');
    await expectDead('Đường dẫn này đã bị thu hồi');
  });

  it('answers nothing when another person has become the head', async () => {
    await change('stc', { head: false });
    await change('stc.deputy', { head: true });
    await expectDead('Đỗ Minh Tài hiện không phụ trách đơn vị');
  });

  it('answers nothing when its person has left', async () => {
    await change('stc', { leftOn: day('2026-05-03') });
    await expectDead('đã thôi giữ chức vụ');
  });

  it('that was mangled or made up is told so, and whoever guesses has ten tries a minute', async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 12; tries += 1) {
      const page = await at.phone.get(
        `${at.link.slice(0, -1)}${tries % 10 === Number(at.link.at(-1)) ? 'x' : tries % 10}`,
      );
      statuses.push(page.status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429, 429]);
    expect((await at.phone.get(at.link)).status).toBe(200);
    expect((await at.phone.get('/dang-nhap')).status).toBe(200);
  });
});

describe.each(engines)('a stand-in’s link on %s', (engine) => {
  it('answers on the days of the stand-in only, in the head’s place', async () => {
    const meeting = await Meeting.open(engine, '2026-03-03T09:00+07:00');
    await meeting.issued('stc');
    await meeting.office.tick('2026-03-03T09:01+07:00');
    const [link] = sentLinks(meeting, 'stc.deputy');
    const phone = Visitor.stranger(meeting.office);
    await phone.post(link!, { act: 'receive' });
    expect((await meeting.file(1)).history.at(-1)).toMatchObject({
      by: 'Vũ Thu Hà',
      onBehalfOf: 'Đỗ Minh Tài',
    });
    meeting.office.clock.goTo(instant('2026-03-07T00:00+07:00'));
    const page = await phone.get(link!);
    expect(page.status).toBe(403);
    expect(words(page.html)).toContain('Vũ Thu Hà hiện không phụ trách đơn vị');
    await meeting.close();
  });
});
