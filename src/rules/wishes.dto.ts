import { ApiProperty } from '@nestjs/swagger';
import { ABSENCE_KINDS, type AbsenceKind } from '../people/absences.js';
import { ChoiceField, DayField, NumberField, TextField, TimeField } from '../platform/fields.js';

/** From which hour on a person wants the day's message; null: as soon as it can leave. */
export class WishesInput {
  @TimeField({ optional: true, description: 'Giờ muốn nhận tin hằng ngày; null: ngay khi gửi' })
  remindAt?: string | null;
}

/** Somebody away, both days included. */
export class AbsenceInput {
  @TextField({
    optional: true,
    max: 200,
    description: 'Thư điện tử của người vắng; mặc định là chính người gọi',
  })
  person?: string | null;

  @DayField({ description: 'Ngày đầu' })
  from: string;

  @DayField({ description: 'Ngày cuối' })
  to: string;

  @TextField({ optional: true, max: 200, description: 'Thư điện tử của người thay; không có: tạm dừng nhắc' })
  standIn?: string | null;
}

/** An absence as programs see it. */
export class AbsenceView {
  @ChoiceField(ABSENCE_KINDS)
  kind: AbsenceKind;

  @NumberField()
  id: number;

  @TextField({ description: 'Thư điện tử' })
  person: string;

  @TextField({ optional: true, description: 'Thư điện tử; null: không có người thay' })
  standIn: string | null;

  @DayField()
  from: string;

  @DayField()
  to: string;

  @TextField({ optional: true, description: 'Người nhập; null: từ tệp tổ chức' })
  by: string | null;

  @TextField({ optional: true })
  at: string | null;
}

/** All that the asker may end; it is never long. */
export class AbsenceList {
  @ApiProperty({ type: [AbsenceView] })
  items: AbsenceView[];

  @NumberField({ min: 0 })
  total: number;
}

/** What a person wishes of the service's messages. */
export class WishesView {
  @TimeField({ optional: true })
  remindAt: string | null;

  @TimeField({ description: 'Giờ bắt đầu gửi tin hằng ngày' })
  earliest: string;

  @TimeField({ description: 'Giờ muộn nhất có thể chọn' })
  latest: string;
}
