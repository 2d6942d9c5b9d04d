import { unitKindWords } from '../../domain/unit-kind.js';
import { GroupRow } from '../../people/organisation.dto.js';
import { Invalid, type Refusal } from '../../platform/refusal.js';
import type { GroupFile } from '../../staff/groups.queries.js';
import { checked, type Form } from '../form.js';
import type { Names } from '../names.js';
import { AreaField, SelectField, TextField } from './field.js';

/** The fields of a group with their labels. */
export const GROUP_LABELS = {
  code: 'Mã',
  names: 'Cách gọi trong văn bản',
  kind: 'Loại đơn vị',
  members: 'Các đơn vị',
} as const;

interface GroupFieldsProps {
  /** Absent for a new group. */
  file?: GroupFile;
  /** The kinds of units that there are. */
  kinds: readonly string[];
  typed?: Form | undefined;
  refusal?: Refusal | undefined;
}

/** Everything that is kept of a group, to be filled in or corrected; its code stays what it was. */
export function GroupFields({ file, kinds, typed, refusal }: GroupFieldsProps) {
  const known = file?.group.members;
  const kind = known && 'kind' in known ? known.kind : undefined;
  const stored = {
    ...{ code: undefined, names: file?.group.names.join('\n'), kind, members: file?.written.join('\n') },
  };
  const field = (name: keyof typeof GROUP_LABELS) => ({
    ...{ name, label: GROUP_LABELS[name], refusal, value: typed ? typed.text(name) : stored[name] },
  });
  const choices = [...new Set([...kinds, ...(kind ? [kind] : [])])];
  return (
    <>
      {!file && <TextField {...field('code')} hint="Ngắn, không đổi về sau." required autocomplete="off" />}
      <AreaField
        {...field('names')}
        hint="Mỗi dòng một cách gọi, như văn bản ghi: “UBND các xã, phường”, “các địa phương”."
        required
      />
      <SelectField
        {...field('kind')}
        hint="Nhóm gồm mọi đơn vị đang hoạt động của loại này, cả đơn vị thêm về sau."
        blank="Không theo loại: ghi từng đơn vị"
        choices={choices.map((value) => ({ value, label: unitKindWords(value) }))}
      />
      <AreaField {...field('members')} hint="Khi không theo loại: mỗi dòng một tên hoặc mã." rows={5} />
    </>
  );
}

/** The row that such a form tells of; Invalid with every mistake. */
export async function groupIn(typed: Form, names: Names, code = typed.text('code')): Promise<GroupRow> {
  const units = [...new Set(await names.unitCodes(typed.lines('members')))];
  const members = { kind: typed.text('kind') ?? null, units };
  return checked(GroupRow, { code, names: typed.lines('names'), members });
}

/** Runs `work` with such a form; what the row says of its members is told at the field in which it was typed. */
export async function atGroupFields<T>(typed: Form, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (refusal) {
    if (!(refusal instanceof Invalid)) throw refusal;
    const chosen = typed.text('kind') !== undefined && typed.lines('members').length === 0;
    const fieldOf = (at: string) => {
      if (at === 'members.kind' || (at === 'members' && chosen)) return 'kind';
      return at.split('.')[0]!;
    };
    const problems = refusal.problems.map(({ at, message }) => ({ at: fieldOf(at), message }));
    throw new Invalid(refusal.code, refusal.message, problems);
  }
}
