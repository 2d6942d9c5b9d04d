import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { day, maybeDay } from '../domain/day.js';
import { ChoiceField, DayField, FlagField, NamesField, NumberField, TextField } from '../platform/fields.js';
import type { CalendarChange } from '../rules/calendar-changes.js';

/** Which year is wanted; the present one unless named. */
export class CalendarQuery {
  @NumberField({ optional: true, min: 2000, max: 2100, description: 'Năm' })
  year?: number;
}

/** What every change of the calendar may ask for. */
export class Tentative {
  @FlagField({ optional: true, description: 'Chỉ tính số nhiệm vụ bị dời lịch nhắc, không lưu' })
  preview?: boolean | null;
}

export class CalendarDayInput {
  @DayField()
  day: string;

  @ChoiceField(['off', 'working', 'plain'], { description: 'Nghỉ, làm bù, hay trở lại ngày thường' })
  kind: 'off' | 'working' | 'plain';

  @TextField({ max: 300, description: 'Lý do, căn cứ' })
  name: string;
}

/** Days that are changed in one act; an exchange of days has two. */
export class CalendarDaysInput extends Tentative {
  @ApiProperty({ type: [CalendarDayInput] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(31)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CalendarDayInput)
  days: CalendarDayInput[];
}

/** Days on which some units, or all, cannot work. */
export class ClosureInput extends Tentative {
  @DayField({ description: 'Ngày nghỉ đầu tiên' })
  fromDay: string;

  @DayField({ description: 'Ngày nghỉ cuối cùng' })
  toDay: string;

  @TextField({ max: 300, description: 'Lý do' })
  reason: string;

  @NamesField({ optional: true, description: 'Mã các đơn vị; bỏ trống là tất cả' })
  units?: string[] | null;
}

/** Until when the closure holds. */
export class ReopenInput extends Tentative {
  @DayField({ optional: true, description: 'Ngày nghỉ cuối cùng; bỏ trống là bỏ cả đợt nghỉ' })
  lastDay?: string | null;
}

export class YearInput {
  @FlagField({ description: 'Đã đối chiếu với quyết định của cấp có thẩm quyền' })
  confirmed: boolean;
}

/** The change that `days` asks for. */
export function daysChange({ days }: CalendarDaysInput): CalendarChange {
  return { kind: 'days', days: days.map((each) => ({ ...each, day: day(each.day) })) };
}

/** The closure that is asked for, of the units with these ids; null: of all. */
export function closeChange(
  { fromDay, toDay, reason }: ClosureInput,
  unitIds: readonly number[] | null,
): CalendarChange {
  return { kind: 'close', fromDay: day(fromDay), toDay: day(toDay), reason, unitIds };
}

/** The end of the closure with this id. */
export function reopenChange(id: number, { lastDay }: ReopenInput): CalendarChange {
  return { kind: 'reopen', id, lastDay: maybeDay(lastDay) ?? null };
}

/** The year found right, or that taken back. */
export function yearChange(year: number, { confirmed }: YearInput): CalendarChange {
  return { kind: 'year', year, status: confirmed ? 'confirmed' : 'computed' };
}
