/** Somebody who acts for somebody else on the day in question. */
export interface StandsIn {
  personId: number;
  standInId: number;
}

/**
 * Who acts for `personId`: the stand-in, or the stand-in's own stand-in when that one is away too. Somebody without
 * one acts for themselves; people who name each other in a circle act for themselves too.
 */
export function actingFor(personId: number, active: readonly StandsIn[]): number {
  const seen = new Set([personId]);
  let acting = personId;
  for (;;) {
    const next = active.find((each) => each.personId === acting)?.standInId;
    if (next === undefined) return acting;
    if (seen.has(next)) return personId;
    seen.add(next);
    acting = next;
  }
}
