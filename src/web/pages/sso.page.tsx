import type { ExternalAccount } from '../../access/external-account.entity.js';
import { NAMELESS } from '../../access/oidc-failures.js';
import type { Principal } from '../../access/principal.js';
import { formatInstant } from '../../domain/day.js';
import type { Refusal } from '../../platform/refusal.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { ActButton } from '../parts/act-button.js';
import { DoneMessage, Mistakes } from '../parts/messages.js';
import { OldPassword } from '../parts/old-password.js';

interface ExternalAccountProps {
  who: Principal;
  /** What people call such an account. */
  name: string | null;
  linked: ExternalAccount | null;
  hasPassword: boolean;
  refusal?: Refusal | undefined;
  done?: string | undefined;
}

interface LeavingProps {
  who: Principal;
  name: string | null;
  /** At the provider. */
  address: string;
}

/** The account of another service by which the reader may sign in. */
export function ExternalAccountPage(props: ExternalAccountProps) {
  const { who, name, linked, hasPassword, done, refusal } = props;
  const title = `Đăng nhập bằng ${name ?? NAMELESS}`;
  return (
    <Layout title={title} who={who} place={links.account}>
      <div class="narrow">
        <p>
          <a href={links.account}>Tài khoản của tôi</a>
        </p>
        <h1>{title}</h1>
        <DoneMessage done={done} />
        <Mistakes refusal={refusal} />
        <div class="sheet">
          {linked ? (
            <>
              <p>
                Đã liên kết lúc {formatInstant(linked.linkedAt)}. Ở trang đăng nhập, bấm “{title}” là vào
                được, không phải gõ mật khẩu.
              </p>
              <p class="soft">
                Bỏ liên kết thì tài khoản ấy không vào được đây nữa; mật khẩu ở đây vẫn dùng như trước.
              </p>
              <ActButton to={links.externalAccountAct('bo')} name="Bỏ liên kết" />
            </>
          ) : (
            <>
              <p>
                Chưa liên kết. Bấm “Liên kết”, đăng nhập ở nơi cấp tài khoản rồi quay lại đây: từ lần sau chỉ
                cần bấm một nút ở trang đăng nhập, không phải gõ mật khẩu.
              </p>
              <form method="post" action={links.externalAccountAct('di')}>
                {hasPassword && <OldPassword refusal={refusal} />}
                <button class="btn btn-primary" type="submit">
                  Liên kết
                </button>
              </form>
            </>
          )}
        </div>
      </div>
    </Layout>
  );
}

/** On the way to the provider; the browser goes there by itself. */
export function LeavingPage({ who, name, address }: LeavingProps) {
  return (
    <Layout title="Đang chuyển trang" who={who} place={links.account}>
      <div class="narrow">
        <h1>Đang chuyển sang nơi cấp {name ?? NAMELESS}</h1>
        <p>Nếu trang không tự chuyển sau vài giây, hãy bấm nút này.</p>
        <a class="btn btn-primary" href={address}>
          Sang nơi cấp tài khoản
        </a>
      </div>
    </Layout>
  );
}

/** Why it could not be linked. */
export function NotLinkedPage({ who, refusal }: { who: Principal; refusal: Refusal }) {
  return (
    <Layout title="Chưa liên kết được" who={who} place={links.account}>
      <div class="narrow">
        <h1>Chưa liên kết được</h1>
        <Mistakes refusal={refusal} />
        <a class="btn btn-primary" href={links.externalAccount}>
          Về trang liên kết
        </a>
      </div>
    </Layout>
  );
}
