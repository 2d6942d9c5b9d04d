import type { Principal } from '../../access/principal.js';
import type { NoticeState } from '../../notifications/notice.entity.js';
import type { Page } from '../../platform/page.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { type LoggedNotice, UNDELIVERED } from '../../notifications/notice.queries.js';
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
  'da-gui': { name: 'Đã gửi', states: ['sent', 'delivered', 'seen'], empty: 'Chưa gửi tin nào.' },
  'khong-gui': {
    name: 'Không cần gửi',
    states: ['stale', 'superseded', 'cancelled'],
    empty: 'Không có tin nào bị bỏ.',
  },
};

interface LogProps {
  who: Principal;
  view: string;
  list: Page<LoggedNotice>;
  page: number;
  size: number;
}

/** What was sent to whom, when, by which way, and why not; somebody without an office reads their own messages. */
export function LogPage({ who, view, list, page, size }: LogProps) {
  const office = who.chairOf.length + who.secretaryOf.length > 0;
  const heading = office ? 'Nhật ký gửi tin' : 'Tin đã nhận';
  return (
    <Layout title={heading} who={who} place={links.log}>
      <h1>{heading}</h1>
      <p class="lead-in">Mỗi tin một dòng; tin không gửi đều có lý do.</p>
      <Tabs
        label="Chọn tin"
        tabs={Object.entries(LOG_VIEWS).map(([each, { name }]) => ({
          to: withQuery(links.log, { xem: each === 'tat-ca' ? undefined : each }),
          name,
          current: each === view,
        }))}
      />
      <NoticeTable notices={list.items} empty={LOG_VIEWS[view]?.empty ?? ''} />
      <Pager address={links.log} query={{ xem: view }} page={page} size={size} total={list.total} />
    </Layout>
  );
}
