import { ActButton } from './act-button.js';

/** Takes back the links in messages, the reader's own or those of the head who is named. */
export function SentLinks({ to, name }: { to: string; name?: string }) {
  return (
    <section class="sheet" aria-labelledby="duong-dan">
      <h2 id="duong-dan">Đường dẫn trong tin đã gửi{name && ` cho ${name}`}</h2>
      <p>
        Đường dẫn trong tin cho phép người nhận trả lời không cần mật khẩu. Nếu tin bị chuyển nhầm hoặc mất
        điện thoại, hãy thu hồi; tin gửi sau đó có đường dẫn mới.
      </p>
      <ActButton
        to={to}
        name="Thu hồi mọi đường dẫn đã gửi"
        look="grave"
        {...(name && { on: `cho ${name}` })}
      />
    </section>
  );
}
