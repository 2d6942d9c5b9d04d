import { formatDayLong, formatInstant, type Day, type Instant } from '../../domain/day.js';
import type { Watched } from '../../engine/watch.service.js';
import { CHANNEL_WORDS } from '../../notifications/log/attempt-words.js';
import { Heed } from './messages.js';

interface HeartbeatProps {
  today: Day;
  now: Instant;
  watched: Watched;
}

/** Whether the reminding runs: the last heartbeat, what has waited longest, and what went wrong. */
export function Heartbeat({ today, now, watched }: HeartbeatProps) {
  const { last, late, oldestDue, clockDoubtedSince, standstill, paused, turnedAway } = watched;
  return (
    <>
      <p class="lead-in">
        {formatDayLong(today)} · Hệ thống kiểm tra, gửi nhắc lần gần nhất:{' '}
        {last ? formatInstant(last) : 'chưa có'}
        {oldestDue && (
          <> · Việc cần nhắc lâu nhất chưa xử lý: {ageWords(now.since(oldestDue).total('minutes'))}</>
        )}
      </p>
      {late && (
        <Heed>Việc nhắc tự động đang ngừng; tin có thể chưa được gửi. Đề nghị báo quản trị viên.</Heed>
      )}
      {clockDoubtedSince && (
        <Heed>
          Đồng hồ máy chủ vừa nhảy xa đến {formatInstant(clockDoubtedSince)} nên hệ thống tạm ngừng nhắc cho
          đến khi đồng hồ chạy ổn định 10 phút. Đề nghị quản trị viên kiểm tra giờ máy chủ.
        </Heed>
      )}
      {paused.map(({ channel, reason, until }) => (
        <Heed>
          Kênh {CHANNEL_WORDS[channel]} tạm ngừng gửi đến {formatInstant(until)}: {reason}. Tin đang chờ sẽ
          gửi sau hoặc chuyển sang kênh khác.
        </Heed>
      ))}
      {turnedAway > 0 && (
        <Heed>
          {turnedAway} thư chưa gửi được vì máy chủ thư từ chối theo chính sách hoặc không nhận địa chỉ gửi.
          Hệ thống thử lại bốn giờ một lần; đề nghị quản trị viên kiểm tra cấu hình gửi thư.
        </Heed>
      )}
      {standstill && (
        <Heed>
          Hệ thống đã ngừng nhắc từ {formatInstant(standstill.since)} đến {formatInstant(standstill.until)};{' '}
          {standstill.messages} tin đã được gửi bù.
        </Heed>
      )}
    </>
  );
}

/** `3 phút`, `2 giờ`, `4 ngày`; what is younger than a minute counts as one. */
function ageWords(minutes: number): string {
  if (minutes < 60) return `${Math.max(1, Math.round(minutes))} phút`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} giờ`;
  return `${Math.round(minutes / (24 * 60))} ngày`;
}
