import { dayOf, formatDayLong, timeOf } from '../../domain/day.js';
import { grouped } from '../../domain/grouping.js';
import { stepWords } from '../../domain/step-words.js';
import type { ScheduledMessage } from '../../engine/schedules.service.js';
import { channelTitle } from '../../notifications/log/attempt-words.js';
import { NoticeBadge } from './notice-table.js';
import { Badge } from './status.js';

/** More than this nobody reads; a conclusion for a hundred communes has thousands. */
const MOST = 300;
const MOST_UNITS = 3;

interface ScheduleProps {
  caption: string;
  messages: readonly ScheduledMessage[];
  /** Names by number. */
  units: ReadonlyMap<number, string>;
  /** Whether the messages speak of more than one unit. */
  several?: boolean;
}

/** Messages in order of time: `Thứ Ba, 12/5/2026, 08:00 · who · what · by which channel`. */
export function ScheduleTable({ caption, messages, ...about }: ScheduleProps) {
  const shown = messages.slice(0, MOST);
  return (
    <div class="sheet table-sheet">
      <table class="table stacks">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Thời điểm</th>
            <th scope="col">Người nhận</th>
            <th scope="col">Nội dung</th>
            <th scope="col">Cách gửi</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((message) => (
            <Row message={message} {...about} />
          ))}
        </tbody>
      </table>
      {messages.length > MOST && (
        <p class="soft p-3 mb-0">
          Còn {messages.length - MOST} tin về sau. Lịch của từng việc xem ở trang của việc đó.
        </p>
      )}
    </div>
  );
}

function Row({
  message,
  units,
  several,
}: Omit<ScheduleProps, 'messages' | 'caption'> & { message: ScheduledMessage }) {
  const { at, person, channel, state, items } = message;
  return (
    <tr>
      <th scope="row" class="nowrap">
        {formatDayLong(dayOf(at))}, {timeOf(at).toString({ smallestUnit: 'minute' })}
      </th>
      <td data-label="Người nhận">
        {person.name}
        <div class="soft small">
          {[person.position, units.get(person.unitId)].filter(Boolean).join(' · ')}
        </div>
      </td>
      <td data-label="Nội dung">
        {[...grouped(items, ({ step }) => stepWords(step))].map(([words, alike]) => (
          <div>
            {words}
            {several && <div class="soft small">{unitsOf(alike, units)}</div>}
          </div>
        ))}
      </td>
      <td data-label="Cách gửi" class="nowrap">
        {channelTitle(channel)}
        {state !== 'coming' && (
          <div class="mt-1">
            {state === 'paused' ? (
              <Badge tone="rest" shape="pause" word="Hoãn, người nhận đang vắng" />
            ) : (
              <NoticeBadge state={state} />
            )}
          </div>
        )}
      </td>
    </tr>
  );
}

/** `3 việc: Sở Tài chính; UBND xã An Hòa và 4 đơn vị khác`. */
function unitsOf(items: ScheduledMessage['items'], units: ReadonlyMap<number, string>): string {
  const names = [...new Set(items.map(({ unitId }) => units.get(unitId) ?? ''))];
  const rest = names.length - MOST_UNITS;
  const listed = names.slice(0, MOST_UNITS).join('; ');
  return `${items.length} việc: ${listed}${rest > 0 ? ` và ${rest} đơn vị khác` : ''}`;
}
