import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { type Absence, lastDayWhenBack, obstacleTo } from '../domain/absences.js';
import { type Day, day, dayOf, daysBetween, type Instant, isBefore } from '../domain/day.js';
import {
  possibleStandIns,
  readAbsences,
  shortenAbsence,
  writeAbsence,
  type WrittenAbsence,
} from '../people/absences.js';
import { unitsOf } from '../people/committee-units.js';
import { hasLeft } from '../people/acting.js';
import { Person } from '../people/person.entity.js';
import { Database, type Reader, type Transaction } from '../platform/database.js';
import { Mark } from '../platform/mark.entity.js';
import { Conflict, Forbidden, Invalid, NotFound } from '../platform/refusal.js';
import { obstacleWords } from './absence-words.js';
import type { AbsenceInput } from './wishes.dto.js';

/** An absence with the people it names. */
export interface KnownAbsence {
  absence: WrittenAbsence;
  person: Person;
  standIn: Person | null;
  by: Person | null;
}

const LONGEST = 366;
const TURN = 'absences';

/** Who is away when, and who acts for them: entered by themselves, or for heads of units by the secretariat. */
@Injectable()
export class AbsencesService {
  constructor(private readonly database: Database) {}

  /** Those of today and later that `who` may end: the own ones, and those of heads of units of `who`'s secretariat. */
  async list(who: Principal, now: Instant): Promise<KnownAbsence[]> {
    const reader = this.database.read;
    const absences = await readAbsences(reader, dayOf(now));
    const away = absences.map(({ personId }) => personId);
    const mine = new Set([
      who.personId,
      ...(await headsUnder(reader, who, dayOf(now), away)).map(({ id }) => id),
    ]);
    const shown = absences.filter((each) => mine.has(each.personId));
    const ids = shown.flatMap(({ personId, standInId, byId }) => [personId, standInId ?? 0, byId ?? 0]);
    const people = new Map((await reader.findBy(Person, { id: In(ids) })).map((each) => [each.id, each]));
    return shown.map((absence) => ({
      absence,
      person: people.get(absence.personId)!,
      standIn: people.get(absence.standInId ?? 0) ?? null,
      by: people.get(absence.byId ?? 0) ?? null,
    }));
  }

  /** The heads of the units of the committees to whose secretariat `who` belongs. */
  heads(who: Principal, now: Instant): Promise<Person[]> {
    return headsUnder(this.database.read, who, dayOf(now));
  }

  /** Whom a person may name, `who` themselves unless another is given. */
  async standInsFor(personId: number, now: Instant): Promise<Person[]> {
    const person = await this.database.read.findOneBy(Person, { id: personId });
    return person ? possibleStandIns(this.database.read, person, dayOf(now)) : [];
  }

  /**
   * Writes an absence down. Forbidden for anybody but the person and, for heads, their secretariat; Invalid when the
   * days or the stand-in cannot be; Conflict when another absence is in the way.
   */
  async enter(input: AbsenceInput, who: Principal, now: Instant): Promise<void> {
    await this.database.write(async (tx) => {
      await takeTurn(tx, now);
      const person = await this.personFor(tx, input.person ?? who.email, who, now);
      const span = { personId: person.id, fromDay: day(input.from), toDay: day(input.to) };
      refuseDays(span, dayOf(now));
      const known = await readAbsences(tx, span.fromDay);
      const standInId = input.standIn ? await standInOf(tx, person, input.standIn, span.fromDay) : null;
      const obstacle = obstacleTo({ ...span, standInId }, known);
      if (obstacle) {
        const people = await tx.findBy(Person, { id: In([obstacle.other.personId, person.id]) });
        throw new Conflict(`absence/${obstacle.why}`, obstacleWords(obstacle.why, obstacle.other, people));
      }
      await writeAbsence(tx, { ...span, standInId }, who.personId, now);
    });
  }

  /** The person is back today. NotFound for whom it is none of their business; Conflict when it is over already. */
  async end(kind: string, id: number, who: Principal, now: Instant): Promise<void> {
    await this.database.write(async (tx) => {
      await takeTurn(tx, now);
      const today = dayOf(now);
      const mine = new Set([who.personId, ...(await headsUnder(tx, who, today)).map((head) => head.id)]);
      const absences = await readAbsences(tx, today);
      const found = absences.find((each) => each.kind === kind && each.id === id && mine.has(each.personId));
      if (!found)
        throw new NotFound('absence/unknown', 'Không có lần vắng mặt nào như vậy đang hoặc sắp diễn ra.');
      await shortenAbsence(tx, found, lastDayWhenBack(found, today), who.personId, now);
    });
  }

  private async personFor(tx: Transaction, email: string, who: Principal, now: Instant): Promise<Person> {
    const person = await tx.findOneBy(Person, { email: email.toLowerCase() });
    const heads = person?.id === who.personId ? [] : await headsUnder(tx, who, dayOf(now));
    if (person && (person.id === who.personId || heads.some(({ id }) => id === person.id))) return person;
    throw new Forbidden(
      'absence/not-yours',
      'Ông/Bà chỉ nhập được ngày vắng mặt của mình; thư ký nhập được cho người đứng đầu đơn vị thuộc Ban Chỉ đạo.',
    );
  }
}

/** Waits until nobody else writes an absence: of two at once neither would see that they are in each other's way. */
async function takeTurn(tx: Transaction, now: Instant): Promise<void> {
  await tx.upsert(Mark, { name: TURN, owner: null, at: now }, ['name']);
}

async function headsUnder(
  reader: Reader | Transaction,
  who: Principal,
  on: Day,
  among?: readonly number[],
): Promise<Person[]> {
  const units = await unitsOf(reader, who.secretaryOf);
  const heads = await reader.find(Person, {
    where: { head: true, ...(units && { unitId: In(units) }), ...(among && { id: In([...among]) }) },
    relations: { unit: true },
    order: { name: 'ASC', id: 'ASC' },
  });
  return heads.filter((head) => !hasLeft(head, on));
}

function refuseDays({ fromDay, toDay }: Pick<Absence, 'fromDay' | 'toDay'>, today: Day): void {
  const wrong = (at: string, message: string) => new Invalid('absence/days', message, [{ at, message }]);
  if (isBefore(fromDay, today))
    throw wrong('from', 'Ngày đầu không thể ở trong quá khứ; hãy nhập từ hôm nay.');
  if (isBefore(toDay, fromDay)) throw wrong('to', 'Ngày cuối không thể đứng trước ngày đầu.');
  if (daysBetween(fromDay, toDay) >= LONGEST)
    throw wrong('to', 'Một lần vắng mặt không quá một năm; nghỉ lâu hơn thì cần đổi người phụ trách.');
}

async function standInOf(tx: Transaction, person: Person, email: string, on: Day): Promise<number> {
  const found = (await possibleStandIns(tx, person, on)).find((each) => each.email === email.toLowerCase());
  if (found) return found.id;
  const message = 'Người thay phải cùng đơn vị, hoặc cùng làm việc cho Ban Chỉ đạo với người vắng.';
  throw new Invalid('absence/stand-in', message, [{ at: 'standIn', message }]);
}
