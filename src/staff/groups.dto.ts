import { ApiProperty } from '@nestjs/swagger';
import { NumberField, TextField } from '../platform/fields.js';
import { GroupRow } from '../people/organisation.dto.js';
import { ChangeView, VersionField } from './staff.dto.js';

/** A group's row as it is to be. */
export class GroupCorrection extends GroupRow {
  @VersionField() version?: number;
}

export class GroupRemoval {
  @VersionField() version?: number;
}

export class GroupView {
  @TextField() code: string;
  @ApiProperty({ type: [String], description: 'Những cách gọi trong văn bản' }) names: string[];
  @TextField({ optional: true, description: 'Loại đơn vị; null: nhóm ghi từng đơn vị' }) kind: string | null;
  @ApiProperty({ type: [String], description: 'Mã những đơn vị mà hôm nay nhóm chỉ đến' }) units: string[];
}

export class GroupList {
  @ApiProperty({ type: [GroupView] }) items: GroupView[];
  @NumberField({ min: 0 }) total: number;
}

export class GroupFileView extends GroupView {
  @ApiProperty({ type: [String], description: 'Mã những đơn vị được ghi mà hôm nay không hoạt động' })
  absent: string[];

  @NumberField({ min: 0 }) version: number;
  @ApiProperty({ type: [ChangeView] }) changes: ChangeView[];
}
