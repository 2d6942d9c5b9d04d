import { ApiProperty } from '@nestjs/swagger';
import { SHEETS } from '../people/organisation.dto.js';
import { ChoiceField, FlagField, NumberField, TextField } from '../platform/fields.js';

/** An organisation file, to be stored or only looked at. */
export class OrganisationUpload {
  @ApiProperty({ type: 'string', format: 'binary' })
  file?: unknown;

  @ChoiceField(['true', 'false'], { optional: true, description: 'true: chỉ xem trước, không lưu gì' })
  preview?: string | null;
}

/** How many rows of one sheet were added, changed, or were there already. */
export class SheetView {
  @ChoiceField(SHEETS) sheet: string;
  @NumberField({ min: 0 }) added: number;
  @NumberField({ min: 0 }) changed: number;
  @NumberField({ min: 0 }) unchanged: number;
}

/** One field of one record that the file changes. */
export class FileChangeView {
  @ChoiceField(['unit', 'group', 'person', 'committee', 'stand-in']) kind: string;
  @TextField() name: string;
  @TextField() field: string;
  @TextField({ optional: true }) before: string | null;
  @TextField({ optional: true }) after: string | null;
}

/** What came of a file, or would. */
export class LoadedView {
  @FlagField() stored: boolean;
  @ApiProperty({ type: [SheetView] }) sheets: SheetView[];
  @ApiProperty({ type: [FileChangeView] }) changes: FileChangeView[];
}
