import { formatDayLong, type Day } from '../../src/domain/day.js';
import type { ReceivedMail } from '../support/mail-receiver.js';
import { page } from './frame.js';

const STYLE = `
  main { max-width: 60rem; padding-block: 1.5rem; }
  form, nav { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 1rem 0 2rem; }
  .today { font-size: 1.3rem; }
  .mails { list-style: none; padding: 0; }
  .mails li { border-bottom: 1px solid #8886; }
  .mails a { display: block; padding: .6rem 0; color: inherit; text-decoration: none; }
  .mails a:hover strong { text-decoration: underline; }
  .mails small { display: block; opacity: .75; }
  iframe { width: 100%; height: 75vh; border: 1px solid #8886; border-radius: .4rem; background: #fff; }
  pre { white-space: pre-wrap; }
`;

export interface Visitor {
  role: string;
  link: string;
}

/** The demo's own desk: today's date, the buttons that move it, the doors, the phones, and every mail that arrived. */
export function deskPage(
  today: Day,
  visitors: Visitor[],
  mails: ReceivedMail[],
  phones: { link: string; messages: number },
  told: string | undefined,
): string {
  return page(
    'Bàn trình diễn Đôn Đốc',
    STYLE,
    <>
      <h1>Bàn trình diễn Đôn Đốc</h1>
      <p class="today">
        Hôm nay trong phần trình diễn là <strong>{formatDayLong(today)}</strong>. {told}
      </p>
      <form method="post" action="/di-toi">
        <button class="btn btn-primary" name="move" value="next">
          Sang ngày làm việc tiếp theo
        </button>
        <label>
          Đến ngày{' '}
          <input class="form-control" type="date" name="day" min={today.toString()} max="2027-12-31" />
        </label>
        <button class="btn btn-quiet" name="move" value="to">
          Đi tới ngày đã chọn
        </button>
      </form>
      <h2>Vào vai</h2>
      <nav>
        {visitors.map(({ role, link }) => (
          <a class="btn btn-quiet" href={link}>
            {role}
          </a>
        ))}
      </nav>
      <h2>Điện thoại</h2>
      <p>
        <a class="btn btn-quiet" href={phones.link}>
          Điện thoại Zalo ({phones.messages} tin)
        </a>
      </p>
      <h2>Thư đã đến ({mails.length})</h2>
      {mails.length === 0 && <p>Chưa có thư nào. Hãy chuyển sang ngày làm việc tiếp theo.</p>}
      <ul class="mails">
        {mails
          .map((mail, i) => ({ mail, i }))
          .toReversed()
          .map(({ mail, i }) => (
            <li key={i}>
              <a href={`/thu/${i}`}>
                <strong>{mail.subject}</strong>
                <small>Gửi {mail.to.join(', ')}</small>
              </a>
            </li>
          ))}
      </ul>
    </>,
  );
}

/** One mail as it arrived, its HTML in a frame that may run nothing; its links leave the frame, as from a mail program. */
export function mailPage(mail: ReceivedMail): string {
  return page(
    mail.subject,
    STYLE,
    <>
      <p>
        <a href="/">← Về bàn trình diễn</a>
      </p>
      <h1>{mail.subject}</h1>
      <p>Gửi {mail.to.join(', ')}</p>
      <iframe
        title="Nội dung thư"
        sandbox="allow-popups allow-top-navigation-by-user-activation"
        srcdoc={mail.html.replace('<head>', '<head><base target="_top">')}
      />
      <details>
        <summary>Bản chữ thường</summary>
        <pre>{mail.text}</pre>
      </details>
    </>,
  );
}
