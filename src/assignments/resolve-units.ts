import type { Draft } from '../conclusions/draft.entity.js';
import type { Day } from '../domain/day.js';
import type { Directory } from '../domain/unit-names.js';

/** A draft that could not be issued: the names nobody knows, what they may mean, and a sentence for the clerk. */
export interface Unresolved {
  draft: number;
  section: string;
  names: string[];
  suggestions: { code: string; name: string }[];
  reason: string;
}

/** The units a draft means on the day of issue. */
export interface Addressees {
  leads: { id: number; name: string; code: string }[];
  coordinatingUnitIds: number[];
  /** What the clerk should know though it blocks nothing: "các xã" of another number than the document says. */
  notes: string[];
}

/** Resolves all lead units or says which names are unknown; a coordinating unit that is unknown stays a name. */
export function resolveUnits(
  draft: Pick<Draft, 'id' | 'section' | 'lead' | 'coordinating'>,
  directory: Pick<Directory, 'resolve'>,
  on: Day,
): Addressees | { unresolved: Unresolved } {
  const { id, section } = draft;
  const leads = new Map<number, Addressees['leads'][number]>();
  const notes = new Set<string>();
  const names: string[] = [];
  const suggestions: Unresolved['suggestions'] = [];
  for (const name of draft.lead) {
    const found = directory.resolve(name, on);
    if ('unresolved' in found) {
      suggestions.push(...found.suggestions);
      names.push(name);
      continue;
    }
    if (found.note) notes.add(found.note);
    for (const unit of found.units) leads.set(unit.id, unit);
  }
  if (names.length === 0 && leads.size > 0)
    return {
      leads: [...leads.values()],
      coordinatingUnitIds: coordinating(draft, directory, on, leads),
      notes: [...notes],
    };
  const reason = names.length
    ? `Chưa xác định được đơn vị: ${names.join('; ')}. Hãy chọn đơn vị rồi ban hành tiếp.`
    : 'Chưa có đơn vị chủ trì. Hãy chọn đơn vị rồi ban hành tiếp.';
  return { unresolved: { draft: id, section, names, suggestions, reason } };
}

function coordinating(
  draft: Pick<Draft, 'coordinating'>,
  directory: Pick<Directory, 'resolve'>,
  on: Day,
  leads: ReadonlyMap<number, unknown>,
): number[] {
  const found = draft.coordinating.map((name) => directory.resolve(name, on));
  const ids = found.flatMap((each) => ('units' in each ? each.units.map((unit) => unit.id) : []));
  return [...new Set(ids)].filter((id) => !leads.has(id));
}
