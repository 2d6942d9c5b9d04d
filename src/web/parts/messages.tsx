import type { ComponentChildren } from 'preact';
import type { Problem, Refusal } from '../../platform/refusal.js';
import { Icon } from './icon.js';

const DONE = {
  receive: 'Đã tiếp nhận.',
  progress: 'Đã ghi báo cáo tiến độ.',
  submit: 'Đã báo cáo hoàn thành; đang chờ thư ký xác nhận.',
  confirm: 'Đã xác nhận hoàn thành.',
  return: 'Đã trả lại; đơn vị sẽ được báo ngay.',
  extend: 'Đã gia hạn; đơn vị sẽ được báo ngay.',
  'date-event': 'Đã nhập hạn; đơn vị sẽ được báo ngay.',
  suspend: 'Đã tạm dừng; việc này không còn bị nhắc.',
  resume: 'Đã cho tiếp tục thực hiện.',
  withdraw: 'Đã thu hồi; đơn vị sẽ được báo ngay.',
  'ask-extension': 'Đã gửi đề nghị gia hạn.',
  obstacle: 'Đã báo vướng mắc; thư ký thấy ngay trong việc chờ xử lý.',
  'officer-named': 'Đã cử; người ấy được báo ngay, cùng nhận tin và báo cáo được việc này.',
  'officer-ended': 'Đã thôi cử; người ấy không nhận tin và không báo cáo được việc này nữa.',
  'obstacle-answered': 'Đã gửi trả lời; đơn vị đọc được trên trang của việc.',
  'obstacle-closed': 'Đã kết thúc vướng mắc; đơn vị đọc được trên trang của việc.',
  'file-removed': 'Đã gỡ tệp; tên tệp và lý do còn lưu trong quá trình.',
  urge: 'Đã đôn đốc; đơn vị sẽ nhận được tin trong ít phút.',
  remark: 'Đã gửi ý kiến chỉ đạo; đơn vị sẽ nhận được tin trong ít phút.',
  urged: 'Đã đôn đốc; các đơn vị sẽ nhận được tin trong ít phút.',
  granted: 'Đã đồng ý gia hạn; đơn vị sẽ được báo.',
  refused: 'Không đồng ý gia hạn; giữ nguyên hạn hiện nay, đơn vị sẽ được báo.',
  imported: 'Đã đọc văn bản. Hãy soát từng dự thảo, rồi ban hành.',
  saved: 'Đã lưu.',
  recounted: 'Đã lưu. Các thời hạn chưa ai sửa đã được tính lại theo ngày ban hành mới.',
  added: 'Đã thêm dự thảo.',
  split: 'Đã tách.',
  merged: 'Đã gộp.',
  dropped: 'Đã bỏ.',
  restored: 'Đã khôi phục.',
  reviewed: 'Đã xem.',
  'taken-from-text': 'Đã thêm dự thảo từ đoạn văn bản; hãy kiểm tra đơn vị và hạn.',
  'no-task': 'Đã ghi: không phát sinh nhiệm vụ.',
  'task-open': 'Đã mở lại mục để xem.',
  'taken-back': 'Đã hoàn tác.',
  undone: 'Đã hoàn tác; việc trở lại như trước.',
  filter: 'Đã lưu bộ lọc.',
  'filter-dropped': 'Đã bỏ bộ lọc.',
  renamed: 'Đã thay tên đơn vị.',
  learnt: 'Đã thay tên đơn vị và ghi nhớ cách gọi này.',
  issued: 'Đã ban hành; các đơn vị được báo trong ít phút.',
  wished: 'Đã lưu giờ nhận tin.',
  away: 'Đã ghi ngày vắng mặt.',
  back: 'Đã kết thúc; tin lại gửi cho chính người ấy từ hôm nay.',
  'zalo-code': 'Đã lấy mã mới; hãy nhắn mã ấy từ Zalo của Ông/Bà.',
  'zalo-unlinked': 'Đã hủy liên kết tài khoản Zalo; đường dẫn trong các tin đã gửi không còn dùng được.',
  'zalo-agreed': 'Đã ghi: đồng ý nhận tin qua Zalo.',
  'zalo-withdrew': 'Đã ghi: thôi nhận tin qua Zalo; từ nay tin gửi qua thư điện tử.',
  'policy-applied': 'Đã áp dụng.',
  'group-removed': 'Đã bỏ nhóm; việc đã giao không đổi.',
  'person-added': 'Đã thêm. Hãy gửi đường dẫn đăng nhập để người ấy tự đặt mật khẩu.',
  'handed-over': 'Đã bàn giao; tin chưa gửi sẽ đến người này.',
  'feed-made': 'Đã tạo địa chỉ lịch; địa chỉ cũ, nếu có, không còn dùng được.',
  'feed-ended': 'Đã ngừng; địa chỉ lịch không còn dùng được.',
  'links-ended': 'Đã thu hồi; đường dẫn trong các tin đã gửi không còn dùng được, tin sau có đường dẫn mới.',
  password: 'Đã đổi mật khẩu; mọi nơi khác đã bị đăng xuất.',
  'session-ended': 'Đã đăng xuất.',
  'sessions-ended': 'Đã đăng xuất người này khỏi mọi nơi.',
  'two-steps-off': 'Đã tắt xác thực hai bước.',
  'sso-linked': 'Đã liên kết; từ nay tài khoản này vào được đây.',
  'sso-unlinked': 'Đã bỏ liên kết; tài khoản ấy không vào được đây nữa.',
  resent: 'Đã xếp gửi lại; tin sẽ đi trong ít phút.',
  settled: 'Đã ghi kết quả.',
  cancelled: 'Đã hủy; người nhận không được báo bằng tin này.',
  evidence: 'Đã xuất và lưu bản xuất.',
  calendar: 'Đã sửa lịch làm việc.',
  'channel-retried': 'Đã bỏ tạm dừng; tin đang giữ lại được gửi trong ít phút.',
  'zalo-granted': 'Đã nhận quyền mới từ Zalo; tin đang giữ lại được gửi trong ít phút.',
  'series-changed': 'Đã đổi định kỳ; các kỳ đã giao giữ nguyên.',
  'series-ended': 'Đã dừng; không giao kỳ mới.',
} as const;

type Done = keyof typeof DONE;

/** What has just been done, named by the address after a redirect; anything unknown says nothing. */
export function DoneMessage({ done, children }: { done: string | undefined; children?: ComponentChildren }) {
  if (!done || !Object.hasOwn(DONE, done)) return null;
  return (
    <Told>
      <span>{DONE[done as Done]}</span>
      {children}
    </Told>
  );
}

/** Something that has just been done. */
export function Told({ children }: { children: ComponentChildren }) {
  return (
    <div class="told good" role="status" id="xong" tabIndex={-1}>
      <Icon shape="check" />
      {children}
    </div>
  );
}

/** Something to know before going on. */
export function Heed({ children }: { children: ComponentChildren }) {
  return (
    <div class="told heed">
      <Icon shape="triangle" />
      <div>{children}</div>
    </div>
  );
}

interface MistakesProps {
  refusal: Refusal | undefined;
  /** Put before a field's name to make its id. */
  prefix?: string;
  /** The fields' labels by name. */
  labels?: Readonly<Record<string, string>>;
}

/** What was wrong with a form, each mistake linked to its field. */
export function Mistakes({ refusal, prefix = '', labels = {} }: MistakesProps) {
  if (!refusal) return null;
  const { message, problems } = refusal;
  const alone = problems.length === 1 && problems[0]?.message === message;
  return (
    <div class="told bad" role="alert" id="loi" tabIndex={-1} autofocus>
      {!alone && <strong>{message}</strong>}
      {problems.length > 0 && (
        <ul class={alone ? 'list-unstyled m-0 p-0' : undefined}>
          {problems.map((problem) => (
            <li>
              <a href={`#${prefix}${problem.at}`}>{sentence(problem, labels[problem.at])}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A mistake that is a sentence of its own stands alone; one that goes on from its field's label gets it. */
function sentence({ message }: Problem, label: string | undefined): string {
  return label && message[0] === message[0]?.toLowerCase() ? `${label} ${message}` : message;
}

/** Nothing here, and what to do about it. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <div class="sheet empty">{children}</div>;
}
