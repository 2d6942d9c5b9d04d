import type { RuleBook } from '../../domain/rule-book.js';
import { audienceOf, pointless, underlying } from '../../domain/telling.js';
import type { Audience } from '../../domain/step.js';
import type { Person } from '../../people/person.entity.js';
import type { Recipient } from '../../people/acting.js';
import type { Contents, Entry } from './contents.service.js';
import type { Hearers, Roles } from '../roles.js';

/** An item that is left out of the message, and why. */
export interface Dropped {
  entry: Entry;
  reason: string;
  /** Somebody else has to be told instead. */
  tellAnew: boolean;
}

/** An item that is still worth saying, and in which capacity the recipient hears it. */
export interface Kept {
  entry: Entry;
  as: Recipient;
  /** Posts below the recipient's in which nobody could be told. */
  missing: Audience[];
}

/**
 * Separates what is still worth saying from what became pointless meanwhile (DESIGN promise 4). `committees`: those of
 * which the recipient still gets the overview, each once, though merged messages can carry two weeks of one.
 */
export function sift(
  { notice, entries, overviews }: Contents,
  roles: Roles,
  book: RuleBook,
): { kept: Kept[]; dropped: Dropped[]; committees: number[] } {
  const dropped: Dropped[] = [];
  const kept = new Map<string, Kept>();
  for (const entry of entries.toSorted((a, b) => a.stage.id - b.stage.id)) {
    const { stage, assignment } = entry;
    const meant = underlying(stage.step);
    const audience = audienceOf(meant, book.rulesFor(assignment).rungs);
    const reason = pointless(meant, stage.deadlineVersion, assignment);
    const hearers = roles.hearersOf(meant, audience, assignment);
    const meantFor = stage.along ? hearers.along : hearers.recipients;
    const as = meantFor.find(({ person }) => person.id === notice.personId);
    if (reason) dropped.push({ entry, reason, tellAnew: false });
    else if (!as || (!stage.along && hearers.step !== stage.step))
      dropped.push({ entry, reason: notMeant(notice.person), tellAnew: true });
    else {
      // Messages that could not leave were merged: of one assignment's steps the last says all.
      const key = `${assignment.id}/${audience}`;
      const earlier = kept.get(key);
      if (earlier) dropped.push({ entry: earlier.entry, reason: 'đã có bước nhắc sau', tellAnew: false });
      const passed = stage.along ? [] : missing(audience, hearers, roles.of('unit', assignment));
      kept.set(key, { entry, as, missing: passed });
    }
  }
  const watches = (committeeId: number) =>
    book.overview.to.some((office) =>
      roles.of(office, { committeeId, unitId: null }).some(({ person }) => person.id === notice.personId),
    );
  const committees = new Set(overviews.map((overview) => overview.committeeId).filter(watches));
  return { kept: [...kept.values()], dropped, committees: [...committees] };
}

/** Whoever reads of a late unit also learns that the unit has nobody. */
function missing(audience: Audience, hearers: Hearers, heads: Recipient[]): Audience[] {
  return audience === 'unit' || heads.length > 0 ? hearers.missing : ['unit', ...hearers.missing];
}

function notMeant({ contactLostAt }: Person): string {
  return contactLostAt ? 'không còn liên lạc được với người nhận' : 'người phụ trách đã thay đổi';
}
