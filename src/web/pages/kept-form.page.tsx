import type { Principal } from '../../access/principal.js';
import { day, formatDay, formatInstant } from '../../domain/day.js';
import type { KeptForm } from '../kept-form.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import { FIELD_LABELS } from '../parts/act-forms.js';
import { Heed } from '../parts/messages.js';

interface Props {
  who: Principal;
  kept: KeptForm;
  /** The page that the form stood on. */
  from: string | undefined;
}

const LABELS: Readonly<Record<string, string>> = FIELD_LABELS;

/** What was typed before the session ended: its writer sends it with one tap, anybody else only reads the words. */
export function KeptFormPage({ who, kept, from }: Props) {
  const own = kept.by === who.personId;
  return (
    <Layout title="Nội dung chưa gửi" who={who}>
      <div class="narrow">
        <h1>Nội dung chưa gửi</h1>
        <p class="lead-in">
          Gõ xong lúc {formatInstant(kept.sentAt)}, khi phiên đăng nhập đã hết hạn nên chưa được lưu.
        </p>
        <div class="sheet">
          <Words fields={kept.fields} />
          {own && !kept.files && (
            <form method="post" action={kept.to}>
              {kept.fields.map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
              <button class="btn btn-primary w-100" type="submit">
                Gửi tiếp
              </button>
            </form>
          )}
        </div>
        {own && kept.files && (
          <Heed>
            Tệp đã chọn không giữ lại được. Hãy chép nội dung trên, mở lại trang, chọn lại tệp rồi gửi.
          </Heed>
        )}
        {!own && (
          <Heed>
            Không chắc nội dung này do {who.name} gõ nên không gửi thay được. Nếu là của Ông/Bà, hãy chép lại,
            mở lại trang rồi gửi.
          </Heed>
        )}
        <a class="btn btn-quiet" href={from ?? links.home}>
          {own && !kept.files ? 'Không gửi, mở lại trang' : 'Mở lại trang'}
        </a>
      </div>
    </Layout>
  );
}

/** What a person wrote, not what the page put into its form: words, and days. */
function Words({ fields }: Pick<KeptForm, 'fields'>) {
  const typed = fields.filter(
    ([name, value]) => value.trim() && (Object.hasOwn(LABELS, name) || /\s/.test(value.trim())),
  );
  if (typed.length === 0) return <p>Thao tác này không kèm nội dung gõ tay.</p>;
  return (
    <dl class="facts">
      {typed.map(([name, value]) => (
        <>
          <dt>{Object.hasOwn(LABELS, name) ? LABELS[name] : 'Nội dung'}</dt>
          <dd class="words">{/^\d{4}-\d\d-\d\d$/.test(value) ? dayWords(value) : value}</dd>
        </>
      ))}
    </dl>
  );
}

/** Only a program sends a day that is none. */
function dayWords(text: string): string {
  try {
    return formatDay(day(text));
  } catch {
    return text;
  }
}
