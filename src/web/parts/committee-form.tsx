import { CommitteeRow } from '../../people/organisation.dto.js';
import { Invalid, type Refusal } from '../../platform/refusal.js';
import { checked, type Form } from '../form.js';
import type { Names } from '../names.js';
import { AreaField, TextField, TickField } from './field.js';

/** The fields of a committee, as the organisation file names them, with their labels. */
export const COMMITTEE_LABELS = {
  code: 'Mã',
  name: 'Tên Ban Chỉ đạo',
  chair: 'Trưởng ban',
  decider: 'Người quyết định gia hạn lần đầu',
  secretariat: 'Thư ký',
  units: 'Đơn vị thành viên',
  leaders: 'Lãnh đạo phụ trách',
} as const;

interface CommitteeFieldsProps {
  /** Absent for a new committee. */
  row?: CommitteeRow;
  typed?: Form | undefined;
  refusal?: Refusal | undefined;
}

/** Everything that is kept of a committee, to be filled in or corrected; people stand there by e-mail. */
export function CommitteeFields({ row, typed, refusal }: CommitteeFieldsProps) {
  const units = Array.isArray(row?.units) ? row.units : [];
  const stored = {
    ...{ code: row?.code, name: row?.name, chair: row?.chair, decider: row?.decider ?? undefined },
    secretariat: row?.secretariat.join('\n'),
    units: units.join('\n'),
    leaders: row?.leaders?.map((leader) => `${leader.person}: ${leader.units.join(', ')}`).join('\n'),
  };
  const field = (name: keyof typeof COMMITTEE_LABELS) => ({
    ...{ name, label: COMMITTEE_LABELS[name], refusal, value: typed ? typed.text(name) : stored[name] },
  });
  return (
    <>
      <div class="draft-grid">
        {!row && <TextField {...field('code')} hint="Ngắn, không đổi về sau." required autocomplete="off" />}
        <TextField {...field('name')} required autocomplete="off" />
        <TextField {...field('chair')} type="email" hint="Thư điện tử." required />
        <TextField {...field('decider')} type="email" hint="Thư điện tử; để trống: Trưởng ban." />
      </div>
      <AreaField {...field('secretariat')} hint="Mỗi dòng một thư điện tử." required />
      <TickField
        name="allUnits"
        label="Mọi đơn vị là thành viên"
        ticked={typed ? typed.ticked('allUnits') : row?.units !== undefined ? row.units === 'all' : true}
      />
      <AreaField {...field('units')} hint="Khi không phải mọi đơn vị: mỗi dòng một tên hoặc mã." />
      <AreaField
        {...field('leaders')}
        hint="Mỗi dòng một người: thư điện tử, dấu hai chấm, mã các đơn vị cách nhau bằng dấu phẩy."
      />
    </>
  );
}

/** The row that such a form tells of; Invalid with every mistake. */
export async function committeeIn(
  typed: Form,
  names: Names,
  code = typed.text('code'),
): Promise<CommitteeRow> {
  const units = await names.unitCodes(typed.lines('units'));
  const leaders = typed.lines('leaders').map((line) => {
    const [person = '', led = ''] = line.split(':', 2);
    return {
      person,
      units: led
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean),
    };
  });
  const plain = {
    ...{ code, name: typed.text('name'), chair: typed.text('chair'), decider: typed.text('decider') ?? null },
    secretariat: typed.lines('secretariat'),
    units: typed.ticked('allUnits') ? 'all' : units,
    leaders,
  };
  try {
    return checked(CommitteeRow, plain);
  } catch (refusal) {
    if (!(refusal instanceof Invalid)) throw refusal;
    // Of several people in one field each has a place of its own, which is none on the page.
    const problems = refusal.problems.map(({ at, message }) => ({ at: at.split('.')[0]!, message }));
    throw new Invalid(refusal.code, refusal.message, problems);
  }
}
