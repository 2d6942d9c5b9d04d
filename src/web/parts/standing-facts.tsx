import type { AssignmentFile } from '../../assignments/assignment-file.js';
import { dayOf, formatDay, formatDayLong } from '../../domain/day.js';
import { lastCounted } from './assignment-tools.js';
import { ProgressBar } from './progress-bar.js';

/** Where the work stands, within a list of facts: how far it is, whose word is awaited, which event. */
export function StandingFacts({ file }: { file: AssignmentFile }) {
  const { assignment, deadlines, history } = file;
  const { status, submittedAt, committee } = assignment;
  const counted = lastCounted(file);
  const told = counted && history.find(({ id }) => id === counted.historyId);
  const phrase = deadlines.at(-1)?.phrase;
  return (
    <>
      {counted && <dt>Tiến độ</dt>}
      {counted && (
        <dd>
          <ProgressBar measured={counted} />
          {told && <div class="soft small">báo ngày {formatDay(dayOf(told.at))}</div>}
        </dd>
      )}
      {status === 'submitted' && submittedAt && <dt>Chờ xác nhận</dt>}
      {status === 'submitted' && submittedAt && (
        <dd>
          từ {formatDayLong(dayOf(submittedAt))}, bởi thư ký {committee.name}
        </dd>
      )}
      {status === 'waiting' && <dt>Chờ mốc</dt>}
      {status === 'waiting' && (
        <dd>
          {phrase ? `“${phrase}”` : 'Văn bản không ghi rõ mốc'}
          <div class="soft small">
            Mốc chưa có ngày nên chưa tính hạn. Khi Ban Chỉ đạo nhập ngày, đơn vị được báo hạn ngay; nếu việc
            đã xong trước đó, đơn vị báo cáo hoàn thành được luôn.
          </div>
        </dd>
      )}
    </>
  );
}
