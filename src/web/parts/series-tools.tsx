import type { Series } from '../../assignments/series.entity.js';
import { ruleWords } from '../../domain/recurrence-words.js';
import type { Refusal } from '../../platform/refusal.js';
import type { ReportTemplate } from '../../platform/report-calendar-file.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import { AreaField, TextField, TickField } from './field.js';

export const SERIES_LABELS = { words: 'Định kỳ', reason: 'Lý do' } as const;

/** What was tried with a series and refused. */
export interface SeriesAttempt {
  act: 'doi' | 'dung';
  typed: Form;
  refusal: Refusal;
}

interface ToolsProps {
  series: Series;
  reports: readonly ReportTemplate[];
  attempt: SeriesAttempt | undefined;
}

/** The two things that the office can do with a series. */
export function SeriesTools({ series, reports, attempt }: ToolsProps) {
  const changing = attempt?.act === 'doi' ? attempt : undefined;
  const ending = attempt?.act === 'dung' ? attempt : undefined;
  return (
    <section aria-labelledby="dieu-chinh">
      <h2 id="dieu-chinh">Điều chỉnh</h2>
      <details class="fold" open={changing !== undefined}>
        <summary>Đổi định kỳ từ kỳ sau</summary>
        <form method="post" action={links.seriesAct(series.id, 'doi')}>
          <TextField
            name="words"
            label={SERIES_LABELS.words}
            prefix="doi-"
            hint="Như “Hằng tháng, ngày 20”, “Hằng tuần, thứ Sáu, trước 17:00”, “Hằng quý, ngày 17 tháng cuối quý”."
            refusal={changing?.refusal}
            value={changing ? changing.typed.text('words') : ruleWords(series.rule)}
            list="mau-dinh-ky"
            required
          />
          <datalist id="mau-dinh-ky">
            {reports.map(({ name, words }) => (
              <option value={words}>{name}</option>
            ))}
          </datalist>
          <button class="btn btn-primary mb-3" type="submit">
            Đổi định kỳ
          </button>
        </form>
      </details>
      <details class="fold" open={ending !== undefined}>
        <summary>Dừng nhiệm vụ định kỳ</summary>
        <form method="post" action={links.seriesAct(series.id, 'dung')}>
          <AreaField
            name="reason"
            label={SERIES_LABELS.reason}
            prefix="dung-"
            rows={3}
            refusal={ending?.refusal}
            value={ending?.typed.text('reason')}
            required
          />
          <TickField
            name="withdraw"
            label="Thu hồi cả các kỳ chưa hoàn thành"
            prefix="dung-"
            ticked={ending?.typed.ticked('withdraw') ?? false}
          />
          <button class="btn btn-grave mb-3" type="submit">
            Dừng, không giao kỳ mới
          </button>
        </form>
      </details>
    </section>
  );
}
