import type { FastifyInstance } from 'fastify';
import { day, dayOf, isBefore, moment, type Day } from '../../src/domain/day.js';
import { WorkingCalendar } from '../../src/domain/working-calendar.js';
import type { ManualClock } from '../../src/platform/clock.js';
import type { Config } from '../../src/platform/config.js';
import type { MailReceiver } from '../support/mail-receiver.js';
import type { ZaloStandIn } from '../support/zalo-stand-in.js';
import { deskPage, mailPage } from './inbox.js';
import { openServer } from './serving.js';

export interface Stage {
  clock: ManualClock;
  mail: MailReceiver;
  zalo: ZaloStandIn;
  phonesUrl: string;
  heartbeat(): Promise<unknown>;
  config: Config;
  doors: { role: string; email: string }[];
  signInLink(email: string): Promise<string>;
}

const LAST_DAY = day('2027-12-31');

/** The demo's desk on a port of its own: it moves the clock and shows the mail; the service itself cannot do either. */
export async function openDesk(stage: Stage, port: number): Promise<FastifyInstance> {
  const { clock, mail, doors } = stage;
  const server = openServer();

  server.get<{ Querystring: { moi?: string } }>('/', async (request, reply) => {
    const told =
      request.query.moi &&
      `Có thêm ${Number(request.query.moi) || 0} thư và tin Zalo so với trước khi chuyển ngày.`;
    const phones = { link: stage.phonesUrl, messages: stage.zalo.sent.length };
    const visitors = doors.map(({ role }, i) => ({ role, link: `/vao/${i}` }));
    return reply
      .type('text/html')
      .send(deskPage(dayOf(clock.now()), visitors, mail.mails, phones, told || undefined));
  });
  server.get<{ Params: { n: string } }>('/thu/:n', async ({ params }, reply) => {
    const found = mail.mails[Number(params.n)];
    return found ? reply.type('text/html').send(mailPage(found)) : reply.redirect('/');
  });
  server.get<{ Params: { n: string } }>('/vao/:n', async ({ params }, reply) => {
    const door = doors[Number(params.n)];
    return reply.redirect(door ? await stage.signInLink(door.email) : '/');
  });
  server.post<{ Body: { move?: string; day?: string } }>('/di-toi', async ({ body }, reply) => {
    const arrived = () => mail.mails.length + stage.zalo.sent.length;
    const before = arrived();
    await goTo(stage, wanted(body));
    return reply.redirect(`/?moi=${arrived() - before}`, 303);
  });

  await server.listen({ port, host: '127.0.0.1' });
  return server;
}

/** The day asked for; undefined: the next working day. */
function wanted({ move, day: text }: { move?: string; day?: string }): Day | undefined {
  return move === 'to' && text && /^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : undefined;
}

/** Lives through every day up to the wanted one, as the service would: the heart beats at five past eight. */
async function goTo({ clock, heartbeat, config }: Stage, target: Day | undefined): Promise<void> {
  const calendar = new WorkingCalendar(config.calendar);
  const today = dayOf(clock.now());
  const last = target && isBefore(LAST_DAY, target) ? LAST_DAY : (target ?? calendar.nextWorkingDay(today));
  for (let at = today.add({ days: 1 }); !isBefore(last, at); at = at.add({ days: 1 })) {
    clock.goTo(moment(at, '08:05'));
    await heartbeat();
  }
}
