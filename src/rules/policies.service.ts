import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { mayAct } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { Instant } from '../domain/day.js';
import type { Policy } from '../domain/rule-book.js';
import { Committee } from '../people/committee.entity.js';
import { Person } from '../people/person.entity.js';
import { Database, type Reader, type Transaction } from '../platform/database.js';
import { Conflict, Forbidden, NotFound } from '../platform/refusal.js';
import { asStored, PolicyApplication, PolicyRow, samePolicy } from './policy.entity.js';
import { RuleBooks } from './rule-books.js';

/** What a committee has laid down, and how it came to it. */
export interface PolicyFile {
  committee: Committee;
  /** What it issues under now. */
  policy: Policy;
  /** Whether that is what config/ says. */
  asDelivered: boolean;
  /** Its own policies, the newest first; none while it goes by config/. */
  versions: PolicyRow[];
  /** When they were laid over what was open, the newest first. */
  applications: PolicyApplication[];
  /** Who did so, by id. */
  people: Map<number, Person>;
}

/** Each committee's ladder and rungs: read, laid down anew. What has been issued keeps those it was issued under. */
@Injectable()
export class PoliciesService {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
  ) {}

  /** The policy of the committee `code`; NotFound and Forbidden as for `committeeFor`. */
  async one(code: string, who: Principal): Promise<PolicyFile> {
    const reader = this.database.read;
    const committee = await committeeFor(reader, code, who);
    const ofIt = { where: { committeeId: committee.id }, order: { id: 'DESC' } } as const;
    const versions = await reader.find(PolicyRow, ofIt);
    const applications = await reader.find(PolicyApplication, ofIt);
    const ids = [...versions, ...applications].flatMap(({ byId }) => byId ?? []);
    const people = await reader.findBy(Person, { id: In(ids) });
    const defaults = this.rules.defaults();
    const policy = versions[0]?.content ?? defaults;
    return {
      ...{ committee, policy, versions, applications },
      asDelivered: samePolicy(policy, defaults),
      people: new Map(people.map((person) => [person.id, person])),
    };
  }

  /**
   * Lays down what holds for all that the committee issues from now on; nothing happens when that holds already.
   * `seen`: the version that was shown, 0 for that of config/; Conflict when somebody has laid down another since.
   */
  async save(code: string, policy: Policy, who: Principal, now: Instant, seen?: number): Promise<void> {
    await this.database.write(async (tx) => {
      const { id: committeeId } = await committeeFor(tx, code, who);
      // Before the newest is read: of two at once the second finds what the first has laid down.
      await this.rules.changed(tx, now);
      const newest = await tx.findOne(PolicyRow, { where: { committeeId }, order: { id: 'DESC' } });
      if (samePolicy(policy, newest?.content ?? this.rules.defaults())) return;
      if (seen !== undefined && seen !== (newest?.id ?? 0))
        throw new Conflict(
          'policy/changed',
          'Quy định nhắc vừa được người khác thay đổi. Hãy mở lại trang để xem quy định hiện nay.',
        );
      await tx.insert(PolicyRow, { committeeId, content: asStored(policy), at: now, byId: who.personId });
    });
  }

  /** Lays down what config/ says today. */
  reset(code: string, who: Principal, now: Instant): Promise<void> {
    return this.save(code, this.rules.defaults(), who, now);
  }
}

/** The committee `code`: NotFound when there is none, Forbidden for everybody but its chair and secretariat. */
export async function committeeFor(
  reader: Reader | Transaction,
  code: string,
  who: Principal,
): Promise<Committee> {
  const committee = await reader.findOneBy(Committee, { code });
  if (!committee) throw new NotFound('committee/unknown', `Không có Ban Chỉ đạo nào mang mã “${code}”.`);
  if (!mayAct(who, 'edit-policy', { committeeId: committee.id }))
    throw new Forbidden(
      'policy/office-only',
      'Quy định nhắc của một Ban Chỉ đạo do Trưởng ban và thư ký của Ban ấy xem và đặt.',
    );
  return committee;
}
