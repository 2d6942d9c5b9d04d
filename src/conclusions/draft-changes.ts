import { deadlineOf, NO_DEADLINE } from '../domain/drafts.js';
import type { DeadlineContext } from '../domain/reading/deadline/deadline.js';
import type { Problem } from '../platform/refusal.js';
import { editedDeadline } from './deadline-edit.js';
import type { Draft } from './draft.entity.js';
import type { DraftChanges } from './drafts.dto.js';

/** Everything of a draft that a person may set. */
export type DraftContent = Omit<Draft, 'id' | 'conclusionId' | 'ordinal' | 'reviewed' | 'state' | 'version'>;

const EMPTY: DraftContent = {
  ...NO_DEADLINE,
  section: '',
  task: '',
  lead: [],
  coordinating: [],
  start: null,
  end: null,
  request: false,
  urgent: false,
  standing: false,
  flags: [],
};

const LABELS: Partial<Record<keyof DraftContent, string>> = {
  section: 'Mục',
  task: 'Nội dung',
  lead: 'Chủ trì',
  coordinating: 'Phối hợp',
  request: 'Đề nghị',
  urgent: 'Khẩn',
  standing: 'Thường xuyên',
  phrase: 'Hạn bằng lời',
  due: 'Ngày cuối cùng',
  time: 'Giờ',
};

/** What `input` makes different on `draft`; empty when it repeats what is there. */
export function differences(
  draft: DraftContent,
  { deadline, ...input }: DraftChanges,
  context: DeadlineContext,
): Partial<DraftContent> {
  const wanted: Partial<DraftContent> = {
    section: input.section ?? undefined,
    task: input.task ?? undefined,
    lead: input.lead ?? undefined,
    coordinating: input.coordinating ?? undefined,
    request: input.request ?? undefined,
    urgent: input.urgent ?? undefined,
    standing: input.standing ?? undefined,
    ...(deadline === undefined ? {} : editedDeadline(deadlineOf(draft), deadline, context)),
  };
  const changed = Object.entries(wanted).filter(
    ([field, value]) => value !== undefined && !same(value, draft[field as keyof DraftContent]),
  );
  return Object.fromEntries(changed);
}

/** The content of a draft that a clerk adds. */
export function newContent(input: DraftChanges, context: DeadlineContext): DraftContent {
  return { ...EMPTY, ...differences(EMPTY, input, context) };
}

/** What `draft` now holds where somebody wanted something else, for the message about a conflict. */
export function presentValues(draft: DraftContent, wanted: Partial<DraftContent>): Problem[] {
  return (Object.keys(wanted) as (keyof DraftContent)[]).flatMap((at) =>
    LABELS[at] ? [{ at, message: `${LABELS[at]} hiện là: ${words(draft[at])}` }] : [],
  );
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function words(value: DraftContent[keyof DraftContent]): string {
  if (Array.isArray(value)) return value.join('; ') || '(trống)';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return value === null || value === '' ? '(trống)' : String(value);
}
