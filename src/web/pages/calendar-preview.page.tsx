import type { Principal } from '../../access/principal.js';
import { wouldMove } from '../calendar-words.js';
import type { FormBody } from '../form.js';
import { Layout } from '../layout.js';
import { links, withQuery } from '../links.js';
import { Heed } from '../parts/messages.js';

interface PreviewProps {
  who: Principal;
  act: string;
  year: number;
  /** What the change does, sentence by sentence. */
  sentences: readonly string[];
  moved: number;
  /** What was typed, to be sent again. */
  body: FormBody;
}

/** What a change of the calendar would do, before it is stored. */
export function CalendarPreviewPage({ who, act, year, sentences, moved, body }: PreviewProps) {
  const fields = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().map((each) => ({ name, value: each })),
  );
  return (
    <Layout title="Xem trước thay đổi lịch" who={who} place={links.calendar}>
      <h1>Xem trước thay đổi lịch làm việc</h1>
      <p class="lead-in">Chưa có gì được lưu.</p>
      <div class="sheet">
        <ul>
          {sentences.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
        <Heed>
          <strong>{wouldMove(moved)}</strong> Nhắc việc nào lẽ ra đã đến lúc theo lịch mới sẽ được gửi ngay;
          việc gì đã nhắc không nhắc lại.
        </Heed>
        <form
          method="post"
          action={links.calendarAct(act)}
          class="d-flex flex-wrap gap-3 align-items-center mt-3"
        >
          {fields.map(({ name, value }) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="chac" value="1" />
          <button type="submit" class="btn btn-primary">
            Lưu thay đổi
          </button>
          <a href={withQuery(links.calendar, { nam: year })}>Không lưu, quay lại lịch</a>
        </form>
      </div>
    </Layout>
  );
}
