import { formatDay, formatInstant } from '../../domain/day.js';
import type { ZaloEventKind } from '../../people/zalo-account.entities.js';
import type { ZaloAccount } from '../../people/zalo-accounts.service.js';
import { codeWords } from '../../people/zalo-words.js';
import { links } from '../links.js';
import { ActButton } from './act-button.js';

const EVENTS: Readonly<Record<ZaloEventKind, string>> = {
  linked: 'đã liên kết tài khoản Zalo và đồng ý nhận tin',
  unlinked: 'đã hủy liên kết tài khoản Zalo',
  refused: 'chưa liên kết được: tài khoản Zalo đã nhắn mã đang liên kết với một người khác',
  agreed: 'đã đồng ý nhận tin qua Zalo',
  withdrew: 'đã thôi nhận tin qua Zalo',
  followed: 'đã quan tâm Zalo OA của cơ quan',
  unfollowed: 'đã bỏ quan tâm Zalo OA của cơ quan',
};

/** Whether and where the reader gets messages by Zalo, and what can be changed about it. */
export function ZaloAccountSheet({ account }: { account: ZaloAccount }) {
  const { person, linkable, oaName, code, events } = account;
  const office = oaName ? `Zalo OA “${oaName}”` : 'Zalo OA của cơ quan';
  return (
    <section class="sheet" aria-labelledby="zalo">
      <h2 id="zalo">Nhận tin qua Zalo</h2>
      <p>{standing(account)}</p>
      {person.zaloConsent ? (
        <ActButton to={links.zaloAct('thoi')} name="Thôi nhận tin qua Zalo" />
      ) : (
        <ActButton to={links.zaloAct('dong-y')} name="Đồng ý nhận tin qua Zalo" look="primary" />
      )}
      <h3 class="mt-4">Tài khoản Zalo</h3>
      <p>
        {person.zaloUserId
          ? `Đã liên kết. Nhắn “DỪNG” tới ${office} để thôi nhận tin, “NHẬN” để nhận lại; mỗi tài khoản Zalo chỉ của một người.`
          : 'Chưa liên kết tài khoản Zalo nào.'}
      </p>
      {!linkable && <p class="soft">Cơ quan chưa kết nối Zalo OA với hệ thống nên chưa liên kết được.</p>}
      {code && (
        <div class="told heed mt-3" role="status">
          <div>
            Mở Zalo, tìm {office}, nhắn <strong class="text-nowrap">{codeWords(code.code)}</strong> tới đó
            trước {formatInstant(code.expiresAt)}, rồi mở lại trang này. Không đưa mã cho người khác.
          </div>
        </div>
      )}
      <div class="acts">
        {linkable && (
          <ActButton
            to={links.zaloAct('ma')}
            name={code ? 'Lấy mã khác' : person.zaloUserId ? 'Đổi sang tài khoản khác' : 'Lấy mã liên kết'}
          />
        )}
        {person.zaloUserId && <ActButton to={links.zaloAct('huy')} name="Hủy liên kết" />}
      </div>
      {events.length > 0 && (
        <details class="mt-3">
          <summary>Những lần thay đổi gần đây</summary>
          <ul>
            {events.map(({ kind, at }) => (
              <li>
                {formatInstant(at)}: {EVENTS[kind]}.
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** By which way the reader is told at present, and what is missing for Zalo. */
function standing({ person: { zaloConsent, phone, zaloUserId } }: ZaloAccount): string {
  if (!zaloConsent)
    return 'Chưa đồng ý nhận tin qua Zalo, hoặc đã thôi nhận: tin đôn đốc gửi qua thư điện tử.';
  const agreed = `Đã đồng ý nhận tin qua Zalo từ ngày ${formatDay(zaloConsent)}`;
  if (phone) return `${agreed}, số điện thoại …${phone.slice(-3)}.`;
  if (zaloUserId) return `${agreed}, tài khoản đã liên kết.`;
  return `${agreed}, nhưng hệ thống chưa có số điện thoại hay tài khoản Zalo nào: tin vẫn gửi qua thư điện tử.`;
}
