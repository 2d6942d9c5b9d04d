import { In } from 'typeorm';
import { Conclusion } from '../conclusions/conclusion.entity.js';
import { Committee } from '../people/committee.entity.js';
import { Unit } from '../people/unit.entity.js';
import type { Reader } from '../platform/database.js';
import { Assignment } from './assignment.entity.js';
import { Directive } from './directive.entity.js';

/**
 * The assignments with their directive and its conclusion, their unit and committee. What many of them share is read
 * once: a join would read and build it again for every row.
 */
export async function readWithPapers(reader: Reader, ids: readonly number[]): Promise<Assignment[]> {
  const assignments = await reader.findBy(Assignment, { id: In(ids) });
  const directives = await byId(reader, Directive, assignments, ({ directiveId }) => directiveId);
  const conclusions = await byId(reader, Conclusion, [...directives.values()], (each) => each.conclusionId);
  const units = await byId(reader, Unit, assignments, ({ unitId }) => unitId);
  const committees = await byId(reader, Committee, assignments, ({ committeeId }) => committeeId);
  for (const directive of directives.values())
    directive.conclusion = conclusions.get(directive.conclusionId)!;
  for (const assignment of assignments) {
    assignment.directive = directives.get(assignment.directiveId)!;
    assignment.unit = units.get(assignment.unitId)!;
    assignment.committee = committees.get(assignment.committeeId)!;
  }
  return assignments;
}

async function byId<Row extends { id: number }, Child>(
  reader: Reader,
  table: new () => Row,
  children: readonly Child[],
  idOf: (child: Child) => number,
): Promise<Map<number, Row>> {
  const ids = [...new Set(children.map(idOf))];
  if (ids.length === 0) return new Map();
  const rows = await reader.createQueryBuilder(table, 'row').where('row.id IN (:...ids)', { ids }).getMany();
  return new Map(rows.map((row) => [row.id, row]));
}
