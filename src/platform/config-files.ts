import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Rung, Rungs, Superior } from '../domain/escalation-policy.js';
import type { Ladder } from '../domain/reminder-policy.js';
import type { Hours } from '../domain/slots.js';
import type { Late } from '../domain/step.js';
import type { CalendarData, CalendarEntry, CalendarYear, YearlyHoliday } from '../domain/working-calendar.js';
import { IsDay, IsRising, IsTime } from './validation.js';

/*
 * The shapes of config/*.json as classes that check them. Each implements the type in domain/ that uses it, so that
 * a file and the rule that reads it cannot drift apart unnoticed.
 */

class Entry implements CalendarEntry {
  @IsDay()
  day: string;

  @IsString()
  @IsNotEmpty()
  name: string;
}

class Yearly implements YearlyHoliday {
  @Matches(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'phải viết dạng MM-DD' })
  monthDay: string;

  @IsString()
  @IsNotEmpty()
  name: string;

  @IsOptional()
  @IsInt()
  since?: number;
}

class Year implements CalendarYear {
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  @IsIn(['confirmed', 'computed'])
  status: 'confirmed' | 'computed';

  @IsOptional()
  @IsString()
  note?: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Entry)
  daysOff: Entry[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Entry)
  workingDays: Entry[];
}

/** config/calendar.json */
export class CalendarFile implements CalendarData {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Yearly)
  yearly: Yearly[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Year)
  @ArrayUnique((one: Year) => one.year, { message: 'có năm lặp lại' })
  years: Year[];
}

class Repeated implements Late {
  @ArrayNotEmpty()
  @IsRising()
  @IsInt({ each: true })
  @Min(1, { each: true })
  after: number[];

  @IsInt()
  @Min(0)
  thenEvery: number;
}

class Quiet {
  @IsTime()
  from: string;

  @IsTime()
  until: string;
}

/** config/reminders.json */
export class RemindersFile implements Ladder, Hours {
  @IsTime()
  slot: string;

  @IsObject()
  @ValidateNested()
  @Type(() => Quiet)
  quiet: Quiet;

  @IsArray()
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(0, { each: true })
  before: number[];

  @IsObject()
  @ValidateNested()
  @Type(() => Repeated)
  late: Repeated;
}

const superiors: Superior[] = ['secretariat', 'chair'];

class OneRung extends Repeated implements Rung {
  @IsIn(superiors)
  to: Superior;
}

class NotReceived {
  @IsIn(superiors)
  to: Superior;

  @IsInt()
  @Min(1)
  within: number;
}

class WeeklyOverview {
  @IsIn(superiors, { each: true })
  @ArrayUnique()
  to: Superior[];

  /** 1 is Monday. */
  @IsInt()
  @Min(1)
  @Max(7)
  weekday: number;
}

/** config/escalation.json */
export class EscalationFile implements Rungs {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OneRung)
  rungs: OneRung[];

  @IsObject()
  @ValidateNested()
  @Type(() => NotReceived)
  notReceived: NotReceived;

  @IsObject()
  @ValidateNested()
  @Type(() => WeeklyOverview)
  overview: WeeklyOverview;
}
