import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import type { Instant } from '../domain/day.js';
import { forgetName, type LearntMeaning, learnName, learntNames } from '../people/learnt-names.js';
import { Database } from '../platform/database.js';
import { Forbidden } from '../platform/refusal.js';

/** The names that clerks taught the reading; they hold for every committee, and every secretariat may put them right. */
@Injectable()
export class LearntNamesService {
  constructor(private readonly database: Database) {}

  async list(who: Principal): Promise<LearntMeaning[]> {
    admit(who);
    return learntNames(this.database.read);
  }

  /** Throws Invalid as `learnName` says. */
  async learn(name: string, meant: string, who: Principal, now: Instant): Promise<void> {
    admit(who);
    await this.database.write((tx) => learnName(tx, { name, meant, personId: who.personId, now }));
  }

  /** NotFound when it was forgotten before. */
  async forget(id: number, who: Principal): Promise<void> {
    admit(who);
    await this.database.write((tx) => forgetName(tx, id));
  }
}

function admit(who: Principal): void {
  if (who.secretaryOf.length === 0)
    throw new Forbidden(
      'people/not-secretariat',
      'Chỉ thư ký của Ban Chỉ đạo được xem và sửa cách gọi đơn vị.',
    );
}
