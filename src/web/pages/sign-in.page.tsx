import type { OidcSettings } from '../../platform/oidc-settings.js';
import type { Refusal } from '../../platform/refusal.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { TextField } from '../parts/field.js';
import { Heed, Mistakes } from '../parts/messages.js';
import { SsoButton } from '../parts/sso-button.js';

export interface SignInProps {
  /** Where to go on afterwards. */
  then?: string | undefined;
  email?: string | undefined;
  refusal?: Refusal | undefined;
  /** A form that was sent after its session had ended, sealed. */
  kept?: string | undefined;
  sso: OidcSettings;
}

export function SignInPage({ then, email, refusal, kept, sso }: SignInProps) {
  return (
    <Layout title="Đăng nhập">
      <div class="narrow">
        <h1>Đăng nhập</h1>
        <p class="lead-in">Theo dõi, báo cáo nhiệm vụ trong thông báo kết luận.</p>
        <Mistakes refusal={refusal} />
        {kept && (
          <Heed>
            Phiên đăng nhập đã hết hạn. Nội dung vừa gửi vẫn được giữ: đăng nhập xong sẽ gửi tiếp được.
          </Heed>
        )}
        {then && !kept && !refusal && <Heed>Hãy đăng nhập để mở trang Ông/Bà vừa chọn.</Heed>}
        <form class="sheet" method="post" action={withQuery(links.signIn, { tiep: then })}>
          {kept && <input type="hidden" name="giu" value={kept} />}
          <TextField
            name="email"
            label="Thư điện tử công vụ"
            type="email"
            value={email}
            autocomplete="username"
            required
          />
          <TextField
            name="password"
            label="Mật khẩu"
            type="password"
            autocomplete="current-password"
            required
          />
          <button class="btn btn-primary w-100" type="submit">
            Đăng nhập
          </button>
        </form>
        <SsoButton settings={sso} then={then} kept={kept} />
        <p class="soft small">
          Chưa có hoặc quên mật khẩu: hãy hỏi thư ký Ban Chỉ đạo hoặc quản trị viên để nhận đường dẫn đăng
          nhập một lần, rồi tự đặt mật khẩu.
        </p>
      </div>
    </Layout>
  );
}

interface SignInLinkProps {
  secret: string;
  /** Whose it is; undefined when it works no more. */
  owner: string | undefined;
  refusal?: Refusal;
}

/** What opening a one-time link shows; only the button uses it up, for mail scanners open every address. */
export function SignInLinkPage({ secret, owner, refusal }: SignInLinkProps) {
  return (
    <Layout title="Đăng nhập một lần">
      <div class="narrow">
        <h1>Đăng nhập một lần</h1>
        {owner === undefined ? (
          <>
            <Heed>{refusal?.message ?? 'Đường dẫn này đã được dùng hoặc đã hết hạn.'}</Heed>
            <a class="btn btn-primary" href={links.signIn}>
              Về trang đăng nhập
            </a>
          </>
        ) : (
          <form class="sheet" method="post" action={links.signInLink}>
            <p>
              Đường dẫn này dành cho <strong>{owner}</strong>. Nếu Ông/Bà không phải là người ấy, hãy đóng
              trang này.
            </p>
            <input type="hidden" name="ma" value={secret} />
            <button class="btn btn-primary w-100" type="submit">
              Đăng nhập
            </button>
          </form>
        )}
      </div>
    </Layout>
  );
}
