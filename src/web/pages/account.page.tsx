import type { Session } from '../../access/credential.entity.js';
import type { Principal } from '../../access/principal.js';
import type { OidcSettings } from '../../platform/oidc-settings.js';
import type { Refusal } from '../../platform/refusal.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { TextField } from '../parts/field.js';
import { DoneMessage, Mistakes } from '../parts/messages.js';
import { OldPassword } from '../parts/old-password.js';
import { SsoLine } from '../parts/sso-button.js';
import { SignedInBrowsers } from '../parts/signed-in-browsers.js';

interface AccountProps {
  who: Principal;
  sessions: readonly Session[];
  /** The session in which the page is read. */
  own: string;
  /** Whether a new password needs the old one. */
  asksOld: boolean;
  twoSteps: boolean;
  sso: OidcSettings;
  done?: string | undefined;
  refusal?: Refusal | undefined;
}

/** How the reader signs in, and where they are signed in now. */
export function AccountPage({ who, sessions, own, sso, asksOld, twoSteps, done, refusal }: AccountProps) {
  return (
    <Layout title="Tài khoản của tôi" who={who} place={links.account}>
      <div class="narrow">
        <h1>Tài khoản của tôi</h1>
        <p class="lead-in">
          {who.name}, {who.position}. Đăng nhập bằng thư điện tử {who.email}.
        </p>
        <DoneMessage done={done} />
        <Mistakes refusal={refusal} />
        <form class="sheet" method="post" action={links.password} id="mat-khau">
          <h2>Mật khẩu</h2>
          <p class="soft">Đổi mật khẩu thì mọi nơi khác đang đăng nhập bị đăng xuất.</p>
          <input type="hidden" autocomplete="username" name="email" value={who.email} />
          {asksOld && <OldPassword refusal={refusal} />}
          <TextField
            name="password"
            label="Mật khẩu mới"
            type="password"
            refusal={refusal}
            hint="Từ 10 ký tự; nên là một câu bốn, năm từ không liên quan đến nhau, không có tên hay đơn vị."
            autocomplete="new-password"
            required
          />
          <TextField
            name="again"
            label="Nhập lại mật khẩu mới"
            type="password"
            refusal={refusal}
            autocomplete="new-password"
            required
          />
          <button class="btn btn-primary" type="submit">
            Đổi mật khẩu
          </button>
        </form>
        <section class="sheet" aria-labelledby="hai-buoc">
          <h2 id="hai-buoc">Xác thực hai bước</h2>
          <p>
            {twoSteps ? 'Đang bật: đăng nhập cần thêm mã trên điện thoại. ' : 'Đang tắt. '}
            <a href={links.twoSteps}>
              {twoSteps ? 'Xem hoặc tắt xác thực hai bước' : 'Bật xác thực hai bước'}
            </a>
          </p>
        </section>
        <SsoLine settings={sso} />
        <SignedInBrowsers sessions={sessions} own={own} />
        <section class="sheet" aria-labelledby="nhan-tin">
          <h2 id="nhan-tin">Nhận tin</h2>
          <p>
            Giờ nhận tin, tài khoản Zalo, ngày vắng mặt và đường dẫn trong các tin đã gửi ở trang{' '}
            <a href={links.wishes}>Thông báo của tôi</a>.
          </p>
          <p>
            Xem hạn việc trong ứng dụng lịch: <a href={links.ownCalendar}>Lịch trên điện thoại</a>.
          </p>
        </section>
      </div>
    </Layout>
  );
}
