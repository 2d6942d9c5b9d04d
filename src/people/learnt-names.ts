import type { Instant } from '../domain/day.js';
import type { Transaction } from '../platform/database.js';
import { Invalid } from '../platform/refusal.js';
import { Group } from './group.entity.js';
import { LearntName } from './learnt-name.entity.js';
import { Unit } from './unit.entity.js';

/**
 * From now on documents that say `name` mean the unit or group whose own name is `meant`; what was learnt before for
 * that name no longer holds. Throws Invalid when `meant` is neither: only what is certain is learnt.
 */
export async function learnName(
  tx: Transaction,
  name: string,
  meant: string,
  personId: number,
  now: Instant,
): Promise<void> {
  const units = await tx.findBy(Unit, { name: meant });
  const group = (await tx.find(Group)).find(({ names }) => names.includes(meant));
  const [unit] = units;
  if (units.length > 1 || (!unit && !group)) {
    const message = `Không có đơn vị nào tên là “${meant}” trong danh sách nên chưa ghi nhớ được. Hãy chọn tên trong gợi ý.`;
    throw new Invalid('people/unknown-unit', message, [{ at: 'unit', message }]);
  }
  const meaning = { unitId: unit?.id ?? null, groupId: unit ? null : group!.id };
  await tx.upsert(LearntName, { name, ...meaning, learntById: personId, learntAt: now }, ['name']);
}

/** `units` and `groups` with the names that were learnt for each beside their own. */
export function withLearntNames(
  units: Unit[],
  groups: Group[],
  learnt: readonly LearntName[],
): { units: Unit[]; groups: Group[] } {
  const of = (meant: (row: LearntName) => boolean) => learnt.filter(meant).map(({ name }) => name);
  return {
    units: units.map((unit) => ({
      ...unit,
      aliases: [...unit.aliases, ...of(({ unitId }) => unitId === unit.id)],
    })),
    groups: groups.map((group) => ({
      ...group,
      names: [...group.names, ...of(({ groupId }) => groupId === group.id)],
    })),
  };
}
