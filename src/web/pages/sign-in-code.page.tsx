import type { Refusal } from '../../platform/refusal.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { CodeField } from '../parts/code-field.js';
import { Mistakes } from '../parts/messages.js';
import type { Wanted } from '../sign-in-desk.js';

/** The second of two steps: the code from the telephone. */
export function SignInCodePage({ then, kept, refusal }: Wanted & { refusal?: Refusal | undefined }) {
  return (
    <Layout title="Nhập mã xác thực">
      <div class="narrow">
        <h1>Nhập mã xác thực</h1>
        <p class="lead-in">Bước thứ hai: mã hiện trong ứng dụng tạo mã trên điện thoại của Ông/Bà.</p>
        <Mistakes refusal={refusal} />
        <form class="sheet" method="post" action={withQuery(links.signInCode, { tiep: then })}>
          {kept && <input type="hidden" name="giu" value={kept} />}
          <CodeField
            label="Mã 6 chữ số"
            hint="Không có điện thoại bên mình: gõ một mã dự phòng 12 chữ số đã in ra giấy."
            focus
          />
          <button class="btn btn-primary w-100" type="submit">
            Đăng nhập
          </button>
        </form>
        <p class="soft small">
          Mất điện thoại và không còn mã dự phòng: hãy hỏi thư ký Ban Chỉ đạo hoặc quản trị viên để được tắt
          xác thực hai bước. <a href={links.signIn}>Đăng nhập lại từ đầu</a>
        </p>
      </div>
    </Layout>
  );
}
