import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '../../src/people/person.entity.js';
import type { Ground } from '../../src/web/guide-grounds.js';
import { type GuideName, GUIDES } from '../../src/web/guides.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

const reader: Record<GuideName, string> = {
  'don-vi': 'stc',
  'thu-ky': 'office',
  'truong-ban': 'chair',
  'quan-tri': 'stc.deputy',
};

/** The pages that a ground stands for; an assignment looks different as it goes on. */
const grounds: Record<Ground, string[]> = {
  unit: ['/don-vi'],
  assignment: ['/viec/1', '/viec/2', '/viec/3'],
  wishes: ['/toi/thong-bao'],
  desk: ['/thu-ky'],
  importing: ['/ket-luan/nhap'],
  review: ['/ket-luan/2'],
  decisions: ['/gia-han'],
  urging: ['/don-doc'],
  absences: ['/vang-mat'],
  log: ['/nhat-ky'],
  chair: ['/truong-ban'],
  byUnit: ['/bao-cao/don-vi'],
  people: ['/nguoi'],
  person: ['/nguoi/3'],
  importPeople: ['/nguoi/nhap'],
  committees: ['/ban-chi-dao'],
  settings: ['/cai-dat'],
};

const steps = Object.entries(GUIDES).flatMap(([name, { steps }]) =>
  steps.flatMap(({ on, words }) =>
    [...words.matchAll(/“([^”]+)”/g)].map(([, quoted]): [string, GuideName, Ground] => [
      quoted!,
      name as GuideName,
      on,
    ]),
  ),
);

describe('the guides', () => {
  let meeting: Meeting;
  const visitors = new Map<string, Visitor>();
  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    const [first, second] = await meeting.issued('stc');
    await meeting.finance.post(`/assignments/${first!.id}/receive`);
    await meeting.finance.post(`/assignments/${second!.id}/submit`, { text: 'Báo cáo số 12/BC-STC.' });
    const asked = { newDue: '2026-06-10', reason: 'Chờ số liệu của các xã.' };
    await meeting.finance.post(`/assignments/${first!.id}/extensions`, asked);
    await meeting.office.tick('2026-05-04T09:05+07:00');
    await meeting.import();
    await meeting.issuedMonthly();
    const deputy = { email: 'stc.deputy@songvan.example' };
    await meeting.office.database.write((tx) => tx.update(Person, deputy, { admin: true }));
    for (const who of Object.values(reader))
      visitors.set(who, await Visitor.signedIn(meeting.office, `${who}@songvan.example`));
  });
  afterAll(() => meeting.close());

  it.each(steps)('“%s” is what the guide %s finds at: %s', async (quoted, name, on) => {
    const pages = await Promise.all(grounds[on].map((path) => visitors.get(reader[name])!.get(path)));
    const shown = pages.filter(({ status }) => status === 200).map(({ html }) => words(html));
    expect(shown.join('\n')).toContain(quoted);
  });

  it.each(Object.entries(reader))(
    'the guide %s is what %s is led to from the foot of each page',
    async (name, who) => {
      const home = await visitors.get(who)!.get('/');
      expect(home.html).toContain('<a href="/huong-dan">Hướng dẫn</a>');
      const guide = await visitors.get(who)!.get('/huong-dan');
      expect(guide.at).toBe(`/huong-dan/${name}`);
      expect(words(guide.html)).toContain(GUIDES[name as GuideName].title);
      for (const { title } of GUIDES[name as GuideName].steps) expect(guide.html).toContain(title);
    },
  );

  it('there is none for a role that nobody has', async () => {
    expect((await visitors.get('stc')!.get('/huong-dan/vua')).status).toBe(404);
    expect((await visitors.get('stc')!.get('/huong-dan/constructor')).status).toBe(404);
  });
});
