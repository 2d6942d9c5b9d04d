import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessService } from '../../src/access/access.service.js';
import type { Principal } from '../../src/access/principal.js';
import { DraftsService } from '../../src/conclusions/drafts.service.js';
import type { Draft } from '../../src/conclusions/draft.entity.js';
import { instant } from '../../src/domain/day.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Meeting, type ToldDraft } from '../support/meeting.js';

type Row = ToldDraft & { conclusionId: number };
const NOW = instant('2026-05-04T09:00+07:00');

describe.each(engines)('the drafts on the clerk’s table on %s', (engine) => {
  let meeting: Meeting;
  let drafts: DraftsService;
  let id: number;
  let rows: Row[];
  let clerk: Principal;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    const { app, database } = meeting.office;
    drafts = app.get(DraftsService);
    const person = (await database.read.findOneBy(Person, { email: 'office@songvan.example' }))!;
    clerk = (await app.get(AccessService).principalOf(person.id, NOW))!;
    const imported = await meeting.import();
    id = imported.id;
    rows = imported.drafts.map((draft) => ({ ...draft, conclusionId: id }));
  });
  afterEach(() => meeting.close());
  const proposed = async () => (await drafts.list(id, clerk)).filter((each) => each.state === 'proposed');
  const tasks = (list: Draft[]) => list.map(({ task }) => task);

  it('have a deadline in new words read again, and a picked day taken as it is', async () => {
    const [first, second] = rows as [Row, Row];
    const read = await drafts.edit(first, { deadline: { phrase: 'trong quý III/2026' } }, clerk, NOW);
    expect(read.due?.toString()).toBe('2026-09-30');
    const picked = await drafts.edit(second, { deadline: { due: '2026-07-15' } }, clerk, NOW);
    expect(picked).toMatchObject({ phrase: null, deadlineKind: 'fixed', version: 2 });
    expect(picked.due?.toString()).toBe('2026-07-15');
    const unread = drafts.edit(
      { ...first, version: 2 },
      { deadline: { phrase: 'khi nào xong' } },
      clerk,
      NOW,
    );
    await expect(unread).rejects.toMatchObject({ code: 'draft/deadline-unreadable' });
  });

  it('are split in their place and merged again', async () => {
    const [first] = rows as [Row];
    const at = first.task.indexOf('báo cáo');
    const parts = await drafts.split(first, at, clerk, NOW);
    expect(tasks(await proposed()).slice(0, 2)).toEqual([
      first.task.slice(0, at).trim(),
      first.task.slice(at),
    ]);
    const merged = await drafts.merge(parts, clerk, NOW);
    expect(merged.task).toBe(first.task);
    expect(await proposed()).toHaveLength(rows.length);
  });

  it('are dropped, restored, and added where the clerk wants them', async () => {
    const [first] = rows as [Row];
    await drafts.drop(first, clerk, NOW);
    expect(await proposed()).toHaveLength(rows.length - 1);
    await drafts.restore({ ...first, version: first.version + 1 }, clerk, NOW);
    await drafts.add(id, { task: 'Họp giao ban hằng tuần', lead: ['Sở TC'] }, clerk, NOW, first.id);
    expect(tasks(await proposed()).indexOf('Họp giao ban hằng tuần')).toBe(1);
  });

  it('tell the second clerk what the first one wrote', async () => {
    const [first] = rows as [Row];
    await drafts.edit(first, { lead: ['Sở TC'] }, clerk, NOW);
    const second = drafts.edit(first, { lead: ['Sở Y tế'] }, clerk, NOW);
    await expect(second).rejects.toMatchObject({
      code: 'draft/changed',
      problems: [{ at: 'lead', message: 'Chủ trì hiện là: Sở TC' }],
    });
  });

  it('are replaced as a whole list or not at all', async () => {
    const [first, second, third] = rows as [Row, Row, Row];
    const put = (list: object[]) => meeting.secretary.put(`/conclusions/${id}/drafts`, { drafts: list });
    const stale = await put([{ ...first, version: 7, task: 'Khác' }, { task: 'Dòng mới' }]);
    expect(stale.status).toBe(409);
    expect(tasks(await proposed())).toEqual(rows.map(({ task }) => task));

    await put([
      third,
      { task: 'Dòng mới', lead: ['Sở TC'], deadline: { phrase: 'trong tháng 8/2026' } },
      first,
    ]);
    const after = await proposed();
    expect(tasks(after)).toEqual([third.task, 'Dòng mới', first.task]);
    expect(after[1]!.due?.toString()).toBe('2026-08-31');
    expect(after.map(({ version }) => version)).toEqual([1, 1, 1]);
    expect((await drafts.list(id, clerk)).find((each) => each.id === second.id)?.state).toBe('dropped');
  });

  it('lets one of many clerks win, whatever the order of their rows', async () => {
    const { id, drafts } = await meeting.import();
    const rows = (task: string) => drafts.map((draft) => ({ id: draft.id, version: draft.version, task }));
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, nth) => {
        const list = rows(`Bản ${nth}`);
        return meeting.secretary.put(`/conclusions/${id}/drafts`, {
          drafts: nth % 2 ? list : list.reverse(),
        });
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
  });
});
