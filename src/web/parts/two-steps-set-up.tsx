import type { Principal } from '../../access/principal.js';
import { keyAddress, keyLetters } from '../../access/totp.js';
import type { Refusal } from '../../platform/refusal.js';
import { links } from '../links.js';
import { CodeField } from './code-field.js';
import { OldPassword } from './old-password.js';
import { QrPicture } from './qr-picture.js';

/** What an app calls the account that it shows a code for. */
const ISSUER = 'Đôn Đốc';

interface Props {
  who: Principal;
  /** The key that waits for its first code. */
  begun: Uint8Array;
  hasPassword: boolean;
  refusal: Refusal | undefined;
}

/** How a telephone gets the key, step by step, for people who have never done it. */
export function TwoStepsSetUp({ who, begun, hasPassword, refusal }: Props) {
  const address = keyAddress(begun, ISSUER, who.email);
  return (
    <section class="sheet" aria-label="Các bước">
      <ol class="steps">
        <li>
          Trên điện thoại, mở <strong>CH Play</strong> hoặc <strong>App Store</strong>, cài một ứng dụng tạo
          mã như Google Authenticator hoặc Microsoft Authenticator. Đã có thì dùng luôn.
        </li>
        <li>
          Mở ứng dụng ấy, bấm dấu <strong>+</strong>, chọn <strong>Quét mã QR</strong>, đưa điện thoại trước
          hình này:
          <QrPicture text={address} label="Mã QR để ứng dụng trên điện thoại quét" />
          <p>
            Đang mở trang này trên chính điện thoại ấy:{' '}
            <a class="btn btn-quiet" href={address}>
              Thêm thẳng vào ứng dụng
            </a>
          </p>
          <p>
            Không quét được: chọn <strong>Nhập khóa thiết lập</strong>, gõ tên {ISSUER} và khóa sau, khoảng
            trống gõ hay không đều được:
          </p>
          <p>
            <code class="key-letters">{grouped(keyLetters(begun), 4)}</code>
          </p>
        </li>
        <li>
          <form method="post" action={links.twoSteps}>
            {hasPassword && <OldPassword refusal={refusal} />}
            <CodeField
              label="Gõ 6 chữ số ứng dụng đang hiện"
              hint="Mã đổi sau mỗi 30 giây; mã vừa hết vẫn nhận thêm một lúc."
              refusal={refusal}
            />
            <div class="acts">
              <button class="btn btn-primary" type="submit" name="act" value="confirm">
                Bật xác thực hai bước
              </button>
              <a class="btn btn-quiet" href={links.account}>
                Để sau
              </a>
            </div>
          </form>
        </li>
      </ol>
    </section>
  );
}

/** In groups of `size`, which are read and typed more easily. */
export function grouped(letters: string, size: number): string {
  return letters.match(new RegExp(`.{1,${size}}`, 'g'))?.join(' ') ?? '';
}
