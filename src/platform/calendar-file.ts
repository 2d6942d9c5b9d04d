import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CalendarData, CalendarEntry, CalendarYear, YearlyHoliday } from '../domain/working-calendar.js';
import { IsDay } from './validation.js';

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
