import { ApiProperty } from '@nestjs/swagger';
import { instantText } from '../platform/columns.js';
import type { CalendarOfYear, ClosureEntry, DayEntry, Trace } from '../rules/calendar-view.js';

class TraceView {
  @ApiProperty()
  by: string;

  @ApiProperty({ format: 'date-time' })
  at: string;
}

class EntryView {
  @ApiProperty()
  id: number;

  @ApiProperty()
  added: TraceView;

  @ApiProperty({ type: TraceView, nullable: true, description: 'Ai bỏ mục này, lúc nào' })
  removed: TraceView | null;
}

class SpecialDayView {
  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ enum: ['holiday', 'working', 'closed'] })
  kind: string;

  @ApiProperty()
  name: string;
}

class DayEntryView extends EntryView {
  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ enum: ['off', 'working', 'plain'] })
  kind: string;

  @ApiProperty()
  name: string;
}

class ClosureEntryView extends EntryView {
  @ApiProperty({ format: 'date' })
  fromDay: string;

  @ApiProperty({ format: 'date' })
  toDay: string;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: [String], nullable: true, description: 'Tên các đơn vị; null là tất cả' })
  units: string[] | null;
}

/** The calendar of a year: the days that differ from the plain week, and what secretariats changed. */
export class CalendarYearView {
  @ApiProperty()
  year: number;

  @ApiProperty({ enum: ['confirmed', 'computed', 'missing'] })
  status: string;

  @ApiProperty({ type: TraceView, nullable: true, description: 'Ai xác nhận hoặc bỏ xác nhận, lúc nào' })
  settled: TraceView | null;

  @ApiProperty({ type: [SpecialDayView] })
  days: SpecialDayView[];

  @ApiProperty({ type: [DayEntryView] })
  entries: DayEntryView[];

  @ApiProperty({ type: [ClosureEntryView] })
  closures: ClosureEntryView[];
}

/** What a change of the calendar did, or would do. */
export class MovedView {
  @ApiProperty({ description: 'Số nhiệm vụ đang mở bị dời lịch nhắc' })
  moved: number;

  @ApiProperty({ description: 'Đã lưu, hay chỉ tính thử' })
  stored: boolean;
}

/** The calendar of a year as the API tells it. */
export function calendarYearView({ year, status, settled, days, entries, closures }: CalendarOfYear) {
  const view: CalendarYearView = {
    year,
    status,
    settled: settled && traceView(settled),
    days: days.map((each) => ({ ...each, day: each.day.toString() })),
    entries: entries.map(({ day, kind, name, ...rest }) => ({
      ...entryView(rest),
      ...{ day: day.toString(), kind, name },
    })),
    closures: closures.map(({ fromDay, toDay, reason, units, ...rest }) => ({
      ...entryView(rest),
      ...{ fromDay: fromDay.toString(), toDay: toDay.toString(), reason, units },
    })),
  };
  return view;
}

function entryView({
  id,
  added,
  removed,
}: Pick<DayEntry | ClosureEntry, 'id' | 'added' | 'removed'>): EntryView {
  return { id, added: traceView(added), removed: removed && traceView(removed) };
}

function traceView({ by, at }: Trace): TraceView {
  return { by, at: instantText(at) };
}
