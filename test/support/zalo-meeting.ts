import type { AddressInfo } from 'node:net';
import { instant } from '../../src/domain/day.js';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { Person } from '../../src/people/person.entity.js';
import type { ZaloSettings } from '../../src/platform/channel-settings.js';
import type { Engine } from './database.js';
import { Meeting } from './meeting.js';
import type { SentZalo } from './zalo/account.js';
import { ZaloStandIn } from './zalo-stand-in.js';

const START = '2026-05-04T09:00+07:00';

/** The province's office on a real port, and a stand-in for Zalo that lives at its time and tells it what happens. */
export class ZaloMeeting {
  private constructor(
    readonly meeting: Meeting,
    readonly zalo: ZaloStandIn,
    readonly address: string,
  ) {}

  static async open(engine: Engine, settings: Partial<ZaloSettings> = {}): Promise<ZaloMeeting> {
    let now = () => instant(START).epochMilliseconds;
    const zalo = await ZaloStandIn.start(() => now());
    const meeting = await Meeting.open(engine, START, { zalo: { ...zalo.settings(), ...settings } });
    const { app, clock } = meeting.office;
    now = () => clock.now().epochMilliseconds;
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    zalo.webhooks.url = `http://127.0.0.1:${port}/webhooks/zalo`;
    zalo.webhooks.ladder = [];
    return new ZaloMeeting(meeting, zalo, zalo.webhooks.url);
  }

  get database() {
    return this.meeting.office.database;
  }

  async change(who: string, changes: Partial<Person>): Promise<void> {
    await this.database.write((tx) => tx.update(Person, { email: `${who}@songvan.example` }, changes));
  }

  async person(who: string): Promise<Person> {
    return (await this.database.read.findOneBy(Person, { email: `${who}@songvan.example` }))!;
  }

  goTo(now: string): void {
    this.meeting.office.clock.goTo(instant(now));
  }

  /** The finance department is given work, and its head is told of it by Zalo a minute later. */
  async told(): Promise<SentZalo> {
    await this.meeting.issued('stc');
    await this.meeting.office.tick('2026-05-04T09:01+07:00');
    return this.zalo.sent[0]!;
  }

  /** The notice for the finance department that went by Zalo. */
  async notice(): Promise<Notice> {
    const { id: personId } = await this.person('stc');
    return (await this.database.read.findOneBy(Notice, { personId, channel: 'zalo' }))!;
  }

  /** What the log holds of that notice. */
  async attempts(): Promise<string[]> {
    const { id: noticeId } = await this.notice();
    const attempts = await this.database.read.find(Attempt, { where: { noticeId }, order: { id: 'ASC' } });
    return attempts.map(({ outcome, reason }) => `${outcome}: ${reason}`);
  }

  async close(): Promise<void> {
    await this.meeting.close();
    await this.zalo.close();
  }
}
