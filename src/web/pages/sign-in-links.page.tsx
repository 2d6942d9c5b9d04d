import type { Principal } from '../../access/principal.js';
import { formatInstant } from '../../domain/day.js';
import type { MailedLink } from '../../notifications/channel-care/sign-in-mails.service.js';
import type { HandedLink } from '../../staff/sign-in-links.service.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { Heed } from '../parts/messages.js';

interface HandedLinkProps {
  who: Principal;
  link: HandedLink;
  /** The link itself, where it is to be copied; it is told this once. */
  address?: string;
  /** What became of the mail, where it was sent. */
  mailed?: MailedLink;
}

/** What became of a one-time link that was just made. */
export function HandedLinkPage({ who, link: { person, expiresAt }, address, mailed }: HandedLinkProps) {
  return (
    <Layout title="Đường dẫn đăng nhập" who={who} place={links.people}>
      <h1>Đường dẫn đăng nhập một lần</h1>
      <p class="lead-in">
        Cho {person.name}, {person.position}; dùng được đến {formatInstant(expiresAt)}.
      </p>
      {mailed && !mailed.good && <Heed>{mailed.words}</Heed>}
      {mailed?.good && (
        <div class="told good" role="status">
          {mailed.words}
        </div>
      )}
      {address && (
        <div class="sheet">
          <p>
            Hãy chép đường dẫn dưới đây và gửi riêng cho người ấy. Trang này không hiện lại; ai có đường dẫn
            thì đăng nhập được bằng tên người ấy.
          </p>
          <p class="words mb-0">
            <code>{address}</code>
          </p>
        </div>
      )}
      <a class="btn btn-quiet" href={links.person(person.id)}>
        Về trang của {person.name}
      </a>
    </Layout>
  );
}
