import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { AccessService } from '../access/access.service.js';
import { SignInLink } from '../access/credential.entity.js';
import type { Principal } from '../access/principal.js';
import { dayOf, formatInstant, type Instant } from '../domain/day.js';
import { ChangeBook } from '../people/change-book.js';
import { Person } from '../people/person.entity.js';
import { Database } from '../platform/database.js';
import { Forbidden, TooMany } from '../platform/refusal.js';
import { reachOver, unknownPerson } from './reach.js';

/** A secret that signs its person in once. */
export interface HandedLink {
  person: Person;
  secret: string;
  expiresAt: Instant;
}

/** So many links a person gets within so long: each can be sent by mail. */
const MOST = 5;
const WINDOW = { hours: 1 };

/** One-time links that somebody hands to somebody else. */
@Injectable()
export class SignInLinks {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
  ) {}

  /**
   * A link good for 24 hours, and a line in the person's history. Forbidden for whoever does not look after the person;
   * TooMany after a few within an hour.
   */
  async make(id: number, who: Principal, now: Instant): Promise<HandedLink> {
    const person = await this.database.write(async (tx) => {
      const found = await tx.findOneBy(Person, { id });
      if (!found) throw unknownPerson();
      if (!(await reachOver(tx, who, found, dayOf(now))))
        throw new Forbidden(
          'staff/not-your-links',
          'Thư ký chỉ tạo đường dẫn đăng nhập cho người của các đơn vị thuộc Ban Chỉ đạo mình mà không giữ chức trách ở Ban Chỉ đạo nào; cho người khác thì hỏi quản trị viên.',
        );
      const since = now.subtract(WINDOW);
      const lately = await tx.find(SignInLink, {
        where: { personId: id, createdAt: MoreThan(since) },
        order: { createdAt: 'ASC' },
      });
      if (lately.length >= MOST)
        throw new TooMany(
          'staff/too-many-links',
          `Đã tạo ${lately.length} đường dẫn cho người này trong một giờ. Từ ${formatInstant(lately[0]!.createdAt.add(WINDOW))} tạo tiếp được.`,
        );
      const book = new ChangeBook({ byId: who.personId, at: now, why: null });
      book.note({ kind: 'person', id, name: found.name }, 'signInLink', null, 'dùng một lần trong 24 giờ');
      await book.keep(tx);
      return found;
    });
    const { secret, expiresAt } = await this.access.makeLink(person.email, now);
    return { person, secret, expiresAt: expiresAt! };
  }
}
