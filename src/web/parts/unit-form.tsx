import { UNIT_KINDS, unitKindNamed, unitKindWords } from '../../domain/unit-kind.js';
import { UnitRow } from '../../people/organisation.dto.js';
import type { Refusal } from '../../platform/refusal.js';
import type { KnownUnit } from '../../staff/units.service.js';
import { checked, type Form } from '../form.js';
import type { Names } from '../names.js';
import { AreaField, DayField, TextField } from './field.js';

/** The fields of a unit, as the organisation file names them, with their labels. */
export const UNIT_LABELS = {
  code: 'Mã',
  name: 'Tên đơn vị',
  aliases: 'Tên khác trong văn bản',
  kind: 'Loại đơn vị',
  parent: 'Đơn vị cấp trên',
  validFrom: 'Hoạt động từ ngày',
  validTo: 'Hoạt động đến hết ngày',
  successors: 'Đơn vị kế thừa',
} as const;

interface UnitFieldsProps {
  /** Absent for a new unit. */
  known?: KnownUnit;
  typed?: Form | undefined;
  refusal?: Refusal | undefined;
}

/** Everything that is kept of a unit, to be filled in or corrected; its code stays what it was. */
export function UnitFields({ known, typed, refusal }: UnitFieldsProps) {
  const unit = known?.unit;
  const stored = {
    ...{ code: unit?.code, name: unit?.name, aliases: unit?.aliases.join('\n') },
    kind: unit && unitKindWords(unit.kind),
    ...{ parent: known?.parent?.name, successors: unit?.successors.join('\n') },
    ...{ validFrom: unit?.validFrom?.toString(), validTo: unit?.validTo?.toString() },
  };
  const field = (name: keyof typeof UNIT_LABELS) => ({
    ...{ name, label: UNIT_LABELS[name], refusal, value: typed ? typed.text(name) : stored[name] },
  });
  return (
    <>
      <div class="draft-grid">
        {!unit && <TextField {...field('code')} hint="Ngắn, không đổi về sau." required autocomplete="off" />}
        <TextField {...field('name')} required autocomplete="off" />
        <TextField
          {...field('kind')}
          hint="Ghi như các đơn vị cùng loại; nhóm đơn vị chọn theo đây."
          list="loai-don-vi"
          autocomplete="off"
          required
        />
        <TextField {...field('parent')} hint="Tên đầy đủ hoặc mã." autocomplete="off" />
        <DayField {...field('validFrom')} />
        <DayField {...field('validTo')} hint="Khi sáp nhập, giải thể." />
      </div>
      <datalist id="loai-don-vi">
        {[...UNIT_KINDS.values()].map((words) => (
          <option value={words} />
        ))}
      </datalist>
      <AreaField {...field('aliases')} hint="Mỗi dòng một cách gọi." />
      <AreaField
        {...field('successors')}
        hint="Mỗi dòng một tên hoặc mã; văn bản sau ngày trên không giao cho đơn vị cũ nữa."
        rows={2}
      />
    </>
  );
}

/** The row that such a form tells of; Invalid with every mistake. */
export async function unitIn(typed: Form, names: Names, code = typed.text('code')): Promise<UnitRow> {
  const [kind, parent] = [typed.text('kind'), typed.text('parent')];
  return checked(UnitRow, {
    ...{ code, name: typed.text('name'), aliases: typed.lines('aliases') },
    kind: kind && unitKindNamed(kind),
    parent: parent ? await names.unitCode(parent) : null,
    ...{ validFrom: typed.text('validFrom') ?? null, validTo: typed.text('validTo') ?? null },
    successors: await names.unitCodes(typed.lines('successors')),
  });
}
