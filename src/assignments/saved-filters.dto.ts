import { ApiProperty, OmitType } from '@nestjs/swagger';
import { FlagField, NumberField, PartField, TextField } from '../platform/fields.js';
import { AssignmentFilter } from './assignments.dto.js';

/** The filters of the register, without the page. */
export class FilterQuery extends OmitType(AssignmentFilter, ['page', 'size']) {}

/** A filter to be kept under a name. */
export class SavedFilterInput {
  @TextField({ max: 80, description: 'Tên bộ lọc' })
  name: string;

  @TextField({
    optional: true,
    max: 100,
    description: 'Mã Ban Chỉ đạo dùng chung bộ lọc; để trống: của riêng',
  })
  committee?: string | null;

  @PartField(() => FilterQuery)
  query: FilterQuery;
}

/** A kept filter. */
export class SavedFilterView {
  @NumberField()
  id: number;

  @TextField()
  name: string;

  @TextField({ optional: true, description: 'Tên Ban Chỉ đạo dùng chung; null: của riêng người gọi' })
  committee: string | null;

  @FlagField({ description: 'Người gọi bỏ được' })
  mine: boolean;

  @ApiProperty({ type: FilterQuery })
  query: object;
}
