import type { Session } from '../../access/credential.entity.js';
import { formatInstant } from '../../domain/day.js';
import { deviceWords } from '../device-words.js';
import { links } from '../links.js';
import { ActButton } from './act-button.js';

interface SignedInBrowsersProps {
  sessions: readonly Session[];
  /** The one in which this page is read. */
  own: string;
}

/** Where the reader is signed in, with a way to end what should not be. */
export function SignedInBrowsers({ sessions, own }: SignedInBrowsersProps) {
  return (
    <section class="sheet" aria-labelledby="phien">
      <h2 id="phien">Nơi đang đăng nhập</h2>
      <p class="soft">
        Thấy nơi không phải của mình: hãy đăng xuất nơi ấy rồi đổi mật khẩu. Chương trình và đường dẫn trong
        tin nhắn không nằm trong danh sách này.
      </p>
      <ul class="list-unstyled">
        {sessions.map(({ hash, agent, address, createdAt, lastSeenAt }) => (
          <li class="d-flex flex-wrap justify-content-between align-items-center gap-2 py-2">
            <div>
              <strong>{deviceWords(agent)}</strong>
              {address && <span> · địa chỉ mạng {address}</span>}
              <div class="soft small">
                Đăng nhập {formatInstant(createdAt)}, dùng gần nhất {formatInstant(lastSeenAt)}
              </div>
            </div>
            {hash === own ? (
              <span class="soft">Đang dùng để xem trang này</span>
            ) : (
              <form method="post" action={links.endSession}>
                <input type="hidden" name="phien" value={hash} />
                <button type="submit" class="btn btn-quiet">
                  Đăng xuất<span class="visually-hidden"> {deviceWords(agent)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <ActButton to={links.endOtherSessions} name="Đăng xuất tất cả nơi khác" look="grave" />
      )}
    </section>
  );
}
