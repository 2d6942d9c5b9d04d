import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { DayField, FlagField, NamesField, NumberField, TextField, TimeField } from '../platform/fields.js';

/** A deadline as a clerk gives it: words that are read again, or a day; both null: none. */
export class DeadlineInput {
  @TextField({ optional: true, max: 500, description: 'Hạn bằng lời, ví dụ "trước ngày 08/5/2024"' })
  phrase?: string | null;

  @DayField({ optional: true, description: 'Ngày cuối cùng; thay cho hạn bằng lời' })
  due?: string | null;

  @TimeField({ optional: true })
  time?: string | null;
}

/** What a clerk may change on a draft; what is absent stays as it is. */
export class DraftChanges {
  @TextField({ optional: true, max: 100, description: 'Mục của văn bản' })
  section?: string | null;

  @TextField({ optional: true })
  task?: string | null;

  @NamesField({ optional: true, description: 'Đơn vị chủ trì' })
  lead?: string[] | null;

  @NamesField({ optional: true, description: 'Đơn vị phối hợp' })
  coordinating?: string[] | null;

  @FlagField({ optional: true, description: 'Đề nghị (không phải giao việc)' })
  request?: boolean | null;

  @FlagField({ optional: true })
  urgent?: boolean | null;

  @FlagField({ optional: true, description: 'Nhiệm vụ thường xuyên' })
  standing?: boolean | null;

  @ApiProperty({ type: DeadlineInput, required: false, nullable: true })
  @IsOptional()
  @Type(() => DeadlineInput)
  @ValidateNested()
  deadline?: DeadlineInput | null;
}

/** One row of the whole list: with `id` and `version` an edit, without them an addition. */
export class DraftRow extends DraftChanges {
  @NumberField({ optional: true })
  id?: number;

  @NumberField({ optional: true })
  version?: number;
}

/** The whole list of a conclusion's drafts in its order; those that are missing are dropped. */
export class DraftList {
  @ApiProperty({ type: [DraftRow] })
  @IsArray()
  @ArrayMaxSize(2000)
  @Type(() => DraftRow)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  drafts: DraftRow[];
}

/** What a name of a document means. */
export class Meaning {
  @TextField({ max: 500, description: 'Tên như văn bản ghi' })
  name: string;

  @TextField({ max: 500, description: 'Đơn vị hoặc nhóm được hiểu' })
  unit: string;
}

/** One name put in the place of another. */
export class Renaming extends Meaning {
  @FlagField({ description: 'Ở mọi dòng có tên này, không chỉ dòng đang xem' })
  everywhere: boolean;

  @FlagField({ description: 'Văn bản sau ghi tên này cũng hiểu như vậy' })
  learn: boolean;
}

/** The row that a person acts on: its version as it was seen, on which conclusion. */
export interface Seen {
  id: number;
  version: number;
  conclusionId: number;
}
