import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/day.js';
import { Database, type Transaction } from '../platform/database.js';
import { Invalid } from '../platform/refusal.js';
import { readOrganisation } from './organisation-file.js';
import { mistakesIn, type Known } from './organisation-mistakes.js';
import { store, type SetupCounts } from './organisation-store.js';
import { Person } from './person.entity.js';
import { Unit } from './unit.entity.js';

/** Units, persons and committees as the office keeps them in one file. */
@Injectable()
export class OrganisationService {
  constructor(private readonly database: Database) {}

  /**
   * Takes in an organisation file (JSON or .xlsx), all of it or nothing. Rows are known again by code or e-mail, so
   * that the same file twice changes nothing; what the file does not name stays. Links that were sent to a telephone
   * number answer nothing from `now` on when the file has another. Throws Invalid with every mistake.
   */
  async setup(bytes: Buffer, now: Instant): Promise<SetupCounts> {
    const { file, place, problems } = await readOrganisation(bytes);
    return this.database.write(async (tx) => {
      const known = await knownIn(tx);
      const told = new Set(problems.map(({ at }) => at));
      problems.push(...mistakesIn(file, known, place).filter(({ at }) => !told.has(at)));
      if (problems.length > 0) {
        throw new Invalid(
          'organisation/mistakes',
          `Tệp có ${problems.length} chỗ sai nên chưa có gì được lưu. Hãy sửa rồi nạp lại.`,
          problems,
        );
      }
      return store(tx, file, now);
    });
  }
}

async function knownIn(tx: Transaction): Promise<Known> {
  const units = await tx.find(Unit);
  const persons = await tx.find(Person);
  const codes = new Map(units.map((unit) => [unit.id, unit.code]));
  return {
    parents: new Map(units.map((unit) => [unit.code, codes.get(unit.parentId ?? 0) ?? null])),
    kinds: units.map((unit) => unit.kind),
    emails: persons.map((person) => person.email),
  };
}
