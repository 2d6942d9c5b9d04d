import { NamesField, DayField, TextField } from '../platform/fields.js';

/** Who leaves a post to whom. */
export class HandOverInput {
  @DayField({ description: 'Ngày cuối giữ chức vụ; không sau hôm nay' })
  lastDay: string;

  @TextField({ max: 200, description: 'Thư điện tử của người kế nhiệm' })
  successor: string;

  @TextField({
    optional: true,
    max: 500,
    description: 'Họ và tên, khi người kế nhiệm chưa có trong hệ thống',
  })
  name?: string | null;

  @TextField({
    optional: true,
    max: 500,
    description: 'Chức vụ mới của người kế nhiệm; không có: giữ nguyên',
  })
  position?: string | null;

  @NamesField({
    optional: true,
    description: 'Vai trò được chuyển: head, chair:MÃ, decider:MÃ, secretary:MÃ, leader:MÃ; không có: tất cả',
  })
  moves?: string[] | null;
}
