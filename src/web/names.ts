import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Day } from '../domain/day.js';
import { fold } from '../domain/fold.js';
import { existsOn, type Resolution } from '../domain/unit-names.js';
import { Committee } from '../people/committee.entity.js';
import { Group } from '../people/group.entity.js';
import { PeopleService } from '../people/people.service.js';
import { Unit } from '../people/unit.entity.js';
import { select } from '../platform/bulk.js';
import { Database } from '../platform/database.js';
import { Invalid } from '../platform/refusal.js';

/** More names than these make a page heavy on a telephone: they are typed then, and looked up. */
export const MOST_OFFERED = 300;
/** Of units that were not told apart, so many are named. */
const MOST_NAMED = 5;
const byName = new Intl.Collator('vi', { numeric: true });

/** A unit as a field shows it. */
export interface Picked {
  id: number;
  code: string;
  name: string;
}

/** The names that pages offer for choosing, and what was meant by those that were typed. */
@Injectable()
export class Names {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
  ) {}

  committees(ids: readonly number[]): Promise<Committee[]> {
    return this.database.read.find(Committee, { where: { id: In([...ids]) }, order: { name: 'ASC' } });
  }

  /** Every unit, or those with the ids, by name. */
  async units(ids?: readonly number[]): Promise<Unit[]> {
    const where = ids ? { id: In([...ids]) } : {};
    const units = await this.database.read.find(Unit, { where });
    // Neither database sorts as Vietnamese readers look for names: Đ follows D, "xã 2" comes before "xã 10".
    return units.toSorted((a, b) => byName.compare(a.name, b.name));
  }

  /** What every unit is called, by its id. */
  async ofUnits(): Promise<Map<number, string>> {
    const units = await select(this.database.read, Unit, ['id', 'name'], {});
    return new Map(units.map(({ id, name }) => [id, name]));
  }

  /** The names that can be written for a group or a unit of that day; of the groups alone where the units are many. */
  async known(on: Day): Promise<string[]> {
    const groups = await this.database.read.find(Group, { order: { id: 'ASC' } });
    const units = (await this.few()).filter((unit) => existsOn(unit, on));
    return [...groups.flatMap(({ names }) => names.slice(0, 1)), ...units.map(({ name }) => name)];
  }

  /** The code of the unit that `text` names, or is the code of; else `text` itself, for whoever checks codes to refuse. */
  async unitCode(text: string): Promise<string> {
    return (await this.unitCodes([text]))[0]!;
  }

  /** The same of each of `texts`, which may be thousands. */
  async unitCodes(texts: readonly string[]): Promise<string[]> {
    if (texts.length === 0) return [];
    const units = await select(this.database.read, Unit, ['code', 'name'], { order: { id: 'DESC' } });
    const codes = new Set(units.map(({ code }) => code));
    const named = new Map(units.map(({ code, name }) => [fold(name), code]));
    return texts.map((text) => (codes.has(text) ? text : (named.get(fold(text)) ?? text)));
  }

  /**
   * The unit that `text` means: its code, its name, or another that documents call it by on the day `on`. Invalid at the
   * field `at` for anything else, with what may have been meant. `shown` is what a field says for it.
   */
  async unit(text: string, at: string, on: Day): Promise<Picked & { shown: string }> {
    const { read } = this.database;
    const byCode = await read.findOneBy(Unit, { code: text });
    if (byCode) {
      const alone = (await read.countBy(Unit, { name: byCode.name })) === 1;
      return { ...byCode, shown: alone ? byCode.name : byCode.code };
    }
    const named = await read.findBy(Unit, { name: text });
    const current = named.filter((unit) => existsOn(unit, on));
    const meant = named.length > 0 ? named : await this.meant([text], at, on);
    const [found, ...others] = current.length > 0 ? current : meant;
    if (found && others.length === 0) return this.unit(found.code, at, on);
    throw unclear(at, `“${text}” là nhiều đơn vị. Hãy gõ tên hoặc mã của một đơn vị${codesOf(meant)}.`);
  }

  /** The units that `names` mean together, those of a group too. Invalid at the field `at` with each that is unclear. */
  async meant(names: readonly string[], at: string, on: Day): Promise<Picked[]> {
    const directory = await this.people.directory(this.database.read);
    const units = await this.database.read.find(Unit);
    const codes = new Map(units.map((unit) => [unit.code, unit]));
    const found = new Map<number, Picked>();
    const mistakes: string[] = [];
    for (const name of names) {
      const known = codes.get(name);
      const answer: Resolution = known ? { units: [known] } : directory.resolve(name, on);
      if ('units' in answer) answer.units.forEach((unit) => found.set(unit.id, unit));
      else mistakes.push(unknown(name, answer.suggestions));
    }
    if (mistakes.length > 0) throw unclear(at, ...mistakes);
    return [...found.values()];
  }

  /** The units' names to choose from while one types, all or those with the ids; none where they are too many. */
  async offered(ids?: readonly number[]): Promise<string[]> {
    return [...new Set((await this.few(ids)).map(({ name }) => name))];
  }

  /** Every unit, or those with the ids, by name; none where they are too many to be offered. */
  async few(ids?: readonly number[]): Promise<Unit[]> {
    const count = ids ? ids.length : await this.database.read.count(Unit);
    return count > MOST_OFFERED ? [] : this.units(ids);
  }
}

function unclear(at: string, ...mistakes: string[]): Invalid {
  const problems = mistakes.map((message) => ({ at, message }));
  return new Invalid('unit/unclear', mistakes[0]!, problems);
}

function codesOf(units: readonly Picked[]): string {
  const named = units.slice(0, MOST_NAMED).map(({ name, code }) => `${name} (mã ${code})`);
  return `: ${named.join('; ')}${units.length > MOST_NAMED ? '…' : ''}`;
}

function unknown(name: string, suggestions: readonly { code: string; name: string }[]): string {
  const near = suggestions.map((each) => `${each.name} (mã ${each.code})`).join('; ');
  return near
    ? `Chưa rõ đơn vị “${name}”. Có phải là: ${near}? Hãy gõ đúng tên hoặc mã.`
    : `Không có đơn vị “${name}”. Hãy gõ tên hoặc mã ghi trong danh sách đơn vị.`;
}
