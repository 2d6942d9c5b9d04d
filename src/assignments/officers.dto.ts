import { PartialType, PickType } from '@nestjs/swagger';
import type { Day } from '../domain/day.js';
import { hasLeft } from '../people/acting.js';
import { PersonRow } from '../people/organisation.dto.js';
import { FlagField, NumberField, TextField } from '../platform/fields.js';
import type { AssignmentFile } from './assignment-file.js';

/** Whom a unit names: somebody of its own by number or address, or a new person with name and address. */
export class OfficerInput extends PartialType(
  PickType(PersonRow, ['name', 'email', 'position', 'phone'] as const),
) {
  @NumberField({
    optional: true,
    description: 'Người của đơn vị đã có trong danh sách; để trống: theo email',
  })
  person?: number | null;

  @NumberField({ optional: true, description: 'Phiên bản của việc đã xem; khác thì bị từ chối' })
  version?: number | null;
}

/** Takes the officer off. */
export class EndOfficerInput extends PickType(OfficerInput, ['version'] as const) {}

/** Who sees to an assignment beside the head of its unit. */
export class OfficerView {
  @NumberField()
  id: number;

  @TextField()
  name: string;

  @TextField()
  position: string;

  @TextField({ optional: true })
  phone: string | null;

  @FlagField({
    description: 'Còn là người của đơn vị; nếu không thì không nhận tin và không báo cáo được nữa',
  })
  serving: boolean;
}

/** The officer as the file's reader may know them; null when there is none. */
export function officerView({ assignment, people }: AssignmentFile, on: Day): OfficerView | null {
  const officer = assignment.officerId === null ? undefined : people.get(assignment.officerId);
  if (!officer) return null;
  const { id, name, position, phone } = officer;
  const serving = officer.unitId === assignment.unitId && !hasLeft(officer, on);
  return { id, name, position, phone, serving };
}
