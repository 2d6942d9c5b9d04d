import type { Principal } from '../../access/principal.js';
import type { RecognitionView } from '../../conclusions/recognitions.view.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { ActButton } from '../parts/act-button.js';
import { Heed } from '../parts/messages.js';

interface Props {
  who: Principal;
  recognition: RecognitionView;
}

/** How far a paper's reading is, or why nothing came of it. */
export function RecognitionPage({ who, recognition }: Props) {
  const { fileName, state, message } = recognition;
  const open = state === 'waiting' || state === 'running';
  const title = recognition.pagesTotal > 0 ? 'Nhận dạng bản quét' : 'Đọc văn bản';
  return (
    <Layout title={title} who={who} place={links.conclusions}>
      <h1>{title}</h1>
      <p class="lead-in">{fileName}</p>
      <div class="sheet">
        {open && (recognition.pagesTotal > 0 ? <UnderWay {...recognition} /> : <Reading {...recognition} />)}
        {state === 'failed' && <Heed>{message}</Heed>}
        {state === 'stopped' && <p>Đã dừng nhận dạng. Chưa có gì được lưu.</p>}
        {!open && (
          <a class="btn btn-primary" href={links.importing}>
            Nhập kết luận khác
          </a>
        )}
      </div>
    </Layout>
  );
}

function Reading({ recognition }: RecognitionView) {
  return (
    <>
      <p role="status">Đang đọc văn bản…</p>
      <p>
        <progress class="w-100" aria-label="Đang đọc văn bản" />
      </p>
      <p class="hint">
        Văn bản dài nên mất nhiều giây. Trang này tự cập nhật; xong sẽ mở bảng soát. Ông/Bà có thể đóng trang
        và xem lại trong danh sách kết luận.
      </p>
      <a href={links.recognition(recognition)}>Cập nhật ngay</a>
    </>
  );
}

function UnderWay({ recognition, state, pagesDone, pagesTotal }: RecognitionView) {
  const at = Math.min(pagesDone + 1, pagesTotal);
  return (
    <>
      <p role="status">
        {state === 'waiting'
          ? 'Đang chờ nhận dạng xong bản quét trước…'
          : `Đang nhận dạng trang ${at}/${pagesTotal}…`}
      </p>
      <p>
        <progress class="w-100" value={pagesDone} max={pagesTotal} aria-label="Số trang đã nhận dạng" />
      </p>
      <p class="hint">
        Mỗi trang mất khoảng 5–15 giây. Trang này tự cập nhật; xong sẽ mở bảng soát. Ông/Bà có thể đóng trang
        và xem lại trong danh sách kết luận.
      </p>
      <div class="d-flex gap-3 align-items-center">
        <ActButton to={links.stopRecognition(recognition)} name="Dừng lại" />
        <a href={links.recognition(recognition)}>Cập nhật ngay</a>
      </div>
    </>
  );
}
