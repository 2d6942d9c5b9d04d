import type { SentZalo } from '../support/zalo/account.js';
import { page } from './frame.js';

export interface Phone {
  name: string;
  phone: string;
  unseen: number;
}

/** What stands on the screen: a message of the office, or an answer that was typed here. */
export type Bubble = SentZalo | { userId: string; text: string };

const STYLE = `
  main { max-width: 34rem; padding-block: 1.5rem; }
  .phones { list-style: none; padding: 0; }
  .phones li { border-bottom: 1px solid #8886; }
  .phones a { display: flex; justify-content: space-between; gap: 1rem; padding: .7rem 0; color: inherit; text-decoration: none; }
  .phones small { opacity: .75; display: block; }
  .screen { background: #d8e3ef; color: #12202f; border-radius: .8rem; padding: .9rem; display: flex; flex-direction: column; gap: .8rem; min-height: 20rem; }
  .bubble { background: #fff; border-radius: .7rem; padding: .75rem .9rem; max-width: 88%; align-self: flex-start; overflow-wrap: anywhere; white-space: pre-line; }
  .bubble.own { align-self: flex-end; background: #cfe8ff; }
  .bubble h2 { font-size: 1rem; margin: 0 0 .4rem; color: inherit; }
  .bubble dl { display: grid; grid-template-columns: auto 1fr; gap: .2rem .7rem; margin: 0 0 .6rem; }
  .bubble dt { font-weight: 400; color: #45566a; }
  .bubble dd { margin: 0; }
  .bubble .open { display: block; text-align: center; padding: .6rem; border-top: 1px solid #c9d4e0; color: #0050b8; font-weight: 600; text-decoration: none; }
  .write { display: flex; gap: .6rem; margin-top: 1rem; align-items: end; }
  .write label { flex: 1; }
`;

/** The phones with Zalo, and what each has not opened yet. */
export function phonesPage(phones: readonly Phone[], deskUrl: string): string {
  return page(
    'Điện thoại Zalo',
    STYLE,
    <>
      <p>
        <a href={deskUrl}>← Về bàn trình diễn</a>
      </p>
      <h1>Điện thoại Zalo</h1>
      <p>
        Mở trang này là các máy đã nhận tin; mở một máy là người ấy đã xem. Thủ trưởng Sở Tài chính chưa liên
        kết Zalo: vào vai người ấy, mở “Thông báo của tôi”, lấy mã liên kết rồi nhắn mã từ máy này.
      </p>
      <ul class="phones">
        {phones.map(({ name, phone, unseen }) => (
          <li>
            <a href={`/may/${phone}#nhan`}>
              <span>
                <strong>{name}</strong>
                <small>{phone}</small>
              </span>
              <span>{unseen ? `${unseen} tin chưa xem` : 'đã xem hết'}</span>
            </a>
          </li>
        ))}
      </ul>
    </>,
  );
}

/** One phone's conversation with the office's account, as its screen shows it. */
export function phonePage({ name, phone }: Phone, bubbles: readonly Bubble[]): string {
  return page(
    `Zalo của ${name}`,
    STYLE,
    <>
      <p>
        <a href="/">← Các máy khác</a>
      </p>
      <h1>{name}</h1>
      <div class="screen">
        {bubbles.length === 0 && <p class="m-auto">Máy này chưa có tin nào.</p>}
        {bubbles.map((bubble) =>
          'messageId' in bubble ? <Message message={bubble} /> : <div class="bubble own">{bubble.text}</div>,
        )}
      </div>
      <form id="nhan" class="write" method="post" action={`/may/${phone}/tra-loi`}>
        <label>
          Nhắn cho Zalo OA (mã liên kết, DỪNG…)
          <input class="form-control" name="text" maxlength={2000} required autocomplete="off" />
        </label>
        <button class="btn btn-primary">Gửi</button>
      </form>
    </>,
  );
}

function Message({ message: { data, text } }: { message: SentZalo }) {
  const link = data.duong_dan ?? /https?:\/\/\S+/.exec(text ?? '')?.[0];
  return (
    <div class="bubble">
      {text === null ? <Filled data={data} /> : <p class="mb-2">{text.replace(link ?? '', '').trim()}</p>}
      {link && (
        <a class="open" href={link}>
          Mở
        </a>
      )}
    </div>
  );
}

/** The office's template with its parameters filled in. */
function Filled({ data }: { data: Record<string, string> }) {
  return (
    <>
      <h2>Nhắc việc theo kết luận</h2>
      <dl>
        <dt>Kính gửi</dt>
        <dd>{data.nguoi_nhan}</dd>
        <dt>Tình trạng</dt>
        <dd>{data.tinh_trang}</dd>
        <dt>Nội dung</dt>
        <dd>{data.noi_dung}</dd>
        <dt>Hạn</dt>
        <dd>{data.han}</dd>
      </dl>
    </>
  );
}
