import { Injectable } from '@nestjs/common';
import { earlier, type Instant } from '../domain/day.js';
import { Person } from '../people/person.entity.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Forbidden, NotFound } from '../platform/refusal.js';
import { Secrets } from '../platform/secrets.js';
import { AccessService } from './access.service.js';
import { type AnswerLink, readToken, writeToken } from './answer-token.js';
import type { Principal } from './principal.js';

/** A link that answers, with whoever it was sent to and what that person may do by it. */
export interface OpenedLink {
  link: AnswerLink;
  who: Principal;
}

const PURPOSE = 'answer link';

/** What is told of a link that this installation has not made, or that came in pieces. */
export function unknownLink(): NotFound {
  return new NotFound(
    'link/unknown',
    'Đường dẫn không đúng, có thể đã bị cắt mất một phần. Hãy mở lại đúng đường dẫn trong tin nhắn.',
  );
}

/** Links in messages by which their person answers without signing in. Nothing is stored of one: it is signed. */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly access: AccessService,
  ) {}

  /** The link as it stands in an address. */
  write(link: AnswerLink): string {
    return writeToken(link, (text) => this.secrets.sign(PURPOSE, text));
  }

  /** What `token` stands for, alive or not; undefined for one that this installation has not made. */
  known(token: string): AnswerLink | undefined {
    return readToken(token, (text, signature) => this.secrets.verify(PURPOSE, text, signature));
  }

  /**
   * The link's person with today's posts, of which only those of a head and an officer count. NotFound when the token was
   * not made here; Forbidden when it has expired, was taken back, or its person has left.
   */
  async open(token: string, now: Instant): Promise<OpenedLink> {
    const link = this.known(token);
    if (!link) throw unknownLink();
    const { linkDays } = this.config.delivery;
    if (!earlier(now, link.madeAt.add({ hours: 24 * linkDays })))
      throw new Forbidden('link/expired', `Đường dẫn này đã hết hạn sau ${linkDays} ngày.`);
    const who = await this.access.principalOf(link.personId, now);
    if (!who) throw new Forbidden('link/left', 'Người nhận tin này đã thôi giữ chức vụ.');
    const person = await this.database.read.findOneBy(Person, { id: link.personId });
    if (person?.linksEndedAt && earlier(link.madeAt, person.linksEndedAt))
      throw new Forbidden(
        'link/ended',
        'Đường dẫn này đã bị thu hồi. Tin gửi sau đó có đường dẫn mới dùng được.',
      );
    return { link, who: asUnitOnly(who, link.noticeId) };
  }

  /** Every link that the person was sent until now answers nothing any more. */
  async end(personId: number, now: Instant): Promise<void> {
    await this.database.write((tx) => tx.update(Person, { id: personId }, { linksEndedAt: now }));
  }
}

/** `who` as the head of their units, as an officer, and as those stood in for, and nothing else. */
function asUnitOnly(who: Principal, noticeId: number): Principal {
  const nothingElse = { chairOf: [], secretaryOf: [], decidesFor: [], oversees: [] };
  return {
    ...who,
    ...nothingElse,
    admin: false,
    posts: who.posts.map(({ personId, actsForUnits, selves }) => ({
      ...{ personId, actsForUnits, selves },
      ...nothingElse,
    })),
    linkOf: noticeId,
  };
}
