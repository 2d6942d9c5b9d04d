import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OfficersService } from '../../src/assignments/officers.service.js';
import { instant } from '../../src/domain/day.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

const TASK = { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-15' };
const OTHER = { task: 'Lập dự toán', lead: ['Sở Tài chính'], due: '2026-05-22' };
const MORNING = '2026-05-05T09:00+07:00';
const DEPUTY = { email: 'stc.deputy@songvan.example' };
const NEW = { name: 'Mai Thị Việc', email: 'viec@songvan.example' };

describe.each(engines)('an officer who is named, on %s', (engine) => {
  let desk: Desk;
  let first: number;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    first = await desk.given(MORNING, [TASK, OTHER]);
  });
  afterEach(() => desk.close());

  const officers = () => desk.rooms.get(OfficersService);
  const name = async (id: number, whom = DEPUTY, at = MORNING) =>
    officers().name(id, whom, await desk.principal('stc', at), instant(at));
  const end = async (id: number, at = MORNING) =>
    officers().end(id, {}, await desk.principal('stc', at), instant(at));
  /** The mails of one beat and of one more. */
  const beats = async (at: string) => {
    desk.mails.length = 0;
    await desk.tick(at);
    await desk.tick(at);
    return desk.written();
  };

  it('is told at once, with the last day, who named them and a link of their own; nobody else hears of it', async () => {
    await name(first);
    expect(await beats('2026-05-05T09:01+07:00')).toEqual(['stc.deputy: officer:3']);
    const [mail] = desk.to('stc.deputy');
    expect(mail!.subject).toBe('[Đôn Đốc] Giao nhiệm vụ, hạn 15/5/2026: Báo cáo kết quả');
    expect(mail!.text).toContain('Thứ Sáu, 15/5/2026');
    expect(mail!.text).toContain('Người cử theo dõi: Giám đốc Đỗ Minh Tài');
    expect(mail!.text).toContain('Trả lời việc này: http');
    expect(await desk.watch('2026-05-06', '2026-05-06')).toEqual([
      '05-06 stc.deputy: before-7',
      '05-06 stc: before-7',
    ]);
  });

  it('who is named for two assignments between two beats gets one message, whoever beats', async () => {
    const another = await desk.another();
    await name(first);
    await name(first + 1);
    desk.mails.length = 0;
    const at = '2026-05-05T09:01+07:00';
    await Promise.all([another.tick(instant(at)), desk.tick(at)]);
    await another.tick(instant(at));
    expect(await desk.written()).toEqual(['stc.deputy: officer:3, officer:2']);
  });

  it('hears nothing when taken off before the beat, and when another one is named only that one hears', async () => {
    await name(first);
    await end(first);
    expect(await beats('2026-05-05T09:01+07:00')).toEqual([]);
    await name(first);
    await name(first, NEW);
    expect(await beats('2026-05-05T09:02+07:00')).toEqual(['viec: officer:6']);
  });

  it('is told again when named again', async () => {
    await name(first);
    expect(await beats('2026-05-05T09:01+07:00')).toEqual(['stc.deputy: officer:3']);
    await end(first);
    await name(first);
    expect(await beats('2026-05-05T09:02+07:00')).toEqual(['stc.deputy: officer:5']);
  });

  it('hears of a change that the unit is told of in the same beat and of nothing beside it', async () => {
    await name(first);
    await desk.act(MORNING, 'office', 'urge', first);
    expect(await beats('2026-05-05T09:01+07:00')).toEqual(['stc.deputy: urge:4', 'stc: urge:4']);
    expect(desk.to('stc.deputy')[0]!.text).toContain('Người cử theo dõi: Giám đốc Đỗ Minh Tài');
    expect(desk.to('stc')[0]!.text).not.toContain('Người cử theo dõi');
  });

  it('is not reminded beside it of what the unit is reminded of in the same beat', async () => {
    await name(first, DEPUTY, '2026-05-06T07:30+07:00');
    expect(await beats('2026-05-06T08:05+07:00')).toEqual(['stc.deputy: officer:3', 'stc: before-7']);
    expect(await desk.watch('2026-05-12', '2026-05-12')).toContain('05-12 stc.deputy: before-3');
  });

  it('who was taken off while the message waited gets none', async () => {
    await name(first);
    desk.mail.refuse({ hangUp: 'before-data' });
    await desk.tick('2026-05-05T09:01+07:00');
    await end(first, '2026-05-05T09:02+07:00');
    desk.mail.accept();
    expect(await beats('2026-05-05T10:30+07:00')).toEqual([]);
  });
});
