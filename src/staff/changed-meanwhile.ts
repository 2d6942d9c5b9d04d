import { In, MoreThan, Not } from 'typeorm';
import { formatInstant } from '../domain/day.js';
import { asRead } from '../people/change-book.js';
import { type ChangedKind, PeopleChange } from '../people/people-change.entity.js';
import { Person } from '../people/person.entity.js';
import { select } from '../platform/bulk.js';
import type { Reader, Transaction } from '../platform/database.js';
import { Conflict } from '../platform/refusal.js';

/** The refusal's code by which a page knows that what was typed may be saved again over what it now tells. */
export const CHANGED_MEANWHILE = 'staff/changed-meanwhile';

/** One record that is looked after by hand. */
interface Looked {
  kind: ChangedKind;
  id: number;
}

/** Noted of a person, but nothing that anybody edits. */
const NO_FIELDS = ['signInLink', 'sessions', 'twoSteps', 'externalAccount'];
/** Where a changed column stands in the row of a file and on the form; others stand there by their own names. */
const PLACES: Readonly<Record<string, string>> = {
  unitId: 'unit',
  parentId: 'parent',
  chairId: 'chair',
  deciderId: 'decider',
  leftOn: 'lastDay',
};

/**
 * The number of the latest change of a record, 0 before the first. To be read before the record: what is shown is then
 * never older than its version says.
 */
export async function versionOf(reader: Reader, { kind, id }: Looked): Promise<number> {
  const order = { id: 'DESC' } as const;
  return (await reader.findOne(PeopleChange, { where: { kind, subjectId: id }, order }))?.id ?? 0;
}

/**
 * Throws a Conflict that tells what others made of the record after `version`, one problem a field; `fields`: only
 * these are about to be written. Without a version nothing is asked. Nobody else saves the record before `tx` ends.
 */
export async function refuseUnseen<Row extends { id: number }>(
  tx: Transaction,
  table: new () => Row,
  { kind, id }: Looked,
  version: number | undefined,
  fields?: readonly string[],
): Promise<void> {
  await select<{ id: number }, 'id'>(tx, table, ['id'], { where: { id }, lock: true });
  if (version === undefined) return;
  const newer = await tx.find(PeopleChange, {
    where: {
      ...{ kind, subjectId: id, id: MoreThan(version) },
      field: fields ? In([...fields]) : Not(In(NO_FIELDS)),
    },
    order: { id: 'ASC' },
  });
  if (newer.length === 0) return;
  const by = await tx.findBy(Person, { id: In(newer.map(({ byId }) => byId ?? 0)) });
  const names = new Map(by.map((person) => [person.id, person.name]));
  const words = (field: string, text: string | null) => (text === null ? 'trống' : asRead(field, text));
  throw new Conflict(
    CHANGED_MEANWHILE,
    'Mục này vừa được sửa sau khi Ông/Bà mở trang. Hãy xem những chỗ dưới đây; lưu lần nữa thì nội dung Ông/Bà đã gõ thay cho nội dung ấy.',
    newer.map(({ field, before, after, byId, at }) => ({
      at: PLACES[field] ?? field,
      message: `đã đổi từ “${words(field, before)}” thành “${words(field, after)}” (${names.get(byId ?? 0) ?? 'tệp tổ chức'}, ${formatInstant(at)})`,
    })),
  );
}
