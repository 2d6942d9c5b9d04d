import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import type { Instant } from '../domain/day.js';
import { learnName } from '../people/learnt-names.js';
import { DraftDesk } from './draft-desk.js';
import { changeDraft } from './draft-rows.js';
import { Draft } from './draft.entity.js';
import type { Renaming, Seen } from './drafts.dto.js';

/** Says which unit a draft's name means. */
@Injectable()
export class DraftUnitsService {
  constructor(private readonly desk: DraftDesk) {}

  /**
   * Puts the unit in the place of the name among lead and coordinating units, in one write, and learns it if asked.
   * Throws Invalid when it cannot be learnt (people/learnt-names).
   */
  rename(seen: Seen, { name, unit, everywhere, learn }: Renaming, who: Principal, now: Instant) {
    return this.desk.on(seen, who, now, async ({ tx, conclusion }) => {
      const drafts = await tx.findBy(Draft, { conclusionId: conclusion.id });
      for (const draft of drafts) {
        const own = draft.id === seen.id;
        const names = [...draft.lead, ...draft.coordinating];
        if (!own && !(everywhere && draft.state === 'proposed' && names.includes(name))) continue;
        const changes = { lead: renamed(draft.lead), coordinating: renamed(draft.coordinating) };
        await changeDraft(tx, draft, own ? seen.version : draft.version, changes);
      }
      if (learn && name !== unit) await learnName(tx, { name, meant: unit, personId: who.personId, now });
    });

    function renamed(names: string[]): string[] {
      return [...new Set(names.map((each) => (each === name ? unit : each)))];
    }
  }
}
