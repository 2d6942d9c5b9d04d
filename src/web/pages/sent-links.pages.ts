import { Controller, Post } from '@nestjs/common';
import { AnswerLinks } from '../../access/answer-links.js';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { Id } from '../../platform/id.js';
import { NotFound } from '../../platform/refusal.js';
import { AbsencesService } from '../../rules/absences.service.js';
import { SeeOther } from '../answer.js';
import { links, withQuery } from '../links.js';
import { Today } from '../today.js';

/** Taking back the links in messages: everybody the own ones, the secretariat those of heads of its units. */
@Controller()
export class SentLinksPages {
  constructor(
    private readonly answerLinks: AnswerLinks,
    private readonly absences: AbsencesService,
    private readonly today: Today,
  ) {}

  @For('person')
  @Post('toi/thong-bao/duong-dan')
  async endOwn(@Who() who: Principal) {
    await this.answerLinks.end(who.personId, this.today.now());
    return new SeeOther(withQuery(links.wishes, { xong: 'links-ended' }));
  }

  @For('secretariat')
  @Post('vang-mat/:id/duong-dan')
  async endOf(@Id() id: number, @Who() who: Principal) {
    const now = this.today.now();
    const heads = await this.absences.heads(who, now);
    if (!heads.some((head) => head.id === id))
      throw new NotFound('person/unknown', 'Không có người này trong các đơn vị của Ban Chỉ đạo.');
    await this.answerLinks.end(id, now);
    return new SeeOther(withQuery(links.absencesOf(id), { xong: 'links-ended' }));
  }
}
