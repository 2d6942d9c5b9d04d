import type { OutgoingMessage } from '../../src/channels/channel.js';
import { ZaloClient } from '../../src/channels/zalo/client.js';
import { ZaloConnection } from '../../src/channels/zalo/connection.js';
import { ZaloPermission } from '../../src/channels/zalo/permission.js';
import { TokenStore } from '../../src/channels/zalo/token-store.js';
import { ZaloTokens } from '../../src/channels/zalo/tokens.js';
import { ZaloChannel } from '../../src/channels/zalo/zalo.channel.js';
import { instant } from '../../src/domain/day.js';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { Secrets } from '../../src/platform/secrets.js';
import { records } from '../../src/records.js';
import { testConfig } from './config.js';
import { type Engine, freshDatabase } from './database.js';
import { ZaloStandIn } from './zalo-stand-in.js';

export const morning = instant('2024-05-03T01:00:00Z');

/** A notice for the person with this number. */
export function messageTo(phone: string | null, zalo: Record<string, string> = {}): OutgoingMessage {
  return {
    noticeId: 7,
    messageId: 'n7@dondoc.example',
    trackingId: 'n7-a1b2',
    to: { name: 'Trần Thị Mơ', email: 'mo@xa.example', phone, zaloUserId: null, zaloContactAt: null },
    subject: '',
    text: '',
    html: '',
    zalo: {
      nguoi_nhan: 'Trần Thị Mơ',
      tinh_trang: '3 nhiệm vụ: 1 quá hạn',
      noi_dung: 'Rà soát danh sách hộ',
      han: '08/5/2024',
      duong_dan: 'https://dondoc.example/',
      ...zalo,
    },
    zaloText: 'Kính gửi Ông/Bà Trần Thị Mơ: 3 nhiệm vụ, trong đó 1 quá hạn.',
  };
}

/** A stand-in for Zalo, and a service that knows it, with a fresh database. */
export class ZaloOffice {
  private constructor(
    readonly zalo: ZaloStandIn,
    readonly database: Database,
    readonly url: string,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(engine: Engine): Promise<ZaloOffice> {
    const fresh = await freshDatabase(engine);
    const database = await Database.open(readDatabaseUrl(fresh.url)!, records);
    await database.administration.runMigrations();
    return new ZaloOffice(await ZaloStandIn.start(), database, fresh.url, () => fresh.drop());
  }

  /** An instance of the service as it starts; several may share the database. */
  instance(settings = this.zalo.settings(), database = this.database) {
    const config = testConfig({ zalo: settings });
    const secrets = new Secrets(config);
    const store = new TokenStore(config, database, secrets);
    const tokens = new ZaloTokens(config, database, store);
    const client = new ZaloClient(config, tokens);
    const permission = new ZaloPermission(config, database, secrets, tokens);
    const connection = new ZaloConnection(config, client, store, permission);
    return { channel: new ZaloChannel(config, client, store), client, connection, store, tokens };
  }

  /** The channel of such an instance. */
  channel(settings = this.zalo.settings()): ZaloChannel {
    return this.instance(settings).channel;
  }

  async close(): Promise<void> {
    await this.zalo.close();
    await this.database.close();
    await this.drop();
  }
}
