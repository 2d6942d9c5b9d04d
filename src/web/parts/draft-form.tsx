import type { Draft } from '../../conclusions/draft.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { ReportTemplate } from '../../platform/report-calendar-file.js';
import type { Form } from '../form.js';
import { AreaField, DayField, SelectField, TextField, TickField } from './field.js';

export const DRAFT_LABELS = {
  task: 'Nội dung nhiệm vụ',
  lead: 'Đơn vị chủ trì',
  coordinating: 'Đơn vị phối hợp',
  section: 'Mục của văn bản',
  'deadline.phrase': 'Hạn bằng lời',
  'deadline.due': 'Ngày cuối cùng',
  'deadline.time': 'Giờ',
  report: 'Định kỳ theo mẫu',
} as const;

interface DraftFieldsProps {
  /** Undefined for a new one. */
  draft?: Draft | undefined;
  /** What was typed before it was refused. */
  typed?: Form | undefined;
  refusal?: Refusal | undefined;
  /** Reports that come again, to choose from. */
  reports: readonly ReportTemplate[];
  prefix: string;
  /** The field to begin with. */
  focus?: string;
}

/** The fields of one draft: as stored, or as typed when that was refused. */
export function DraftFields({ draft, typed, refusal, reports, prefix, focus }: DraftFieldsProps) {
  const field = (name: keyof typeof DRAFT_LABELS, stored: string | null | undefined) => ({
    name,
    label: DRAFT_LABELS[name],
    prefix,
    refusal,
    focus: focus === name,
    value: typed ? typed.text(name) : (stored ?? ''),
  });
  const tick = (name: 'request' | 'urgent' | 'standing', label: string) => (
    <TickField
      name={name}
      label={label}
      prefix={prefix}
      ticked={typed ? typed.ticked(name) : (draft?.[name] ?? false)}
    />
  );
  const rows = Math.min(12, Math.max(3, Math.ceil((draft?.task.length ?? 0) / 70)));
  return (
    <>
      {draft && <input type="hidden" name="version" value={draft.version} />}
      <AreaField {...field('task', draft?.task)} rows={rows} required />
      <div class="draft-grid">
        <AreaField
          {...field('lead', draft?.lead.join('\n'))}
          hint="Mỗi dòng một đơn vị hoặc nhóm."
          rows={2}
        />
        <AreaField
          {...field('coordinating', draft?.coordinating.join('\n'))}
          hint="Mỗi dòng một đơn vị."
          rows={2}
        />
      </div>
      <div class="draft-grid">
        <TextField {...field('deadline.phrase', draft?.phrase)} hint="Sửa lời thì ngày được đọc lại." />
        <DayField
          {...field('deadline.due', draft?.due?.toString())}
          hint="Chọn ngày khác thì theo ngày đó."
        />
      </div>
      {(!draft || draft.deadlineKind === 'recurring') && (
        <SelectField
          {...field('report', undefined)}
          hint="Thay cho hạn bằng lời; định kỳ khác thì viết vào hạn bằng lời, như “Hằng tháng, ngày 20”."
          blank="Giữ lời đã ghi ở trên"
          choices={reports.map(({ name, words }) => ({ value: words, label: `${name}: ${words}` }))}
        />
      )}
      <div class="draft-grid">
        <TextField {...field('deadline.time', draft?.time)} type="time" />
        <TextField {...field('section', draft?.section)} />
      </div>
      <div class="draft-grid">
        {tick('request', 'Đề nghị (không phải giao việc)')}
        {tick('urgent', 'Khẩn')}
        {tick('standing', 'Nhiệm vụ thường xuyên')}
      </div>
    </>
  );
}
