import type { ComponentChildren } from 'preact';
import type { Principal } from '../../access/principal.js';
import type { PersonFile } from '../../staff/person-file.js';
import { links } from '../links.js';
import { ActButton } from './act-button.js';

type Props = Pick<PersonFile, 'person' | 'reach' | 'signIn'> & { who: Principal };

/** How somebody else gets in, or is put out: for whoever looks after the account. */
export function AccountCare({ who, person, reach, signIn }: Props) {
  return (
    <section class="sheet" aria-labelledby="dang-nhap">
      <h2 id="dang-nhap">Đăng nhập</h2>
      <p class="soft">
        Đường dẫn đăng nhập một lần có giá trị 24 giờ, dùng khi chưa có hoặc quên mật khẩu. Ai có đường dẫn
        thì đăng nhập được bằng tên người này{signIn.twoSteps && ', nếu có cả mã trên điện thoại'}.
      </p>
      <form method="post" action={links.personAct(person.id, 'duong-dan')} class="acts">
        <button class="btn btn-quiet" type="submit" name="cach" value="thu">
          Gửi đường dẫn qua thư điện tử
        </button>
        <button class="btn btn-quiet" type="submit" name="cach" value="chep">
          Tạo đường dẫn để chép
        </button>
      </form>
      {signIn.twoSteps && person.id !== who.personId && (
        <GraveAct person={person} act="hai-buoc" name="Tắt xác thực hai bước">
          Người này đăng nhập cần thêm mã trên điện thoại. Chỉ tắt khi chính người ấy báo mất điện thoại và
          hết mã dự phòng; hãy gọi lại số đã biết để hỏi trước.
        </GraveAct>
      )}
      {reach === 'all' && signIn.elsewhere && (
        <GraveAct person={person} act="tai-khoan-khac" name="Bỏ liên kết tài khoản">
          Người này đăng nhập được bằng tài khoản của nơi khác. Bỏ liên kết khi tài khoản ấy không còn là của
          người này; những nơi đang đăng nhập bằng tài khoản ấy bị đăng xuất.
        </GraveAct>
      )}
      {reach === 'all' && signIn.sessions > 0 && (
        <GraveAct person={person} act="phien" name="Đăng xuất khỏi mọi nơi">
          Đang đăng nhập ở {signIn.sessions} nơi. Mất máy hoặc quên đăng xuất thì đăng xuất giúp ở đây; mật
          khẩu giữ nguyên.
        </GraveAct>
      )}
    </section>
  );
}

interface GraveActProps {
  person: Props['person'];
  act: 'hai-buoc' | 'phien' | 'tai-khoan-khac';
  name: string;
  children: ComponentChildren;
}

/** What takes something from the person, below when to do it. */
function GraveAct({ person, act, name, children }: GraveActProps) {
  return (
    <>
      <p class="soft mt-3">{children}</p>
      <ActButton to={links.personAct(person.id, act)} name={name} on={person.name} look="grave" />
    </>
  );
}
