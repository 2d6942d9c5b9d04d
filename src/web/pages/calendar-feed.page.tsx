import type { Principal } from '../../access/principal.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { DoneMessage } from '../parts/messages.js';

interface CalendarFeedProps {
  who: Principal;
  /** Undefined while there is none. */
  address: string | undefined;
  done: string | undefined;
}

/** How to see the last days of one's assignments in the calendar of a telephone. */
export function CalendarFeedPage({ who, address, done }: CalendarFeedProps) {
  return (
    <Layout title="Lịch trên điện thoại" who={who} place={links.account}>
      <div class="narrow">
        <h1>Lịch trên điện thoại</h1>
        <p class="lead-in">
          Hạn của các việc đơn vị chủ trì, phối hợp hoặc cử Ông/Bà theo dõi hiện trong ứng dụng lịch của
          Ông/Bà, tự cập nhật vài giờ một lần. Lịch chỉ có nội dung việc, ngày và tình trạng; không có báo cáo
          hay giải trình.
        </p>
        <DoneMessage done={done} />
        {address ? <Present address={address} /> : <Absent />}
        <p>
          <a href={links.account}>Về tài khoản của tôi</a>
        </p>
      </div>
    </Layout>
  );
}

function Present({ address }: { address: string }) {
  return (
    <div class="sheet">
      <div class="field">
        <label for="dia-chi">Địa chỉ lịch của riêng Ông/Bà</label>
        <div class="hint" id="dia-chi-goi-y">
          Ai có địa chỉ này đều xem được lịch; xin không gửi cho người khác.
        </div>
        <input class="form-control" id="dia-chi" readOnly value={address} aria-describedby="dia-chi-goi-y" />
      </div>
      <p>Chép địa chỉ trên rồi:</p>
      <ul>
        <li>iPhone: Cài đặt, Ứng dụng, Lịch, Tài khoản lịch, Thêm tài khoản, Khác, Thêm lịch đã đăng ký.</li>
        <li>
          Google Lịch (mở bằng máy tính): Lịch khác, dấu cộng, Từ URL; sau đó lịch hiện cả trên điện thoại
          Android.
        </li>
        <li>Outlook: Thêm lịch, Đăng ký từ web.</li>
      </ul>
      <Act act="moi" name="Đổi địa chỉ mới" hint="Địa chỉ cũ ngừng dùng được ngay." />
      <Act act="thoi" name="Ngừng chia sẻ lịch" hint="Lịch trên các máy đã đăng ký không cập nhật nữa." />
    </div>
  );
}

function Absent() {
  return (
    <div class="sheet">
      <p>Ông/Bà chưa có địa chỉ lịch.</p>
      <form method="post" action={links.ownCalendar}>
        <button class="btn btn-primary" type="submit" name="act" value="moi">
          Tạo địa chỉ lịch
        </button>
      </form>
    </div>
  );
}

function Act({ act, name, hint }: { act: 'moi' | 'thoi'; name: string; hint: string }) {
  return (
    <form method="post" action={links.ownCalendar} class="mt-3">
      <button class="btn btn-quiet" type="submit" name="act" value={act}>
        {name}
      </button>
      <p class="soft small mb-0">{hint}</p>
    </form>
  );
}
