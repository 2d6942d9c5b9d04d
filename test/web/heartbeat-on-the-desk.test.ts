import { afterEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { Heartbeat as HeartbeatTimer } from '../../src/engine/heartbeat.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

const STOPPED = 'Việc nhắc tự động đang ngừng';

describe('the secretariat’s desk', () => {
  let meeting: Meeting;
  afterEach(() => meeting.close());

  const deskAt = async (at: string) => {
    meeting.office.clock.goTo(instant(at));
    const clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    return words((await clerk.get('/thu-ky')).html);
  };

  it('says within minutes that the heart has stopped, though it beat today', async () => {
    meeting = await Meeting.open('sqlite', '2026-05-04T09:00+07:00', { heartbeat: 'on' });
    await meeting.office.tick('2026-05-04T09:01+07:00');
    expect(await deskAt('2026-05-04T09:05+07:00')).not.toContain(STOPPED);
    const desk = await deskAt('2026-05-04T09:07+07:00');
    expect(desk).toContain(STOPPED);
    expect(desk).toContain('09:01 ngày 04/5/2026');
  });

  it('says how many mails wait for a setting of the mail server to be mended', async () => {
    meeting = await Meeting.open('sqlite', '2026-05-04T09:00+07:00', { heartbeat: 'on' });
    await meeting.issued('stc');
    meeting.office.mail.refuse({ recipient: { code: 554, text: '5.7.1 relay denied' } });
    await meeting.office.tick('2026-05-04T09:01+07:00');
    expect(await deskAt('2026-05-04T09:02+07:00')).toMatch(
      / [1-9] thư chưa gửi được vì máy chủ thư từ chối theo chính sách/,
    );
    meeting.office.mail.accept();
    await meeting.office.tick('2026-05-04T13:02+07:00');
    expect(await deskAt('2026-05-04T13:03+07:00')).not.toContain('chưa gửi được');
  });

  it('says nothing of it just after midnight, when it beats', async () => {
    meeting = await Meeting.open('sqlite', '2026-05-04T09:00+07:00', { heartbeat: 'on' });
    await meeting.office.tick('2026-05-04T23:59+07:00');
    expect(await deskAt('2026-05-05T00:01+07:00')).not.toContain(STOPPED);
  });

  it('says how long the oldest matter has waited, and that nothing waits after the next beat', async () => {
    meeting = await Meeting.open('sqlite', '2026-05-04T09:00+07:00', { heartbeat: 'on' });
    await meeting.issued('stc');
    expect(await deskAt('2026-05-04T09:03+07:00')).toContain('Việc cần nhắc lâu nhất chưa xử lý: 3 phút');
    await meeting.office.tick('2026-05-04T09:03+07:00');
    expect(await deskAt('2026-05-04T09:04+07:00')).not.toContain('Việc cần nhắc lâu nhất');
  });

  it('tells of a standstill, and of a clock that leapt', async () => {
    meeting = await Meeting.open('sqlite', '2026-05-04T09:00+07:00', { heartbeat: 'on' });
    await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:03+07:00');
    await meeting.office.tick('2026-05-14T10:00+07:00');
    expect(await deskAt('2026-05-14T10:01+07:00')).toMatch(
      /ngừng nhắc từ 09:03 ngày 04\/5\/2026 đến 10:00 ngày 14\/5\/2026; \d+ tin đã được gửi bù/,
    );
    const heartbeat = meeting.office.app.get(HeartbeatTimer);
    await heartbeat.beat();
    meeting.office.clock.setTo(instant('2027-05-14T10:00+07:00'));
    await heartbeat.beat();
    expect(await deskAt('2027-05-14T10:01+07:00')).toContain('Đồng hồ máy chủ vừa nhảy xa');
  });
});
