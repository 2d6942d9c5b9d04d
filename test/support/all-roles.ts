import { AccessService } from '../../src/access/access.service.js';
import { Attachment } from '../../src/assignments/attachment.entity.js';
import { Clause } from '../../src/conclusions/conclusion.entity.js';
import { Draft } from '../../src/conclusions/draft.entity.js';
import { day } from '../../src/domain/day.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Pause } from '../../src/people/pause.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { Meeting } from './meeting.js';
import { fileOf } from './organisation.js';
import { addressOf, bodyOf, type Rows } from './route-fill.js';
import { routesOf } from './routes.js';
import { linkFor } from './sent-link.js';

/** Somebody of each kind, as seen from an assignment of the finance department; by their mailbox. */
const MAILBOXES = {
  lead: 'stc',
  standIn: 'stc.deputy',
  officer: 'stc.officer',
  coordinator: 'snnmt',
  otherHead: 'anhoa',
  superior: 'leader',
  decider: 'decider',
  secretary: 'office',
  otherSecretary: 'office2',
  chair: 'chair',
  otherChair: 'chair2',
  admin: 'admin',
  gone: 'ghost',
} as const;

export type Role = keyof typeof MAILBOXES | 'stranger';

export const ROLES: readonly Role[] = ['stranger', ...(Object.keys(MAILBOXES) as Role[])];

const mail = (who: string) => `${who}@songvan.example`;
const person = (who: string) => ({
  ...{ email: mail(who), name: `Cán bộ ${who}`, position: 'Chuyên viên', unit: 'ubnd', head: false },
});

const everybody = {
  persons: [
    ...['leader', 'decider', 'office2', 'chair2', 'ghost'].map(person),
    { ...person('admin'), admin: true },
    { ...person('stc.officer'), unit: 'stc' },
  ],
  committees: [
    {
      ...{ code: 'cds', name: 'Ban Chỉ đạo chuyển đổi số tỉnh Sông Vân', chair: mail('chair') },
      ...{ secretariat: [mail('office'), mail('ghost')], units: 'all', decider: mail('decider') },
      leaders: [{ person: mail('leader'), units: ['stc'] }],
    },
    {
      ...{ code: 'pctt', name: 'Ban Chỉ huy phòng, chống thiên tai tỉnh Sông Vân', chair: mail('chair2') },
      ...{ secretariat: [mail('office2')], units: ['an-hoa'] },
    },
  ],
  standIns: [{ person: mail('stc'), standIn: mail('stc.deputy'), from: '2026-05-01', to: '2026-06-30' }],
};

/** An office in which something of every kind exists, with everybody at its doors. */
export class AllRoles {
  private constructor(
    private readonly meeting: Meeting,
    private readonly keys: ReadonlyMap<Role, { token: string; session: string }>,
    private readonly rows: Rows,
  ) {}

  static async open(): Promise<AllRoles> {
    const meeting = await Meeting.open('sqlite');
    const { app, clock, database } = meeting.office;
    await app.get(OrganisationService).setup(fileOf(everybody), clock.now());
    const rows = await fill(meeting);
    const keys = new Map<Role, { token: string; session: string }>();
    const access = app.get(AccessService);
    for (const [role, who] of Object.entries(MAILBOXES)) {
      const { secret: token } = await access.makeToken(mail(who), clock.now());
      const link = await access.makeLink(mail(who), clock.now());
      const { secret: session } = await access.useLink(link.secret, clock.now());
      keys.set(role as Role, { token, session });
    }
    await database.write((tx) => tx.update(Person, { email: mail('ghost') }, { leftOn: day('2026-05-03') }));
    return new AllRoles(meeting, keys, rows);
  }

  close(): Promise<void> {
    return this.meeting.close();
  }

  /** Every route that the server knows, as `GET /viec/:id`; HEAD goes with GET. */
  routes(): string[] {
    return routesOf(this.meeting.office.app);
  }

  /** What `role` is answered at a route, with something that exists in the place of each parameter. */
  async ask(route: string, role: Role): Promise<{ status: number; location: string }> {
    const [method = '', pattern = ''] = route.split(' ');
    const key = this.keys.get(role);
    const cookie = key && pattern !== '/dang-xuat' ? { cookie: `dondoc=${key.session}` } : {};
    const rows = { ...this.rows, ...(await this.onlyOnce(pattern)) };
    const reply = await this.meeting.office.app.inject({
      method: method as 'GET',
      url: addressOf(pattern, rows),
      remoteAddress: `10.0.0.${1 + ROLES.indexOf(role)}`,
      headers: pattern.startsWith('/api/')
        ? { ...(key && { authorization: `Bearer ${key.token}` }) }
        : { ...cookie, 'sec-fetch-site': 'same-origin' },
      ...(method !== 'GET' && { payload: bodyOf(pattern, rows) }),
    });
    return { status: reply.statusCode, location: String(reply.headers.location ?? '') };
  }

  /** A new row for what can be done only once with a row. */
  private async onlyOnce(pattern: string): Promise<Rows> {
    const { database, clock } = this.meeting.office;
    if (pattern.endsWith('/remove')) {
      const { id: _, ...copy } = (await database.read.findOneBy(Attachment, {
        id: Number(this.rows['file']),
      }))!;
      return { file: `${(await database.write((tx) => tx.save(Attachment, copy))).id}` };
    }
    if (!/(end|ket-thuc)$/.test(pattern)) return {};
    const days = { fromDay: day('2026-06-01'), toDay: day('2026-06-02') };
    const row = { personId: Number(this.rows['head']), byId: 1, at: clock.now(), ...days };
    const { id } = await database.write((tx) => tx.save(Pause, { ...row, endedAt: null, endedById: null }));
    return { pause: `${id}` };
  }
}

/** Lets there be one of everything; answers the numbers of what the routes are asked for. */
async function fill(meeting: Meeting): Promise<Rows> {
  const { read } = meeting.office.database;
  const id = (await meeting.issued('stc'))[1]!.id;
  const report = new FormData();
  report.append('text', 'Đã rà soát.');
  report.append('document', new Blob(['Đã rà soát bảy xã.']), 'bao-cao.txt');
  const { body } = await meeting.finance.send(`/assignments/${id}/progress`, report);
  const asked = { newDue: '2026-07-10', reason: 'Chờ số liệu.' };
  await meeting.finance.post(`/assignments/${id}/extensions`, asked);
  const obstacle = { text: 'Chưa có định mức.', wanted: 'UBND tỉnh quyết định định mức.' };
  await meeting.finance.post(`/assignments/${id}/obstacles`, obstacle);
  await meeting.finance.post(`/assignments/${id}/officer`, { email: mail('stc.officer') });
  const { id: conclusionId } = await meeting.import();
  await meeting.issuedMonthly();
  await meeting.scanned('running', '2026-05-04T09:05+07:00');
  await meeting.office.tick('2026-05-04T09:05+07:00');
  await meeting.secretary.post('/notices/evidence');
  const [head, deputy] = await Promise.all(
    ['stc', 'stc.deputy'].map((who) => read.findOneBy(Person, { email: mail(who) })),
  );
  const rows = {
    ...{ assignment: id, conclusion: conclusionId, head: head!.id },
    file: (body as { reported: { attachments: { id: number }[] } }).reported.attachments[0]!.id,
    notice: (await read.findOneBy(Notice, { personId: deputy!.id }))!.id,
    draft: (await read.findOneBy(Draft, { conclusionId }))!.id,
    clause: (await read.findOneBy(Clause, { conclusionId }))!.id,
    token: (await linkFor(meeting, 'stc', id)).slice('/t/'.length),
  };
  return Object.fromEntries(Object.entries(rows).map(([name, value]) => [name, `${value}`]));
}
