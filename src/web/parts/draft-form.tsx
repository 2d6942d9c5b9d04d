import type { Draft } from '../../conclusions/draft.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { AreaField, TextField, TickField } from './field.js';

export const DRAFT_LABELS = {
  task: 'Nội dung nhiệm vụ',
  lead: 'Đơn vị chủ trì',
  coordinating: 'Đơn vị phối hợp',
  section: 'Mục của văn bản',
  'deadline.phrase': 'Hạn bằng lời',
  'deadline.due': 'Ngày cuối cùng',
  'deadline.time': 'Giờ',
} as const;

interface DraftFieldsProps {
  /** Undefined for a new one. */
  draft?: Draft | undefined;
  /** What was typed before it was refused. */
  typed?: Form | undefined;
  refusal?: Refusal | undefined;
  prefix: string;
  /** The field to begin with. */
  focus?: string;
}

/** The fields of one draft: as stored, or as typed when that was refused. */
export function DraftFields({ draft, typed, refusal, prefix, focus }: DraftFieldsProps) {
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
        <TextField
          {...field('deadline.due', draft?.due?.toString())}
          type="date"
          hint="Chọn ngày khác thì theo ngày đó."
        />
      </div>
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
