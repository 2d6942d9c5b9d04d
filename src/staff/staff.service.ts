import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { dayOf, type Instant } from '../domain/day.js';
import { type Contacts, PersonRow } from '../people/organisation.dto.js';
import { FormerEmail } from '../people/people-change.entity.js';
import { Person } from '../people/person.entity.js';
import { Database } from '../platform/database.js';
import { Forbidden } from '../platform/refusal.js';
import { refuseUnseen } from './changed-meanwhile.js';
import { changeEmail, refuseTaken } from './contacts.js';
import { managersOnly, reachOver } from './reach.js';
import { bookOf, personIn, rowOf, storeTyped } from './typed-rows.js';

/** People as they are looked after by hand: everything that a file may say of one, and who said it. */
@Injectable()
export class StaffService {
  constructor(private readonly database: Database) {}

  /** A new person; answers the id. Invalid when the address is somebody's already. */
  async add(row: PersonRow, who: Principal, now: Instant): Promise<number> {
    managersOnly(who);
    return this.database.write(async (tx) => {
      await refuseTaken(tx, row.email);
      // Whoever had the address before is now known by another one only.
      await tx.delete(FormerEmail, { email: row.email });
      await storeTyped(tx, { persons: [row] }, bookOf(who, now));
      return (await tx.findOneByOrFail(Person, { email: row.email })).id;
    });
  }

  /**
   * Puts `row` in the place of what is known. What was sent to an address that goes answers nothing any more. Here and
   * below: Conflict with what was changed after `version`, which the person's file told.
   */
  async correct(id: number, row: PersonRow, who: Principal, now: Instant, version?: number): Promise<void> {
    managersOnly(who);
    await this.database.write(async (tx) => {
      await refuseUnseen(tx, Person, { kind: 'person', id }, version);
      const book = bookOf(who, now);
      await changeEmail(tx, await personIn(tx, id), row.email, book);
      await storeTyped(tx, { persons: [row] }, book);
    });
  }

  /** The same for the addresses alone, which a secretariat may change too, as `reachOver` says. Forbidden for others. */
  async reachAt(
    id: number,
    contacts: Contacts,
    who: Principal,
    now: Instant,
    version?: number,
  ): Promise<void> {
    await this.database.write(async (tx) => {
      const person = await personIn(tx, id);
      if (!(await reachOver(tx, who, person, dayOf(now))))
        throw new Forbidden(
          'staff/not-your-contacts',
          'Thư ký chỉ sửa liên lạc của người của các đơn vị thuộc Ban Chỉ đạo mình mà không giữ chức trách ở Ban Chỉ đạo nào; người khác do quản trị viên sửa.',
        );
      await refuseUnseen(tx, Person, { kind: 'person', id }, version, ['email', 'phone']);
      const book = bookOf(who, now);
      await changeEmail(tx, person, contacts.email, book);
      await storeTyped(tx, { persons: [{ ...rowOf(person), ...contacts }] }, book);
    });
  }

  /** `lastDay` (`YYYY-MM-DD`) is the person's last one in the post; null: they stay. */
  async end(
    id: number,
    lastDay: string | null,
    who: Principal,
    now: Instant,
    version?: number,
  ): Promise<void> {
    managersOnly(who);
    await this.database.write(async (tx) => {
      await refuseUnseen(tx, Person, { kind: 'person', id }, version, ['leftOn']);
      const row = rowOf(await personIn(tx, id));
      await storeTyped(tx, { persons: [{ ...row, leftOn: lastDay }] }, bookOf(who, now));
    });
  }
}
