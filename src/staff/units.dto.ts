import { ApiProperty } from '@nestjs/swagger';
import { DayField, NumberField, TextField } from '../platform/fields.js';
import { PageQuery } from '../platform/page.js';
import { UnitRow } from '../people/organisation.dto.js';
import { ChangeView, VersionField } from './staff.dto.js';

/** Which units are looked for. */
export class UnitsQuery extends PageQuery {
  @TextField({ optional: true, max: 200, description: 'Tên, tên khác, mã; không cần dấu' })
  q?: string | null;

  @TextField({ optional: true, max: 500, description: 'Loại đơn vị' })
  kind?: string | null;
}

export class UnitView {
  @TextField() code: string;
  @TextField() name: string;
  @TextField() kind: string;
  @TextField({ optional: true, description: 'Mã đơn vị cấp trên' }) parent: string | null;
  @DayField({ optional: true }) validFrom: string | null;
  @DayField({ optional: true }) validTo: string | null;
  @ApiProperty({ type: [String], description: 'Người đứng đầu đang công tác' }) heads: string[];
}

export class UnitList {
  @ApiProperty({ type: [UnitView] }) items: UnitView[];
  @NumberField({ min: 0 }) total: number;
}

/** A unit's row as it is to be. */
export class UnitCorrection extends UnitRow {
  @VersionField() version?: number;
}

export class UnitFileView extends UnitView {
  @ApiProperty({ type: [String] }) aliases: string[];
  @ApiProperty({ type: [String], description: 'Mã đơn vị kế thừa' }) successors: string[];
  @NumberField({ min: 0 }) version: number;
  @ApiProperty({ type: [ChangeView] }) changes: ChangeView[];
}
