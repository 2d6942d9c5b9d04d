import { AccessService } from '../../src/access/access.service.js';
import { IssuingService } from '../../src/assignments/issuing.service.js';
import { ZaloTokens } from '../../src/channels/zalo/tokens.js';
import { instant } from '../../src/domain/day.js';
import { openPlatform } from '../../src/open-platform.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Person } from '../../src/people/person.entity.js';
import { ManualClock } from '../../src/platform/clock.js';
import type { Config } from '../../src/platform/config.js';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { records } from '../../src/records.js';
import { type Arrived, BareReceiver } from '../support/bare-receiver.js';
import { testConfig } from '../support/config.js';
import { type Engine, freshDatabase } from '../support/database.js';
import { layOut } from '../support/laid-out.js';
import { fileOf } from '../support/organisation.js';
import { openRooms } from '../support/rooms.js';
import { ZaloStandIn } from '../support/zalo-stand-in.js';

/** So many communes, the heads of every other one on Zalo; each head is told of each conclusion on its own. */
export const COMMUNES = 100;
const NO_LIMIT = 1_000_000;

/** A Tuesday: nothing but what was issued is due, and a whole working day is left for dying. */
export const MORNING = instant('2026-05-05T08:30+07:00');

/** An office whose conclusions wait to be told, a mail server and Zalo; the senders come and go. */
export class FaultyOffice {
  private constructor(
    readonly conclusions: number,
    readonly mails: readonly Arrived[],
    readonly zalo: ZaloStandIn,
    readonly settings: Partial<Config>,
    /** Whether what has not arrived in time goes by mail as well. */
    readonly fallback: boolean,
    private readonly receiver: BareReceiver,
    private readonly drop: () => Promise<void>,
  ) {}

  /** With `fallback` the hours after which mail follows are those that are delivered; without, none ever does. */
  static async open(engine: Engine, conclusions: number, fallback: boolean): Promise<FaultyOffice> {
    const mails: Arrived[] = [];
    const fresh = await freshDatabase(engine);
    const receiver = await BareReceiver.start((mail) => void mails.push(mail));
    const zalo = await ZaloStandIn.start();
    zalo.refuseByEnding = false;
    zalo.perMinute = NO_LIMIT;
    const { delivery } = testConfig();
    const settings = {
      databaseUrl: fresh.url,
      smtpUrl: receiver.url,
      zalo: zalo.settings(),
      mail: { ...testConfig().mail, perMinute: NO_LIMIT, perPersonPerHour: NO_LIMIT },
      delivery: fallback ? delivery : { ...delivery, receiptHours: 0, downHours: 0 },
    };
    const office = new FaultyOffice(conclusions, mails, zalo, settings, fallback, receiver, fresh.drop);
    await office.moveIn();
    return office;
  }

  /** How many messages have left, as their receivers count. */
  get arrived(): number {
    return this.mails.length + this.zalo.sent.length;
  }

  /** Everything that is to be told. */
  get expected(): number {
    return COMMUNES * this.conclusions;
  }

  /** Every other message that Zalo has taken reaches its reader; nothing is heard of the others. */
  showHalf(): void {
    for (const [at, message] of this.zalo.sent.entries())
      if (at % 2 === 0) message.deliveredAt ??= message.sentAt;
  }

  /** The database as it is left behind; only when no sender lives, for a SQLite file has one process. */
  async look<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await Database.open(readDatabaseUrl(this.settings.databaseUrl!)!, records);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }

  async close(): Promise<void> {
    await this.receiver.close();
    await this.zalo.close();
    await this.drop();
  }

  private async moveIn(): Promise<void> {
    const platform = await openPlatform(testConfig(this.settings), new ManualClock(MORNING));
    const rooms = await openRooms(platform);
    await rooms.get(OrganisationService).setup(fileOf(organisation()), MORNING);
    const secretary = await platform.database.read.findOneBy(Person, { email: email('office') });
    const who = await rooms.get(AccessService).principalOf(secretary!.id, MORNING);
    const task = { task: 'Rà soát, báo cáo', lead: ['UBND các xã'], due: '2026-06-30' };
    for (let at = 1; at <= this.conclusions; at += 1) {
      const id = await platform.database.write((tx) =>
        layOut(tx, [task], `${at}/TB-UBND`, secretary!.id, MORNING),
      );
      await rooms.get(IssuingService).issue(id, who!, MORNING);
    }
    // A grant that dies with its sender is another matter: see the races for the refresh token.
    await rooms.get(ZaloTokens, { strict: false }).current(MORNING);
    await rooms.close();
  }
}

function email(who: string): string {
  return `${who}@songvan.example`;
}

function organisation(): object {
  const communes = Array.from({ length: COMMUNES }, (_, at) => at + 1);
  const person = (who: string, unit: string, head: boolean) => ({
    ...{ email: email(who), name: `Cán bộ ${who}`, position: 'Chủ tịch', unit, head },
  });
  return {
    units: [
      { code: 'ubnd', name: 'UBND tỉnh Sông Vân', kind: 'authority' },
      ...communes.map((at) => ({
        code: `xa-${at}`,
        name: `UBND xã Số ${at}`,
        kind: 'commune',
        parent: 'ubnd',
      })),
    ],
    groups: [{ code: 'communes', names: ['UBND các xã'], members: { kind: 'commune' } }],
    persons: [
      person('chair', 'ubnd', true),
      person('office', 'ubnd', false),
      ...communes.map((at) => ({
        ...person(`xa${at}`, `xa-${at}`, true),
        ...(at % 2 === 0 && { phone: `8490${1_000_000 + at}`, zaloConsent: '2026-01-05' }),
      })),
    ],
    committees: [
      {
        ...{ code: 'cds', name: 'Ban Chỉ đạo chuyển đổi số', chair: email('chair') },
        ...{ secretariat: [email('office')], units: 'all' },
      },
    ],
  };
}
