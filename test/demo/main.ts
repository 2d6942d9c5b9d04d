import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessService } from '../../src/access/access.service.js';
import { openApp } from '../../src/app.js';
import { IssuingService } from '../../src/assignments/issuing.service.js';
import { RecognitionsService } from '../../src/conclusions/recognitions.service.js';
import { day, moment } from '../../src/domain/day.js';
import { AfterBeat } from '../../src/engine/after-beat.js';
import { TickService } from '../../src/engine/tick.service.js';
import { openPlatform } from '../../src/open-platform.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Committee } from '../../src/people/committee.entity.js';
import { ManualClock } from '../../src/platform/clock.js';
import { loadConfig } from '../../src/platform/config.js';
import { JsonLogger } from '../../src/platform/logging.js';
import { MailReceiver } from '../support/mail-receiver.js';
import { ZaloStandIn } from '../support/zalo-stand-in.js';
import { writeDocx } from '../support/docx.js';
import { openDesk } from './desk.js';
import { administrator, chair, head, organisation, phoneOwners, secretary } from './organisation.js';
import { autumnMeeting, dataMeeting } from './papers.js';
import { openPhones } from './phones.js';

const SERVICE_PORT = Number(process.env.PORT ?? 3000);
const DESK_PORT = Number(process.env.DESK_PORT ?? 3001);
const PHONE_PORT = Number(process.env.PHONE_PORT ?? 3002);
const [deskUrl, phonesUrl] = [`http://127.0.0.1:${DESK_PORT}/`, `http://127.0.0.1:${PHONE_PORT}/`];
const OPENS = moment(day('2026-11-02'), '09:00');

const folder = mkdtempSync(join(tmpdir(), 'dondoc-demo-'));
const mail = await MailReceiver.start();
const clock = new ManualClock(OPENS);
const zalo = await ZaloStandIn.start(() => clock.now().epochMilliseconds);
zalo.webhooks.url = `http://127.0.0.1:${SERVICE_PORT}/webhooks/zalo`;
zalo.webhooks.ladder = [100];
const config = loadConfig({
  DATABASE_URL: `sqlite:${join(folder, 'demo.sqlite')}`,
  PORT: String(SERVICE_PORT),
  APP_URL: `http://127.0.0.1:${SERVICE_PORT}`,
  SMTP_URL: mail.url,
  MAIL_FROM: 'dondoc@anson.example',
  HEARTBEAT: 'off',
});
// The visitor jumps over days and should not have to sign in again after each.
Object.assign(config.limits, { sessionHours: 24 * 1000, sessionDays: 1000 });
Object.assign(config.zalo, zalo.settings());
const platform = await openPlatform(config, clock);
const app = await openApp(platform, new JsonLogger(['error', 'fatal']));
const access = app.get(AccessService);
const engine = app.get(TickService);

await app.get(OrganisationService).setup(Buffer.from(JSON.stringify(organisation())), clock.now());
const token = await access.makeToken(secretary, clock.now());
const clerk = (await access.principalOfToken(token.secret, clock.now()))!;
const { id: committeeId } = (await platform.database.read.findOneBy(Committee, { code: 'cds' }))!;
for (const [name, paper] of Object.entries({ 'tb-118.docx': autumnMeeting, 'tb-121.docx': dataMeeting })) {
  const file = { name, bytes: await writeDocx(paper) };
  const taken = await app.get(RecognitionsService).take(file, { committeeId }, clerk);
  if (paper !== autumnMeeting || !('conclusion' in taken)) continue;
  await app.get(IssuingService).issue(taken.conclusion.id, clerk, clock.now());
}
await engine.tick(clock.now());

const doors = [
  { role: 'Thư ký Ban Chỉ đạo', email: secretary },
  { role: 'Thủ trưởng Sở Tài chính', email: head },
  { role: 'Trưởng Ban Chỉ đạo', email: chair },
  { role: 'Quản trị viên', email: administrator },
];
const signInLink = async (email: string) => {
  const { secret } = await access.makeLink(email, clock.now());
  return `${config.appUrl}/dang-nhap/lien-ket?ma=${secret}`;
};
// One beat after the other: of two at once the second leaves delivery to the first, and the desk would show too little.
let beaten: Promise<unknown> = Promise.resolve();
const heartbeat = () => {
  const next = async () => {
    await engine.tick(clock.now());
    await app.get(AfterBeat).run(clock.now());
  };
  return (beaten = beaten.then(next, next));
};
const stage = { clock, mail, zalo, phonesUrl, heartbeat, config, doors, signInLink };
const desk = await openDesk(stage, DESK_PORT);
const phones = await openPhones(zalo, phoneOwners(), deskUrl, PHONE_PORT);
// What is told at once (returned, extended, issued by the visitor) must not wait for the next day.
const beat = setInterval(() => void heartbeat(), 2000);
await app.listen({ port: SERVICE_PORT, host: '127.0.0.1' });

process.stdout.write(`\nĐôn Đốc đang chạy với dữ liệu mẫu của tỉnh An Sơn.\n
  Bàn trình diễn (hộp thư, chuyển ngày):  ${deskUrl}
  Điện thoại Zalo:  ${phonesUrl}\n`);
for (const { role, email } of doors) process.stdout.write(`  ${role}: ${await signInLink(email)}\n`);
process.stdout.write('\nBấm Ctrl+C để dừng; dữ liệu mẫu không được giữ lại.\n');

const stop = async () => {
  clearInterval(beat);
  await desk.close();
  await phones.close();
  await app.close();
  await mail.close();
  await zalo.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
};
process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());
