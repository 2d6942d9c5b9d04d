import type { Principal } from '../../access/principal.js';
import type { NoticeState } from '../../notifications/notice.entity.js';
import { type LoggedNotice, SUMMED, type Sums, UNDELIVERED } from '../../notifications/log/notice.queries.js';
import type { Committee } from '../../people/committee.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { CRITERIA, typedCriteria } from '../log-criteria.js';
import { LogFilters } from '../parts/log-filters.js';
import { Mistakes } from '../parts/messages.js';
import { NoticeTable } from '../parts/notice-table.js';
import { Pager } from '../parts/pager.js';
import { Tabs } from '../parts/tabs.js';

interface LogView {
  name: string;
  states?: readonly NoticeState[];
  empty: string;
}

export const LOG_VIEWS: Readonly<Record<string, LogView>> = {
  'tat-ca': { name: 'Tất cả', empty: 'Chưa có tin nào. Tin đầu tiên được gửi khi ban hành một kết luận.' },
  'chua-den': { name: 'Chưa đến nơi', states: UNDELIVERED, empty: 'Không có tin nào bị kẹt.' },
  'cho-gui': {
    name: 'Chờ gửi',
    states: ['gathering', 'pending', 'retrying', 'sending'],
    empty: 'Không có tin nào đang chờ gửi.',
  },
  'da-gui': { name: 'Đã gửi', states: ['sent'], empty: 'Không có tin nào đã gửi mà chưa có biên nhận.' },
  'da-den': { name: 'Đã đến, đã xem', states: ['delivered', 'seen'], empty: 'Chưa có biên nhận nào.' },
  'khong-gui': {
    name: 'Không cần gửi',
    states: ['stale', 'superseded', 'cancelled'],
    empty: 'Không có tin nào bị bỏ.',
  },
};

interface LogProps {
  who: Principal;
  typed: Form;
  refusal?: Refusal | undefined;
  view: string;
  notices: readonly LoggedNotice[];
  sums: Sums;
  committees: readonly Committee[];
  page: number;
  size: number;
}

/** What was sent to whom, when, by which way, and why not; somebody without an office reads their own messages. */
export function LogPage(props: LogProps) {
  const { who, typed, refusal, view, notices, sums, page, size } = props;
  const office = who.chairOf.length + who.secretaryOf.length > 0;
  const heading = office ? 'Nhật ký gửi tin' : 'Tin đã nhận';
  const filters = typedCriteria(typed);
  const filtered = Object.values(filters).some(Boolean);
  const count = (states?: readonly NoticeState[]) =>
    [...sums.states].reduce((sum, [state, n]) => (!states || states.includes(state) ? sum + n : sum), 0);
  return (
    <Layout title={heading} who={who} place={links.log}>
      <h1>{heading}</h1>
      <p class="lead-in">
        Mỗi tin một dòng; tin không gửi đều có lý do.
        {office && (
          <>
            {' '}
            <a class="screen-only" href={withQuery(links.evidenceList, filters)}>
              Xuất làm bằng chứng
            </a>
          </>
        )}
      </p>
      <Mistakes refusal={refusal} labels={CRITERIA} />
      <LogFilters {...props} view={view} office={office} />
      {!refusal && (
        <>
          <Tabs
            label="Chọn tin"
            tabs={Object.entries(LOG_VIEWS).map(([each, { name, states }]) => ({
              to: withQuery(links.log, { ...filters, xem: each === 'tat-ca' ? undefined : each }),
              name,
              count: count(states),
              current: each === view,
            }))}
          />
          {sums.partial && (
            <p class="soft small">
              Số tin đếm trong {SUMMED.toLocaleString('vi')} tin mới nhất; muốn xem tin cũ hơn hãy lọc theo
              ngày.
            </p>
          )}
          <NoticeTable
            notices={notices}
            empty={
              filtered ? 'Không có tin nào khớp. Hãy bỏ bớt điều kiện lọc.' : (LOG_VIEWS[view]?.empty ?? '')
            }
          />
          <Pager
            address={links.log}
            query={{ ...filters, xem: view }}
            page={page}
            size={size}
            total={count(LOG_VIEWS[view]?.states)}
          />
        </>
      )}
    </Layout>
  );
}
