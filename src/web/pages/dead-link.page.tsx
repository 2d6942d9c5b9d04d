import type { Refusal } from '../../platform/refusal.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { Heed } from '../parts/messages.js';

/** A link that answers nothing: why, and the way that always works. */
export function DeadLinkPage({ refusal, about }: { refusal: Refusal; about: number | undefined }) {
  const to = about === undefined ? links.home : links.assignment(about);
  return (
    <Layout title="Đường dẫn không dùng được">
      <div class="narrow thumb">
        <h1>Đường dẫn không dùng được</h1>
        <Heed>{refusal.message}</Heed>
        <p>Nếu việc vẫn do Ông/Bà phụ trách, hãy đăng nhập để trả lời.</p>
        <a class="btn btn-primary" href={withQuery(links.signIn, { tiep: to })}>
          Đăng nhập
        </a>
      </div>
    </Layout>
  );
}

/** After somebody else than the link's person has said so. */
export function EndedLinksPage({ name }: { name: string }) {
  return (
    <Layout title="Đã ngừng các đường dẫn">
      <div class="narrow thumb">
        <h1>Đã ngừng các đường dẫn</h1>
        <p>
          Mọi đường dẫn đã gửi cho {name} không còn dùng được. Xin cảm ơn; Ông/Bà có thể đóng trang này và xóa
          tin.
        </p>
        <p class="soft">Nếu bấm nhầm: hãy đăng nhập để trả lời, hoặc chờ tin nhắc sau có đường dẫn mới.</p>
        <a class="btn btn-quiet" href={links.signIn}>
          Đăng nhập
        </a>
      </div>
    </Layout>
  );
}
