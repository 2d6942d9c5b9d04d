import type { Person } from '../../people/person.entity.js';
import { PersonRow } from '../../people/organisation.dto.js';
import type { Refusal } from '../../platform/refusal.js';
import { checked, type Form } from '../form.js';
import type { Names } from '../names.js';
import { DayField, TextField, TickField } from './field.js';
import { KnownNames } from './known-names.js';

/** The fields of a person, as the organisation file names them, with their labels. */
export const PERSON_LABELS = {
  name: 'Họ và tên',
  position: 'Chức vụ',
  unit: 'Đơn vị',
  email: 'Thư điện tử công vụ',
  phone: 'Điện thoại công vụ',
  zaloConsent: 'Ngày đồng ý nhận tin qua Zalo',
  lastDay: 'Ngày cuối giữ chức vụ',
} as const;

interface PersonFieldsProps {
  person?: Person | undefined;
  /** The names of units to choose from. */
  units: readonly string[];
  typed?: Form | undefined;
  refusal?: Refusal | undefined;
}

/** Everything that is kept of a person, to be filled in or corrected. */
export function PersonFields({ person, units, typed, refusal }: PersonFieldsProps) {
  const stored = {
    ...{ name: person?.name, position: person?.position, unit: person?.unit.name },
    ...{ email: person?.email, phone: person?.phone, zaloConsent: person?.zaloConsent?.toString() },
  };
  const field = (name: keyof typeof stored) => ({
    ...{ name, label: PERSON_LABELS[name], refusal },
    value: typed ? typed.text(name) : (stored[name] ?? undefined),
  });
  const ticked = (name: 'head' | 'admin') => (typed ? typed.ticked(name) : (person?.[name] ?? false));
  return (
    <>
      <div class="draft-grid">
        <TextField {...field('name')} required autocomplete="off" />
        <TextField {...field('position')} required autocomplete="off" />
        <TextField {...field('unit')} hint="Tên đầy đủ hoặc mã đơn vị." list="ten-don-vi" required />
        <TextField {...field('email')} type="email" required autocomplete="off" />
        <TextField {...field('phone')} autocomplete="off" />
        <DayField {...field('zaloConsent')} hint="Để trống: không gửi qua Zalo." />
      </div>
      <TickField
        name="head"
        label="Là người đứng đầu, nhận tin và báo cáo thay mặt đơn vị"
        ticked={ticked('head')}
      />
      <TickField
        name="admin"
        label="Là quản trị viên: sửa cán bộ, đơn vị, Ban Chỉ đạo"
        ticked={ticked('admin')}
      />
      <KnownNames names={units} />
    </>
  );
}

/** The row that such a form tells of; Invalid with every mistake. */
export async function personIn(typed: Form, names: Names): Promise<PersonRow> {
  return checked(PersonRow, {
    ...{ name: typed.text('name'), position: typed.text('position'), email: typed.text('email') },
    unit: await names.unitCode(typed.text('unit') ?? ''),
    phone: typed.text('phone') ?? null,
    zaloConsent: typed.text('zaloConsent') ?? null,
    head: typed.ticked('head'),
    admin: typed.ticked('admin'),
  });
}
