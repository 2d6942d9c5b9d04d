import { type Day, dayOf } from '../domain/day.js';
import { hasLeft } from '../people/acting.js';
import { ChangeBook } from '../people/change-book.js';
import { PersonRow } from '../people/organisation.dto.js';
import { FormerEmail } from '../people/people-change.entity.js';
import { Person } from '../people/person.entity.js';
import { Unit } from '../people/unit.entity.js';
import type { Transaction } from '../platform/database.js';
import { Invalid } from '../platform/refusal.js';
import { storeTyped } from '../staff/typed-rows.js';
import type { Assignment } from './assignment.entity.js';
import type { Hand } from './moves.js';
import type { OfficerInput } from './officers.dto.js';

/** What somebody without a special office is called. */
const POSITION = 'Chuyên viên';

/** Whom `input` names for the assignment: a person of its unit, who is added when nobody has the address. */
export async function personMeant(
  tx: Transaction,
  assignment: Pick<Assignment, 'id' | 'unitId'>,
  input: OfficerInput,
  hand: Hand,
): Promise<Person> {
  const { person: id, email, name } = input;
  if (id) {
    if (email || name)
      throw wrong('person', 'Hãy chọn một người trong danh sách, hoặc ghi người mới; không làm cả hai.');
    const chosen = await tx.findOneBy(Person, { id });
    return fitting(chosen, assignment.unitId, 'person', dayOf(hand.now));
  }
  if (!email)
    throw wrong('email', 'Hãy chọn một người trong danh sách, hoặc ghi thư điện tử của người được cử.');
  const known = await tx.findOneBy(Person, { email });
  if (known) return fitting(known, assignment.unitId, 'email', dayOf(hand.now));
  return added(tx, assignment, { ...input, email }, hand);
}

function fitting(person: Person | null, unitId: number, at: 'person' | 'email', on: Day): Person {
  if (person?.unitId !== unitId)
    throw wrong(
      at,
      at === 'person'
        ? 'Người này không thuộc đơn vị chủ trì.'
        : 'Địa chỉ này là của người thuộc đơn vị khác; chỉ cử được người của đơn vị chủ trì.',
    );
  if (hasLeft(person, on)) throw wrong(at, `${person.name} đã thôi giữ chức vụ.`);
  if (person.head)
    throw wrong(at, `${person.name} đứng đầu đơn vị nên đã nhận tin và báo cáo được việc này.`);
  return person;
}

async function added(
  tx: Transaction,
  { id, unitId }: Pick<Assignment, 'id' | 'unitId'>,
  { email, name, position, phone }: OfficerInput & { email: string },
  { who, now }: Hand,
): Promise<Person> {
  if (!name) throw wrong('name', 'Chưa có ai dùng địa chỉ này. Hãy ghi họ và tên của người được cử.');
  // A row of this address would be taken for a correction of whoever had it.
  if (await tx.existsBy(FormerEmail, { email }))
    throw wrong(
      'email',
      'Địa chỉ này trước đây là của người khác. Hãy dùng địa chỉ khác, hoặc nhờ quản trị viên.',
    );
  const unit = await tx.findOneByOrFail(Unit, { id: unitId });
  const row = { email, name, position: position ?? POSITION, unit: unit.code, phone: phone ?? null };
  const book = new ChangeBook({ byId: who.personId, at: now, why: `Cử theo dõi việc số ${id}` });
  await storeTyped(tx, { persons: [Object.assign(new PersonRow(), row)] }, book);
  return tx.findOneByOrFail(Person, { email });
}

function wrong(at: string, message: string): Invalid {
  return new Invalid('officer/wrong', message, [{ at, message }]);
}
