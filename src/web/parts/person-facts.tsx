import { formatDayLong, formatInstant } from '../../domain/day.js';
import { links } from '../links.js';
import type { HeldPost, PersonFile } from '../../staff/person-file.js';
import { phoneWords } from '../pages/people.page.js';
import { Row } from './channel-sheet.js';

const POSTS: Readonly<Record<HeldPost['post'], string>> = {
  head: 'Người đứng đầu',
  chair: 'Trưởng ban',
  decider: 'Quyết định gia hạn',
  secretary: 'Thư ký',
  leader: 'Phụ trách',
};

/** What is known of somebody: posts, ways to be reached, the account. */
export function PersonFacts({ person, posts, formerEmails, signIn }: PersonFile) {
  const { unit, position, email, phone, admin, leftOn } = person;
  return (
    <dl class="facts">
      <Row name="Chức vụ">{position}</Row>
      <Row name="Đơn vị">
        <a href={links.unitFile(unit.code)}>{unit.name}</a>
      </Row>
      <Row name="Vai trò">
        {posts.map((post) => (
          <div>{postWords(post)}</div>
        ))}
        {admin && <div>Quản trị viên</div>}
        {posts.length === 0 && !admin && 'chưa có'}
      </Row>
      <Row name="Thư điện tử">
        {email}
        {formerEmails.length > 0 && <div class="soft small">Trước đây: {formerEmails.join(', ')}</div>}
      </Row>
      <Row name="Điện thoại">{phone ? phoneWords(phone) : 'chưa có'}</Row>
      <Row name="Nhận tin">{reachWords(person)}</Row>
      <Row name="Đăng nhập">{signInWords(signIn)}</Row>
      {leftOn && <Row name="Ngày cuối giữ chức vụ">{formatDayLong(leftOn)}</Row>}
    </dl>
  );
}

/** `Thư ký: Ban Chỉ đạo …` */
export function postWords({ post, of }: HeldPost): string {
  return `${POSTS[post]}: ${of}`;
}

function reachWords({ contactLostAt, zaloConsent, zaloUserId }: PersonFile['person']): string {
  if (contactLostAt)
    return `Không liên lạc được từ ${formatInstant(contactLostAt)}: mọi kênh đều từ chối địa chỉ này. Hãy sửa thư điện tử hoặc điện thoại.`;
  if (!zaloConsent) return 'Qua thư điện tử; chưa đồng ý nhận tin qua Zalo.';
  return `Qua Zalo (đồng ý từ ${formatDayLong(zaloConsent)}${zaloUserId ? ', đã liên kết tài khoản' : ''}) và thư điện tử.`;
}

function signInWords({ hasPassword, twoSteps, lockedUntil, lastAt }: PersonFile['signIn']): string {
  const password = hasPassword ? 'Đã đặt mật khẩu' : 'Chưa đặt mật khẩu';
  const second = twoSteps ? ', bật xác thực hai bước' : '';
  const last = lastAt ? `đăng nhập lần gần nhất lúc ${formatInstant(lastAt)}` : 'chưa đăng nhập lần nào';
  const locked = lockedUntil ? `; nhập sai nhiều lần, tạm khóa đến ${formatInstant(lockedUntil)}` : '';
  return `${password}${second}, ${last}${locked}.`;
}
