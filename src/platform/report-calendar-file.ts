import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsNotEmpty, IsString, ValidateBy, ValidateNested } from 'class-validator';
import { readRule } from '../domain/recurrence-words.js';

/** One kind of report that comes again, under the name that a clerk chooses it by. */
export class ReportTemplate {
  @IsString()
  @IsNotEmpty()
  name: string;

  /** The rule in words (domain/recurrence-words.ts). */
  @ValidateBy(
    {
      name: 'isRule',
      validator: { validate: (words: unknown) => typeof words === 'string' && readRule(words) !== undefined },
    },
    { message: 'phải là định kỳ viết như “Hằng tháng, ngày 20; chốt số liệu ngày 14”' },
  )
  words: string;
}

/** config/report-calendar.json: when reports are due, by Nghị định 09/2019/NĐ-CP as the office applies it. */
export class ReportCalendarFile {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ReportTemplate)
  @ArrayUnique((one: ReportTemplate) => one.name, { message: 'có tên lặp lại' })
  templates: ReportTemplate[];
}
