import type { Principal } from '../../access/principal.js';
import { dayOf, formatInstant, type Instant } from '../../domain/day.js';
import type { Watched } from '../../engine/watch.service.js';
import { channelTitle } from '../../notifications/log/attempt-words.js';
import type { Config } from '../../platform/config.js';
import { programVersion } from '../../platform/program-version.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { Row } from '../parts/channel-sheet.js';
import { Heartbeat } from '../parts/heartbeat.js';
import { StaffTabs } from '../parts/staff-tabs.js';

interface SettingsProps {
  who: Principal;
  config: Config;
  /** Which database holds the records. */
  engine: 'sqlite' | 'postgres';
  watched: Watched;
  now: Instant;
}

/** What is in force and whether it works; secrets are told only by whether they are there. */
export function SettingsPage({ who, config, engine, watched, now }: SettingsProps) {
  return (
    <Layout title="Cài đặt" who={who} place={links.people}>
      <StaffTabs who={who} current="settings" />
      <h1>Cài đặt</h1>
      <p class="lead-in">
        Chỉ để xem. Người vận hành máy chủ sửa trong config/default.json hoặc biến môi trường rồi khởi động
        lại.
      </p>
      <section class="sheet" aria-labelledby="tinh-trang">
        <h2 id="tinh-trang">Tình trạng</h2>
        <Heartbeat today={dayOf(now)} now={now} watched={watched} />
        <dl class="facts">
          <Row name="Giờ máy chủ">{formatInstant(now)}</Row>
          <Row name="Phiên bản">{programVersion()}</Row>
          <Row name="Cơ sở dữ liệu">{engine === 'postgres' ? 'PostgreSQL' : 'SQLite'}</Row>
        </dl>
      </section>
      <InForce config={config} />
      <section class="sheet" aria-labelledby="noi-khac">
        <h2 id="noi-khac">Sửa ngay trên trang</h2>
        <ul class="mb-0">
          {who.secretaryOf.length > 0 && (
            <>
              <li>
                <a href={links.channels}>Kênh gửi tin</a>: thử, kết nối Zalo
              </li>
              <li>
                <a href={links.calendar}>Lịch làm việc</a>: ngày nghỉ, ngày làm bù
              </li>
              <li>
                <a href={links.policies}>Quy định nhắc</a>: của từng Ban Chỉ đạo
              </li>
            </>
          )}
          <li>
            <a href={links.wishes}>Thông báo của tôi</a>: giờ nhận tin, ngày vắng mặt
          </li>
        </ul>
      </section>
    </Layout>
  );
}

function InForce({ config }: { config: Config }) {
  const { limits, ladder, delivery, mail, zalo, channelOrder, beforeDay, heartbeat, appUrl } = config;
  const quiet = ladder.quiet;
  return (
    <section class="sheet" aria-labelledby="dang-dung">
      <h2 id="dang-dung">Đang áp dụng</h2>
      <dl class="facts">
        <Row name="Địa chỉ">{appUrl}</Row>
        <Row name="“Trước ngày X”">
          {beforeDay === 'register'
            ? 'ngày cuối là ngày X, như sổ theo dõi in'
            : 'ngày cuối là ngày trước ngày X'}
        </Row>
        <Row name="Giờ gửi tin hằng ngày">
          {ladder.slot}
          {quiet && `; Zalo không gửi từ ${quiet.from} đến ${quiet.until}`}
        </Row>
        <Row name="Thứ tự kênh">{channelOrder.map(channelTitle).join(', rồi ')}</Row>
        <Row name="Tự gửi nhắc">{heartbeat === 'on' ? 'có' : 'không; do lệnh tick'}</Row>
        <Row name="Đường dẫn trả lời trong tin">dùng được {delivery.linkDays} ngày</Row>
        <Row name="Thư mỗi phút">{mail.perMinute}</Row>
        <Row name="Thư mỗi giờ cho một người">{mail.perPersonPerHour}</Row>
        <Row name="Tệp lớn nhất">{Math.round(limits.fileBytes / 1024 / 1024)} MB</Row>
        <Row name="Phiên đăng nhập">hết sau {limits.sessionHours} giờ không dùng</Row>
        <Row name="Máy chủ thư">{stands(config.smtpUrl)}</Row>
        <Row name="Mẫu tin Zalo">{stands(zalo.templateId)}</Row>
        <Row name="Khóa bí mật">{config.secretKey ? 'đã đặt' : 'tự tạo, cất cạnh tệp dữ liệu'}</Row>
      </dl>
    </section>
  );
}

function stands(value: unknown): string {
  return value ? 'đã đặt' : 'chưa đặt';
}
