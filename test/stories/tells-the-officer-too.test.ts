import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OfficersService } from '../../src/assignments/officers.service.js';
import { day, instant } from '../../src/domain/day.js';
import { Person } from '../../src/people/person.entity.js';
import { StandIn } from '../../src/people/stand-in.entity.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

const TASK = { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-15' };
const MORNING = '2026-05-05T09:00+07:00';

describe.each(engines)('the officer named for an assignment, on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
  });
  afterEach(() => desk.close());

  const numberOf = async (who: string) =>
    (await desk.database.read.findOneBy(Person, { email: `${who}@songvan.example` }))!.id;
  const name = async (id: number, now = MORNING) =>
    desk.rooms
      .get(OfficersService)
      .name(id, { person: await numberOf('stc.deputy') }, await desk.principal('stc', now), instant(now));
  const end = async (id: number, now: string) =>
    desk.rooms.get(OfficersService).end(id, {}, await desk.principal('stc', now), instant(now));
  const refuse = (...who: string[]) => {
    for (const of of who)
      desk.mail.refuse({ recipient: { code: 550, text: 'no such user', of: `${of}@songvan.example` } });
  };
  /** Names the officer, who hears so at once; the mails so far are put away. */
  const named = async (id: number) => {
    await name(id);
    await desk.tick(MORNING);
    desk.mail.mails.length = 0;
  };
  const ofOthers = (lines: string[]) => lines.filter((line) => !line.includes('stc.deputy'));
  const asHead = (lines: string[]) =>
    lines.filter((line) => line.includes('stc.deputy')).map((line) => line.replace('.deputy', ''));

  it('hears of the new task and of each step what the head hears, and changes nothing for anybody else', async () => {
    const [id] = await desk.issue(MORNING, [TASK]);
    await name(id!);
    await desk.tick('2026-05-05T09:01+07:00');
    expect(await desk.written()).toEqual(['stc.deputy: issue', 'stc: issue']);
    const both = await desk.watch('2026-05-06', '2026-05-20');
    const head = both.filter((line) => line.includes(' stc: '));
    expect(head).toContain('05-06 stc: before-7');
    expect(head).toContain('05-18 stc: late-1');
    expect(asHead(both)).toEqual(head);

    const alone = await Desk.open(engine);
    await alone.issue(MORNING, [TASK]);
    await alone.tick('2026-05-05T09:01+07:00');
    expect(ofOthers(both)).toEqual(await alone.watch('2026-05-06', '2026-05-20'));
    expect(desk.to('chair').map(({ text }) => text)).toEqual(alone.to('chair').map(({ text }) => text));
    await alone.close();
  });

  it('is not written to any more at an address that is dead; nothing goes up, for the head was told', async () => {
    const id = await desk.given(MORNING, [TASK]);
    await named(id);
    refuse('stc.deputy');
    expect(await desk.watch('2026-05-06', '2026-05-13')).toEqual(
      expect.arrayContaining(['05-06 stc: before-7', '05-12 stc: before-3']),
    );
    expect(await desk.written()).not.toContainEqual(
      expect.stringMatching(/^(office|chair|stc\.deputy):(?! overview)/),
    );
    const refused = (await desk.notices()).filter(({ person }) => person.email.startsWith('stc.deputy'));
    expect(refused.map(({ state }) => state)).toEqual(['sent', 'failed']);
  });

  it('hears it also when no head can be told, which goes up to the secretariat all the same', async () => {
    const id = await desk.given(MORNING, [TASK]);
    await named(id);
    refuse('stc');
    await desk.watch('2026-05-06', '2026-05-06');
    expect(await desk.written()).toEqual(['office: nobody:before-7', 'stc.deputy: before-7']);
    const again = await desk.watch('2026-05-07', '2026-05-13');
    expect(again.filter((line) => !line.includes('overview'))).toEqual([
      '05-12 office: nobody:before-3',
      '05-12 stc.deputy: before-3',
    ]);
  });

  it('gets nothing that was waiting once taken off; the head gets theirs', async () => {
    const id = await desk.given(MORNING, [TASK]);
    await named(id);
    desk.mail.refuse({ hangUp: 'before-data' });
    await desk.tick('2026-05-06T08:05+07:00');
    await end(id, '2026-05-06T08:10+07:00');
    desk.mail.accept();
    await desk.tick('2026-05-06T09:30+07:00');
    expect(await desk.written()).toEqual(['stc: before-7']);
    const given = (await desk.notices()).filter(({ person }) => person.email.startsWith('stc.deputy'));
    expect(given.map(({ state, reason }) => [state, reason])).toEqual([
      ['sent', null],
      ['stale', 'người phụ trách đã thay đổi'],
    ]);
    expect(asHead(await desk.watch('2026-05-07', '2026-05-22'))).toEqual([]);
  });

  it.each([
    ['has left', async () => desk.change('stc.deputy', { leftOn: day('2026-05-05') })],
    [
      'works for another unit',
      async () => desk.change('stc.deputy', { unitId: (await desk.unit('snnmt')).id }),
    ],
    ['has become the head, and hears it as such', async () => desk.change('stc.deputy', { head: true })],
  ])('is nobody in particular who %s', async (what, change) => {
    const id = await desk.given(MORNING, [TASK]);
    await name(id);
    await change();
    const expected = what.includes('head') ? ['05-06 stc: before-7'] : [];
    expect(asHead(await desk.watch('2026-05-06', '2026-05-06'))).toEqual(expected);
  });

  it('is represented by whoever stands in for them', async () => {
    const id = await desk.given(MORNING, [TASK]);
    await named(id);
    const away = { fromDay: day('2026-05-06'), toDay: day('2026-05-08') };
    const [personId, standInId] = [await numberOf('stc.deputy'), await numberOf('snnmt')];
    await desk.database.write((tx) =>
      tx.insert(StandIn, { ...away, personId, standInId, byId: null, at: null }),
    );
    expect(await desk.watch('2026-05-06', '2026-05-06')).toEqual([
      '05-06 snnmt: before-7',
      '05-06 stc: before-7',
    ]);
  });
});
