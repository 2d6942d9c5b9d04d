import type { ComponentChildren } from 'preact';
import type { Principal } from '../../access/principal.js';
import type { SecondStep } from '../../access/second-factors.js';
import { formatInstant } from '../../domain/day.js';
import type { Refusal } from '../../platform/refusal.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { CodeField } from '../parts/code-field.js';
import { DoneMessage, Heed, Mistakes } from '../parts/messages.js';
import { OldPassword } from '../parts/old-password.js';
import { PrintButton } from '../parts/print-button.js';
import { grouped, TwoStepsSetUp } from '../parts/two-steps-set-up.js';

interface TwoStepsProps {
  who: Principal;
  step: SecondStep;
  /** The key that waits for its first code. */
  begun?: Uint8Array | undefined;
  hasPassword: boolean;
  done?: string | undefined;
  refusal?: Refusal | undefined;
}

/** Codes from the telephone besides the password: what they are for, setting them up, and giving them up. */
export function TwoStepsPage({ who, step, begun, hasPassword, done, refusal }: TwoStepsProps) {
  return (
    <Frame who={who}>
      <DoneMessage done={done} />
      <Mistakes refusal={refusal} />
      {step.since ? (
        <On {...{ step, hasPassword, refusal }} />
      ) : begun ? (
        <TwoStepsSetUp {...{ who, begun, hasPassword, refusal }} />
      ) : (
        <Off />
      )}
    </Frame>
  );
}

/** The codes for paper, on the only page that ever shows them. */
export function RecoveryCodesPage({ who, codes }: { who: Principal; codes: readonly string[] }) {
  return (
    <Frame who={who}>
      <div class="told good" role="status">
        Đã bật. Từ lần đăng nhập sau, hệ thống hỏi thêm mã 6 chữ số.
      </div>
      <section class="sheet" aria-labelledby="du-phong">
        <h2 id="du-phong">Mã dự phòng</h2>
        <p>
          Khi không có điện thoại bên mình, gõ một trong các mã này thay cho mã 6 chữ số. Mỗi mã dùng được một
          lần.
        </p>
        <ol class="code-list">
          {codes.map((code) => (
            <li>
              <code>{grouped(code, 4)}</code>
            </li>
          ))}
        </ol>
        <Heed>
          Trang này không hiện lại. Hãy in hoặc chép ra giấy ngay, cất riêng, không để chung với điện thoại.
        </Heed>
        <PrintButton />
      </section>
      <a class="btn btn-primary" href={links.account}>
        Đã in hoặc chép xong
      </a>
    </Frame>
  );
}

function Frame({ who, children }: { who: Principal; children: ComponentChildren }) {
  return (
    <Layout title="Xác thực hai bước" who={who} place={links.account}>
      <div class="narrow">
        <p>
          <a href={links.account}>Tài khoản của tôi</a>
        </p>
        <h1>Xác thực hai bước</h1>
        {children}
      </div>
    </Layout>
  );
}

function Off() {
  return (
    <div class="sheet">
      <p>
        Sau khi bật, mỗi lần đăng nhập Ông/Bà gõ thêm 6 chữ số hiện trên điện thoại của mình. Ai biết mật khẩu
        mà không cầm điện thoại ấy thì không vào được.
      </p>
      <p>Cần một điện thoại thông minh và khoảng năm phút. Không bắt buộc; tắt lúc nào cũng được.</p>
      <form method="post" action={links.twoSteps}>
        <button class="btn btn-primary" type="submit" name="act" value="begin">
          Bắt đầu
        </button>
      </form>
    </div>
  );
}

function On({ step, hasPassword, refusal }: Pick<TwoStepsProps, 'step' | 'hasPassword' | 'refusal'>) {
  return (
    <>
      <div class="sheet">
        <p>
          <strong>Đang bật</strong>
          {step.since && ` từ ${formatInstant(step.since)}`}. Còn {step.codesLeft} mã dự phòng chưa dùng; muốn
          có mã dự phòng mới hoặc đổi điện thoại, hãy tắt rồi bật lại.
        </p>
      </div>
      <details class="fold" open={Boolean(refusal)}>
        <summary>Tắt xác thực hai bước</summary>
        <form method="post" action={links.twoSteps}>
          {hasPassword && <OldPassword refusal={refusal} />}
          <CodeField label="Mã 6 chữ số, hoặc một mã dự phòng" refusal={refusal} />
          <button class="btn btn-grave mb-3" type="submit" name="act" value="off">
            Tắt
          </button>
        </form>
      </details>
    </>
  );
}
