import { resolveUnits } from '../assignments/resolve-units.js';
import type { Conclusion } from '../conclusions/conclusion.entity.js';
import { Draft } from '../conclusions/draft.entity.js';
import { dayOf, type Instant } from '../domain/day.js';
import { ifIssued } from '../domain/if-issued.js';
import type { Policy, RuleBook } from '../domain/rule-book.js';
import type { Directory } from '../domain/unit-names.js';
import type { Alike } from './foretelling.js';

/** What issuing depends on beside the drafts. */
interface Issuing {
  directory: Pick<Directory, 'resolve'>;
  book: RuleBook;
  policy: Policy;
  now: Instant;
}

/**
 * What units would owe if `conclusion` were issued at `now`: the drafts whose units are known. Its assignments have
 * numbers below zero, since they are none yet.
 */
export function draftsAhead(
  drafts: readonly Draft[],
  conclusion: Pick<Conclusion, 'id' | 'committeeId' | 'issuedOn'>,
  { directory, book, policy, now }: Issuing,
): Alike[] {
  const on = conclusion.issuedOn ?? dayOf(now);
  let number = 0;
  return drafts.flatMap((draft) => {
    const found = resolveUnits(draft, directory, on);
    if ('unresolved' in found) return [];
    const facts = ifIssued(draft, now);
    return found.leads.map((unit): Alike => {
      number -= 1;
      const { id: conclusionId, committeeId } = conclusion;
      const assignment = { id: number, unitId: unit.id, committeeId, extensions: 0, deadlineVersion: 1 };
      return {
        facts,
        rules: book.rulesUnder(policy, unit.id),
        recorded: undefined,
        assignments: [{ ...assignment, issuedAt: now, directive: { conclusionId } }],
      };
    });
  });
}
