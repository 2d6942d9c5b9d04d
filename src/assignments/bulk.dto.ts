import { ApiProperty, PickType } from '@nestjs/swagger';
import type { Act } from '../domain/assignment-state.js';
import { ChoiceField, NumberField, PartsField, TextField } from '../platform/fields.js';
import { ActInput } from './assignments.dto.js';
import { LeftOutView } from './left-out.js';
import { UNDOABLE } from './undo.service.js';

/** How many assignments one act takes at most. */
export const MOST = 500;

/** One of many, as it was seen. */
export class SeenInput {
  @NumberField()
  id: number;

  @NumberField({ description: 'Phiên bản đã xem; khác thì việc này được để lại' })
  version: number;
}

/** One act of the office on many assignments. */
export class BulkInput extends PickType(ActInput, ['reason', 'newDue']) {
  @ChoiceField(UNDOABLE)
  act: Act;

  @PartsField(() => SeenInput, { max: MOST, key: 'id' })
  rows: SeenInput[];
}

/** What it did. */
export class BulkView {
  @ApiProperty({ type: Number, isArray: true, description: 'Mã các việc đã xử lý' })
  done: number[];

  @ApiProperty({ type: [LeftOutView], description: 'Các việc để lại, với lý do' })
  left: LeftOutView[];

  @TextField({ optional: true, description: 'Mã để hoàn tác trong 10 phút' })
  undo: string | null;
}

/** What undoing did. */
export class UndoneView {
  @ApiProperty({ type: Number, isArray: true, description: 'Mã các việc đã trở lại như trước' })
  undone: number[];

  @ApiProperty({ type: [LeftOutView], description: 'Các việc không hoàn tác được, với lý do' })
  left: LeftOutView[];
}
