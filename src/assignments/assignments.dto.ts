import { PickType } from '@nestjs/swagger';
import { STATES } from '../domain/assignment-state.js';
import {
  ChoiceField,
  DayField,
  FlagField,
  NumberField,
  QuantityField,
  TextField,
} from '../platform/fields.js';
import { PageQuery } from '../platform/page.js';

/** What comes with an act; which of it is needed depends on the act. */
export class ActInput {
  @TextField({ optional: true, max: 5000, description: 'Nội dung báo cáo của đơn vị' })
  text?: string | null;

  @TextField({ optional: true, max: 2000, description: 'Lý do trả lại, gia hạn, tạm dừng, thu hồi' })
  reason?: string | null;

  @DayField({ optional: true, description: 'Hạn mới, khi trả lại, gia hạn hoặc nhập ngày của mốc' })
  newDue?: string | null;

  @NumberField({ optional: true, description: 'Phiên bản đã xem; khác thì bị từ chối' })
  version?: number | null;

  @NumberField({ optional: true, min: 0, max: 100, description: 'Tỷ lệ đã làm, khi báo cáo tiến độ' })
  percent?: number | null;

  @QuantityField({ optional: true, description: 'Khối lượng đã làm được, khi báo cáo tiến độ' })
  done?: number | null;

  @QuantityField({ optional: true, description: 'Tổng khối lượng phải làm' })
  of?: number | null;

  @TextField({ optional: true, max: 60, description: 'Đơn vị tính của khối lượng, ví dụ: xã, hồ sơ, km' })
  measure?: string | null;
}

/** What a unit cannot decide itself. */
export class ObstacleInput {
  @TextField({ max: 3000, description: 'Vướng mắc vượt thẩm quyền' })
  text: string;

  @TextField({ max: 1000, description: 'Cấp nào cần quyết định việc gì' })
  wanted: string;
}

/** What the office says to it; `close`: nothing has to be decided any more. */
export class ObstacleAnswer {
  @TextField({ max: 3000 })
  answer: string;

  @FlagField({ optional: true })
  close?: boolean | null;
}

/** A unit's request for a later deadline. */
export class ExtensionInput {
  @DayField()
  newDue: string;

  @TextField({ max: 2000 })
  reason: string;

  @TextField({ optional: true, max: 2000, description: 'Khó khăn, vướng mắc' })
  obstacle?: string | null;

  @TextField({ optional: true, max: 2000, description: 'Cam kết tiến độ: làm gì, đến khi nào' })
  commitment?: string | null;
}

/** What was decided on it; a refusal needs its reason in `note`. */
export class DecisionInput {
  @FlagField()
  approve: boolean;

  @DayField({
    optional: true,
    description: 'Ngày được chấp thuận, khi sớm hơn ngày đề nghị hoặc ngày ấy đã qua',
  })
  newDue?: string | null;

  @TextField({ optional: true, max: 2000 })
  note?: string | null;

  @NumberField({
    optional: true,
    description: 'Người đã quyết định, khi thư ký ghi lại; để trống: người có quyền quyết định lần này',
  })
  decidedById?: number | null;
}

/** `open`: the unit owes it; `overdue`: it does and the last day is over; or one state. */
export const STATE_FILTERS = ['open', 'overdue', ...STATES] as const;

/** Kinds of assignments that one may want to see alone, with their names. */
export const KINDS = {
  'asks-extension': 'Đang xin gia hạn',
  moved: 'Đã được gia hạn',
  urged: 'Đã bị đôn đốc',
  urgent: 'Khẩn',
  request: 'Đề nghị (không phải giao việc)',
  standing: 'Nhiệm vụ thường xuyên',
} as const;

/** What a list can be sorted by; with a minus from the end. */
export const SORTS = [
  ...(['due', '-due', 'unit', '-unit', 'conclusion', '-conclusion'] as const),
  ...(['status', '-status', 'progress', '-progress'] as const),
] as const;
export type Sort = (typeof SORTS)[number];

/** Which assignments are wanted. */
export class AssignmentFilter extends PageQuery {
  @ChoiceField(STATE_FILTERS, { optional: true })
  state?: (typeof STATE_FILTERS)[number];

  @TextField({ optional: true, max: 100, description: 'Mã đơn vị' })
  unit?: string;

  @TextField({ optional: true, max: 100, description: 'Mã Ban Chỉ đạo' })
  committee?: string;

  @NumberField({ optional: true, description: 'Mã kết luận' })
  conclusion?: number;

  @NumberField({ optional: true, description: 'Mã nhiệm vụ trong kết luận' })
  directive?: number;

  @ChoiceField(Object.keys(KINDS), { optional: true, description: 'Chỉ một loại việc' })
  only?: keyof typeof KINDS;

  @DayField({ optional: true, description: 'Hạn từ ngày này' })
  dueFrom?: string;

  @DayField({ optional: true, description: 'Hạn trước ngày này' })
  dueBefore?: string;

  @TextField({
    optional: true,
    max: 200,
    description: 'Tìm trong nội dung, đơn vị, số văn bản; không cần dấu',
  })
  q?: string;

  @ChoiceField(SORTS, {
    optional: true,
    description: 'Xếp theo; có dấu trừ: ngược lại. Ngoài hạn chỉ xếp được nhiều nhất 5.000 việc',
  })
  sort?: Sort;
}

/** What is urged together; all that is overdue, unless something narrower or wider is said. */
export class UrgeScope extends PickType(AssignmentFilter, ['conclusion', 'directive', 'committee']) {
  @ChoiceField(['overdue', 'open'], { optional: true })
  state?: 'overdue' | 'open';
}

/** The same with the office's own words, if it has any. */
export class UrgeInput extends UrgeScope {
  @TextField({ optional: true, max: 2000, description: 'Nội dung đôn đốc' })
  text?: string | null;
}
