import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Assignment } from '../../src/assignments/assignment.entity.js';
import { MOST_SORTED } from '../../src/assignments/sorted.js';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

describe.each(engines)('the order of the register on %s', (engine) => {
  let meeting: Meeting;
  let clerk: Visitor;
  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    const [first, second] = await meeting.issued('stc');
    await meeting.issuedMonthly();
    await meeting.finance.post(`/assignments/${first!.id}/progress`, { text: 'Đang làm.', percent: 40 });
    await meeting.finance.post(`/assignments/${second!.id}/progress`, {
      ...{ text: 'Đã rà soát.', done: 7, of: 8, measure: 'khoản' },
    });
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
  });
  afterAll(() => meeting.close());

  const inOrder = async (sort: string) => {
    const { body } = await meeting.secretary.get(`/assignments?sort=${sort}`);
    return (body as { items: Told[] }).items.map(({ unit, due }) => `${unit.code} ${due!.slice(5)}`);
  };

  it.each([
    ['due', ['an-hoa 05-15', 'tan-lap 05-15', 'stc 05-20', 'stc 05-20', 'stc 06-30']],
    ['-due', ['stc 06-30', 'stc 05-20', 'stc 05-20', 'tan-lap 05-15', 'an-hoa 05-15']],
    ['unit', ['stc 05-20', 'stc 05-20', 'stc 06-30', 'tan-lap 05-15', 'an-hoa 05-15']],
    ['-unit', ['an-hoa 05-15', 'tan-lap 05-15', 'stc 05-20', 'stc 05-20', 'stc 06-30']],
    ['conclusion', ['an-hoa 05-15', 'tan-lap 05-15', 'stc 05-20', 'stc 06-30', 'stc 05-20']],
    ['-conclusion', ['stc 05-20', 'an-hoa 05-15', 'tan-lap 05-15', 'stc 05-20', 'stc 06-30']],
    ['status', ['an-hoa 05-15', 'tan-lap 05-15', 'stc 05-20', 'stc 05-20', 'stc 06-30']],
    ['-status', ['stc 05-20', 'stc 06-30', 'an-hoa 05-15', 'tan-lap 05-15', 'stc 05-20']],
    ['progress', ['an-hoa 05-15', 'tan-lap 05-15', 'stc 05-20', 'stc 05-20', 'stc 06-30']],
    ['-progress', ['stc 06-30', 'stc 05-20', 'an-hoa 05-15', 'tan-lap 05-15', 'stc 05-20']],
  ])('by “%s” is %j', async (sort, order) => {
    expect(await inOrder(sort)).toEqual(order);
    const pages = await Promise.all([1, 2, 3].map((page) => inOrder(`${sort}&size=2&page=${page}`)));
    expect(pages.flat()).toEqual(order);
  });

  it('stands in the address, is turned round by a second tap, and is kept with a filter', async () => {
    const page = await clerk.get('/so-theo-doi?trang_thai=open&xep=unit');
    expect(page.html).toMatch(/<th scope="col" aria-sort="ascending">Đơn vị<\/th>/);
    expect(words(page.html)).toContain('Đơn vị (A đến Y)');
    expect(page.html).toContain('href="/so-theo-doi?trang_thai=open&amp;xep=-unit"');
    const kept = await clerk.post('/so-theo-doi/loc', { xep: '-unit', name: 'Theo đơn vị' });
    expect(kept.html).toContain('<a href="/so-theo-doi?xep=-unit">Theo đơn vị');
    expect((await clerk.get('/so-theo-doi?xep=x')).html).toContain('href="#xep"');
  });

  it('is that of the last days where the tasks are too many for another, which the page says', async () => {
    const { database } = meeting.office;
    await database.write(async (tx) => {
      const { columns } = tx.dataSource.getMetadata(Assignment);
      const names = columns.map(({ databaseName }) => `"${databaseName}"`).filter((name) => name !== '"id"');
      const [{ id }] = await tx.query('SELECT MAX(id) AS id FROM assignment WHERE "seriesId" IS NULL');
      await tx.query(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MOST_SORTED})
        INSERT INTO assignment (${names.join()}) SELECT ${names.join()} FROM assignment, n WHERE id = ${id}`);
    });
    const refused = await meeting.secretary.get('/assignments?sort=unit');
    expect(refused).toMatchObject({ status: 422, body: { code: 'assignment/too-many-to-sort' } });
    const page = await clerk.get('/so-theo-doi?xep=unit');
    expect(page.html).toContain('<th scope="col" aria-sort="ascending">Hạn</th>');
    expect(words(page.html)).toContain('Chỉ xếp được theo hạn khi có hơn 5.000 việc');
    expect(words(page.html)).toContain('Lọc còn nhiều nhất 5.000 việc thì xếp được cả theo đơn vị');
  });
});
