import { formatInstant } from '../../domain/day.js';
import { slotWords } from '../../domain/slot-words.js';
import { channelTitle } from '../../notifications/log/attempt-words.js';
import type { Notice, NoticeState } from '../../notifications/notice.entity.js';
import type { LoggedNotice } from '../../notifications/log/notice.queries.js';
import { links } from '../links.js';
import type { Shape } from './icon.js';
import { Empty } from './messages.js';
import { Badge } from './status.js';

const STATES: Readonly<Record<NoticeState, { word: string; tone: string; shape: Shape }>> = {
  gathering: { word: 'Đang soạn', tone: 'active', shape: 'half' },
  pending: { word: 'Chờ gửi', tone: 'active', shape: 'clock' },
  retrying: { word: 'Sẽ gửi lại', tone: 'soon', shape: 'clock' },
  sending: { word: 'Đang gửi', tone: 'active', shape: 'send' },
  sent: { word: 'Đã gửi', tone: 'done', shape: 'send' },
  delivered: { word: 'Đã đến nơi', tone: 'done', shape: 'check' },
  seen: { word: 'Đã xem', tone: 'done', shape: 'check' },
  held: { word: 'Đang giữ lại', tone: 'soon', shape: 'pause' },
  unknown: { word: 'Chưa rõ kết quả', tone: 'soon', shape: 'triangle' },
  failed: { word: 'Không gửi được', tone: 'late', shape: 'triangle' },
  stale: { word: 'Không còn cần gửi', tone: 'rest', shape: 'cross' },
  superseded: { word: 'Đã thay bằng tin khác', tone: 'rest', shape: 'back' },
  cancelled: { word: 'Đã hủy', tone: 'rest', shape: 'cross' },
};

/** What became of a message, by word and shape. */
export function NoticeBadge({ state }: { state: NoticeState }) {
  return <Badge {...STATES[state]} />;
}

/** Messages with their fate; every one that did not leave says why, and leads to its whole story. */
export function NoticeTable({ notices, empty }: { notices: readonly LoggedNotice[]; empty: string }) {
  if (notices.length === 0) return <Empty>{empty}</Empty>;
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <thead>
          <tr>
            <th scope="col">Người nhận</th>
            <th scope="col">Nội dung</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Đã gửi và biên nhận</th>
          </tr>
        </thead>
        <tbody>
          {notices.map((each) => (
            <Row {...each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ notice, attempts }: LoggedNotice) {
  return (
    <tr>
      <th scope="row">
        {notice.person.name}
        <div class="soft small fw-normal">{notice.person.position}</div>
      </th>
      <td>
        <a href={links.notice(notice.id)}>{notice.subject ?? `Tin số ${notice.id}, chưa soạn`}</a>
        <div class="soft small">
          {channelTitle(notice.channel)} · {slotWords(notice.slot)}
        </div>
      </td>
      <td>
        <NoticeBadge state={notice.state} />
        {notice.reason && <div class="small mt-1 words">{notice.reason}</div>}
      </td>
      <td data-label="Đã gửi và biên nhận" class="small">
        {attempts.length === 0 ? (
          <span class="soft">Chưa gửi lần nào</span>
        ) : (
          <Receipts notice={notice} tries={attempts.length} />
        )}
      </td>
    </tr>
  );
}

/** When it left, arrived and was seen, as far as that is known. */
export function Receipts({ notice, tries }: { notice: Notice; tries?: number }) {
  const { state, sentAt, deliveredAt, seenAt } = notice;
  return (
    <>
      {sentAt && <div>Gửi lúc {formatInstant(sentAt)}</div>}
      {deliveredAt && <div>Đến lúc {formatInstant(deliveredAt)}</div>}
      {seenAt && <div>Xem lúc {formatInstant(seenAt)}</div>}
      {!sentAt && <div class="soft">{state === 'unknown' ? 'Chưa rõ đã đi chưa' : 'Chưa đi'}</div>}
      {tries !== undefined && tries > 1 && <div class="soft">{tries} lần ghi nhận</div>}
    </>
  );
}
